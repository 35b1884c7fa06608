"""What a large ledger costs, on each store: its commonest queries, adding to it, exporting it.

    python -m bench.ledger --quick             a small ledger, to see that all of it works
    python -m bench.ledger --cache FOLDER      a million claims, made once and kept in the folder
    python -m bench.ledger --json FILE         and write the figures down

The records are made without reading, the same on every run, with the skew that reports have: a few
sources, places and words are in most of them, and most are in a few.
"""
