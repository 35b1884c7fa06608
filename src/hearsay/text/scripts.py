"""Languages that are known by their letters.

A text in Greek or Georgian letters needs no statistics. Where several languages share a script, the
letters that only one of them has decide, and the most widely written language is the default.
"""

from __future__ import annotations

import unicodedata
from collections import Counter

LATIN = "LATIN"

# The first word of a letter's Unicode name is its script, with these exceptions.
_ONE_SCRIPT = {"HIRAGANA": "KANA", "KATAKANA": "KANA", "CJK": "HAN", "FULLWIDTH": "LATIN"}

_BY_SCRIPT = {
    "ARMENIAN": "hy", "BENGALI": "bn", "ETHIOPIC": "am", "GEORGIAN": "ka", "GREEK": "el", "GUJARATI": "gu",
    "GURMUKHI": "pa", "HAN": "zh", "HANGUL": "ko", "HEBREW": "he", "KANA": "ja", "KANNADA": "kn",
    "KHMER": "km", "LAO": "lo", "MALAYALAM": "ml", "MYANMAR": "my", "SINHALA": "si", "TAMIL": "ta",
    "TELUGU": "te", "THAI": "th", "TIBETAN": "bo", "ORIYA": "or", "THAANA": "dv", "MONGOLIAN": "mn",
}  # fmt: skip

# Tried in this order; the last one of a script has no letters of its own to ask for.
_BY_LETTERS = {
    "CYRILLIC": (
        ("sr", "ђћџјљњ"), ("mk", "ѓќѕ"), ("be", "ў"), ("uk", "іїєґ"), ("kk", "әғқңұһ"), ("tg", "ӣҳҷӯ"),
        ("ru", "ыэё"), ("bg", "ъ"), ("ru", ""),
    ),
    "ARABIC": (("ur", "ٹڈڑےں"), ("ps", "ښځڅډړ"), ("fa", "پچژگک"), ("ar", "")),
    "DEVANAGARI": (("mr", "ळ"), ("hi", "")),
}  # fmt: skip


def count_scripts(text: str) -> Counter[str]:
    """How many letters of each script a text has.

    Args:
        text: Any text; only its letters count.

    Returns:
        Counts by the script's name in capitals; the two Japanese syllabaries are "KANA".

    Example:
        >>> count_scripts("Київ, 26 Feb") == {"CYRILLIC": 4, "LATIN": 3}
        True
    """
    scripts: Counter[str] = Counter()
    for letter, count in Counter(filter(str.isalpha, text)).items():
        script = unicodedata.name(letter, "UNKNOWN").split(maxsplit=1)[0].split("-")[0]
        scripts[_ONE_SCRIPT.get(script, script)] += count
    return scripts


def guess_by_script(text: str, scripts: Counter[str]) -> str | None:
    """The language of a text that is not in Latin letters.

    Args:
        text: The text.
        scripts: Its letters by script, as `count_scripts` gives them.

    Returns:
        Its ISO 639 code; None for Latin letters and for scripts without an entry here.

    Example:
        >>> guess_by_script("Їх не було", count_scripts("Їх не було"))
        'uk'
    """
    if not scripts:
        return None
    # Japanese is written in Chinese characters for the most part: any syllables decide.
    if scripts["KANA"] and scripts["KANA"] + scripts["HAN"] > scripts[LATIN]:
        return "ja"
    script = min(scripts, key=lambda name: (-scripts[name], name))
    if script in _BY_LETTERS:
        letters = Counter(text.lower())
        return next(
            language
            for language, own in _BY_LETTERS[script]
            if not own or any(letters[letter] for letter in own)
        )
    return _BY_SCRIPT.get(script)
