"""Bytes become text, and nothing is lost without being counted.

Most reports are UTF-8. The others say so nowhere, so the encoding is detected; a guess that fits
badly shows as nonsense in every claim. Two things are decided here once for all rooms above: what
cannot be decoded stands in the text as U+FFFD and is counted, and so do the characters that
databases and JSON readers refuse, NUL and the halves of surrogate pairs. They are replaced one for
one, so no offset moves.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import BinaryIO

from hearsay.record import UnreadableReportError, UsageError
from hearsay.text.magic import FileKind, find_file_kind

REPLACEMENT = "\ufffd"
"""Stands in the text for what could not be kept."""

_UNKEPT = re.compile("[\x00\ud800-\udfff]")

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What reports come in. The detector knows seventy more, for mainframes and old home computers,
# and with all of them in play a stray byte is soon a letter of one.
_CANDIDATES = (
    "utf-8 utf-16-le utf-16-be utf-32-le utf-32-be cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 "
    "cp1257 cp1258 iso8859-1 iso8859-2 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-15 "
    "koi8-r koi8-u cp866 mac-roman mac-cyrillic cp932 euc-jp iso-2022-jp iso2022_kr gb18030 big5 euc-kr cp949 "
    "tis-620"
).split()

# A text that uses the bytes 80 to 9F is not in the ISO encoding but in its Windows relative: the
# ISO ones have nothing to print there.
_WINDOWS = {
    "iso8859-1": "cp1252", "iso8859-15": "cp1252", "iso8859-2": "cp1250", "iso8859-7": "cp1253",
    "iso8859-8": "cp1255", "iso8859-9": "cp1254", "iso8859-6": "cp1256",
}  # fmt: skip
# They take any bytes, so fitting says nothing: where UTF-8 shows through, it is UTF-8 and damaged.
_WESTERN = frozenset(["cp1250", "cp1252", "iso8859-1", "iso8859-2", "iso8859-15", "mac-roman"])
# Codecs that Python counts among those of text, for domain names and for source code. What they make
# of a report is not what its author wrote, and some of them cannot go on after a bad byte.
_NO_ENCODINGS = frozenset(["idna", "punycode", "unicode-escape", "raw-unicode-escape"])
_C1 = re.compile(rb"[\x80-\x9f]")

# A lead byte and what follows it, whether or not UTF-8 allows the character: nothing else looks so.
_MULTIBYTE = re.compile(
    rb"[\xc0-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf7][\x80-\xbf]{3}|[\xf8-\xfb][\x80-\xbf]{4}"
)
_EURO = b"\xa4"  # In ISO 8859-15; in 8859-1 the sign of no currency, which nobody writes.
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_READABLE = re.compile(rb"[\t\n\r\x20-\x7e]{20}")
_ISO_2022 = re.compile(rb"\x1b[$(]")

# Shares of the file's bytes. Text has next to none of these controls; a program has many.
_MOST_CONTROLS = 0.3
_FEW_CONTROLS = 0.05
_LEAST_CONFIDENCE = 0.05
_LEAST_SURE = 0.15
_LEAST_MULTIBYTE = 1 / 3
_LOOKED_AT = 1 << 16


class NotTextError(UnreadableReportError):
    """The input is a picture, a program or another file that is not text."""

    code = "not_text"

    def __init__(self, name: str, kind: FileKind | None = None) -> None:
        self.name = name
        self.kind = kind.name if kind else None
        found = f"{name} is {kind.name}" if kind else f"{name} holds bytes that are no text"
        super().__init__(
            f"{found}, which is not read.",
            hint=kind.hint.format(name=name) if kind else "Give the report as plain text.",
            code="unsupported_type" if kind and kind.holds_text else "not_text",
        )


class UnknownEncodingError(UsageError):
    """The caller named an encoding that does not exist."""

    code = "encoding_unknown"

    def __init__(self, encoding: str) -> None:
        self.encoding = encoding
        super().__init__(
            f"No text encoding is called {encoding!r}.",
            hint='Name one such as "utf-8" or "cp1252", or none to have it detected.',
        )


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text as it is kept, and what it took to get it.

    Args:
        text: Holds no NUL and no lone surrogate.
        encoding: Python's name of the encoding that the bytes were in; None for what was text already.
        replaced: How many characters of *text* are U+FFFD because something could not be kept.
    """

    text: str
    encoding: str | None
    replaced: int


def decode(data: bytes, *, name: str = "The input", encoding: str | None = None) -> Decoded:
    r"""Read bytes as text.

    A byte order mark decides and is not part of the text. Without one the bytes are UTF-8 if they
    can be, else the encoding that a detector finds. Line breaks are left as they are.

    Args:
        data: The whole input.
        name: What to call the input in an error: a file's name.
        encoding: What the bytes are in, where the caller knows; they are not examined then.

    Returns:
        The text, its encoding and the number of characters that were replaced.

    Raises:
        NotTextError: The bytes are no text; the error says what they are, where that is known.
        UnknownEncodingError: *encoding* is no text encoding.

    Example:
        >>> decode("The café was closed, officials said.\x00".encode("cp1252"))
        Decoded(text='The café was closed, officials said.�', encoding='cp1252', replaced=1)
    """
    if encoding is not None:
        return _decoded(data, _known(encoding))
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], marked)
    kind = find_file_kind(data)
    if kind is not None:
        raise NotTextError(name, kind)
    found = _find_encoding(data)
    if found is None:
        raise NotTextError(name)
    return _decoded(data, found)


