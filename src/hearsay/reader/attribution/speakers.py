"""Who a cue is said by, by syntax, where the network named nobody.

"Officials reported 137 deaths and claimed hundreds more": the second verb has the first one's
subject. "A statement saying": the noun that the clause hangs on speaks.
"""

from __future__ import annotations

from dataclasses import replace

from hearsay.reader.attribution.by_name import above_apposition, of_according
from hearsay.reader.attribution.described import outside_clause
from hearsay.reader.attribution.named_last import headline_subject
from hearsay.reader.attribution.own_parts import from_that, owner_of_source
from hearsay.reader.attribution.saying import Saying, Tokens, is_mark, without_pause
from hearsay.reader.attribution.spoken import TELLING
from hearsay.reader.phrases import NOUNS, Phrases

_NOBODY = frozenset("there that this what which whatever".split())

_INNER = frozenset(
    "nmod nmod:poss nmod:desc nmod:unmarked compound flat conj appos amod det case nummod cc fixed "
    "obl:unmarked".split()
)
"""Relations by which a word belongs to the phrase of a noun above it."""

_AFTER = frozenset("after before despite".split())
_ON = frozenset("on late early in at during".split())

_BESIDE = 2
"""Tokens between a subject and its verb that stand side by side."""

_WIDENED = 14
"""Tokens that a source may be widened by to either side."""


def add_speaker(phrases: Phrases, saying: Saying) -> Saying:
    """Name the speaker of a saying that has none.

    Args:
        phrases: The trees of the report.
        saying: What was said, by which cue.
    """
    if saying.source and saying.cue:
        saying = outside_clause(phrases, of_according(phrases, above_apposition(phrases, saying)))
        return _unbroken(phrases, _joined_speakers(phrases, saying))
    if saying.source or not saying.cue:
        return saying
    verb = phrases.top(saying.cue)
    speaker = speaker_of(phrases, verb)
    if speaker is None:
        return saying
    if speaker in saying.cue and speaker != verb:  # "he urged", all taken for the cue
        saying = replace(saying, cue=tuple(token for token in saying.cue if token != speaker))
    source = _phrase(phrases, speaker, saying)
    if not source:
        return saying
    content = tuple(token for token in saying.content if token not in source)
    return replace(saying, source=source, content=content)


def _joined_speakers(phrases: Phrases, saying: Saying) -> Saying:
    """Read "two residents and a nurse said" where the network took the first for what is said."""
    subject = phrases.child(phrases.top(saying.cue), "nsubj")
    if subject is None or subject not in saying.content:
        return saying
    first, last = _widest(phrases, subject)
    speakers = range(first, last + 1)
    if last >= min(saying.cue) or set(speakers).isdisjoint(saying.source):
        return saying
    rest = tuple(t for t in saying.content if t not in speakers)
    return replace(saying, source=tuple(speakers), content=rest)


def _unbroken(phrases: Phrases, saying: Saying) -> Saying:
    """The source with the words that the network left out of what is said about it.

    "A diplomat who asked not to be named because of the talks said": the diplomat, not the talks.
    """
    subject = _subject(phrases, saying)
    if subject is None or subject > min(saying.cue):
        return saying
    first, last = phrases.reach(subject)
    taken = {*saying.cue, *saying.content}
    low, high = max(first, saying.source[0]), min(last, saying.source[-1])
    if phrases.annotation.upos[low] == "CCONJ":
        return saying
    filled = {t for t in range(low, high + 1) if t not in taken}
    return replace(saying, source=tuple(sorted({*saying.source, *filled})))


def without_day(phrases: Phrases, saying: Saying) -> Saying:
    """Take off a source the day on which it speaks: "the ministry on Friday confirmed".

    Args:
        phrases: The trees of the report.
        saying: A saying whose source is one run of tokens.
    """
    annotation = phrases.annotation
    head = phrases.top(saying.source) if saying.source else -1
    for token in saying.source[1:]:
        first, last = phrases.reach(token)
        if annotation.mention_type[token] != "time" or last < saying.source[-1]:
            continue
        if annotation.head[token] not in (head, *saying.cue):
            continue  # what is said about the source may have its own day
        case = phrases.child(token, "case")
        if case == first and case > saying.source[0] and phrases.lower[case] in _ON:
            return replace(saying, source=tuple(t for t in saying.source if t < first))
    return saying


