"""What of a page a person sees, block by block, and the same as markup that no parser chokes on.

Both forms come from one walk over the tokens, so what is hidden in the one is hidden in the other.
Nesting is counted and never recursed into, and how far back a tag reaches is looked up, not
searched: a hundred thousand tags that nobody closed cost no more than others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from html import escape

from hearsay.text.html.elements import (
    BLOCKS,
    CELLS,
    ENDED_BY,
    IN_HEAD,
    NO_DRAWING,
    TABLE,
    VOID,
)
from hearsay.text.html.hidden import Sight, find_sight
from hearsay.text.html.tokens import End, Raw, Start, Token, iter_tokens, parse_attributes
from hearsay.text.report import LONGEST

MOST_ELEMENTS = 300_000
"""What stands behind so many is not read."""

DEEPEST = 2_000
"""No page nests deeper; one that does is read, and told about."""

_DEEPEST_MARKUP = 200  # lxml drops what is nested deeper than 254, with what follows

_KEPT = ("class", "id", "role", "itemprop", "rel", "href", "data-component", "data-testid")
_LONGEST_VALUE = 200
_LONGEST_IN_ROW = 120

# Neither can stand in the text: they are replaced where references are resolved.
_BREAK, _TAB = "\0", "\1"
_PARAGRAPH = re.compile(r"\n[ \t]*(?=\n)|\n(?=[ \t]{2,}\S)")
_SPACE = re.compile(r"[ \t\n\r\f\v\xa0\u2028\u2029]+")
_NO_INK = re.compile(r"[\s\0\1]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an item of a list, a row of a table.

    Args:
        text: Its words; a line break in it is one of the page, a tab parts the cells of a row.
        name: The element that it stands in: "p", "h1", "li".
    """

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Visible:
    """What a person sees of a page.

    Args:
        blocks: The text; none is empty.
        markup: The same as clean HTML.
        elements: How many elements were opened.
        depth: How deep they are nested.
        is_cut: The page shows more than the longest report that is read.
    """

    blocks: tuple[Block, ...]
    markup: str
    elements: int
    depth: int
    is_cut: bool


def find_visible(source: str) -> Visible:
    """Leave out what a page hides.

    Args:
        source: The page, decoded.

    Returns:
        What is seen of it.

    Example:
        >>> seen = find_visible("<h2>Fire</h2><p>Seen.<p hidden>Not seen.<p>Seen <b>too</b>.")
        >>> [(block.name, block.text) for block in seen.blocks]
        [('h2', 'Fire'), ('p', 'Seen.'), ('p', 'Seen too.')]
    """
    walk = _Walk()
    for token in iter_tokens(source):
        walk.take(token)
        if walk.elements > MOST_ELEMENTS or walk.length > LONGEST:
            break
    return walk.finish()


@dataclass(slots=True)
class _Open:
    name: str
    sight: Sight
    closing: str


