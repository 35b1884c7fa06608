"""Meaning: out of what the network marked, who says what, and who is who.

Words first become sayings (who, cue, content), then people and bodies, then claims with a mode, a
certainty and a way of quoting. The network finds; the rules here decide what follows from it, and
each of them can be read. Every room answers one question: `attribution` who says what, `manner` how
it is said, `cast` who that is, `times` when, `places` where, `figures` how many, `events` what
happened; `claims` puts their answers together.
"""

from hearsay.reader.reader import Reader

__all__ = ["Reader"]
