"""Is this passage English?

The reader was taught on English, and would read a Spanish paragraph as badly as confidently. So
passages in other languages are named and left out. The question is asked for every passage, the
answer is nearly always yes, and the library that tells languages apart is slow to load: it is only
asked about passages in which the small words of English are missing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hearsay.text.scripts import LATIN, count_scripts, guess_by_script

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"

LEAST_LETTERS = 40
"""A passage with fewer Latin letters is not judged: a name or two may be of any language."""

_LEAST_OTHER_LETTERS = 12

# Small words that are frequent in English and are not words of its neighbours: "in", "was" and
# "for" are left out, as Dutch, German and Danish have them too.
_SMALL_WORDS = frozenset(
    """the of and that with from by which who what when where this these those they their them there
    his her she he it its you your we our not but were been being has have had will would could
    should may than then about after into said says other more most some any all such only""".split()
)
# Small words of the languages that the library is asked about, none of them English.
_FOREIGN_WORDS = (
    frozenset(
        """el los las del que y en un una por con para se lo su como más al le les des du et est dans au
    aux pour qui sur pas une ce der die das und ist den dem von nicht mit ein eine zu im für auf dass
    il di che è per della sono non nel alla gli het een van niet dat zijn op te voor met och det att
    är som på av för inte og ikke til af ei ja oli että ovat na nie się że w z do jest jak v ve se je
    že ne po da u su od az és hogy egy nem și în la cu pe este bir bu için ile olarak da të dhe në
    që për ir yra kad un ka ir ja on et see yang dan itu dengan untuk dari ini pada bahwa telah oleh ke akan tidak adalah hari ng sa mga ang ay na ya
    wa kwa katika waxaa iyo ku em os as dos uma não às ao và của là có els amb per""".split()
    )
    - _SMALL_WORDS
)
_LEAST_SHARE = 1 / 12
_LEAST_ACCENTED = 0.04
_WORDS = re.compile(r"[^\W\d_]+")

# A passage this long is judged by its beginning.
_LOOKED_AT = 2000

# Below this the library's first choice is often wrong: lists of names, addresses, headlines.
_LEAST_PROBABILITY = 0.8

# What reports are written in; all that the library knows would let a list of names be Welsh.
_LANGUAGES = (
    "en fr de es pt it nl sv da no fi pl cs sk sl hr hu ro tr az sq lt lv et id ms tl sw so ha yo vi ca"
).split()


def find_language(text: str) -> str | None:
    """The language that a passage is written in.

    Args:
        text: The passage.

    Returns:
        An ISO 639 code; None where there are too few letters to tell, or no sure answer.

    Example:
        >>> find_language("Officials said that the bridge over the river had been closed.")
        'en'
        >>> find_language("Мер повідомив, що міст через річку зачинено на невизначений час.")
        'uk'
        >>> find_language("Nur-Sultan") is None
        True
    """
    beginning = text[:_LOOKED_AT]
    words = _WORDS.findall(beginning.lower())
    if _has_share(words, _SMALL_WORDS):
        return ENGLISH if sum(map(len, words)) >= LEAST_LETTERS else None
    scripts = count_scripts(beginning)
    letters = scripts.total()
    if 2 * scripts[LATIN] < letters:
        return guess_by_script(beginning, scripts) if letters >= _LEAST_OTHER_LETTERS else None
    if letters < LEAST_LETTERS or not _looks_foreign(beginning, words):
        return None
    return _ask_library(beginning)


def _looks_foreign(text: str, words: list[str]) -> bool:
    """Whether the small words or the accents of another language are there at all."""
    accented = sum(letter.isalpha() and not letter.isascii() for letter in text)
    return _has_share(words, _FOREIGN_WORDS) or accented > _LEAST_ACCENTED * len(text)


def _has_share(words: list[str], small: frozenset[str]) -> bool:
    return sum(word in small for word in words) > _LEAST_SHARE * len(words)


def _ask_library(text: str) -> str | None:
    language, probability = _identifier().classify(text)
    return str(language) if probability >= _LEAST_PROBABILITY else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
