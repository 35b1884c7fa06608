"""Who is the same as whom: names, roles, nouns and pronouns of small reports drawn by hand."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import Attribution
from hearsay.reader.cast.coreference import resolve_coreference
from hearsay.reader.cast.countries import name_countries
from tests.reader.drawn import draw, saying

COUNTRIES = {"Avalonian": "AV", "Avalonia": "AV", "Ruritania": "RU", "Ruritanian": "RU"}


def together(*sentences: str, sayings: Sequence[Attribution] = ()) -> list[list[str]]:
    """The chains of two mentions or more, each as its printed mentions."""
    annotation = draw(*sentences, sayings=sayings)
    scene = resolve_coreference(annotation, sayings, name_countries(annotation, COUNTRIES.get))
    chains = [sorted(chain.members) for chain in scene.chains.all()]
    printed = [
        [annotation.printed(m.first, m.last) for m in map(scene.mentions.__getitem__, members)]
        for members in chains
    ]
    return [words for words in printed if len(words) > 1]


def rules(*sentences: str, sayings: Sequence[Attribution] = ()) -> list[str]:
    """The rules that joined something, in the order in which they did."""
    annotation = draw(*sentences, sayings=sayings)
    scene = resolve_coreference(annotation, sayings, name_countries(annotation, COUNTRIES.get))
    return [link.rule for link in scene.chains.links]


MUSA_SPOKE = (
    "Amina/PROPN/nsubj/3/person/PER Musa/PROPN/flat/1//+PER spoke/VERB/root/0 ./PUNCT/punct/3"
)


def test_title_and_surname_join_the_full_name() -> None:
    """President Musa is Amina Musa, and so is Musa."""
    assert together(
        MUSA_SPOKE,
        "President/PROPN/nmod:desc/2 Musa/PROPN/nsubj/3/person/PER left/VERB/root/0 ./PUNCT/punct/3",
        "Musa/PROPN/nsubj/2/person/PER slept/VERB/root/0 ./PUNCT/punct/2",
    ) == [["Amina Musa", "President Musa", "Musa"]]


def test_mister_is_not_missus() -> None:
    """Two people of one surname are told apart by their titles."""
    assert (
        together(
            "Mr/PROPN/nmod:desc/2 Okoro/PROPN/nsubj/3/person/PER spoke/VERB/root/0 ./PUNCT/punct/3",
            "Mrs/PROPN/nmod:desc/2 Okoro/PROPN/nsubj/3/person/PER left/VERB/root/0 ./PUNCT/punct/3",
        )
        == []
    )


def test_acronym_in_brackets_and_later() -> None:
    """The River Watch Union (RWU) is the RWU from then on."""
    assert together(
        "The/DET/det/4 River/PROPN/compound/3//ORG Watch/PROPN/compound/4//+ORG "
        "Union/PROPN/nsubj/8/organization/+ORG (/PUNCT/punct/6 RWU/PROPN/appos/4/organization/ORG "
        ")/PUNCT/punct/6 spoke/VERB/root/0 ./PUNCT/punct/8",
        "RWU/PROPN/nsubj/2/organization/ORG left/VERB/root/0 ./PUNCT/punct/2",
    ) == [["The River Watch Union", "RWU", "RWU"]]


def test_role_joins_its_bearer_who_is_named_later() -> None:
    """The country's president is whoever the report later calls the Avalonian president."""
    assert together(
        "Avalonian/ADJ/amod/2 troops/NOUN=troop/nsubj/3/person left/VERB/root/0 ,/PUNCT/punct/9 "
        "the/DET/det/6 country/NOUN/nmod:poss/8/place 's/PART/case/6 president/NOUN/nsubj/9/person "
        "said/VERB=say/parataxis/3 ./PUNCT/punct/3",
        "Avalonian/ADJ/amod/2 president/NOUN/compound/3 Amina/PROPN/nsubj/5/person/PER "
        "Musa/PROPN/flat/3//+PER slept/VERB/root/0 ./PUNCT/punct/5",
    ) == [["the country's president", "Avalonian president Amina Musa"]]


def test_role_of_another_country_stays_apart() -> None:
    """Ruritania's president is not the president of Avalonia."""
    assert (
        together(
            "Avalonian/ADJ/amod/2 president/NOUN/compound/3 Amina/PROPN/nsubj/5/person/PER "
            "Musa/PROPN/flat/3//+PER slept/VERB/root/0 ./PUNCT/punct/5",
            "The/DET/det/3 Ruritanian/ADJ/amod/3 president/NOUN/nsubj/4/person left/VERB/root/0 "
            "./PUNCT/punct/4",
        )
        == []
    )


def test_deputy_is_not_the_minister() -> None:
    """The minister is not the deputy minister."""
    assert (
        together(
            "Deputy/ADJ/amod/2 minister/NOUN/compound/3 Amina/PROPN/nsubj/5/person/PER "
            "Musa/PROPN/flat/3//+PER slept/VERB/root/0 ./PUNCT/punct/5",
            "The/DET/det/2 minister/NOUN/nsubj/3/person left/VERB/root/0 ./PUNCT/punct/3",
        )
        == []
    )


def test_apposition_joins_name_and_description() -> None:
    """Amina Musa, the harbour chief, is the harbour chief."""
    assert together(
        "Amina/PROPN/nsubj/7/person/PER Musa/PROPN/flat/1//+PER ,/PUNCT/punct/6 the/DET/det/6 "
        "harbour/NOUN/compound/6 chief/NOUN/appos/1/person slept/VERB/root/0 ./PUNCT/punct/7"
    ) == [["Amina Musa", "the harbour chief"]]


