"""Maps as inline SVG, from boundaries that come with hearsay.

Nobody is asked for a tile, and so nobody learns what is being looked at.
"""
