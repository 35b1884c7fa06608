"""Accounts as text, to be kept beside the record: JSON, the same text for the same account.

Of what a report is called and of which family it is the ledger knows, and both may change without the
report: they are given when an account is read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from hearsay.reconcile.accounts.account import Account, Statement, Value
from hearsay.reconcile.accounts.counting import Counting
from hearsay.reconcile.origins import Interest, Origin
from hearsay.reconcile.telling import Backdrop, Telling, read_tellings, write_tellings
from hearsay.record.between import At
from hearsay.record.claim import Asked
from hearsay.record.vocabulary import Certainty, Measure, Mode, Polarity, Qualifier, Reality

_EMPTY: tuple[object, ...] = (None, [], "", False)
_CODES: dict[str, type[StrEnum]] = {
    "mode": Mode,
    "certainty": Certainty,
    "polarity": Polarity,
    "measure": Measure,
    "qualifier": Qualifier,
    "reality": Reality,
}
_SETS = ("words", "blames", "names")
_TUPLES = ("events", "figures", "about", "claims")


def write_account(account: Account) -> str:
    """An account as JSON.

    Args:
        account: The account.

    Returns:
        The same text for the same account.
    """
    form = {
        "edition": account.edition,
        "given": account.given,
        "publisher": account.publisher,
        "published": account.published,
        "outlet": _plain(account.outlet),
        "agency": account.agency,
        "credits": sorted(account.credits),
        "backdrop": _plain(account.backdrop),
        "tellings": json.loads(write_tellings(account.tellings))[1:],
        "statements": [_plain(one) for one in account.statements],
        "values": [_plain(one) for one in account.values],
    }
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def read_account(text: str, *, report: str, family: str) -> Account:
    """The account that was written.

    Args:
        text: What `write_account` gave.
        report: What the report is called now.
        family: Of which family it is now.

    Returns:
        The account, under this name and of this family.
    """
    form = json.loads(text)
    before = form["backdrop"]["family"]
    back = {**form["backdrop"], "report": report}
    told = read_tellings(json.dumps([back, *form["tellings"]]))
    backdrop = _backdrop({**back, "family": family})
    return Account(
        backdrop=backdrop,
        edition=form["edition"],
        given=form["given"],
        publisher=form["publisher"],
        published=form["published"],
        outlet=_origin(form["outlet"]),
        agency=form.get("agency", ""),
        credits=frozenset(form.get("credits", ())),
        tellings=tuple(_moved(one, backdrop, before) for one in told),
        statements=tuple(Statement(**_read(one, report)) for one in form["statements"]),
        values=tuple(Value(**_read(one, report)) for one in form["values"]),
    )


def _moved(telling: Telling, backdrop: Backdrop, family: str) -> Telling:
    twin = f"{backdrop.family}{telling.twin.removeprefix(family)}"
    return replace(telling, backdrop=backdrop, twin=twin)


def _backdrop(form: Mapping[str, Any]) -> Backdrop:
    sets = {name: frozenset(form.get(name, ())) for name in ("names", "numbers")}
    return Backdrop(**{**form, **sets})


def _plain(value: Any) -> Any:
    if isinstance(value, At):
        return [value.start, value.end]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if hasattr(value, "__dataclass_fields__"):
        pairs = ((field.name, _plain(getattr(value, field.name))) for field in fields(value))
        return {name: plain for name, plain in pairs if _says(plain)}
    return value


def _says(plain: object) -> bool:
    """Whether a value is written: what is left out is read as empty, and a bound of 0 is not empty."""
    return plain not in _EMPTY or (plain == 0 and plain is not False)


def _read(form: Mapping[str, Any], report: str) -> dict[str, Any]:
    read: dict[str, Any] = {"low": None, "high": None} if "measure" in form else {}
    for name, value in form.items():
        read[name] = _CODES[name](value) if name in _CODES else value
    read["at"] = At(report, *form["at"])
    read |= {name: tuple(form[name]) for name in _TUPLES if name in form}
    if "told" in form:
        read["told"] = frozenset(map(Counting, form["told"]))
    read |= {name: frozenset(form[name]) for name in _SETS if name in form}
    if "origin" in form:
        read["origin"] = _origin(form["origin"])
    if "asked" in form:
        asked = form["asked"]
        read["asked"] = Asked(**{**asked, "measure": Measure(asked["measure"])})
    return read | ({"text": form.get("text", "")})


def _origin(form: Mapping[str, Any] | None) -> Origin | None:
    if form is None:
        return None
    plain = {"apart": False, **form}
    return Origin(**{**plain, "interest": Interest(plain["interest"])})
