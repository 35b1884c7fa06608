"""Is it a page, and what is it encoded in?

A page is known by how it begins, and a file's name decides only where that tells nothing. A text that
mentions tags is a text. What a page says of its encoding is believed where its bytes bear it out:
many pages say one thing and are another.
"""

from __future__ import annotations

import codecs
import re

from hearsay.record import UsageError
from hearsay.text.decode import Decoded, decode

_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_LOOKED_AT = 1 << 16
_CHARSET_LOOKED_AT = 4096

_BEFORE = r"[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*|<!--(?:(?!-->).){0,4000}-->\s*){0,8}"
_DOCTYPE = re.compile(rf"{_BEFORE}<!doctype\s+html\b", re.IGNORECASE | re.DOTALL)
_OUTSIDE = re.compile(rf"{_BEFORE}<(?:html|head|body)(?=[\s>])", re.IGNORECASE | re.DOTALL)
_STRUCTURE = re.compile(
    r"<(?:/(?:html|head|body|title|p|div|h1)|body|head|title|meta|p|div|h1|frameset|article)(?=[\s>])",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(
    rf"{_BEFORE}<(?:article|main|section|div|p|h[1-6]|title|meta|link|table|ul|ol|blockquote)(?=[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_CLOSED = re.compile(
    r"</(?:article|main|section|div|p|h[1-6]|table|ul|ol|blockquote)>", re.IGNORECASE
)
_ANY_TAG = re.compile(r"<(?:/?[a-z][a-z0-9]{0,15}(?=[\s/>])|!--|!doctype)", re.IGNORECASE)

_META_CHARSET = re.compile(
    rb"""<meta[^>]{1,400}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:.-]{2,40})""",
    re.IGNORECASE,
)
_XML_ENCODING = re.compile(
    rb"""\A\s{0,50}<\?xml[^>]{1,100}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{2,40})"""
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_ISO_2022 = re.compile(rb"\x1b[$(]")

# What the labels of the web mean, where that is not what Python means by them.
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "shift_jis": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "tis-620": "cp874", "big5": "big5hkscs",
}  # fmt: skip
# Nobody reads them from a page: what they make of its bytes is not what a browser shows.
_NEVER = frozenset("utf-7 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be utf-8".split())


def is_page(text: str, name: str = "") -> bool:
    """Whether a text is the source of a page.

    Args:
        text: The text.
        name: The file's.

    Returns:
        True where it is to be read as one.

    Example:
        >>> is_page("<!DOCTYPE html><p>Hello"), is_page("<p> is a tag, he said.")
        (True, False)
        >>> is_page("<p>Hello", "hello.html"), is_page("No tags: 5 < 6.", "hello.html")
        (True, False)
    """
    if name.lower().endswith(_SUFFIXES):
        return _ANY_TAG.search(text) is not None
    beginning = text[:_LOOKED_AT]
    if _DOCTYPE.match(beginning):
        return True
    outside = _OUTSIDE.match(beginning)
    if outside:
        return _STRUCTURE.search(beginning, outside.end()) is not None
    if not _FRAGMENT.match(beginning) or text.rstrip()[-1:] != ">":
        return False
    return len(_CLOSED.findall(text[:_LOOKED_AT])) > 1


def decode_page(data: bytes, *, name: str = "The page") -> Decoded:
    """Read the bytes of a page as text.

    Args:
        data: The whole page; a byte order mark decides.
        name: What to call it in an error.

    Returns:
        Its source.

    Raises:
        NotTextError: The bytes are no text.

    Example:
        >>> decode_page('<meta charset="iso-8859-1"><p>Kraków'.encode("iso-8859-2")).encoding
        'cp1252'
    """
    declared = find_declared_encoding(data)
    told = data.startswith(_MARKS) or (not _ISO_2022.search(data) and _fits(data, "utf-8"))
    if declared is None or told:
        return decode(data, name=name)
    return decode(data, name=name, encoding=declared if _fits(data, declared) else None)


def find_declared_encoding(data: bytes) -> str | None:
    """What a page says that it is encoded in, and what is meant by it.

    Args:
        data: The page.

    Returns:
        Python's name of the encoding; None where the page names none, one that needs no telling,
        or one in which no page is.
    """
    beginning = data[:_CHARSET_LOOKED_AT]
    found = _META_CHARSET.search(beginning) or _XML_ENCODING.search(beginning)
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        name = _MEANT.get(name, name)
        decode(b"", encoding=name)
    except (LookupError, ValueError, UsageError):
        return None
    return None if name in _NEVER else name


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True
