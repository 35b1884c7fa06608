"""Where sentences end.

A full stop ends most sentences, and a good many of them end with more than that: a closing
quotation mark, a bracket, a footnote number. Others hold stops that end nothing: "U.S. officials",
'"Why?" he asked.', "1. The plan". What decides is the next word, so nothing here looks further
than a few tokens, and the work grows with the text and not faster.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from hearsay.text.abbreviations import TITLES
from hearsay.text.layout import BREAK
from hearsay.text.tokens import Token

# More closing marks in a row than this are decoration.
_MOST_CLOSING = 12

_LINKS = ("http://", "https://", "www.", "pic.twitter.com/", "t.co/", "bit.ly/")
_STOPS = frozenset(".。｡।۔")
_CALLS = frozenset("!?！？؟‼⁉⁇⁈")
_OPENING = frozenset(["“", "‘", "«", "‹", "„", "‚", "(", "[", "{", "``", "‘‘", "`", "<<", "¿", "¡"])
_CLOSING = frozenset(["”", "’", "»", "›", ")", "]", "}", "''", "’’", ">>"])
_STRAIGHT = frozenset(['"', "'"])
_FACES = frozenset([":)", ":-)", ";)", ";-)", ":(", ":-(", ":D", ":-D", ":P", "=)", "=("])
_BULLETS = frozenset("•‣◦▪●■–—-*·►▶")

# Words that begin a sentence far more often than a name: after "U.S." they mean a new one.
_STARTERS = frozenset(
    """A After All Also Although An And Another Any As At Because Before But By Despite During Each
    Earlier Even Every For From He Her Here His How However I If In It Its Last Later Many Meanwhile
    More Most My No None Nor Not Now Of On Once One Only Other Others Our Over She Since So Some Soon
    Still Such That The Their Then There These They This Those Though Three To Two Under Until We
    What When Where Whether Which While Who Why With Without Yet You Your""".split()
)
# What follows "a.m." in the same sentence though it has a capital.
_AFTER_HOUR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Jan. Feb. Sept. Oct. Nov. Dec. Mon. Tues. Wed.
    Thurs. Fri. Sat. Sun. GMT UTC BST CET CEST EET EEST MSK ET EST EDT CT CST CDT MT MST MDT PT PST PDT IST AEST
    JST Eastern Central Mountain Pacific Greenwich Moscow Kyiv Kiev Central London Beijing""".split()
)
_HOURS = frozenset(["a.m.", "p.m.", "etc.", "al."])
_SAYING = frozenset(
    """added answered argued asked cried declared demanded exclaimed explained insisted joked noted
    quipped recalled remarked replied responded said says shouted tweeted warned wondered wrote
    yelled asks writes adds""".split()
)


def iter_sentence_ends(text: str, tokens: list[Token], breaks: set[int]) -> Iterator[int]:
    """Where the sentences of a stretch of text end.

    Args:
        text: The report's text.
        tokens: The tokens of the stretch.
        breaks: The offsets of the line breaks that somebody chose; blank lines need not be
            among them.

    Yields:
        For each sentence, the index one past its last token.

    Example:
        >>> from hearsay.text.tokens import tokenise
        >>> list(iter_sentence_ends("Who? Me.", tokenise("Who? Me."), set()))
        [2, 4]
    """
    yield from _Stretch(text, tokens, breaks).iter_ends()


