"""Which country the words name."""

from __future__ import annotations

from hearsay.reader.cast.countries import name_countries
from tests.normalise.tables import COUNTRIES
from tests.reader.drawn import draw


def test_the_country_is_the_one_named_last() -> None:
    """After Avalonian troops, the country is Avalonia; "a country" may be any."""
    annotation = draw(
        "Ruritania/PROPN/nsubj/2 met/VERB/root/0 Avalonian/ADJ/amod/4 troops/NOUN/obj/2 "
        "in/ADP/case/7 the/DET/det/7 country/NOUN/obl/2 ,/PUNCT/punct/2 a/DET/det/10 "
        "country/NOUN/appos/7 ./PUNCT/punct/2"
    )

    assert name_countries(annotation, COUNTRIES.get) == [
        *("RU", "", "AV", "", "", "", "AV", "", "", "", "")
    ]


def test_longest_name_is_taken() -> None:
    """New Avalonia is one country, and not Avalonia."""
    annotation = draw("New/PROPN/compound/2 Avalonia/PROPN/root/0 ./PUNCT/punct/2")

    named = name_countries(annotation, {"Avalonia": "AV", "New Avalonia": "NA"}.get)

    assert named == ["NA", "NA", ""]


def test_lost_apostrophe_does_not_hide_a_country() -> None:
    """Avalonias TV, as it is printed, is of Avalonia."""
    annotation = draw("Avalonias/PROPN/compound/2 TV/PROPN/root/0")

    assert name_countries(annotation, COUNTRIES.get) == ["AV", ""]
