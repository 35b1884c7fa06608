"""The use cases: what is to be read is fetched, read and handed back, whatever became of it.

The one room that wires the others together; it knows no screens and no terminals.
"""
