"""Arrays become annotations: parts of speech, trees, names, times and attributions over tokens.

Each head has a module of its own. None knows the ledger, other reports, or what a claim is; the
rooms above ask only for the annotation and never for a score of the network.
"""
