"""Which country the words of a report name: by its name, by an adjective, or as "the country".

The side that somebody belongs to is mostly printed beside them ("Ukraine's military", "US
officials"). "The country's president" needs one more step: the country spoken of last.
"""

from __future__ import annotations

from collections.abc import Callable

from hearsay.heads.annotation import Annotation
from hearsay.reader.cast.mentions import Form, Mention
from hearsay.reader.cast.scene import Scene

WIDEST = 4
"""Words of the longest country name that is looked for."""

COUNTRIES = frozenset("country nation republic kingdom".split())
"""Nouns under which a country is spoken of again."""


def name_countries(annotation: Annotation, look_up: Callable[[str], str | None]) -> list[str]:
    """Mark the words that name a country.

    Args:
        annotation: The analysis of the report.
        look_up: Gives the ISO 3166-1 alpha-2 code of a country's name, adjective or people, as
            printed ("United States", "Ukrainian", "Kenyans"), else None.

    Returns:
        For each token the code of the country that it names, or "".
    """
    country = [""] * len(annotation)
    token = 0
    while token < len(annotation):
        code, length = _name_at(annotation, token, look_up)
        for named in range(token, token + length):
            country[named] = code
        token += max(length, 1)
    _spoken_of(annotation, country)
    return country


def _name_at(
    annotation: Annotation, token: int, look_up: Callable[[str], str | None]
) -> tuple[str, int]:
    """The country that is named from a token on, longest name first, and the name's length."""
    if not annotation.word(token)[:1].isupper():
        return "", 0
    for length in range(WIDEST, 0, -1):
        if token + length > len(annotation):
            continue
        words = " ".join(annotation.word(t) for t in range(token, token + length))
        # Reports that passed through many hands lose apostrophes: "Avalonias state TV".
        for form in (words, words[:-1] if words.endswith("s") else ""):
            code = look_up(form) if form else None
            if code:
                return code, length
    return "", 0


def _spoken_of(annotation: Annotation, country: list[str]) -> None:
    """Read "the country" as the one named last."""
    last = ""
    for token, code in enumerate(country):
        if code:
            last = code
        elif (
            annotation.lemma[token] in COUNTRIES
            and token
            and annotation.word(token - 1).lower() in ("the", "this")
        ):
            country[token] = last


def known_country(scene: Scene) -> None:
    """The country, by the name under which it was spoken of last."""
    latest: dict[str, Mention] = {}
    for mention in scene.mentions:
        code = scene.country_named(mention).removeprefix("=")
        if code:
            latest[code] = mention
        elif mention.form is Form.NOUN and scene.annotation.lemma[mention.head] in COUNTRIES:
            found = latest.get(scene.country[mention.head])
            if found is not None and not mention.many:
                scene.chains.join(mention.number, found.number, "known_country")