def whole_phrase(phrases: Phrases, saying: Saying) -> Saying:
    """Give a source the whole of the phrase that the network saw a part of.

    "'s Prime Minister" is "Malaysia's Prime Minister", "and its allies" is "the army and its allies".

    Args:
        phrases: The trees of the report.
        saying: A saying whose source is one run of tokens.
    """
    if not saying.source:
        return saying
    taken = {*saying.cue, *saying.content}
    head = _subject(phrases, saying)
    if head is None:
        head = _head(phrases, saying.source, taken)
    first, last = _widest(phrases, head)
    low, high = saying.source[0], saying.source[-1]
    while low > max(first, saying.source[0] - _WIDENED) and low - 1 not in taken:
        low -= 1
    while high < min(last, saying.source[-1] + _WIDENED) and high + 1 not in taken:
        high += 1
    annotation = phrases.annotation
    if low > 0 and phrases.lower[low - 1] == "neither" and low - 1 not in taken:
        return replace(saying, source=tuple(range(low - 1, high + 1)))
    while low < saying.source[0] and (is_mark(annotation, low) or annotation.upos[low] == "ADP"):
        low += 1
    while high > saying.source[-1] and (
        is_mark(annotation, high) or annotation.upos[high] == "CCONJ"
    ):
        high -= 1
    return replace(saying, source=tuple(range(low, high + 1)))


def own_words(phrases: Phrases, saying: Saying) -> Saying:
    """Give each its own: to the source what hangs on it, and off it the clause that leads in.

    "Two officials with knowledge of conditions" "on the ground" are one source; of "With his country
    under fire, the president" the second part is.

    Args:
        phrases: The trees of the report.
        saying: A saying whose source is one run of tokens.
    """
    if not saying.source or not saying.cue:
        return saying
    source, content = list(saying.source), set(saying.content)
    source = [*owner_of_source(phrases, saying), *source]
    while source[-1] + 1 in content and _hangs_on(phrases, source[-1] + 1, saying):
        source.append(source[-1] + 1)
    subject = _subject(phrases, saying)
    if subject is not None:
        first = _widest(phrases, subject)[0]
        led_in = [t for t in source if t < min(first, phrases.reach(subject)[0])]
        if led_in and any(phrases.annotation.words[t] == "," for t in led_in):
            source = [t for t in source if t >= first]
    rest = without_pause(phrases.annotation, [t for t in saying.content if t not in source])
    rest = from_that(phrases, saying, rest)
    while source[0] < saying.source[0] and rest and phrases.annotation.words[rest[-1]] == ",":
        rest = rest[:-1]
    return replace(saying, source=tuple(source), content=rest) if rest else saying


def _subject(phrases: Phrases, saying: Saying) -> int | None:
    """The subject of the saying words, where the source has it."""
    if not saying.cue:
        return None
    subject = phrases.child(phrases.top(saying.cue), "nsubj")
    return subject if subject in saying.source else None


def _hangs_on(phrases: Phrases, token: int, saying: Saying) -> bool:
    """Whether a word belongs to a phrase behind the words of a source, and not to a clause."""
    annotation = phrases.annotation
    for _ in range(_WIDENED):
        if annotation.deprel[token] not in _INNER:
            return False
        token = annotation.head[token]
        if token in saying.source:
            return True
        if token < 0 or token in saying.cue:
            return False
    return False


def _head(phrases: Phrases, source: Tokens, taken: set[int]) -> int:
    """The noun on which a source hangs, sought above its own words where they are a part."""
    annotation = phrases.annotation
    head = phrases.top(source)
    for above in phrases.climb(head):
        if annotation.deprel[head] not in _INNER or above in taken:
            break
        if annotation.upos[above] not in NOUNS:
            break
        head = above
    return head


def _widest(phrases: Phrases, head: int) -> tuple[int, int]:
    """The phrase of a noun with those that are joined to it."""
    extents = [phrases.extent(noun) for noun in phrases.conjuncts(head)]
    return min(first for first, _ in extents), max(last for _, last in extents)


def _subject_of(phrases: Phrases, verb: int) -> int | None:
    """The subject of a verb; where it is counted and does not speak, that of the verb above it."""
    subject = phrases.subject(verb)
    if subject is None or phrases.child(verb, "nsubj") is not None:
        return subject
    return _above(phrases, verb) if _said_of_the_counted(phrases, verb, subject) else subject