@dataclass(slots=True)
class _Walk:
    blocks: list[Block] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    markup: list[str] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    # Where in the stack the elements of a name stand, and where the blocks do.
    where: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    block_at: list[int] = field(default_factory=list)
    written: int = 0
    elements: int = 0
    depth: int = 0
    length: int = 0

    def take(self, token: Token) -> None:
        if isinstance(token, Start):
            self.elements += 1
            self._open(token)
        elif isinstance(token, End):
            self._close(token.name)
        elif isinstance(token, str):
            self._text(token)
        elif isinstance(token, Raw) and token.name == "xmp":
            self._open(Start("pre", token.written))
            self._text(token.content)
            self._close("pre")

    def finish(self) -> Visible:
        self._end_block()
        self._pop_to(0)
        return Visible(
            blocks=tuple(self.blocks),
            markup="".join(self.markup),
            elements=self.elements,
            depth=self.depth,
            is_cut=self.length > LONGEST,
        )

    @property
    def _sight(self) -> Sight:
        return self.stack[-1].sight if self.stack else Sight.SEEN

    def _last(self, *names: str) -> int:
        """Where the innermost of these elements stands; -1 where there is none."""
        return max((self.where[name][-1] for name in names if self.where.get(name)), default=-1)

    def _text(self, text: str) -> None:
        if self._last("head") >= 0 and not text.isspace():
            self._pop_to(self._last("head"))
        if self._sight is not Sight.SEEN:
            return
        self.length += len(text)
        if self.length > LONGEST:
            return
        if self._last("pre") >= 0:
            text = _PARAGRAPH.sub(2 * _BREAK, text.replace("\r\n", "\n")).replace("\n", _BREAK)
        self.line.append(text)
        self.markup.append(escape(text, quote=False).replace(_BREAK, "<br>"))

    def _open(self, tag: Start) -> None:
        name = tag.name
        if name == "form" and self.where.get("form"):
            return  # there is no form in a form
        self._end_before(name)
        values = parse_attributes(tag.written) if tag.written else {}
        sight = find_sight(name, values, self._sight)
        if sight is Sight.SEEN:
            self._separate(name)
        if name in VOID:
            if name == "br" and sight is Sight.SEEN:
                self.line.append(_BREAK)
                self.markup.append("<br>")
            return
        closing = self._write(name, values) if sight is Sight.SEEN else ""
        if name == "q" and sight is Sight.SEEN:  # a browser prints the marks
            self.line.append("“")
        at = len(self.stack)
        self.where[name].append(at)
        if name in BLOCKS:
            self.block_at.append(at)
        self.stack.append(_Open(name, sight, closing))
        self.depth = max(self.depth, at + 1)

    def _write(self, name: str, values: dict[str, str]) -> str:
        """Write a tag, and tell how its element is closed."""
        if self.written >= _DEEPEST_MARKUP or not (name.isalnum() and name.isascii()):
            if name in BLOCKS:
                self.markup.append("<br>")
            return ""
        self.written += 1
        shown = "div" if name in ("pre", "listing", "plaintext") else name
        self.markup.append(f"<{shown}{_kept(values)}>")
        return f"</{shown}>"

    def _end_before(self, name: str) -> None:
        """End what is open where an element begins that cannot stand in it."""
        head = self._last("head")
        if head >= 0 and name not in IN_HEAD:
            self._pop_to(head)
        drawing = self._last("svg", "math")
        if drawing >= 0 and name in NO_DRAWING and self._last("foreignobject") < drawing:
            self._pop_to(drawing)
        paragraph = self._last("p")
        if name in BLOCKS and paragraph >= 0 and self.block_at[-1] == paragraph:
            self._pop_to(paragraph)
        link = self._last("a")
        if name == "a" and link > (self.block_at[-1] if self.block_at else -1):
            self._pop_to(link)
        if name in ENDED_BY:
            ended, nearer = ENDED_BY[name]
            open_one = self._last(*ended)
            if open_one > self._last(*nearer):
                self._pop_to(open_one)

    def _close(self, name: str) -> None:
        if name == "br":
            self._open(Start("br", ""))
        if name in ("html", "body") or not self.where.get(name):
            return
        at = self.where[name][-1]
        if name in BLOCKS or name in CELLS:
            barrier = -1 if name in TABLE or name in ("tr", "tbody", "thead", "tfoot") else None
            reach = self._last(*TABLE) if barrier is None else barrier
        else:
            reach = self.block_at[-1] if self.block_at else -1
        if at >= reach:
            self._pop_to(at)

    def _pop_to(self, at: int) -> None:
        """Close all elements from one on."""
        while len(self.stack) > at:
            top = self.stack[-1]
            if top.sight is Sight.SEEN and top.name in BLOCKS:
                self._end_block()
            self.stack.pop()
            self.where[top.name].pop()
            if top.name in BLOCKS:
                self.block_at.pop()
            if top.sight is not Sight.SEEN:
                continue
            if top.name == "q":
                self.line.append("”")
            if top.closing:
                self.written -= 1
                self.markup.append(top.closing)

    def _separate(self, name: str) -> None:
        if name in BLOCKS:
            self._end_block()
        elif name in CELLS:
            words = "".join(self.line[-20:])
            if len(words) > _LONGEST_IN_ROW:
                self._end_block()
            elif not _NO_INK.fullmatch(words):
                self.line.append(_TAB)

    def _end_block(self) -> None:
        if not self.line:
            return
        name = self.stack[self.block_at[-1]].name if self.block_at else "p"
        lines: list[str] = []
        for written in ("".join(self.line) + 2 * _BREAK).split(_BREAK):
            cells = (_SPACE.sub(" ", cell).strip() for cell in written.split(_TAB))
            line = "\t".join(cell for cell in cells if cell)
            if line:
                lines.append(line)
            elif lines:
                self.blocks.append(Block("\n".join(lines), name))
                lines = []
        self.line.clear()


def _kept(values: dict[str, str]) -> str:
    return "".join(
        f' {name}="{escape(values[name][:_LONGEST_VALUE])}"' for name in _KEPT if values.get(name)
    )