def _count(error: UnicodeError) -> tuple[str, int]:
    """Half a pair for what cannot be decoded, by which `accept` knows it."""
    return "\udfff", error.end if isinstance(error, UnicodeDecodeError) else 0


COUNTING = "hearsay.counting"
"""How a stream is decoded whose errors `accept` is to replace and count, part by part."""

codecs.register_error(COUNTING, _count)


def find_stream_encoding(
    stream: BinaryIO, *, name: str = "The input", encoding: str | None = None
) -> str:
    """The encoding of a file that is too large to be held as a whole.

    Args:
        stream: Open for reading bytes, from its beginning; it is read to its end, or as far as it
            takes to know.
        name: What to call it in an error.
        encoding: What it is in, where the caller knows.

    Returns:
        The name of a codec, which takes a byte order mark away where there is one.

    Raises:
        NotTextError: The bytes are no text.
        UnknownEncodingError: *encoding* is no text encoding.
    """
    if encoding is not None:
        return _known(encoding)
    block = stream.read(_LOOKED_AT)
    marked = next((codec for mark, codec in _MARKS if block.startswith(mark)), None)
    if marked is not None:
        return "utf-8-sig" if marked == "utf-8" else marked[:6]
    beginning = block
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while block:
            decoder.decode(block)
            block = stream.read(_LOOKED_AT)
        decoder.decode(b"", final=True)
        # Up to a line's end, so that no character is cut in two.
        sample = beginning[: beginning.rfind(b"\n") + 1] or beginning
    except UnicodeDecodeError:
        # What it is in shows in the lines that are not plain, which may be few and far from here.
        odd = [line for line in block.split(b"\n") if _HIGH.search(line)]
        sample = beginning if _controls(beginning) > _MOST_CONTROLS else b"\n".join(odd)
    found = _find_encoding(sample)
    if found is None:
        raise NotTextError(name, find_file_kind(beginning))
    return found


def accept(text: str) -> Decoded:
    r"""Take what is text already, with the same promises.

    Args:
        text: The text, which may hold NULs and lone surrogates.

    Returns:
        The text as it is kept, of the same length.

    Example:
        >>> accept("one\x00two").replaced
        1
    """
    kept, replaced = _UNKEPT.subn(REPLACEMENT, text)
    return Decoded(kept, None, replaced)


def _known(encoding: str) -> str:
    try:
        info = codecs.lookup(encoding)
        " ".encode(info.name)  # "hex" and "rot13" are codecs, but not of text
    except (LookupError, ValueError):
        raise UnknownEncodingError(encoding) from None
    if info.name in _NO_ENCODINGS:
        raise UnknownEncodingError(encoding)
    return info.name


def _decoded(data: bytes, encoding: str) -> Decoded:
    undecodable = 0
    try:
        text = data.decode(encoding)
    except UnicodeError:
        text = data.decode(encoding, "replace")
        # The text may hold replacement characters of its own.
        undecodable = text.count(REPLACEMENT) - data.decode(encoding, "ignore").count(REPLACEMENT)
    kept = accept(text)
    return Decoded(kept.text, encoding, undecodable + kept.replaced)


def _find_encoding(data: bytes) -> str | None:
    """The encoding of bytes without a mark; None where they are no text."""
    if _controls(data) <= _MOST_CONTROLS and not _ISO_2022.search(data) and _fits(data, "utf-8"):
        return "utf-8"
    detected, confidence = _detect(data)
    if _controls(data) > _MOST_CONTROLS:
        return detected if detected and detected.startswith("utf-") else None
    if detected is None and _controls(data) < _FEW_CONTROLS:
        # The detector takes a single NUL for a program; here it is a character that is replaced.
        detected, confidence = _detect(_CONTROLS.sub(b" ", data))
    if detected is None:
        return None
    western = detected in _WESTERN or not _fits(data, detected)
    if (western or confidence < _LEAST_SURE) and _is_damaged_utf8(data):
        return "utf-8"
    if confidence < _LEAST_CONFIDENCE:
        return "utf-8" if _READABLE.search(data) else None
    return detected


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


def _controls(data: bytes) -> float:
    sample = data[:_LOOKED_AT]
    return len(_CONTROLS.findall(sample)) / max(1, len(sample))


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether much of what is not ASCII looks like UTF-8, though some of it is broken."""
    high = len(_HIGH.findall(data))
    return sum(map(len, _MULTIBYTE.findall(data))) > _LEAST_MULTIBYTE * high


def _detect(data: bytes) -> tuple[str | None, float]:
    """Ask the detector, which is loaded only when a report is not in UTF-8."""
    import chardet

    answer = chardet.detect(
        data, compat_names=False, include_encodings=_CANDIDATES, max_bytes=_LOOKED_AT
    )
    if answer["encoding"] is None:
        return None, 1.0
    encoding = codecs.lookup(answer["encoding"]).name
    if _C1.search(data):
        encoding = _WINDOWS.get(encoding, encoding)
    elif encoding == "iso8859-1" and _EURO in data:
        encoding = "iso8859-15"
    return encoding, answer["confidence"]
