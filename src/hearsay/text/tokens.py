"""Text becomes tokens as English treebanks cut them.

The network was taught on Universal Dependencies, so its words are ours: "don't" is "do" and
"n't", "Kyiv's" is "Kyiv" and "'s", "$350" is "$" and "350", "war-torn" is three tokens but
"anti-war" one, "U.S." keeps its stops. The trap is time: a pattern that looks ahead for an e-mail
address or a link from every place of a five-megabyte "word" never comes back. So the text is cut
at white space first, the lookaheads are bounded, and what a chunk was cut into is remembered,
since most chunks of a text have been seen before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hearsay.text.abbreviations import (
    ABBREVIATIONS,
    BEFORE_NUMBER,
    BEFORE_NUMBER_OR_NAME,
    TITLES,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, sign or mark: half-open code point offsets into the report's text.

    Args:
        start: First code point.
        end: One past the last.
    """

    start: int
    end: int


# Marks that stand on a letter and characters that are not seen: inside a word they are part of it,
# as the word would otherwise fall apart where nobody sees why.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
)
_WORD = rf"[^\W_][\w{_MARKS}]*"
_APOSTROPHES = "'’ʼ‘`´"

# The prefixes and suffixes that English treebanks leave on their word.
_PREFIXES = (
    "agro|ante|anti|arch|be|bi|bio|co|counter|cross|cyber|de|eco|ex|extra|inter|intra|macro|mega|"
    "micro|mid|mini|multi|neo|non|over|pan|para|peri|post|pre|pro|pseudo|quasi|re|semi|sub|super|"
    "tri|ultra|un|uni|vice|e|a|u"
)
_SUFFIXES = "esque|ette|fest|gate|itis|less|rama|wise"
# Written without a space after a number, and yet a word of their own: "1.5m", "7pm", "40km".
_UNITS = (
    "am|pm|a\\.m|p\\.m|k|m|mn|bn|tn|b|mm|cm|km|kms|ft|kg|kgs|g|mg|lb|lbs|oz|mph|kph|kmh|l|ml|h|hr|hrs|"
    "min|mins|sec|secs|kb|mb|gb|tb|hz|khz|mhz|ghz|kw|mw|gw|kv|ha|sq|px|yr|yrs|x|gmt|utc|bst|est|cet"
)
# None that is a word as well: in "It fell.In May" a space is missing and nothing else.
_DOMAINS = (
    "com|org|net|edu|gov|mil|info|biz|int|co|uk|ua|ru|eu|de|fr|il|ir|au|ca|ch|cn|io|tv|COM|ORG|NET"
)

_PIECE = re.compile(
    rf"""
    (?P<link> (?i:https?|ftp)://[^<>"“”«»]+ | (?i:www\.)[^<>"“”«»]+ )
  | (?P<mail> (?<![\w.@]) [\w.+%-]{{1,64}}@(?:[\w-]{{1,63}}\.){{1,8}}[^\W\d]{{2,24}} (?!\w) )
  | (?P<site> (?<![\w.@-]) (?:[A-Za-z0-9-]{{1,63}}\.){{1,5}}(?:{_DOMAINS})
        (?:/[^<>"“”«»()]{{0,500}})? (?!\w|-\w|\.\w) )
  | (?P<tag> (?<!\w)[@\#](?=[^\W\d])\w+ )
  | (?P<decade> \d+0['’]s(?!\w) | ['’]\d\ds?(?!\w) )
  | (?P<clitic> ['’](?i:s|re|ve|ll|d|m)(?!\w) | ['’](?i:em|cause|cuz|til|tis|twas|bout)(?!\w) )
  | (?P<number>
        \d{{4}}-\d\d-\d\dT[\d:.+Z-]{{2,24}}
      | (?: \d{{1,4}}(?:[/.-]\d{{1,4}}){{2,3}} | \d{{3}}-\d{{4}} | \d{{1,3}}/\d{{1,4}} ) (?![\w/]|-\w)
      | \d{{1,2}}(?::\d\d){{1,2}} (?!\d)
      | \d++(?:(?=[.,]\d)[.,]\d++)*+ (?: (?i:st|nd|rd|th|s)(?!\w) | (?=(?i:{_UNITS})(?!\w)) | (?!\w) )
      | (?<![\w.])\.\d++
    )
  | (?P<initials>
        (?<!\w) (?: (?:[^\W\d_]\.){{2,8}}(?!\w) | (?:[^\W\d_]\.){{1,8}}[^\W\d_](?![\w.])
      | (?:Ph|Ed|M|B|D)\.(?:D|Sc|Phil|Ed|A)\. ) )
  | (?P<dots> \.{{2,}}+ | …++ )
  | (?P<face> (?<!\w) (?: [:;=][-'o]?[)(\]\[DPpO3*|/\\] | <3 | \^_?\^ | \([:;] ) (?!\w) )
  | (?P<short> (?<!\w) (?: (?i:s/he|w/o|w/out|n/a|b/t) | [A-Z]{{1,4}}&[A-Z]{{1,4}} ) (?!\w)
        | (?<!\w) (?:US|A|C|HK|NZ|NT|R)\$ )
  | (?P<prefixed> (?<![\w-]) (?:(?i:{_PREFIXES})-){{1,4}}(?:(?:[^\W\d_]\.){{2,8}}(?!\w)|{_WORD}) )
  | (?P<word> {_WORD}(?:(?=[{_APOSTROPHES}][^\W_])[{_APOSTROPHES}]{_WORD})*+ (?:-(?i:{_SUFFIXES})(?!\w))? )
  | (?P<run> (?P<sign>[-–—=*_~+\#`|])(?P=sign)++ | [!?]{{2,}}+ | '' | ‘‘ | ’’ | << | >> | ,, )
  | (?P<mark> .[{_MARKS}]* )
    """,
    re.VERBOSE | re.DOTALL,
)
_CHUNK = re.compile(r"\S+")
_CLITIC = re.compile(r"(?i:n['’ʼ‘`´]t|['’ʼ‘`´](?:s|re|ve|ll|d|m))\Z")

