"""Places by their names: a database of towns, and tables of what is no town.

GeoNames knows where towns are and by how many spellings they go; what reports also speak of
(countries, provinces, seas, regions, squares, bases) stands in tables of our own. Both answer in
the same rows, and neither knows any report.
"""

from hearsay.reference.gazetteer.database import GazetteerError
from hearsay.reference.gazetteer.fold import fold_name
from hearsay.reference.gazetteer.gazetteer import BUNDLED, Gazetteer
from hearsay.reference.gazetteer.rows import Feature, PlaceRow

__all__ = ["BUNDLED", "Feature", "Gazetteer", "GazetteerError", "PlaceRow", "fold_name"]
