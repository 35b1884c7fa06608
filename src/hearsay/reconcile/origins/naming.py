"""Who is one though two reports name him otherwise: by more of his name, by his office alone, or not at all.

"Governor Sani Bello" is "Abubakar Sani Bello", and whom a paper "with agencies" calls "the head of the region" is
among the "regional officials" of the agency's own report, where both have just the same to tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hearsay.reconcile.accounts.account import Account, Statement
from hearsay.reconcile.accounts.counting import Counting
from hearsay.reconcile.origins.bodies import is_proper
from hearsay.reconcile.origins.credits import ANY
from hearsay.reconcile.origins.origin import Interest, Origin
from hearsay.reconcile.origins.sorts import sort_of
from hearsay.reconcile.wording import likeness

_FIRMS = frozenset(
    "company firm operator owner airline carrier union network charity group agency".split()
)
"""Words for a body that another report names: "the shipping company"."""

_ALIKE = 0.3
_LEAST = 4
"""Letters of a name that stands for a longer one."""


def same_by_name(origins: Iterable[Origin | None]) -> dict[str, Origin]:
    """Whom a longer name or a place names too, by the keys of the shorter.

    Args:
        origins: All whom the reports of an incident cite.

    Returns:
        For "ngabu" the one Faustin Ngabu Dhelo that there is, for a governor of nowhere the only governor of
        that country.
    """
    known = {one.key: one for one in sorted(one for one in origins if one is not None)}
    found = {}
    for key, one in known.items():
        longer = [other for other in known.values() if _says_more(other, one)]
        if len({other.key for other in longer}) == 1:
            found[key] = longer[0]
    return found


def _says_more(other: Origin, one: Origin) -> bool:
    if one.key.endswith(":") and other.key != one.key:
        return other.key.startswith(one.key)
    if ":" in one.key:
        return False
    if not is_proper(one.name) and not is_proper(other.name):
        return _is_called_more(other, one)
    if not is_proper(other.name):
        return False
    if not is_proper(one.name):
        sort = [word for word in one.key.split() if word not in _FIRMS]
        said = len(sort) < len(one.key.split()) and bool(sort)
        return said and set(sort) <= set(_words_of(other))
    few, many = one.key.split(), _words_of(other)
    if len(few) >= len(many) or any(len(word) < _LEAST for word in few):
        return False
    persons = {one.interest, other.interest} & {Interest.NEUTRAL, Interest.MEDIA}
    return not persons and len(many) <= len(few) + 2 and set(few) <= set(many)


def _is_called_more(other: Origin, one: Origin) -> bool:
    """Whether both are called what they are, and one by more: "the miners' union", "a union of copper miners"."""
    few, many = (None if ":" in each.key else sort_of(each.key) for each in (one, other))
    if few is None or many is None or few.sort != many.sort or not few.told <= many.told:
        return False
    return one.key > other.key if few.told == many.told else bool(few.told)


def _words_of(origin: Origin) -> list[str]:
    """The words of its name: of a body that of whoever speaks for it is another."""
    return (origin.name.casefold() if ":" in origin.key else origin.key).split()


def same_by_credit(
    accounts: Sequence[Account], told: Mapping[str, frozenset[str]]
) -> dict[str, Origin]:
    """Who is one since a report has its account from an agency, by the keys of those who are not named.

    Args:
        accounts: Those of the reports that tell of an incident.
        told: The ids of its events in each report.

    Returns:
        For each of them who has the same to tell in the other report.
    """
    found: dict[str, Origin] = {}
    # Few credit anybody and few are an agency's, and an incident may have hundreds of reports.
    sent = [one for one in accounts if one.agency]
    for account in (one for one in accounts if one.credits):
        for other in sent:
            if account.agency != other.agency and _has_from(account, other):
                for mine, theirs in _same(account, other, told):
                    _unite(mine, theirs, found)
    return found


def _has_from(account: Account, other: Account) -> bool:
    return other.agency in account.credits or ANY in account.credits


def _same(
    account: Account, other: Account, told: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Origin, Origin]]:
    theirs = list(_cited(other, told))
    for one in _cited(account, told):
        for said in theirs:
            if _tell_the_same(one, said, account, other) and one.origin and said.origin:
                yield one.origin, said.origin


def _cited(account: Account, told: Mapping[str, frozenset[str]]) -> Iterator[Statement]:
    its = told.get(account.report, frozenset())
    return (one for one in account.statements if one.origin and its.intersection(one.events))


def _tell_the_same(one: Statement, said: Statement, account: Account, other: Account) -> bool:
    mine, theirs = _numbers(one, account), _numbers(said, other)
    return bool(mine & theirs) or (
        not mine and not theirs and likeness(one.words, said.words) >= _ALIKE
    )


def _numbers(one: Statement, account: Account) -> set[tuple[object, ...]]:
    """What it counts, less the parts of what it counts, which are small and alike."""
    return {
        (value.measure, value.low, value.high)
        for value in account.values
        if value.figure in one.figures and Counting.INCLUDED not in value.told
    }


def _unite(one: Origin, other: Origin, found: dict[str, Origin]) -> None:
    """Who is not named gives way to who is; two that are named are two."""
    if one.key == other.key or not _may_be_one(one, other):
        return
    if not is_proper(other.name):
        found.setdefault(other.key, one)
    elif not is_proper(one.name):
        found.setdefault(one.key, other)


def _may_be_one(one: Origin, other: Origin) -> bool:
    """Whether their interests allow it; of witnesses a named one is not all of them."""
    interests = {one.interest, other.interest}
    if Interest.STATE in interests and len(interests) > 1:
        return False
    return Interest.EYEWITNESS not in interests or not (
        is_proper(one.name) or is_proper(other.name)
    )
