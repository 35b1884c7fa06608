"""The test bench: how well hearsay reads (`quality`), and at what cost (`speed`).

The data to measure on belongs to others and lies outside the project, in ../shared; a measure whose
data is absent is left out and says so. What is measured is pinned in `floors.json` and
`bounds.json`, so that no change makes the reading worse without a decision.
"""
