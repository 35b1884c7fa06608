"""Across reports: an account leads to whoever it cites, and on to whom that one cites.

A paper that has it from an agency has it from whom the agency cites, if the agency's own report is there to be
read. Outlets that cite each other in a ring have it from nobody who is known, and are one origin. And a text
that was sent out two hundred times with other names in it is one text: what reports say in their own voice in
the same words, names apart, starts with the earliest of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from hearsay.reconcile.accounts.account import Account, Statement
from hearsay.reconcile.origins.bodies import fold, is_proper
from hearsay.reconcile.origins.naming import same_by_credit, same_by_name
from hearsay.reconcile.origins.origin import Interest, Origin
from hearsay.reconcile.origins.unifying import named_alike
from hearsay.reconcile.wording import name_stems

OriginOf = Callable[[str, str], Origin]
"""With whom a claim starts, by the report's name and the claim's id."""

TEXT = "text:"
"""Begins the key of an origin that is a text, for what it says and cites nobody for."""

_RING = "ring:"
_ENOUGH = 6
"""Words, names apart, by which two texts may be known for one."""


def lead(accounts: Iterable[Account], told: Mapping[str, frozenset[str]]) -> OriginOf:
    """With whom each claim about an incident starts.

    Args:
        accounts: Those of the reports that tell of it.
        told: The ids of its events in each report.

    Returns:
        What finds the origin of a claim, whatever the order of the accounts.
    """
    leads = _Leads(sorted(accounts, key=_order), told)
    return leads.origin_of


def text_origin(account: Account) -> Origin:
    """The text of a report as an origin, for what it says and nobody else."""
    return Origin(
        key=f"{TEXT}{account.backdrop.family}",
        name=account.publisher or account.report,
        interest=Interest.MEDIA,
        apart=False,
    )


def _order(account: Account) -> tuple[str, str]:
    return account.published or "~", account.report


class _Leads:
    def __init__(self, accounts: list[Account], told: Mapping[str, frozenset[str]]) -> None:
        self._accounts = {one.report: one for one in accounts}
        self._statements = {
            (one.report, said.claim): said for one in accounts for said in one.statements
        }
        self._outlets: dict[str, list[Account]] = {}
        for one in accounts:
            if one.outlet is not None:
                self._outlets.setdefault(one.outlet.key, []).append(one)
        self._told = told
        self._through: dict[str, list[tuple[Account, Origin]]] = {}
        for one in accounts:
            for said in one.statements:
                its = told.get(one.report, frozenset()).intersection(said.events)
                if said.through and said.origin is not None and its:
                    self._through.setdefault(said.through, []).append((one, said.origin))
        self._first = _first_of_same_words(accounts, told)
        self._named = named_alike([one.statements for one in accounts])
        origins = [
            one.origin and self._named.whom(one.origin, one.names)
            for one in self._statements.values()
        ]
        self._one_for_all = _best_of_each(origins)
        self._bodies = _by_surname(origins) | _bodies_of_persons(origins) | same_by_name(origins)
        self._credited = same_by_credit(accounts, told)

    def origin_of(self, report: str, claim: str) -> Origin:
        account = self._accounts[report]
        statement = self._statements.get((report, claim))
        begins = self._begins(account, statement)
        found = self._led(begins, account)
        if statement is not None and found is begins:
            found = self._named.whom(found, statement.names)
        found = self._credited.get(found.key, found)
        found = self._named.of_key.get(found.key, found)
        found = self._bodies.get(found.key, found)
        named = self._one_for_all.get(found.key, found)
        return replace(named, also=found.also) if found.also else named

    def _begins(self, account: Account, statement: Statement | None) -> Origin:
        if statement is not None and statement.origin is not None:
            return statement.origin
        first = (
            account if statement is None else self._first.get(_words(account, statement), account)
        )
        return text_origin(first)

    def _led(self, origin: Origin, account: Account) -> Origin:
        """On to whom those cite who are cited; who is cited in a ring is part of one origin."""
        passed: dict[Origin, Account] = {}
        while (onward := self._onward(origin, account)) is not None and origin not in passed:
            passed[origin] = onward[0]
            account, origin = onward
        if origin in passed:
            ring = list(passed)[list(passed).index(origin) :]
            first = min(ring, key=lambda one: _order(passed[one]))
            return replace(first, key=f"{_RING}{min(one.key for one in ring)}", apart=False)
        return origin

    def _onward(self, origin: Origin, account: Account) -> tuple[Account, Origin] | None:
        """The report of an outlet, or one that cites it, in another text than this; and whom that cites."""
        family = account.backdrop.family
        own = [one for one in self._outlets.get(origin.key, ()) if one.backdrop.family != family]
        if own:
            return own[0], self._cited_by(own) or text_origin(own[0])
        through = (
            one for one in self._through.get(origin.key, ()) if one[0].backdrop.family != family
        )
        return next(through, None)

    def _cited_by(self, accounts: Iterable[Account]) -> Origin | None:
        for account in accounts:
            told = self._told.get(account.report, frozenset())
            for one in account.statements:
                if one.origin is not None and told.intersection(one.events):
                    return one.origin
        return None


def _best_of_each(origins: Iterable[Origin | None]) -> dict[str, Origin]:
    """One for all that are the same body: under the name that most reports have, a proper one if any."""
    named: dict[str, Counter[Origin]] = {}
    for one in origins:
        if one is not None:
            named.setdefault(one.key, Counter())[one] += 1
    return {
        key: min(counts, key=lambda one: (not is_proper(one.name), -counts[one], one))
        for key, counts in named.items()
    }


def _bodies_of_persons(origins: Iterable[Origin | None]) -> dict[str, Origin]:
    """For whom persons speak, by their names, where one report says so and another only names them."""
    found: dict[str, Origin] = {}
    for one in sorted({origin for origin in origins if origin is not None}):
        key = fold(one.name)
        if is_proper(one.name) and one.key != key and one.apart:
            found.setdefault(key, one)
    return found


def _by_surname(origins: Iterable[Origin | None]) -> dict[str, Origin]:
    """Who is meant by a last name alone, where only one is cited who has it."""
    every = sorted({one for one in origins if one is not None})
    whole: dict[str, dict[str, Origin]] = {}
    for one in every:
        words = one.name.split()
        if len(words) > 1 and is_proper(one.name) and one.apart:
            whole.setdefault(fold(words[-1]), {}).setdefault(one.key, one)
    bare = (one for one in every if one.key == fold(one.name) and is_proper(one.name))
    return {
        one.key: next(iter(whole[one.key].values()))
        for one in bare
        if len(whole.get(one.key, ())) == 1
    }


def _words(account: Account, statement: Statement) -> frozenset[str]:
    """The words of a statement without the names, and without what a changed name leaves."""
    return statement.words - name_stems(account.backdrop.names)


def _first_of_same_words(
    accounts: Iterable[Account], told: Mapping[str, frozenset[str]]
) -> dict[frozenset[str], Account]:
    """Who said something first in these words, of those that say it in their own voice."""
    found: dict[frozenset[str], Account] = {}
    for account in accounts:
        for one in account.statements:
            if one.origin is None and told.get(account.report, frozenset()).intersection(
                one.events
            ):
                words = _words(account, one)
                if len(words) >= _ENOUGH:
                    found.setdefault(words, account)
    return found
