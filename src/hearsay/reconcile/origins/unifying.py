"""Who is one by name: of what two reports cite, that which goes by one name is one origin.

One report knows for whom somebody speaks, and the next only prints his name; one calls a body by its letters, and
another by what it is. That a name of two words or an acronym stands for two in reports of one happening is so rare
that it need not be thought of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hearsay.reconcile.accounts.account import Statement
from hearsay.reconcile.origins.called import letters_of
from hearsay.reconcile.origins.origin import Interest, Origin

_UNNAMED = "unnamed"
_Cited = tuple[Origin, frozenset[str]]


@dataclass(slots=True)
class Named:
    """Who is known by which names.

    Args:
        of_name: The origin that a name stands for.
        of_key: The origin that one under another name is, by the key of that.
        names: All names of an origin, by its key.
    """

    of_name: Mapping[str, Origin] = field(default_factory=dict)
    of_key: Mapping[str, Origin] = field(default_factory=dict)
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def whom(self, origin: Origin, called: frozenset[str]) -> Origin:
        """Whom an origin is, that is called by some names, with all of its names.

        Args:
            origin: As its own report has it.
            called: The names that the report has for it.
        """
        found = _best(origin, called, self.of_name)
        found = self.of_key.get(found.key, found)
        names = self.names.get(found.key, frozenset()) | called
        return replace(found, also=tuple(sorted(names))) if names else found


def named_alike(reports: Sequence[Sequence[Statement]]) -> Named:
    """Who is one by name.

    Args:
        reports: The statements of each report that tells of an incident, in any order.

    Returns:
        What finds them.
    """
    every = [
        [(one.origin, one.names) for one in statements if one.origin is not None]
        for statements in reports
    ]
    said = [one for told in every for one in told if one[1]]
    told: dict[str, Counter[Origin]] = defaultdict(Counter)
    for origin, names in said:
        for name in names:
            told[name][origin] += 1
    _join_letters(told)
    of_name = {name: _chosen(name, counts) for name, counts in sorted(told.items())}
    of_key: dict[str, Origin] = {}
    for origin, names in sorted(said, key=lambda one: (one[0], sorted(one[1]))):
        best = _best(origin, names, of_name)
        # Of a branch of a state somebody may speak who also speaks for others; a name is a name.
        if best.key != origin.key and ":" not in origin.key:
            of_key.setdefault(origin.key, best)
    of_key |= _of_nowhere(every, of_name)
    names_of: dict[str, set[str]] = defaultdict(set)
    for origin, names in said:
        best = _best(origin, names, of_name)
        best = of_key.get(best.key, best)
        names_of[best.key].update(names)
    return Named(of_name, of_key, {key: frozenset(names) for key, names in names_of.items()})


def _of_nowhere(
    reports: Sequence[Sequence[_Cited]], of_name: Mapping[str, Origin]
) -> dict[str, Origin]:
    """Who holds an office of which a report does not say where it is, beside another who holds one: by his name."""
    held: dict[str, set[str]] = defaultdict(set)
    whole: dict[str, Origin] = {}
    for origin, names in (one for told in reports for one in told):
        if origin.key.endswith(":"):
            held[origin.key].update(names)
            whole[origin.key] = min(origin, whole.get(origin.key, origin))
    found = {}
    for key, his in sorted(held.items()):
        known = {of_name[name].key: of_name[name] for name in sorted(his)}
        known.pop(key, None)
        if len(known) == 1:
            found[key] = next(iter(known.values()))
            continue
        for told in reports:
            himself = any(not his.isdisjoint(called) for _, called in told)
            others = (one.key for one, called in told if his.isdisjoint(called))
            if himself and any(other.startswith(key) and other != key for other in others):
                found[key] = replace(whole[key], key=f"{key}{min(his)}")
    return found


def _join_letters(told: dict[str, Counter[Origin]]) -> None:
    """Letters stand for the only name that they may stand for."""
    short = [name for name in told if " " not in name]
    for letters in sorted(short):
        whole = [name for name in told if " " in name and letters in letters_of(name)]
        if len(whole) == 1:
            both = told[letters] + told[whole[0]]
            told[letters] = told[whole[0]] = both


def _best(origin: Origin, names: frozenset[str], of_name: Mapping[str, Origin]) -> Origin:
    found = [of_name[name] for name in sorted(names) if name in of_name]
    # Of two that tell as much, whom the name stands for in most reports.
    return min((*found, origin), key=lambda one: (*_unsure(one)[:-1], one is origin, one))


def _chosen(name: str, counts: Counter[Origin]) -> Origin:
    return min(counts, key=lambda one: (*_unsure(one)[:-1], one.key == name, -counts[one], one))


def _unsure(origin: Origin) -> tuple[object, ...]:
    """How little an origin tells of whom it is: a body more than a name, and both more than "officials"."""
    vague = origin.key.startswith(_UNNAMED) or origin.key.endswith(f":{_UNNAMED}")
    bare = ":" not in origin.key and origin.interest is Interest.UNKNOWN
    return vague or not origin.apart, bare, origin.key.endswith(":"), origin
