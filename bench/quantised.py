"""What the whole numbers cost: the scores of the int8 network less those of the float one.

The float network is four times as large and not part of the package; training leaves it in its run
folder. Where it is absent this measure is left out.
"""

from __future__ import annotations

from pathlib import Path

from bench import attribution, entities, syntax, times
from hearsay.heads.engine import Engine
from hearsay.reader import Reader

DATA = (*syntax.DATA.values(), *entities.DATA, *times.DATA, *attribution.DATA)


def measure(int8: dict[str, float], float_network: Path) -> dict[str, float]:
    """For each score of *int8* that depends on the network, how far it lies above the float's.

    Args:
        int8: Scores already measured on the network of the package.
        float_network: The float network's file.

    Returns:
        Differences under "int8." and the measure's name; below 0 is a loss.
    """
    engine = Engine.load(float_network, threads=1)
    exact = (
        syntax.measure(engine)
        | entities.measure(engine)
        | times.measure(engine)
        | attribution.measure(Reader(engine))
    )
    return {f"int8.{name}": int8[name] - score for name, score in exact.items() if name in int8}
