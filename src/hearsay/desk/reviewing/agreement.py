"""How far reviewers agree, measured as annotation is: shares, kappa and alpha."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from hearsay.desk.reviewing.verdicts import Answer, read_verdict

if TYPE_CHECKING:
    from hearsay.ledger import Judgement

Answers = Mapping[str, Mapping[str, Answer]]
"""For each value the answer of each person."""

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far reviewers agree.

    Args:
        items: How many values two or more have judged.
        people: How many people have judged one of these.
        percent: Of the pairs of answers to one value how many are the same, 0 to 100; each value counts
            the same. None without such a value.
        kappa: Cohen's kappa, where there are just two people; None where chance alone explains all.
        alpha: Krippendorff's alpha for named answers, with any number of people and gaps; None likewise.
        confirmed: How many verdicts in all confirm, reject or leave open what the machine read.
        annotated: How many say what is so, and do not count as agreeing with it.
    """

    items: int
    people: int
    percent: float | None
    kappa: float | None
    alpha: float | None
    confirmed: int
    annotated: int


def measure_agreement(judgements: Iterable[Judgement]) -> Agreement:
    """How far the people agree who gave some verdicts.

    Args:
        judgements: The judgements that stand, from the first; of each person on each value the last
            answer counts. A correction is counted as "wrong". What is no verdict is passed over.

    Returns:
        The agreement.
    """
    answers: dict[str, dict[str, Answer]] = {}
    sorts: Counter[bool] = Counter()
    for one in judgements:
        verdict = read_verdict(one.verdict)
        if verdict is not None:
            answers.setdefault(one.target, {})[one.who] = verdict.answer
            sorts[verdict.is_annotation] += 1
    shared = {target: given for target, given in answers.items() if len(given) >= _PAIR}
    return Agreement(
        items=len(shared),
        people=len({who for given in shared.values() for who in given}),
        percent=_percent(shared),
        kappa=cohens_kappa(shared),
        alpha=krippendorffs_alpha(shared),
        confirmed=sorts[False],
        annotated=sorts[True],
    )


def _percent(shared: Answers) -> float | None:
    if not shared:
        return None
    shares = [_share([*given.values()]) for given in shared.values()]
    return 100 * sum(shares) / len(shares)


def _share(given: list[Answer]) -> float:
    pairs = list(combinations(given, _PAIR))
    return sum(one is other for one, other in pairs) / len(pairs)


def cohens_kappa(shared: Answers) -> float | None:
    """How far two people agree beyond chance.

    After J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
    Measurement 20 (1960), 37-46.

    Args:
        shared: The answers of both to each of some values.

    Returns:
        1 for full agreement, 0 for what chance gives, down to -1; None where there are not just two
        people, or both gave one and the same answer throughout.

    Example:
        >>> yes, no = Answer.RIGHT, Answer.WRONG
        >>> told = [(yes, yes)] * 20 + [(yes, no)] * 5 + [(no, yes)] * 10 + [(no, no)] * 15
        >>> items = {str(n): {"a": one, "b": other} for n, (one, other) in enumerate(told)}
        >>> round(cohens_kappa(items), 3)
        0.4
    """
    people = sorted({who for given in shared.values() for who in given})
    if len(people) != _PAIR:
        return None
    one, other = ([given[who] for given in shared.values()] for who in people)
    count = len(one)
    observed = sum(a is b for a, b in zip(one, other, strict=True)) / count
    left, right = Counter(one), Counter(other)
    expected = sum(left[answer] * right[answer] for answer in Answer) / count**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def krippendorffs_alpha(shared: Answers) -> float | None:
    """How far any number of people agree beyond chance; not everybody need have judged everything.

    After K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), for nominal data; the
    example is the first of those there.

    Args:
        shared: The answers to each of some values, two or more to each.

    Returns:
        1 for full agreement, 0 for what chance gives, and below for less; None where all answers are
        the same or there are none.

    Example:
        >>> yes, no = Answer.RIGHT, Answer.WRONG
        >>> told = "ny yy ny nn nn ny nn nn yn nn".split()
        >>> items = {
        ...     str(n): {"a": yes if one == "y" else no, "b": yes if other == "y" else no}
        ...     for n, (one, other) in enumerate(told)
        ... }
        >>> round(krippendorffs_alpha(items), 3)
        0.095
    """
    totals: Counter[Answer] = Counter()
    differing = 0.0
    for given in shared.values():
        counts = Counter(given.values())
        totals += counts
        size = counts.total()
        differing += (size**2 - sum(n**2 for n in counts.values())) / (size - 1)
    every = totals.total()
    chance = every**2 - sum(n**2 for n in totals.values())
    return 1 - (every - 1) * differing / chance if chance else None
