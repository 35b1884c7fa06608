"""Records, relations and people's judgements, kept and queried: added to and never overwritten.

What a ledger needs of databases is loaded when `Ledger` is first asked for, and not when this room is
imported: most of what hearsay is asked for needs no ledger.
"""

from hearsay.ledger.errors import (
    AlreadySoError,
    ForgottenError,
    LedgerDamagedError,
    LedgerError,
    LedgerFullError,
    LedgerLockedError,
    LedgerMissingError,
    LedgerNewerError,
    LedgerTooSlowError,
    NotALedgerError,
    NotInLedgerError,
    UnsettledError,
)
from hearsay.ledger.keys import content_key, given_id, possible_keys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hearsay.ledger.adding import Added as Added
    from hearsay.ledger.adding import Adding as Adding
    from hearsay.ledger.adding import What as What
    from hearsay.ledger.adding import is_newer as is_newer
    from hearsay.ledger.checking import Check as Check
    from hearsay.ledger.copies import Copy as Copy
    from hearsay.ledger.judging import Judgement as Judgement
    from hearsay.ledger.ledger import Ledger as Ledger
    from hearsay.ledger.log import LogEntry as LogEntry
    from hearsay.ledger.people import Person as Person
    from hearsay.ledger.people import Role as Role
    from hearsay.ledger.reading import Info as Info
    from hearsay.ledger.reading import Reading as Reading
    from hearsay.ledger.reading import ReportEntry as ReportEntry
    from hearsay.ledger.rejecting import Rejected as Rejected
    from hearsay.ledger.removing import Tombstone as Tombstone

_LATER = {
    "Added": "hearsay.ledger.adding",
    "Adding": "hearsay.ledger.adding",
    "Check": "hearsay.ledger.checking",
    "Copy": "hearsay.ledger.copies",
    "Info": "hearsay.ledger.reading",
    "Judgement": "hearsay.ledger.judging",
    "Ledger": "hearsay.ledger.ledger",
    "LogEntry": "hearsay.ledger.log",
    "Person": "hearsay.ledger.people",
    "Reading": "hearsay.ledger.reading",
    "Rejected": "hearsay.ledger.rejecting",
    "ReportEntry": "hearsay.ledger.reading",
    "Role": "hearsay.ledger.people",
    "Tombstone": "hearsay.ledger.removing",
    "What": "hearsay.ledger.adding",
    "is_newer": "hearsay.ledger.adding",
}

__all__ = [
    "Added",
    "Adding",
    "AlreadySoError",
    "Check",
    "Copy",
    "ForgottenError",
    "Info",
    "Judgement",
    "Ledger",
    "LedgerDamagedError",
    "LedgerError",
    "LedgerFullError",
    "LedgerLockedError",
    "LedgerMissingError",
    "LedgerNewerError",
    "LedgerTooSlowError",
    "LogEntry",
    "NotALedgerError",
    "NotInLedgerError",
    "Person",
    "Reading",
    "Rejected",
    "ReportEntry",
    "Role",
    "Tombstone",
    "UnsettledError",
    "What",
    "content_key",
    "given_id",
    "is_newer",
    "possible_keys",
]


def __getattr__(name: str) -> object:
    """Fetch what needs a database, once."""
    if name not in _LATER:
        raise AttributeError(f"module 'hearsay.ledger' has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_LATER[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
