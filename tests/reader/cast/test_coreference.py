"""Who is the same as whom: names, roles, nouns and pronouns of small reports drawn by hand."""

from __future__ import annotations

from tests.reader.cast.casting import cast, rules, together
from tests.reader.drawn import saying

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


def test_the_country_is_the_one_named_last() -> None:
    """After "Avalonia", the country is Avalonia."""
    sentences = (
        "Avalonia/PROPN/nsubj/2/place/LOC won/VERB=win/root/0 ./PUNCT/punct/2",
        "The/DET/det/2 country/NOUN/nsubj/3/place slept/VERB=sleep/root/0 ./PUNCT/punct/3",
    )

    assert together(*sentences) == [["Avalonia", "The country"]]
    assert rules(*sentences) == ["known_country"]


def test_subject_speaks_and_not_the_day_before_it() -> None:
    """Of "Wednesday state television" it is the television that reports."""
    said_on = (
        "Wednesday/PROPN/nmod/5/time state/NOUN/compound/3 television/NOUN/nsubj/4/organization "
        "reported/VERB=report/root/0 fires/NOUN=fire/obj/4/event ./PUNCT/punct/4"
    )
    scene = cast(said_on, sayings=[saying((0, 2), 3, (4, 4))])
    speaking = scene.mention_of((0, 1, 2))

    assert speaking is not None
    assert scene.annotation.word(speaking.head) == "television"


def test_name_behind_a_place_and_a_role_is_who_speaks() -> None:
    """Ostrava resident Amina Musa is Musa, whatever the name hangs on."""
    resident = (
        "Ostrava/PROPN/nsubj/5/person/PER resident/NOUN/appos/1 Amina/PROPN/flat/1//PER "
        "Musa/PROPN/flat/1//+PER wept/VERB=weep/root/0 ./PUNCT/punct/5"
    )
    speaking = cast(resident).mention_of((0, 1, 2, 3))

    assert speaking is not None
    assert speaking.name == (2, 3)


def test_aid_group_and_its_name_are_one() -> None:
    """What a body is stands right before its name."""
    assert rules(
        "Aid/NOUN/compound/2 group/NOUN/nsubj/5/organization River/PROPN/compound/4//ORG "
        "Watch/PROPN/flat/2/organization/+ORG left/VERB=leave/root/0 ./PUNCT/punct/5"
    ) == ["named_body"]


def test_pronoun_without_anyone_before_looks_ahead() -> None:
    """In "With his country burning, Okoro spoke" the rule that found Okoro keeps its name."""
    assert rules(
        "With/SCONJ/mark/4 his/PRON/nmod:poss/3/person country/NOUN/nsubj/4/place burning/VERB/advcl/7 "
        ",/PUNCT/punct/4 Okoro/PROPN/nsubj/7/person/PER spoke/VERB/root/0 ./PUNCT/punct/7"
    ) == ["look_ahead"]


def test_radio_before_a_name_is_no_title() -> None:
    """Radio Amina is a station, though Amina is a first name."""
    scene = cast(
        "radio/NOUN/nsubj/4 Amina/PROPN/flat/1//PER Musa/PROPN/flat/1//+PER "
        "reported/VERB=report/root/0 ./PUNCT/punct/4"
    )
    (station,) = (one for one in scene.mentions if one.name)

    assert (station.label, station.sort, station.name) == ("ORG", "organisation", (1, 2))