@dataclass(slots=True)
class _Stretch:
    """The tokens of one stretch of text and the questions asked of their neighbourhood."""

    text: str
    tokens: list[Token]
    breaks: set[int]
    words: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.words = [self.text[token.start : token.end] for token in self.tokens]

    def iter_ends(self) -> Iterator[int]:
        """The index one past the last token of each sentence."""
        first, at, count = 0, 0, len(self.tokens)
        while at < count:
            last = self._end_at(at, first)
            if last is None:
                at += 1
                continue
            yield last
            first = at = last
        if first < count:
            yield count

    def _end_at(self, at: int, first: int) -> int | None:
        """One past the sentence's last token if the token at *at* ends it, closing marks included."""
        if self._line_ends(at):
            return at + 1
        kind = self._kind(at)
        if not kind:
            return None
        last, quoted = self._with_closing_marks(at + 1)
        if last >= len(self.tokens) or self._line_ends(last - 1):
            return last
        if kind == "stop" and self._numbers_item(first, at):
            return None
        return last if self._begins_sentence(last, kind, at, quoted=quoted) else None

    def _kind(self, at: int) -> str:
        """How the token may end a sentence; the dots of ". . ." are weighed at their last."""
        kind = _kind_of_stop(self.words[at])
        if kind == "stop":
            if self.words[at + 1 : at + 2] == ["."]:
                return ""
            if at and self.words[at - 1] == ".":
                return "dots"
        return kind

    def _numbers_item(self, first: int, stop: int) -> bool:
        """Whether the stop belongs to the number of an item: "1. The plan", "B. The other"."""
        number = self.words[first]
        return stop - first == 1 and (number.isdigit() or len(number) == 1)

    def _glued(self, at: int) -> bool:
        """Whether no white space stands before the token."""
        return at > 0 and self.tokens[at - 1].end == self.tokens[at].start

    def _line_ends(self, at: int) -> bool:
        """Whether the line break after the token, if any, ends a sentence."""
        if at + 1 >= len(self.tokens):
            return False
        begin, finish = self.tokens[at].end, self.tokens[at + 1].start
        if finish - begin <= 1 and self.text[begin:finish] in ("", " "):
            return False
        found = BREAK.search(self.text, begin, finish)
        if not found:
            return False
        if BREAK.search(self.text, found.end(), finish):
            return True
        upcoming = self.words[at + 1]
        if upcoming in _BULLETS and not self._glued(at + 2):
            return True
        return (
            found.start() in self.breaks
            and not upcoming[0].islower()
            and self.words[at] not in (",", "-")
        )

    def _with_closing_marks(self, at: int) -> tuple[int, bool]:
        """Where the closing marks that begin at *at* end, and whether a quotation mark is among them."""
        quoted, began = False, at
        limit = min(len(self.tokens), at + _MOST_CLOSING)
        while at < limit and not self._line_ends(at - 1):
            word = self.words[at]
            if word in _CLOSING or word in _FACES:
                quoted = quoted or word in ("”", "’", "»", "''", "’’")
            elif word in _STRAIGHT and self._closes(at):
                quoted = True
            elif _kind_of_stop(word) and self._glued(at) and at > began:
                pass
            elif word == "[" and self._glued(at) and self._is_footnote(at):
                at += 2
            else:
                break
            at += 1
        return at, quoted

    def _closes(self, at: int) -> bool:
        """Whether a straight quotation mark closes rather than opens: it leans on what is before."""
        if not self._glued(at):
            return False
        return (
            at + 1 >= len(self.tokens)
            or not self._glued(at + 1)
            or not self.words[at + 1][0].isalnum()
        )

    def _is_footnote(self, at: int) -> bool:
        return (
            at + 2 < len(self.words) and self.words[at + 1].isdigit() and self.words[at + 2] == "]"
        )

    def _begins_sentence(self, at: int, kind: str, stop: int, *, quoted: bool) -> bool:
        """Whether the token at *at* begins a sentence after a stop of that kind."""
        begin = at
        while (
            begin < len(self.words) - 1
            and begin - at < 3
            and (self.words[begin] in _OPENING or self.words[begin] in _STRAIGHT)
        ):
            begin += 1
        upcoming = self.words[begin]
        small = upcoming[0].islower()
        if kind == "title":
            return False
        if kind == "link":
            return not small and self.tokens[at].start - self.tokens[at - 1].end > 1
        if kind == "abbreviation":
            return self._begins_after_abbreviation(self.words[stop], upcoming, opened=begin > at)
        if self._glued(at):
            # "end.Start" is a missing space; "file.txt" and "?!?" are not.
            return upcoming[0].isupper() and self.words[stop - 1][-1:].islower()
        if quoted and kind != "stop" and self._says(begin):
            return False
        if kind == "stop":
            initial = self.words[stop - 1]
            if small and len(initial) == 1 and initial.isupper():
                # "Charles G. and David H. Brook"
                return False
            return _kind_of_stop(upcoming) != "dots" and not (small and (quoted or stop + 1 < at))
        if kind == "dots":
            return not small and (upcoming[0].isalnum() or begin > at)
        return not small

    def _begins_after_abbreviation(self, word: str, upcoming: str, *, opened: bool) -> bool:
        if word.lower() in _HOURS:
            return (upcoming[0].isupper() and upcoming not in _AFTER_HOUR) or opened
        return upcoming in _STARTERS

    def _says(self, at: int) -> bool:
        """Whether a name and a verb of saying follow, as in “Why?” Anna Musa asked."""
        if self.words[at] in _STARTERS:
            return False
        for word in self.words[at : at + 5]:
            if word in _SAYING:
                return True
            if not word[0].isupper():
                return False
        return False


def _kind_of_stop(word: str) -> str:
    """How a token may end a sentence: stop, call, dots, abbreviation, title, link; else ""."""
    last = word[-1]
    if last == ".":
        if len(word) == 1:
            return "stop"
        if not word.strip("."):
            return "dots"
        return "title" if word[:-1].lower() in TITLES else "abbreviation"
    if last in _STOPS:
        return "stop"
    if last in _CALLS:
        return "call"
    if last == "…":
        return "dots"
    return "link" if "/" in word and word.startswith(_LINKS) else ""
