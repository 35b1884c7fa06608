"""Bytes become text, and what is lost is counted."""

from __future__ import annotations

import encodings.aliases
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.text.decode import Decoded, NotTextError, UnknownEncodingError, accept, decode

ENGLISH = "The mayor’s café — on the quay — was closed on Friday. “It cost us a lot,” she said."
FRENCH = "Le maire a déclaré vendredi que la forêt brûlait à l'est. Près de cent habitants ont été évacués."
GERMAN = "Der Bürgermeister erklärte, daß zwölf Häuser überschwemmt wurden. Größere Schäden gab es nicht."
POLISH = "Burmistrz powiedział w piątek, że powódź zniszczyła most, a woda wciąż się podnosi. Dwóch zginęło."
RUSSIAN = (
    "Мэр города сообщил в пятницу, что наводнение разрушило мост. Двое жителей пропали без вести."
)
UKRAINIAN = (
    "Мер міста повідомив у п'ятницю, що повінь зруйнувала міст. Двоє мешканців зникли, їх шукають."
)
GREEK = (
    "Ο δήμαρχος δήλωσε την Παρασκευή ότι η πλημμύρα κατέστρεψε τη γέφυρα. Δύο κάτοικοι αγνοούνται."
)
HEBREW = "ראש העיר אמר ביום שישי כי השיטפון הרס את הגשר. שני תושבים עדיין נעדרים."
ARABIC = (
    "قال رئيس البلدية يوم الجمعة إن الفيضان دمر الجسر. ولا يزال اثنان من السكان في عداد المفقودين."
)
JAPANESE = "市長は金曜日、洪水で橋が壊れたと述べた。住民二人の行方がまだ分かっていない。"
CHINESE = "市长星期五说，洪水冲毁了大桥。两名居民仍然下落不明。"
KOREAN = "시장은 금요일 홍수로 다리가 무너졌다고 밝혔다. 주민 두 명이 아직 실종 상태다."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),  # without a mark
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "mac-roman"),
        (FRENCH, "iso8859-1"),
        (FRENCH, "iso8859-15"),
        (GERMAN, "cp1252"),
        (POLISH, "iso8859-2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "iso8859-5"),
        (RUSSIAN, "utf-16"),
        (UKRAINIAN, "koi8-u"),
        (GREEK, "iso8859-7"),
        (HEBREW, "cp1255"),
        (ARABIC, "cp1256"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso2022-jp"),
        (CHINESE, "gb18030"),
        (KOREAN, "euc-kr"),
    ],
)
def test_encodings_are_detected(text: str, encoding: str) -> None:
    """A report reads the same whatever it was saved in."""
    found = decode(text.encode(encoding))

    assert (found.text, found.replaced) == (text, 0)


@pytest.mark.parametrize(
    ("data", "text", "replaced"),
    [
        (b"Rain fell in the caf\xc3\xa9 and na\xc3", "Rain fell in the café and na�", 1),  # cut off
        (b"It fell \xc0\x80 there", "It fell �� there", 2),  # overlong
        (b"It fell \xed\xa0\xbd\xed\xb8\x80 there", "It fell ������ there", 6),  # CESU-8
        (b"\xff\xfeA\x00B", "A�", 1),  # UTF-16 of odd length
        (b"A NUL\x00 and \xef\xbf\xbd", "A NUL� and �", 1),  # the second was there before
    ],
)
def test_what_cannot_be_decoded_is_replaced_and_counted(
    data: bytes, text: str, replaced: int
) -> None:
    """Damage shows in the text and in the number, and not as an error."""
    found = decode(data)

    assert (found.text, found.replaced) == (text, replaced)


def test_ascii_is_never_taken_for_utf_7() -> None:
    """The plus sign stands there as it is."""
    assert decode(b"caf+AOk- said").text == "caf+AOk- said"


def test_line_breaks_are_left_alone() -> None:
    """Offsets count what was received."""
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("data", "what", "code"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", r"a PDF.*pdftotext flood\.bin", "unsupported_type"),
        (b"PK\x03\x04 and word/document.xml", "a Word document.*plain text", "unsupported_type"),
        (b"PK\x03\x04 and photo.jpg", "an archive.*Unpack", "unsupported_type"),
        (b"\x1f\x8b\x08\x00", "a compressed file.*Unpack", "unsupported_type"),
        (b"{\\rtf1\\ansi", "a rich-text file", "unsupported_type"),
        (b"SQLite format 3\x00", "an SQLite database", "unsupported_type"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture", "not_text"),
        (b"RIFF\x00\x00\x00\x00WEBP", "a picture", "not_text"),
        (b"RIFF\x00\x00\x00\x00WAVE", "a sound or video recording", "not_text"),
        (b"\x00\x00\x00\x18ftypmp42", "a sound or video recording", "not_text"),
        (b"\x7fELF\x02\x01", "a program", "not_text"),
        (b"\xff" * 5000, "bytes that are no text", "not_text"),
        (bytes(range(256)) * 20, "bytes that are no text", "not_text"),
        (b"\x00\x01\x02", "bytes that are no text", "not_text"),
    ],
)
def test_files_that_are_no_text_are_named(data: bytes, what: str, code: str) -> None:
    """The sentence says what the file is and what to do."""
    with pytest.raises(NotTextError, match=rf"^flood\.bin (is|holds) {what}") as caught:
        decode(data, name="flood.bin")

    assert (caught.value.code, caught.value.name, caught.value.exit_status) == (
        code,
        "flood.bin",
        1,
    )
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - our own


def test_the_caller_may_name_the_encoding() -> None:
    """Then the bytes are not examined."""
    assert decode(b"caf\x8e", encoding="mac-roman") == Decoded("café", "mac-roman", 0)


@pytest.mark.parametrize(
    "encoding",
    ["klingon", "hex", "rot13", "idna", "punycode", "unicode_escape", "a\0b", "\ud800", ""],
)
def test_an_encoding_must_exist(encoding: str) -> None:
    """A codec of something else than text does not count, whatever the bytes are."""
    with pytest.raises(UnknownEncodingError, match="No text encoding is called") as caught:
        decode(b"Rain \xff\\x", encoding=encoding)

    assert caught.value.exit_status == 2


ENCODINGS = sorted({*encodings.aliases.aliases, *encodings.aliases.aliases.values()})


@given(st.sampled_from(ENCODINGS), st.binary(max_size=60))
def test_any_encoding_reads_any_bytes_or_is_refused(encoding: str, data: bytes) -> None:
    """Whatever Python has a codec for: it is one of text, or the error says that it is not."""
    try:
        kept = decode(data, encoding=encoding).text
    except UnknownEncodingError as error:
        kept = str(error)

    assert "\0" not in kept
    kept.encode("utf-8")


@given(st.text(alphabet=st.characters(codec=None)))
def test_text_is_kept_length_for_length(text: str) -> None:
    """No offset moves, and no NUL or half of a pair is left."""
    kept = accept(text)

    assert len(kept.text) == len(text)
    assert kept.text.encode("utf-8").count(0) == 0
    changed = sum(before != after for before, after in zip(text, kept.text, strict=True))
    assert changed == kept.replaced


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """Nothing else happens, and twice the same happens."""
    first, second = _decoded_or_error(data), _decoded_or_error(data)

    assert first == second
    assert "\0" not in first
    first.encode("utf-8")


def _decoded_or_error(data: bytes) -> str:
    try:
        return decode(data).text
    except NotTextError as error:
        return str(error)


@given(st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    """Whatever characters a report has, its own encoding gives them back."""
    found = decode(text.encode("utf-8-sig"))

    assert (found.text, found.replaced) == (text, 0)
