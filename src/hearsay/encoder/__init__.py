"""One network: word pieces in, arrays out.

Tokens are cut into the pieces and shapes that the network knows, and a report into the windows that
it sees at once. Weights, vocabulary and their digests lie in `data`. What the arrays stand for is
not known here: labels and claims belong to the rooms above.
"""
