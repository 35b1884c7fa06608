"""The source of a page, cut into tags and text in one pass.

The parsers that browsers and libraries use can be made to take minutes, or to drop half of a page
without a word: by a hundred thousand attributes, by nesting, by one reference to a control
character. What comes to them from here holds none of that. The rules are those of the HTML
standard where they decide what a person sees on the screen; how broken markup is mended is not
known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

# What these hold is no markup. Of the title it is text; the rest is not shown, or is shown as typed.
_RAW = frozenset("script style iframe noembed noframes noscript textarea title xmp".split())

_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"[a-zA-Z][^\s/>]{0,100}")
_QUOTE_OR_END = re.compile(r"""[>"']""")
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
# One attribute after another; what fits nowhere is stepped over by whoever searches.
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'<>/=]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]++)))?"""
)
_ODD_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]++)|([0-9]++));?")
_LONGEST_NUMBER = 8
_NOT_PRINTED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Start:
    """A tag that opens an element.

    Args:
        name: In small letters.
        written: Its attributes as they are written.
    """

    name: str
    written: str


@dataclass(frozen=True, slots=True)
class End:
    """A tag that closes an element.

    Args:
        name: In small letters.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Raw:
    """An element whose content is no markup: a script, a style, the title.

    Args:
        name: In small letters.
        written: Its attributes as they are written.
        content: What stands between its tags, as written.
    """

    name: str
    written: str
    content: str


@dataclass(frozen=True, slots=True)
class Comment:
    """What is said to nobody.

    Args:
        content: What stands there.
    """

    content: str


@dataclass(frozen=True, slots=True)
class _Empty:
    """A tag that opens an element and closes it; whoever iterates gets both."""

    name: str
    written: str


Token = Start | End | Raw | Comment | str
"""A string is text, its references replaced by what they stand for."""


def iter_tokens(source: str) -> Iterator[Token]:
    r"""Cut the source of a page into tags and text.

    Args:
        source: The page, decoded.

    Yields:
        One token after another; text is never empty.

    Example:
        >>> list(iter_tokens("<p id=a>5 < 6 &amp; 7</P><!-- no -->"))
        [Start(name='p', written=' id=a'), '5 < 6 & 7', End(name='p'), Comment(content=' no ')]
    """
    cutter = _Cutter(source)
    at = 0
    while at < len(source):
        found = _MARKUP.search(source, at)
        last = found.start() if found else len(source)
        if last > at:
            yield resolve_references(source[at:last])
        if not found:
            return
        token, at = cutter.cut(last)
        if isinstance(token, _Empty):
            yield Start(token.name, token.written)
            yield End(token.name)
        elif token is not None:
            yield token
        if isinstance(token, Start) and token.name == "plaintext":
            if source[at:]:
                yield _printable(source[at:])
            return


def resolve_references(text: str) -> str:
    """Put what they stand for in the place of references: "&amp;", "&#8217;".

    What is no character, and what nothing can print, becomes U+FFFD, as in a browser.

    Args:
        text: As written in the source of a page.

    Returns:
        As a person reads it.

    Example:
        >>> resolve_references("AT&amp;T&#8217;s &#1; &bogus;")
        'AT&T’s � &bogus;'
    """
    if "&" in text:
        text = unescape(_ODD_REFERENCE.sub(_even, text))
    return _printable(text)


def parse_attributes(written: str) -> dict[str, str]:
    """Read the attributes of a tag.

    Args:
        written: As they are written.

    Returns:
        Each value by its name, in small letters; of two with one name, the first counts.

    Example:
        >>> parse_attributes(" ID=a class='b c' hidden")
        {'id': 'a', 'class': 'b c', 'hidden': ''}
    """
    values: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(written):
        name = found["name"].lower()
        if name not in values:
            value = found["double"] or found["single"] or found["bare"] or ""
            values[name] = resolve_references(value)
    return values


class _Cutter:
    """Cuts one tag at a time, and remembers what the rest of the source does not hold."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._is_xml = source[:200].lstrip().startswith("<?xml")
        self._absent: set[str] = set()  # so that it is looked for to the end only once

    def cut(self, at: int) -> tuple[Token | _Empty | None, int]:
        """The token that begins with the "<" at *at*, and where it ends."""
        source = self._source
        if source.startswith("<!--", at):
            return self._comment(at)
        if source[at + 1] in "!?":
            return None, self._end_of_declaration(at)
        closing = source[at + 1] == "/"
        name = _NAME.match(source, at + 1 + closing)
        if name is None:  # "</>", "</ p>": a comment to a browser
            return None, self._after(">", at)
        end = self._end_of_tag(name.end())
        called = name.group().lower()
        if closing:
            return End(called), end
        written = source[name.end() : end - 1]
        if self._is_xml and written.endswith("/"):  # in XML this closes any element
            return _Empty(called, written[:-1]), end
        if called in _RAW:
            return self._raw(called, written, end)
        return Start(called, written), end

    def _comment(self, at: int) -> tuple[Token, int]:
        end = self._find("-->", at + 2)
        if end < 0:
            return Comment(self._source[at + 4 :]), len(self._source)
        return Comment(self._source[at + 4 : end]), end + 3

    def _end_of_declaration(self, at: int) -> int:
        end = self._after(">", at)
        subset = self._source.find("[", at, end)
        if self._source[at + 2 : at + 9].lower() == "doctype" and subset >= 0:
            # The entities that it may declare are not read, and no part of the text.
            closed = self._find("]>", subset)
            return closed + 2 if closed >= 0 else end
        return end

    def _end_of_tag(self, at: int) -> int:
        """Past the ">" that ends a tag: not one that stands in the quotes of a value."""
        source = self._source
        while found := _QUOTE_OR_END.search(source, at):
            quote = found.group()
            if quote == ">":
                return found.end()
            at = found.end()
            if self._is_value(found.start()):
                closed = self._find(quote, at)
                at = closed + 1 if closed >= 0 else at
        return len(source) + 1

    def _is_value(self, at: int) -> bool:
        before = self._source[max(0, at - 20) : at].rstrip()
        return before.endswith("=")

    def _raw(self, name: str, written: str, at: int) -> tuple[Token, int]:
        found = None
        if f"</{name}" not in self._absent:
            found = _RAW_END[name].search(self._source, at)
        if found is None:
            self._absent.add(f"</{name}")
            return Raw(name, written, self._source[at:]), len(self._source)
        return Raw(name, written, self._source[at : found.start()]), self._after(">", found.end())

    def _after(self, sign: str, at: int) -> int:
        end = self._find(sign, at)
        return end + len(sign) if end >= 0 else len(self._source)

    def _find(self, sign: str, at: int) -> int:
        if sign in self._absent:
            return -1
        end = self._source.find(sign, at)
        if end < 0:
            self._absent.add(sign)
        return end


def _even(found: re.Match[str]) -> str:
    """A numeric reference that the standard library can take."""
    digits = (found[1] or found[2]).lstrip("0") or "0"
    if len(digits) > _LONGEST_NUMBER:
        return _REPLACEMENT
    code = int(digits, 16 if found[1] else 10)
    if code > 0x10FFFF or 0xD800 <= code < 0xE000 or code in (0, 0x0B):
        return _REPLACEMENT
    if code >= 0xA0 or code in (9, 10, 13) or 0x20 <= code < 0x7F:
        return "&amp;" if code == 0x26 else chr(code)
    # Windows' characters 80 to 9F, which the standard library knows.
    return f"&#{code};" if 0x80 <= code < 0xA0 else _REPLACEMENT


def _printable(text: str) -> str:
    return _NOT_PRINTED.sub(_REPLACEMENT, text)
