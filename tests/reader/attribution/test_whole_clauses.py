"""What stands before "police said" is said as a whole."""

from __future__ import annotations

from hearsay.reader.attribution.whole_clauses import whole_clause
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw
from tests.reader.written import said, told

LEAD = draw(
    "Six/NUM/nsubj/2 died/VERB=die/ccomp/9 when/ADV/advmod/5 trams/NOUN=tram/nsubj/5 "
    "crashed/VERB=crash/advcl/2 ,/PUNCT/punct/2 town/NOUN/compound/8 officials/NOUN=official/nsubj/9 "
    "said/VERB=say/root/0 ,/PUNCT/punct/13 while/SCONJ/mark/13 drivers/NOUN=driver/nsubj/13 "
    "denied/VERB=deny/advcl/9 it/PRON/obj/13 ./PUNCT/punct/9"
)


def test_a_clause_before_its_cue_is_said_as_a_whole() -> None:
    """The dead of a lead are the officials' claim, whatever piece of it was seen."""
    seen = said(LEAD, "town officials", "said", "when trams crashed")

    whole = whole_clause(Phrases(LEAD), seen, ())

    assert told(LEAD, whole) == ("town officials", "said", "Six died when trams crashed,")


def test_what_contrasts_behind_the_cue_is_anothers() -> None:
    """Of "said, while drivers denied it" the officials said nothing."""
    seen = said(LEAD, "town officials", "said", "while drivers denied it")

    whole = whole_clause(Phrases(LEAD), seen, ())

    assert told(LEAD, whole)[2] == "Six died when trams crashed,"


def test_what_was_seen_elsewhere_is_left_alone() -> None:
    """A cue without a clause before it keeps what it has."""
    seen = said(LEAD, "drivers", "denied", "it")

    assert whole_clause(Phrases(LEAD), seen, ()) == seen
