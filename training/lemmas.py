"""Learn the rules of dictionary forms from the treebanks: see `hearsay.heads.lemma`.

Treebanks hold few sentences about war, and the endings that they teach make "inva" of "invaded" and "shel" of
"shelled". So verbs that our own tables know have rules of their own where the learnt ones miss them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path

from hearsay.heads.lemma import WHOLE, Lemmas, apply, endings
from hearsay.reference.events import load_events
from hearsay.reference.measures import load_measures
from scripts.inflection import verb_forms
from scripts.resource import read_resource
from training.corpora import rows

LEAST = 2
"""Different words that must have an ending before it has a rule."""


def rule_of(word: str, lemma: str) -> str:
    """The rule that makes a lemma of a word.

    Example:
        >>> rule_of("denies", "deny"), rule_of("went", "go")
        ('3y', '4go')
    """
    both = zip(word, lemma, strict=False)
    kept = sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], both))
    return f"{len(word) - kept}{lemma[kept:]}"


def pairs(corpora: Path) -> Iterator[tuple[str, str, str]]:
    """Part of speech, word and lemma of each token of the training treebanks, in lower case."""
    for name in ("ud_ewt", "gum"):
        for row in rows(corpora / name / "train.jsonl.gz"):
            if name == "gum" and ("NC" in row["text_license"] or "not" in row["text_license"]):
                continue
            for sentence in row["sents"]:
                for form, _, _, lemma, upos, *_ in sentence["tok"]:
                    yield upos, form.lower(), lemma.lower()


def learn(told: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The fewest rules that say what was seen: part of speech, ending, rule.

    A word that was seen counts once for its endings, however often it was: "said" says nothing of
    other words in -aid. An ending has a rule only where a shorter one would say something else.
    """
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for upos, word, lemma in told:
        rule = rule_of(word, lemma)
        # "10,000" with "10000": a rule that puts digits on cannot be told from what it takes off.
        if apply(rule, word) == lemma:
            seen[upos, word][rule] += 1
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (upos, word), rules in seen.items():
        rule = rules.most_common(1)[0][0]
        for ending in endings(word):
            votes[upos, ending][rule] += 1
    for (upos, word), rules in seen.items():
        if rules.total() >= LEAST:
            votes[upos, WHOLE + word] = rules
    learnt: dict[tuple[str, str], str] = {}
    for upos, ending in sorted(votes, key=lambda key: (len(key[1]), key)):
        rules = votes[upos, ending]
        if rules.total() < LEAST:
            continue
        rule = min(rules, key=lambda one: (-rules[one], one))
        if rule != _shorter(learnt, upos, ending):
            learnt[upos, ending] = rule
    return sorted((upos, ending, rule) for (upos, ending), rule in learnt.items())


def _shorter(learnt: dict[tuple[str, str], str], upos: str, ending: str) -> str:
    """What the shorter endings of an ending say."""
    for shorter in endings(ending.removeprefix(WHOLE)):
        if len(shorter) < len(ending) and (upos, shorter) in learnt:
            return learnt[upos, shorter]
    return "0"


def of_tables(learnt: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Rules for the forms of verbs that our tables know and the learnt rules miss.

    Args:
        learnt: The learnt rules. A form that the treebanks had keeps their rule, and one that is
            a verb of its own ("wound") has none.
    """
    held = list(learnt)
    read, seen = Lemmas(held), {ending for upos, ending, _ in held if upos == "VERB"}
    pasts = {
        row["verb"]: tuple(row["forms"].split(";")) for row in read_resource("irregular_forms")
    }
    measures = load_measures()
    verbs = {*load_events().verbs, *measures.objects, *measures.subjects, *pasts} - {"be"}
    known = {verb.split()[0] for verb in verbs if len(verb) > 2}
    found: dict[str, str] = {}
    for verb in sorted(known):
        for form in verb_forms(verb, pasts.get(verb, ())):
            if form not in known and WHOLE + form not in seen and read.of(form, "VERB") != verb:
                found.setdefault(form, rule_of(form, verb))
    return sorted(("VERB", WHOLE + form, rule) for form, rule in found.items())


def write(corpora: Path, path: Path) -> None:
    """Learn from the corpora and write the file."""
    head = (
        "# Part of speech, ending, letters to take off and to put on; learnt from UD EWT and GUM\n"
    )
    learnt = learn(pairs(corpora))
    lines = ("\t".join(row) + "\n" for row in sorted((*learnt, *of_tables(learnt))))
    path.write_text(head + "".join(lines), "utf-8")
