"""Full text as it is typed: `power plant`, `"power plant"`, `-nuclear`, `explo*`.

What somebody types is searched as texts are indexed: folded, without case, accents and marks. A sign that
folding would drop unseen, such as a star in the middle of a word, finds other texts than were asked for;
so what has no meaning here is refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.ledger.asking.errors import BadValueError, shown
from hearsay.ledger.asking.query import Term, Words
from hearsay.ledger.folding import OVERLAP, fold

LONGEST_PHRASE = OVERLAP + 1
"""Words of a phrase that some chunk of the index surely holds together."""

MOST_TERMS = 50
"""Terms of one question; a store looks for each by itself."""

_STEP = LONGEST_PHRASE // 2
_FORMS = 'Write words that are all to be there; "a phrase", -without, begin*.'
_QUOTES = str.maketrans("“”„‟«»", '""""""')
_TOKEN = re.compile(r'\s*(-?)(?:"([^"]*)"(\*?)|([^\s"]+))')
_SPELLED = re.compile(r"z[0-9a-f]{2,5}")
_OPERATORS = {
    "OR": "Ask twice, or search for one word alone.",
    "AND": "Leave it out: all words have to be there.",
    "NOT": 'Write "-" before the word.',
}


def read_words(field: str, text: str) -> Words:
    """Read what full text looks for.

    Args:
        field: Whose it is, for errors.
        text: As somebody typed it.

    Returns:
        The condition.

    Raises:
        BadValueError: It seeks nothing, or holds what has no meaning.

    Example:
        >>> [term.words for term in read_words("q", 'Kyïv "power plant"').terms]
        [('kyiv',), ('power', 'plant')]
        >>> read_words("q", "explo* -nuclear").terms[0]
        Term(words=('explo',), prefix=True, negated=False)
    """
    terms = [term for token in _tokens(field, text) for term in _terms(field, token)]
    if not any(not term.negated for term in terms):
        what = "only says what is not to be there" if terms else "holds no word"
        raise BadValueError(field, f'"{shown(text)}" {what}.', _FORMS)
    if len(terms) > MOST_TERMS:
        raise BadValueError(
            field,
            f"It has {len(terms)} terms, and at most {MOST_TERMS} are looked for at once.",
            "Put words that stand together in quotation marks.",
        )
    return Words(tuple(terms))


def write_words(words: Words) -> str:
    """What full text looks for as it is typed.

    Args:
        words: The condition.

    Returns:
        The text.

    Example:
        >>> write_words(Words((Term(("power", "plant")), Term(("nuclear",), negated=True))))
        '"power plant" -nuclear'
    """
    return " ".join(_written(term) for term in words.terms)


@dataclass(frozen=True, slots=True)
class _Token:
    """What stands between spaces or quotation marks."""

    text: str
    quoted: bool
    prefix: bool
    negated: bool


def _tokens(field: str, text: str) -> Iterator[_Token]:
    plain = text.translate(_QUOTES).strip()
    at = 0
    while at < len(plain):
        match = _TOKEN.match(plain, at)
        if match is None:
            raise BadValueError(
                field,
                f"The quotation mark before {shown(plain[at:].lstrip(' -')[1:])} is not closed.",
                _FORMS,
            )
        minus, phrase, star, word = match.groups()
        at = match.end()
        if phrase is None:
            yield _Token(word, quoted=False, prefix=False, negated=bool(minus))
        else:
            yield _Token(phrase, quoted=True, prefix=bool(star), negated=bool(minus))


def _terms(field: str, token: _Token) -> list[Term]:
    if not token.quoted and token.text in _OPERATORS:
        raise BadValueError(field, f'"{token.text}" is no operator here.', _OPERATORS[token.text])
    body = token.text.rstrip()
    prefix = token.prefix or body.endswith("*")
    body = body.removesuffix("*")
    words = tuple(fold(body))
    if "*" in body or (prefix and not _ends_in_word(body)):
        raise BadValueError(
            field, f'"*" stands at the end of a word only, not in "{shown(token.text)}".', _FORMS
        )
    if len(words) <= LONGEST_PHRASE:
        return [Term(words, prefix, token.negated)] if words else []
    if token.negated:
        raise BadValueError(
            field,
            f"A phrase that is not to be there has {len(words)} words.",
            f"It has at most {LONGEST_PHRASE}.",
        )
    return _pieces(words, prefix=prefix)


def _ends_in_word(text: str) -> bool:
    return bool(fold(text)) and unicodedata.category(text[-1])[0] in "LNM"


def _pieces(words: tuple[str, ...], *, prefix: bool) -> list[Term]:
    """A long phrase as phrases that overlap by half, so that nearly nothing else holds them all."""
    last = len(words) - LONGEST_PHRASE
    starts = [*range(0, last, _STEP), last]
    return [Term(words[at : at + LONGEST_PHRASE], prefix=prefix and at == last) for at in starts]


def _written(term: Term) -> str:
    text = " ".join(map(_unspelled, term.words))
    quoted = f'"{text}"' if len(term.words) > 1 else text
    return f"{'-' if term.negated else ''}{quoted}{'*' if term.prefix else ''}"


def _unspelled(word: str) -> str:
    """A folded word with its letters beyond a–z, where it is sure which they are."""
    letters = _SPELLED.sub(_letter, word)
    return letters if fold(letters) == [word] and letters.isalnum() else word


def _letter(code: re.Match[str]) -> str:
    number = int(code[0][1:], 16)
    return chr(number) if any(digit.isdigit() for digit in code[0]) else code[0]