# Two words written as one, and the length of the first.
_FUSED = {
    "cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "lemme": 3, "gimme": 3,
    "dont": 2, "cant": 2, "wont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "arent": 3,
    "werent": 4, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "havent": 4, "hasnt": 3, "hadnt": 3, "aint": 2,
}  # fmt: skip

_REMEMBERED = 1 << 14
_LONGEST_REMEMBERED = 64

Cut = tuple[int, int]


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut a stretch of a text into tokens, as English treebanks do.

    Every character that is no white space belongs to exactly one token, and the tokens stand in the
    order of the text. What a token is depends on its own chunk between white space and on the
    first character after it, never on anything further away.

    Args:
        text: The report's text.
        start: Where to begin, a code point offset into *text*.
        end: Where to end, exclusive; the end of *text* when None.

    Returns:
        The tokens, with offsets into *text*. Empty where there is only white space.

    Example:
        >>> text = "Kyiv's mayor didn't say."
        >>> [text[token.start : token.end] for token in tokenise(text)]
        ['Kyiv', "'s", 'mayor', 'did', "n't", 'say', '.']
    """
    end = len(text) if end is None else end
    tokens: list[Token] = []
    for chunk in _CHUNK.finditer(text, start, end):
        at = chunk.start()
        word = chunk.group()
        if len(word) > _LONGEST_REMEMBERED:
            cuts = _cut(word, _following(text, chunk.end(), end))
        else:
            cuts = _cut_short(word, _following(text, chunk.end(), end) if "." in word else "")
        for first, last in cuts:
            tokens.append(Token(at + first, at + last))
    return tokens


def _following(text: str, at: int, end: int) -> str:
    """What kind of character comes after the white space at *at*: "0", "A", "a" or "" for none."""
    # One space, a line break and an indent: whoever writes more has ended the sentence.
    for character in text[at : min(at + 4, end)]:
        if character.isspace():
            continue
        if character.isdigit():
            return "0"
        return "A" if character.isupper() else "a"
    return ""


def _cut(chunk: str, following: str) -> tuple[Cut, ...]:
    """Cut one chunk without white space; offsets are relative to it."""
    cuts: list[Cut] = []
    position = 0  # The last alternative takes any character, so only the end finds nothing.
    while found := _PIECE.match(chunk, position):
        kind, position = found.lastgroup, found.end()
        first = found.start()
        if kind in ("link", "site"):
            position = _without_closing_marks(chunk, first, position)
        elif kind in ("word", "prefixed"):
            if _keeps_stop(chunk, first, position, following):
                position += 1
            else:
                _add_word(cuts, chunk, first, position)
                continue
        cuts.append((first, position))
    return tuple(cuts)


_cut_short = lru_cache(maxsize=_REMEMBERED)(_cut)


def _without_closing_marks(chunk: str, first: int, last: int) -> int:
    """Give back the marks that end a sentence or a bracket and not the link before them."""
    opened = chunk.count("(", first, last)
    closed = chunk.count(")", first, last)
    while last > first + 1:
        mark = chunk[last - 1]
        if mark == ")" and closed <= opened:
            break
        if mark not in ".,;:!?)]}'’…*":
            break
        closed -= mark == ")"
        last -= 1
    return last


def _keeps_stop(chunk: str, first: int, last: int, following: str) -> bool:
    """Whether the full stop after a word is the word's own."""
    if chunk[last : last + 1] != "." or chunk[last + 1 : last + 2] == ".":
        return False
    after = chunk[last + 1 : last + 2]
    if after:
        # "Corp.," keeps it; what is glued to the stop decides like the next word would.
        following = "0" if after.isdigit() else "A" if after.isupper() or after == "," else ""
    if last - first > 12:
        return False
    word = chunk[first:last]
    if len(word) == 1 and first and chunk[first - 1] in "-/":
        return False
    lower = word.lower()
    if lower in ABBREVIATIONS:
        return True
    if lower in TITLES:
        return word[0].isupper()
    if lower in BEFORE_NUMBER:
        return following == "0"
    if (
        following in ("0", "A")
        and lower in BEFORE_NUMBER_OR_NAME
        and (len(word) == 1 or word[0].isupper())
    ):
        return True
    # An initial: "J. Rowling". Before a small letter "vitamin D." more likely ends a sentence.
    return len(word) == 1 and word.isupper() and following == "A"


def _add_word(cuts: list[Cut], chunk: str, first: int, last: int) -> None:
    """Add a word, its contractions split off."""
    if last - first > _LONGEST_REMEMBERED:
        cuts.append((first, last))
        return
    word = chunk[first:last]
    fused = _FUSED.get(word.lower())
    if fused is not None:
        cuts.append((first, first + fused))
        cuts.append((first + fused, last))
        return
    tails: list[Cut] = []
    while found := _CLITIC.search(word):
        if not found.start():
            break
        tails.append((first + found.start(), first + found.end()))
        word = word[: found.start()]
    cuts.append((first, first + len(word)))
    cuts.extend(reversed(tails))