def _said_of_the_counted(phrases: Phrases, verb: int, subject: int) -> bool:
    """Whether a joined verb's subject by the tree does not speak: "said 11 people died and denied …"."""
    annotation = phrases.annotation
    return annotation.deprel[verb] == "conj" and (
        phrases.child(subject, "nummod") is not None
        or annotation.upos[subject] == "NUM"
        or annotation.mention_type[subject] not in ("person", "organization", "place", "")
    )


def _above(phrases: Phrases, verb: int) -> int | None:
    """Who says the clause that a verb is joined to: of "said 11 people died and denied", who said."""
    annotation = phrases.annotation
    for above in phrases.climb(verb):
        if annotation.deprel[above] == "ccomp":
            teller = annotation.head[above]
            return phrases.subject(teller) if annotation.lemma[teller] in TELLING else None
        if annotation.deprel[above] != "conj":
            return None
    return None


def _teller_before(phrases: Phrases, cue: int) -> int | None:
    """Who told something "after insisting" on another thing, the tree having it in what he tells."""
    annotation = phrases.annotation
    mark = phrases.child(cue, "mark", "case")
    if annotation.deprel[cue] != "advcl" or mark is None or phrases.lower[mark] not in _AFTER:
        return None
    if not phrases.lower[cue].endswith("ing") or phrases.child(cue, "nsubj") is not None:
        return None
    for above in phrases.climb(cue):
        if annotation.deprel[above] == "ccomp":
            teller = annotation.head[above]
            return phrases.subject(teller) if annotation.lemma[teller] in TELLING else None
    return None


def speaker_of(phrases: Phrases, cue: int) -> int | None:
    """Who says what a cue says, by the trees; None where nobody is named.

    Args:
        phrases: The trees of the report.
        cue: The word of the cue that the others hang on.
    """
    annotation = phrases.annotation
    upos = annotation.upos[cue]
    if annotation.deprel[cue] == "case" and annotation.head[cue] >= 0:
        return annotation.head[cue]  # "according to officials": the preposition hangs on them
    if upos in ("NOUN", "PROPN"):
        return phrases.child(cue, "nmod:poss")
    if upos not in ("VERB", "AUX"):
        return None
    if phrases.child(cue, "nsubj:pass", "aux:pass") is not None:
        return phrases.child(cue, "obl:agent")
    subject = _teller_before(phrases, cue) or _subject_of(phrases, cue)
    if subject is None:
        subject = headline_subject(phrases, cue)
    if subject is None and annotation.deprel[cue] in ("acl", "advcl") and annotation.head[cue] >= 0:
        above = annotation.head[cue]
        if annotation.deprel[cue] == "acl" and annotation.upos[above] in ("NOUN", "PROPN"):
            subject = above
    if subject is None:
        return None
    if annotation.word(subject).lower() in _NOBODY and not _stands_for_somebody(phrases, subject):
        return None
    return subject


def _stands_for_somebody(phrases: Phrases, token: int) -> bool:
    """Whether it is the "which" of "the health department, which added that …"."""
    annotation = phrases.annotation
    verb, before = annotation.head[token], token - 1
    if phrases.lower[token] != "which" or not annotation.deprel[verb].endswith(":relcl"):
        return False
    while before > 0 and is_mark(annotation, before):
        before -= 1
    return (
        annotation.sentence[before] == annotation.sentence[token]
        and annotation.mention_type[before] in ("person", "organization")
        and annotation.upos[before] in ("NOUN", "PROPN")
    )


def _phrase(phrases: Phrases, head: int, saying: Saying) -> Tokens:
    """The words of a speaker; none where they are part of what is said.

    A subject beside its verb is taken back from the content, for "she said" is never what she said.
    """
    first, last = phrases.extent(head)
    beside = min(abs(token - head) for token in saying.cue) <= _BESIDE
    taken = {*saying.cue} if beside else {*saying.cue, *saying.content}
    while last > head and (last in taken or is_mark(phrases.annotation, last)):
        last -= 1
    while first < head and (first in taken or is_mark(phrases.annotation, first)):
        first += 1
    return () if head in taken else tuple(range(first, last + 1))
