"""Names that nobody has heard of are bodies' where what stands beside them says so."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.record import SourceKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Volkov Mining said the pit had been inspected.", SourceKind.INSTITUTION),
        ("Brandt Chemicals, which runs the plant, denied it.", SourceKind.INSTITUTION),
        ("Minera Quebrada put the number of strikers at 900.", SourceKind.INSTITUTION),
        ("Expreso Andino, a bus company, said the driver had slept.", SourceKind.INSTITUTION),
        ("The prosecution service said nine inmates had been killed.", SourceKind.INSTITUTION),
        ("A committee of relatives said 22 men had died.", SourceKind.INSTITUTION),
        (
            '"The supply was steady," said the firm\'s spokesman, Waqas Cheema.',
            SourceKind.SPOKESPERSON,
        ),
    ],
)
def test_what_a_name_is(text: str, kind: SourceKind) -> None:
    """Its last word, what stands behind it and what it is of tell."""
    source = read(text=text, id="r").claims[0].source
    assert source is not None
    assert source.kind is kind
