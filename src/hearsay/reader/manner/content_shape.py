"""What the wording of a content tells: a question, something to be done, something to come.

Only the main clause counts. In "said the talks would go on if both sides agreed to meet" nobody is
told to meet, and what "may" happen in a relative clause does not make the statement less sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from hearsay.reader.manner.cue_context import Word
from hearsay.record import Certainty
from hearsay.reference.commitment import load_hedges

LONGEST_CLAUSE = 40
_INFINITIVE_WITHIN = 14
_ASKED_WITHIN = 5
_WITHIN_PHRASES = ", - – — ( )".split()

_ASKS = frozenset("whether if what who whom whose which why how when where".split())
_ASKS_SOMEBODY = frozenset("whether if what how why".split())  # The others may be relative.
_OPENS_CLAUSE = frozenset("if when while although though because as after before unless since once until".split())  # fmt: skip
_ENDS_CLAUSE = frozenset(
    "if unless because although though while when after before until since who whom whose which "
    "where whereas despite so".split()
)
_STOPS = frozenset(". ! ? ; … :".split())
_WILL = frozenset("will wo 'll ’ll shall would".split())
_OUGHT = frozenset("should must ought".split())
_HELPS = frozenset(
    "is are was were am be been has have had do does did will would wo 'll ’ll can could ca may "
    "might must shall should 's ’s 're ’re 've ’ve".split()
)
_FINITE = _HELPS - {"be", "been"}
_SUBJECTS = frozenset("he she they we i".split())
_NO_VERBS = frozenset(
    "the a an his her its their our my your this that these those it him them us me you "
    "any all some no both each every which what".split()
)
_SEES = frozenset("see hear feel smell not n't n’t understand imagine".split())
_CERTAINTIES = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)


class Infinitive(Enum):
    """Whose act a content with "to" is."""

    OWN = "to leave"
    NOT = "not to leave"
    OTHER = "people to leave"


def plain(words: Sequence[Word], most: int | None = None) -> list[Word]:
    """The words without the marks between them, at most so many."""
    found: list[Word] = []
    for word in words:
        if most is not None and len(found) >= most:
            break
        if word.is_plain:
            found.append(word)
    return found


def main_clause(content: Sequence[Word]) -> list[Word]:
    """The words of the main clause, marks left out.

    Args:
        content: What is said.

    Example:
        >>> words = [Word(text) for text in "that if it rains , roads may close until May".split()]
        >>> " ".join(word.text for word in main_clause(words))
        'roads may close'
    """
    words = list(content[: 2 * LONGEST_CLAUSE])
    start = 0
    while start < len(words) and (not words[start].is_plain or words[start].lower == "that"):
        start += 1
    if start < len(words) and words[start].lower in _OPENS_CLAUSE:
        comma = next((at for at in range(start, len(words)) if words[at].text == ","), None)
        start = start if comma is None else comma + 1
    clause: list[Word] = []
    for word in words[start:]:
        if word.text in _STOPS or (clause and word.lower in _ENDS_CLAUSE):
            break
        if len(clause) > 2 and word.lower == "that":
            break
        if word.is_plain:
            clause.append(word)
    return clause[:LONGEST_CLAUSE]


def infinitive(content: Sequence[Word], cue: Sequence[Word] = ()) -> Infinitive | None:
    """Whose act the content is, where it is an infinitive with "to".

    Args:
        content: What is said.
        cue: The saying words; they may hold the "to".

    Example:
        >>> infinitive([Word(text) for text in "residents to leave at once".split()])
        <Infinitive.OTHER: 'people to leave'>
        >>> infinitive([Word(text) for text in "that it had to leave".split()]) is None
        True
    """
    words = _until_quoted(content)
    tail = [word.lower for word in plain(cue)[-2:]]
    if tail and tail[-1] == "to" and words and _acts(words[0]):
        return Infinitive.NOT if tail[0] in ("not", "never") else Infinitive.OWN
    lower = [word.lower for word in words]
    if lower[:2] in (["not", "to"], ["never", "to"], ["to", "not"]):
        return Infinitive.NOT
    for at, word in enumerate(words[:-1]):
        if word.lower == "to" and _acts(words[at + 1]):
            return Infinitive.OTHER if at else Infinitive.OWN
        if _ends_search(words, at):
            return None
    return None


def _until_quoted(content: Sequence[Word]) -> list[Word]:
    """The first words, up to a quotation among them; one that opens the content is looked into."""
    words: list[Word] = []
    for word in content[:_INFINITIVE_WITHIN]:
        if word.is_plain:
            words.append(word)
        elif words and word.text not in _WITHIN_PHRASES and words[-1].lower != "to":
            break
    return words


def _ends_search(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.lower in _FINITE or word.lower in _SUBJECTS or word.lower in _ASKS:
        return True
    if word.lower in ("that", "because", "than"):
        return True
    return word.upos == "VERB" and not word.lower.endswith("ing")


def _acts(word: Word) -> bool:
    """Whether a word after "to" is a verb."""
    if word.upos:
        return word.upos in ("VERB", "AUX") or (
            word.upos in ("ADV", "PART") and word.text.islower()
        )
    return word.text.islower() and word.text.isalpha() and word.lower not in _NO_VERBS


def is_question(content: Sequence[Word], *, direct: bool) -> bool:
    """Whether the content is a question, or one that is reported: "whether", "how many".

    The one who is asked may stand before it: "reporters whether they had seen it".
    """
    if direct:
        return any(word.text in ("?", "?!", "??") for word in content[-3:])
    for at, word in enumerate(plain(content, _ASKED_WITHIN)):
        if word.lower in _ASKS:
            return at == 0 or word.lower in _ASKS_SOMEBODY
        if word.lower in _FINITE or word.lower in ("that", "to"):
            return False
    return False


def opens_with(content: Sequence[Word], *openings: str) -> bool:
    """Whether the first word is one of some."""
    words = plain(content, 1)
    return bool(words) and words[0].lower in openings


def is_to_come(content: Sequence[Word]) -> bool:
    """Whether the main clause speaks of what will be."""
    clause = [word.lower for word in main_clause(content)]
    return bool(_WILL.intersection(clause)) or "going to" in " ".join(clause)


def is_called_for(content: Sequence[Word]) -> bool:
    """Whether the main clause says what ought to be done: should, must, "be released"."""
    clause = main_clause(content)
    lower = [word.lower for word in clause]
    if _OUGHT.intersection(lower):
        return True
    for at in range(1, len(clause)):
        settled = any(
            word in _HELPS or word in ("to", "let") for word in lower[max(0, at - 3) : at]
        )
        if not settled and (lower[at] == "be" or _is_bare(clause, at)):
            return True
    return False


def _is_bare(clause: Sequence[Word], at: int) -> bool:
    """Whether a verb without an ending follows a subject that would want one: "Kyiv declare"."""
    verb, subject = clause[at], clause[at - 1]
    if verb.upos != "VERB" or not verb.lemma or verb.lower != verb.lemma.lower():
        return False
    return subject.lower in ("he", "she", "it") or (
        subject.upos == "PROPN" and not subject.lower.endswith("s")
    )


def is_so_already(content: Sequence[Word]) -> bool:
    """Whether the main clause is a statement of what is or was."""
    clause = main_clause(content)
    if not clause or is_to_come(content) or is_called_for(content) or hedge(clause):
        return False
    if clause[0].lower == "to" or infinitive(content) is not None:
        return False
    return any(
        word.lower in _FINITE or (word.upos in ("VERB", "AUX") and not word.lower.endswith("ing"))
        for word in clause
    )


def hedge(words: Sequence[Word]) -> Certainty | None:
    """The least certainty that a hedge among some words leaves; None where there is no hedge.

    Example:
        >>> hedge([Word(text) for text in "more bodies may be found".split()]).value
        'possible'
        >>> hedge([Word(text) for text in "in May he could not walk".split()]) is None
        True
    """
    hedges = load_hedges()
    lower = tuple(word.lower for word in words)
    least: Certainty | None = None
    for at in range(len(lower)):
        found = hedges.match(lower, at)
        if found is None or _is_no_hedge(words, at):
            continue
        certainty = Certainty(found[1])
        if least is None or weaker(certainty, least) is certainty:
            least = certainty
    return least


def _is_no_hedge(words: Sequence[Word], at: int) -> bool:
    """The month of May, and what somebody could see or could not do."""
    word = words[at]
    if word.lower == "may":
        return word.text == "May" and at > 0
    following = words[at + 1].lower if at + 1 < len(words) else ""
    return word.lower == "could" and following in _SEES


def weaker(one: Certainty, other: Certainty) -> Certainty:
    """The less certain of two.

    Example:
        >>> weaker(Certainty.PROBABLE, Certainty.CERTAIN).value
        'probable'
    """
    return max(one, other, key=_CERTAINTIES.index)
