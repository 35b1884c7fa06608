"""What a source does in saying something, and how sure it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.reader.manner.cue_context import CueContext, Word
from hearsay.reader.manner.modes import judge_mode
from hearsay.record import Certainty, Mode, Polarity, Quotation
from hearsay.reference.tables import read_table
from tests.reader.acts import act

ACTS = """
says       | The mayor | said | the bridge was closed
says       | Anna Musa | told reporters | that the river had risen
says       |           | According to | the bridge was closed
says       | The mayor | grinned | that it was over
says       | The mayor | apologised for | the delay
says       | The mayor | asked | whether the dam would hold
says       | The mayor | asked | reporters why they had come
says       | The mayor | said | “Let us be clear,”
says       | The mayor | said | “We will know more on Sunday,”
says       | The mayor | said | “Will/will/AUX the dam hold?”
says       | The mayor |      | the bridge was closed
reports    | The ministry | announced | that the ferry would run again
reports    | The clinic | reported | twelve cases
reports    |            | reportedly | the dam broke
claims     | The army | claimed | that it had taken the hill
claims     | The Front | claimed | responsibility for the fire
claims     | The rebels | insisted | that they had left the town
confirms   | The governor | confirmed | that two people had died
confirms   | The minister | admitted | that the dam was old
denies     | The minister | denied | that the dam was old
denies     | The company | rejected | the allegations
denies     | The company | dismissed | reports of a leak
denies     | The mayor | issued a strong denial | that she had known
corrects   | The agency | corrected | the figure to twelve
corrects   | The ministry | revised | the death toll to nine
estimates  | Engineers | estimated | that repairs would cost four million
estimates  | The bank | put the damage at | two million
estimates  | An estimate | puts | the damage at two million
believes   | The general | believes | that the road is mined
believes   | Doctors | suspect | that the water was poisoned
believes   | The mayor | is thought to | own the dam
predicts   | Forecasters | expect | heavy rain on Sunday
predicts   | Analysts | predicted | that prices would rise
warns      | The mayor | warned | that the dam could burst
warns      | The harbour office | cautioned against | swimming near the wreck
accuses    | The opposition | accused | the mayor of theft
accuses    | The coach | blamed | the referee for the defeat
accuses    |           | allegedly | he stole the boat
shows      | Satellite images | showed | smoke over the harbour
shows      | Records | show | that the lorry was stolen
promises   | The president | promised | to rebuild the bridge
promises   | The mayor | said | “We will rebuild the bridge,”
threatens  | The union | threatened | to strike
threatens  | The general | warned | that it would retaliate
offers     | The queen | offered | to mediate
offers     | The mayor | proposed | talks with the fishermen
accepts    | The rebels | agreed | to leave the town
accepts    | The council | accepted | the offer
refuses    | The captain | refused | to leave the ship
refuses    | The rebels | rejected | the proposal
refuses    | The mayor | decided | not to attend
demands    | The court | ordered | the company to pay
demands    | The mayor | insisted | that the prisoners be released
urges      | The mayor | urged | people to stay at home
urges      | The bishop | called for | calm
urges      | The police | told | drivers to turn back
urges      | The mayor | said to | stay at home
urges      | The mayor | said | “Please stay at home,”
urges      | The mayor | said | “Stay/stay/VERB at/at/ADP home,”
unclear    |           | It was unclear | how many were on board
unclear    |           | is not known | why the bridge fell
unclear    | The agency | could not verify | the claim
unclear    | The ministry | was unable to confirm | the number of dead
no_comment | The ministry | declined to comment | on the figures
no_comment | The ministry | did not say | how many troops it would send
no_comment | The ministry | has not commented on | the crash
no_comment | The police | released no | details of the accident
no_comment | The mayor | refused | to say how many had died
no_comment | A spokesman | would not be drawn on | whether the talks had failed
"""
"""The mode that a reader would name, and the act."""

TURNED = """
no_comment ? | The mayor | never said | that the dam was safe
no_comment ? | The mayor | did not deny | that she had known
no_comment ? | The minister | would neither confirm nor deny | that the talks had begun
no_comment ? | The mayor | failed to explain | why the dam broke
no_comment ? | The mayor | has yet to respond | to the charges
no_comment ? | The mayor | said nothing about | the leak
no_comment ? | No one | claimed | responsibility for the fire
no_comment ? | Nobody | said | that the dam was safe
no_comment ? | The mayor | said | how many had died | The mayor has not
believes   - | The mayor | does not believe | that the dam will burst
shows      - | The images | do not show | any damage
refuses    + | The company | did not promise | to pay
refuses    + | The ministry | made no promise | to pay
says       - | The court | did not order | the company to pay
says       + | The mayor | not only said | that the dam was safe
says       + | The mayor | said | that the dam was not safe
refuses    + | The mayor | stopped short of | calling it a crime
"""
"""The mode and the polarity of acts with a negation."""

HEDGED = """
certain  | The mayor | said | the bridge was closed
possible | The mayor | said | the bridge may reopen
probable | The mayor | said | the bridge will probably reopen
possible | The mayor | said | it was possible that the bridge would reopen
possible | The mayor | denied | that the dam might burst
probable | The mayor | apparently said | the bridge was closed
certain  | The mayor | said | the bridge, which may be closed, was safe
certain  | The mayor | said | the storm in May was bad
certain  | The mayor | said | he could not see the bridge
possible | The mayor | estimated | that it could cost four million
probable | The mayor | believes | that it is closed
possible | The mayor | said | May the bridge hold
unknown  | The mayor | urged | people who may be hurt to call
unknown  | The mayor | declined to say | whether it might reopen
certain  | The captain | refused | to leave a ship that might sink
"""
"""How sure the source is, and the act."""


def table(lines: str) -> list[tuple[str, str]]:
    """What is expected, and the act, of each line."""
    rows = [line.split("|", 1) for line in lines.strip().splitlines()]
    return [(expected.strip(), rest.strip()) for expected, rest in rows]


@pytest.mark.parametrize(("mode", "line"), table(ACTS))
def test_what_a_source_does(mode: str, line: str) -> None:
    """The cue decides, together with what is said and who says it."""
    assert judge_mode(act(line)).mode.value == mode


def test_each_mode_has_an_example() -> None:
    """All but one: what the report narrates it says without a cue."""
    assert {mode for mode, _ in table(ACTS)} == {mode.value for mode in Mode} - {"narrates"}


@pytest.mark.parametrize(("expected", "line"), table(TURNED))
def test_negation_turns_an_act(expected: str, line: str) -> None:
    """Who does not say is silent, who does not believe believes the opposite."""
    found = judge_mode(act(line))

    assert [found.mode.value, found.polarity.value] == expected.split()


@pytest.mark.parametrize(
    ("polarity", "line"),
    table("""
    + | The mayor | said | she had no money
    + | The minister | confirmed | that nobody had died
    - | The minister | denied | that nobody had died
    - | The company | rejected | the allegations
    ? | The mayor | asked | whether the dam would hold
    ? |           | It was unclear | how many were on board
    """),
)
def test_only_who_denies_says_that_it_is_not_so(polarity: str, line: str) -> None:
    """What is negated within the content is still affirmed, and a question affirms nothing."""
    if line.startswith("The mayor | asked"):
        assert judge_mode(act(line)).certainty is Certainty.UNKNOWN
    else:
        assert judge_mode(act(line)).polarity.value == polarity


@pytest.mark.parametrize(("certainty", "line"), table(HEDGED))
def test_hedges_make_a_source_less_sure(certainty: str, line: str) -> None:
    """Those of the main clause and of the cue count, and never make it surer."""
    assert judge_mode(act(line)).certainty.value == certainty


def test_what_decided_is_told() -> None:
    """A judgement can be looked into."""
    assert judge_mode(act("The firm | rejected | the claims")).rule == "reject (verb, charge)"
    assert judge_mode(act("The firm | zigzagged | the claims")).rule == "cue not in the lexicon"
    assert judge_mode(act("The footage | zigzagged | a wall")).rule == (
        "cue not in the lexicon, source shows"
    )
    assert judge_mode(act("The firm | | the claims")).rule == "no cue"
    assert judge_mode(act("The firm | said | “We will pay,”")).rule == "say (verb), own act to come"


def test_a_negated_cue_is_told_apart() -> None:
    """Silence that is said in so many words has a cue that is not negated."""
    assert judge_mode(act("The firm | did not say | why")).cue_negated
    assert not judge_mode(act("The firm | declined to say | why")).cue_negated


CUES = sorted({word for cue, *_ in read_table("cues").rows for word in cue.split(" ")})
HARD = (
    "not n't no never neither nor nobody without yet to failed unable could may might will we I it "
    "that whether how if because be , . ? ! “ ” — ' \" …"
).split()


@st.composite
def drawn_words(draw: st.DrawFn, most: int) -> tuple[Word, ...]:
    """Words of the lexicon, words that turn them, marks, and anything else."""
    text = st.one_of(st.sampled_from(HARD), st.sampled_from(CUES), st.text(max_size=6))
    word = st.builds(
        Word,
        text,
        st.one_of(st.just(""), text),
        st.sampled_from(["", "VERB", "NOUN", "AUX", "PROPN", "ADJ", "PUNCT"]),
    )
    return tuple(draw(st.lists(word, max_size=most)))


CONTEXTS = st.builds(
    CueContext,
    cue=drawn_words(5),
    content=drawn_words(10),
    source=drawn_words(4),
    before=drawn_words(4),
    quotation=st.sampled_from(Quotation),
)


@given(CONTEXTS)
def test_any_act_is_judged_and_each_time_alike(context: CueContext) -> None:
    """There are no words that cannot be said."""
    found = judge_mode(context)

    assert found.mode is not Mode.NARRATES
    assert found.rule
    assert judge_mode(context) == found


@given(CONTEXTS)
def test_silence_commits_to_nothing(context: CueContext) -> None:
    """Who does not know or does not say is neither sure nor affirms anything."""
    found = judge_mode(context)

    if found.mode in (Mode.UNCLEAR, Mode.NO_COMMENT):
        assert (found.certainty, found.polarity) == (Certainty.UNKNOWN, Polarity.OPEN)


@pytest.mark.parametrize(
    ("content", "mode"),
    [
        ("that the fire bore the hallmarks of a gang", Mode.ACCUSES),
        ("everything points to the rebels", Mode.ACCUSES),
        ("the blame lay with the operator", Mode.ACCUSES),
        ("that the road points to the sea", Mode.SAYS),
        ("that he had the stamp of approval", Mode.SAYS),
    ],
)
def test_who_sees_a_hand_in_it_accuses(content: str, mode: Mode) -> None:
    """Hallmarks, signs that point to somebody and blame that lies with him say who did it."""
    context = CueContext(cue=(Word("said"),), content=tuple(map(Word, content.split())))
    assert judge_mode(context).mode is mode
