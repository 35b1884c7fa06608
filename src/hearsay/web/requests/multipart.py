"""The files of a form that was sent, as `multipart/form-data` has them (RFC 7578).

The body is in memory already and bounded, so it is cut at its boundary and nothing more: no temporary file,
no name that becomes a path, no headers that grow. How many parts there are is counted before they are cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_PARTS = 1000

_BOUNDARY = re.compile(
    r"""boundary=(?:"([0-9A-Za-z'()+_,./:=? -]{1,70})"|([0-9A-Za-z'+_./-]{1,70}))(?=\s*(?:;|$))""",
    re.IGNORECASE,
)
_LARGEST_HEAD = 4096
_DISPOSITION = re.compile(r"^content-disposition:[ \t]*form-data[ \t]*(;.*)$", re.I | re.M)
_PARAMETER = re.compile(r""";[ \t]*(name|filename)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))""", re.I)
# A browser writes these so, for they would end the name; and backslashes as they stand.
_WRITTEN = {"%22": '"', "%0D": "\r", "%0A": "\n", '\\"': '"'}
_WRITTEN_SO = re.compile("|".join(map(re.escape, _WRITTEN)), re.I)


class BrokenFormError(Exception):
    """A form is not written as forms are.

    Args:
        what: What is wrong with it, a sentence.
    """

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a form.

    Args:
        name: Of its field.
        filename: What the sender calls the file; None where the part is no file.
        data: What it holds.
    """

    name: str
    filename: str | None
    data: bytes


def read_parts(content_type: str, body: bytes) -> Iterator[Part]:
    r"""The parts of a form.

    Args:
        content_type: The header of that name, which says where they are cut.
        body: All of the form.

    Yields:
        The parts.

    Raises:
        BrokenFormError: It is not written as forms are, or has more than `MOST_PARTS`.

    Example:
        >>> body = b'--x\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nHi\r\n--x--\r\n'
        >>> list(read_parts("multipart/form-data; boundary=x", body))
        [Part(name='f', filename='a.txt', data=b'Hi')]
    """
    found = _BOUNDARY.search(content_type)
    if found is None:
        raise BrokenFormError("The form does not say where its parts are cut.")
    cut = b"\r\n--" + (found[1] or found[2]).encode("ascii")
    whole = b"\r\n" + body  # the first cut may stand where the body begins
    if whole.count(cut) > MOST_PARTS + 1:
        raise BrokenFormError(f"The form has more than {MOST_PARTS:,} parts.")
    # What stands before the first cut is nobody's.
    _, *pieces = whole.split(cut)
    if not pieces or not pieces[-1].startswith(b"--"):
        raise BrokenFormError("The form breaks off before its end.")
    for piece in pieces[:-1]:
        yield _part(piece)


def _part(piece: bytes) -> Part:
    # Behind the boundary stand spaces and the end of its line.
    ends = piece.find(b"\r\n\r\n", 0, _LARGEST_HEAD)
    if ends < 0:
        raise BrokenFormError("A part of the form has no head, or one that is too long.")
    head = piece[:ends].decode("utf-8", "replace")
    disposition = _DISPOSITION.search(head.replace("\r\n", "\n"))
    if disposition is None:
        raise BrokenFormError("A part of the form does not say which field it is of.")
    told = {
        found[1].casefold(): _WRITTEN_SO.sub(_meant, found[2] if found[3] is None else found[3])
        for found in _PARAMETER.finditer(disposition[1])
    }
    return Part(told.get("name", ""), told.get("filename"), piece[ends + 4 :])


def _meant(found: re.Match[str]) -> str:
    return _WRITTEN[found[0].upper()]
