"""How far two places are apart."""

from __future__ import annotations

import math

KM_A_DEGREE = 111.2


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points, as on a map: good within some hundreds of them.

    Example:
        >>> round(distance_km(50.45, 30.52, 50.18, 30.32))
        33
    """
    across = abs(lon - other_lon)
    across = min(across, 360 - across) * math.cos(math.radians((lat + other_lat) / 2))
    return KM_A_DEGREE * math.hypot(lat - other_lat, across)
