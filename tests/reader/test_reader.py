"""One report in, one record out."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import Annotation
from hearsay.heads.engine import Engine
from hearsay.heads.lemma import Lemmas
from hearsay.reader import Reader
from hearsay.record import Mode, PassageKind, Record
from hearsay.text.report import PreparedReport, prepare_report
from hearsay.text.sentences import Sentence
from hearsay.version import __version__
from tests.heads.knowing import KnowingNetwork


class ListeningEngine(Engine):
    """Annotates with a network that knows a few words, and remembers what it was asked about.

    Attributes:
        heard: The sentences that it annotated, with the numbers of their passages.
    """

    def __init__(self) -> None:
        super().__init__(KnowingNetwork(), Lemmas([("VERB", "^said", "2y")]))
        self.heard: list[tuple[int, str]] = []

    def annotate(
        self, text: str, sentences: Sequence[Sentence], passages: Sequence[int] | None = None
    ) -> Annotation:
        """Annotate a report."""
        assert passages is not None
        self.heard.extend(
            (number, text[sentence.start : sentence.end])
            for number, sentence in zip(passages, sentences, strict=True)
        )
        return super().annotate(text, sentences, passages)


def read(prepared: PreparedReport) -> tuple[Record, list[tuple[int, str]]]:
    """The record of a report, and the sentences that were annotated."""
    engine = ListeningEngine()
    return Reader(engine).read(prepared), engine.heard


def test_a_report_is_read() -> None:
    """Who says what, and what the report says in its own voice."""
    record, _ = read(prepare_report("The dam broke. Musa said the long dam broke Friday."))

    assert [(claim.mode, claim.content.text) for claim in record.claims] == [
        (Mode.NARRATES, "The dam broke"),
        (Mode.SAYS, "the long dam broke Friday"),
    ]
    assert [entity.name for entity in record.entities] == ["Musa"]
    assert record.claims[1].source is not None
    assert record.claims[1].source.entity == record.entities[0]


def test_a_record_says_which_reader_made_it() -> None:
    """Version, name of the network, and the digest of its file."""
    record, _ = read(prepare_report("Musa said the dam broke."))

    assert (record.reader.version, record.reader.engine, record.reader.engine_sha256) == (
        __version__,
        "knowing",
        "0" * 64,
    )


def test_the_report_and_its_passages_are_kept_as_they_were_prepared() -> None:
    """Reading changes neither."""
    prepared = prepare_report("date 2024-03-01\n\nMusa said the dam broke.")

    record, _ = read(prepared)

    assert record.report is prepared.report
    assert record.passages == prepared.passages


def test_a_stamp_is_not_read() -> None:
    """In a line that only dates a report, nobody says anything."""
    prepared = prepare_report("date 2024-03-01\n\nMusa said the dam broke.")

    _, heard = read(prepared)

    kinds = {number: passage.kind for number, passage in enumerate(prepared.passages)}
    assert PassageKind.STAMP in kinds.values()
    assert [sentence for _, sentence in heard] == ["Musa said the dam broke."]
    assert all(kinds[number] is PassageKind.BODY for number, _ in heard)


def test_a_passage_in_another_language_is_kept_unread() -> None:
    """It is named as unread, and the network is not asked about it."""
    english = "Musa said that the dam had broken and that the people of the town were safe."
    german = (
        "Der Bürgermeister sagte gestern, dass der Damm in der Nacht gebrochen ist und dass die "
        "Menschen in der Stadt nicht in Gefahr sind."
    )
    prepared = prepare_report(f"{english}\n\n{german}")

    record, heard = read(prepared)

    assert [unread.text.strip() for unread in record.unread] == [german]
    assert [sentence for _, sentence in heard] == [english]
    assert all(claim.content.text not in german for claim in record.claims)


def test_what_has_no_space_for_pages_is_no_sentence() -> None:
    """Nobody writes it to be read; what stands beside it is read, and it is named."""
    noise = "U.S." * 1000

    record, heard = read(prepare_report(f"Musa said the dam broke.\n\n{noise}\n\nOkoro agreed."))

    assert [(unread.text, unread.why) for unread in record.unread] == [
        (noise, "4,000 characters without a space")
    ]
    assert [sentence for _, sentence in heard] == ["Musa said the dam broke.", "Okoro agreed."]


def test_a_report_of_no_known_word_is_read() -> None:
    """There is nobody in it, and that is an answer."""
    record, _ = read(prepare_report("xyzzy"))

    assert record.entities == ()
    assert [(claim.mode, claim.content.text) for claim in record.claims] == [
        (Mode.NARRATES, "xyzzy")
    ]


def test_the_same_report_gives_the_same_record() -> None:
    """Whoever reads it, and whatever was read before."""
    prepared = prepare_report("Musa said the dam broke. Okoro said the long dam broke Friday.")
    reader = Reader(ListeningEngine())

    first = reader.read(prepared)
    reader.read(prepare_report("Okoro said Musa broke the dam."))

    assert reader.read(prepared) == first == read(prepared)[0]
