"""What hearsay knows of the language and the world before it has read any report.

Cues of attribution, hedges, negators, nouns for people and bodies, news organisations, countries:
read-only tables, each with its licence, origin and date. They are built from `resources/`, where
people edit them, and are read when they are first asked for.
"""