def test_the_official_points_back() -> None:
    """The official is the senior official of the sentence before."""
    assert together(
        "A/DET/det/3 senior/ADJ/amod/3 official/NOUN/nsubj/4/person spoke/VERB/root/0 ./PUNCT/punct/4",
        "The/DET/det/2 official/NOUN/nsubj/3/person left/VERB/root/0 ./PUNCT/punct/3",
    ) == [["A senior official", "The official"]]


def test_two_new_officials_stay_two() -> None:
    """An official and another official are two people."""
    assert (
        together(
            "A/DET/det/3 senior/ADJ/amod/3 official/NOUN/nsubj/4/person spoke/VERB/root/0 ./PUNCT/punct/4",
            "A/DET/det/3 local/ADJ/amod/3 official/NOUN/nsubj/4/person left/VERB/root/0 ./PUNCT/punct/4",
        )
        == []
    )


def test_group_is_the_body_named_before() -> None:
    """The armed group is the Red Lantern of the sentence before."""
    assert together(
        "Red/PROPN/compound/2//ORG Lantern/PROPN/nsubj/3/organization/+ORG left/VERB/root/0 "
        "./PUNCT/punct/3",
        "The/DET/det/3 armed/ADJ/amod/3 group/NOUN/nsubj/4/organization fled/VERB/root/0 "
        "./PUNCT/punct/4",
    ) == [["Red Lantern", "The armed group"]]


def test_he_in_his_own_words() -> None:
    """In "Okoro said he would stay", he is Okoro, whoever else was spoken of."""
    sayings = [saying((3, 3), 4, (5, 7))]
    assert together(
        "Peter/PROPN/nsubj/2/person/PER slept/VERB/root/0 ./PUNCT/punct/2",
        "Okoro/PROPN/nsubj/2/person/PER said/VERB=say/root/0 he/PRON/nsubj/5/person "
        "would/AUX/aux/5 stay/VERB/ccomp/2 ./PUNCT/punct/2",
        sayings=sayings,
    ) == [["Okoro", "he"]]


def test_who_is_quoted_says_i_and_not_he() -> None:
    """In what Okoro says between quotation marks, I is Okoro and he is another."""
    sayings = [saying((12, 12), 13, (4, 9))]
    assert together(
        "Peter/PROPN/nsubj/2/person/PER slept/VERB/root/0 ./PUNCT/punct/2",
        "“/PUNCT/punct/3 I/PRON/nsubj/3/person heard/VERB/ccomp/11 that/SCONJ/mark/6 "
        "he/PRON/nsubj/6/person left/VERB/ccomp/3 ,/PUNCT/punct/3 ”/PUNCT/punct/3 "
        "Mr/PROPN/nmod:desc/10 Okoro/PROPN/nsubj/11/person/PER said/VERB=say/root/0 "
        "./PUNCT/punct/11",
        sayings=sayings,
    ) == [["Peter", "he"], ["I", "Mr Okoro"]]


def test_gender_told_by_a_title_decides() -> None:
    """She is the spokeswoman, not the man who stands nearer."""
    assert together(
        "The/DET/det/2 spokeswoman/NOUN/nsubj/3/person met/VERB=meet/root/0 Peter/PROPN/obj/3/person/PER "
        "./PUNCT/punct/3",
        "She/PRON/nsubj/2/person left/VERB/root/0 ./PUNCT/punct/2",
    ) == [["The spokeswoman", "She"]]


def test_it_is_a_body_and_never_a_person() -> None:
    """It is the ministry, though a person is the subject."""
    assert together(
        "Peter/PROPN/nsubj/2/person/PER left/VERB/root/0 the/DET/det/4 ministry/NOUN/obj/2/organization "
        "./PUNCT/punct/2",
        "It/PRON/nsubj/2/organization closed/VERB/root/0 ./PUNCT/punct/2",
    ) == [["the ministry", "It"]]


def test_they_are_those_joined_by_and() -> None:
    """They are Peter and Amina together."""
    assert ["Peter and Amina", "They"] in together(
        "Peter/PROPN/nsubj/4/person/PER and/CCONJ/cc/3 Amina/PROPN/conj/1/person/PER left/VERB/root/0 "
        "./PUNCT/punct/4",
        "They/PRON/nsubj/2/person slept/VERB/root/0 ./PUNCT/punct/2",
    )


def test_pronoun_before_its_name() -> None:
    """In "With his country burning, Okoro spoke" he is Okoro."""
    assert together(
        "With/SCONJ/mark/4 his/PRON/nmod:poss/3/person country/NOUN/nsubj/4/place burning/VERB/advcl/7 "
        ",/PUNCT/punct/4 Okoro/PROPN/nsubj/7/person/PER spoke/VERB/root/0 ./PUNCT/punct/7"
    ) == [["his", "Okoro"]]


def test_every_join_keeps_its_rule() -> None:
    """What joined two mentions can be told afterwards."""
    assert rules(MUSA_SPOKE, "Musa/PROPN/nsubj/2/person/PER slept/VERB/root/0 ./PUNCT/punct/2") == [
        "surname"
    ]


def test_trees_drawn_as_rings_do_not_hang() -> None:
    """A parser may draw a ring; it is read all the same."""
    assert (
        together(
            "his/PRON/nmod:poss/2/person chief/NOUN/nmod:poss/1/person said/VERB/conj/3 ./PUNCT/punct/3"
        )
        == []
    )
