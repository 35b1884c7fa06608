"""Bytes become a report, and pointers into its unchanged text: passages, sentences, tokens.

The room knows nothing of meaning: it never guesses who spoke or what happened. What it promises
is that nothing is lost on the way in without being counted, and that every offset it hands out
is a code point of the text exactly as it is kept.
"""
