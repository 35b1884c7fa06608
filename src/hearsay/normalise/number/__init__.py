"""English numbers and quantities: printed words become intervals.

`normalise_quantity` reads one expression, `find_quantities` finds them in running text, and
`normalise_ordinal` reads what only looks like a number. Nothing is asked but the words: no network,
no parse, no clock. What a quantity counts is the reader's to tell.
"""

from hearsay.normalise.number.finding import FoundQuantity, find_quantities, normalise_quantity
from hearsay.normalise.number.ordinals import normalise_ordinal

__all__ = ["FoundQuantity", "find_quantities", "normalise_ordinal", "normalise_quantity"]
