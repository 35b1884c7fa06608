"""What else is spoken of besides actors."""

from __future__ import annotations

from hearsay.reader.cast.mentions import Form
from hearsay.reader.cast.things import find_things
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw


def things(sentence: str, *taken: int) -> list[str]:
    """The printed things of a sentence."""
    annotation = draw(sentence)
    found = list(find_things(annotation, Phrases(annotation), taken))
    assert all(one.form is Form.THING and one.role is None for one in found)
    return [annotation.printed(one.first, one.last) for one in found]


def test_nouns_within_nouns_count_if_they_name_something() -> None:
    """Cholera is spoken of in "cholera season"; the peak of "peak season" is not."""
    assert things(
        "That/PRON/nsubj/5/event was/AUX/cop/5 peak/NOUN/compound/5 cholera/NOUN/compound/5/abstract "
        "season/NOUN/root/0/time"
    ) == ["That", "cholera", "peak cholera season"]


def test_who_heads_a_mention_already_is_no_thing() -> None:
    """An actor is found but once; "which" belongs to what it refers to."""
    assert things("Musa/PROPN/nsubj/2/person saw/VERB/root/0 which/PRON/obj/2/object", 0) == []
