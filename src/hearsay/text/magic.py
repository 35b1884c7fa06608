"""Files that are not text, recognised by how they begin.

A picture or a word processor's file decodes to thousands of characters of nonsense in which a
reader finds nothing, and its owner learns nothing. Named, it can be refused with the one sentence
that helps: how to make text of it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that is not plain text.

    Args:
        name: As a person would call it, with its article: "a PDF".
        hint: How to get at its text: one sentence, in which {name} stands for the file's name.
        holds_text: Whether there is text in it to get at.
    """

    name: str
    hint: str
    holds_text: bool


_SAVE_AS_TEXT = "Save it as plain text from the program that wrote it, then read that file."
_UNPACK = "Unpack it, then read the text files in it."
_GIVE_TEXT = "Give the report as plain text."

_PDF = FileKind(
    "a PDF", "Convert it to text first (pdftotext {name}), then read the .txt.", holds_text=True
)
_WORD = FileKind("a Word document", _SAVE_AS_TEXT, holds_text=True)
_OFFICE = FileKind("an Office document", _SAVE_AS_TEXT, holds_text=True)
_OPEN_DOCUMENT = FileKind("an OpenDocument file", _SAVE_AS_TEXT, holds_text=True)
_EPUB = FileKind("an e-book", _SAVE_AS_TEXT, holds_text=True)
_RICH_TEXT = FileKind("a rich-text file", _SAVE_AS_TEXT, holds_text=True)
_ARCHIVE = FileKind("an archive", _UNPACK, holds_text=True)
_COMPRESSED = FileKind("a compressed file", _UNPACK, holds_text=True)
_DATABASE = FileKind("an SQLite database", _GIVE_TEXT, holds_text=True)
_PARQUET = FileKind(
    "a Parquet file", "Export it as JSON Lines, then read that file.", holds_text=True
)
_WEB_ARCHIVE = FileKind(
    "a web archive", "Save the page as HTML from the browser, then read that file.", holds_text=True
)
_PICTURE = FileKind("a picture", _GIVE_TEXT, holds_text=False)
_RECORDING = FileKind(
    "a sound or video recording", "Give its transcript as plain text.", holds_text=False
)
_PROGRAM = FileKind("a program", _GIVE_TEXT, holds_text=False)

_BEGINNINGS: tuple[tuple[bytes, FileKind], ...] = (
    (b"%PDF-", _PDF),
    (b"{\\rtf", _RICH_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
    (b"From: <Saved by ", _WEB_ARCHIVE),
    (b"bplist00", _WEB_ARCHIVE),
    (b"\x1f\x8b", _COMPRESSED),
    (b"BZh", _COMPRESSED),
    (b"\xfd7zXZ\x00", _COMPRESSED),
    (b"\x28\xb5\x2f\xfd", _COMPRESSED),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"SQLite format 3\x00", _DATABASE),
    (b"PAR1", _PARQUET),
    (b"\x89PNG\r\n\x1a\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"ID3", _RECORDING),
    (b"OggS\x00", _RECORDING),
    (b"fLaC\x00", _RECORDING),
    (b"\x1aE\xdf\xa3", _RECORDING),
    (b"\x7fELF", _PROGRAM),
    (b"MZ\x90\x00", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"\x00asm", _PROGRAM),
)

# A ZIP file of these makers begins with an entry that tells which one it is.
_ZIP = b"PK\x03\x04"
_ZIP_PARTS: tuple[tuple[bytes, FileKind], ...] = (
    (b"word/", _WORD),
    (b"xl/", _OFFICE),
    (b"ppt/", _OFFICE),
    (b"[Content_Types].xml", _OFFICE),
    (b"application/vnd.oasis.opendocument", _OPEN_DOCUMENT),
    (b"application/epub", _EPUB),
)
_ZIP_LOOKED_AT = 4096
_PDF_LOOKED_AT = 1024


def find_file_kind(data: bytes) -> FileKind | None:
    """Recognise a file that is not plain text.

    Args:
        data: The file, or its first few thousand bytes.

    Returns:
        What it is; None where nothing says that it is not text.

    Example:
        >>> find_file_kind(b"%PDF-1.7 and so on").name
        'a PDF'
        >>> find_file_kind(b"PDF files were leaked.") is None
        True
    """
    if data.startswith(_ZIP):
        beginning = data[:_ZIP_LOOKED_AT]
        return next((kind for part, kind in _ZIP_PARTS if part in beginning), _ARCHIVE)
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF" and data[8:12] in (b"WAVE", b"AVI ", b"WEBP"):
        return _PICTURE if data[8:12] == b"WEBP" else _RECORDING
    if data[4:8] == b"ftyp":
        return _RECORDING
    # A few bytes of a mail or a web server sometimes stand before a PDF's own beginning.
    if b"\n%PDF-" in data[:_PDF_LOOKED_AT] and b"\x00" in data:
        return _PDF
    return None
