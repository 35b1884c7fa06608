"""hearsay reads a news report and shows who says what, each claim traced to its exact words.

    >>> import hearsay
    >>> hearsay.__version__
    '0.1.0'

`read` reads one report, `read_many` a stream of them; `open` opens a ledger of what many say. Importing
hearsay costs next to nothing: each name is fetched when it is first used, and the network is loaded by
the first reading.
"""

from hearsay.version import __version__

# What `typing` has as TYPE_CHECKING: importing it would cost more than the rest of this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from hearsay.desk.desk import Desk as Desk
    from hearsay.desk.desk import open as open  # noqa: A004 - `hearsay.open`
    from hearsay.desk.reading import read as read
    from hearsay.desk.reading import read_many as read_many
    from hearsay.desk.rows import Rows as Rows
    from hearsay.ledger import ForgottenError as ForgottenError
    from hearsay.ledger import Ledger as Ledger
    from hearsay.ledger import LedgerDamagedError as LedgerDamagedError
    from hearsay.ledger import LedgerError as LedgerError
    from hearsay.ledger import LedgerFullError as LedgerFullError
    from hearsay.ledger import LedgerLockedError as LedgerLockedError
    from hearsay.ledger import LedgerMissingError as LedgerMissingError
    from hearsay.ledger import LedgerNewerError as LedgerNewerError
    from hearsay.ledger import NotALedgerError as NotALedgerError
    from hearsay.ledger import NotInLedgerError as NotInLedgerError
    from hearsay.reader import Reader as Reader
    from hearsay.record import Claim as Claim
    from hearsay.record import Entity as Entity
    from hearsay.record import Event as Event
    from hearsay.record import Figure as Figure
    from hearsay.record import HearsayError as HearsayError
    from hearsay.record import ModelDamagedError as ModelDamagedError
    from hearsay.record import ModelMissingError as ModelMissingError
    from hearsay.record import Place as Place
    from hearsay.record import Record as Record
    from hearsay.record import Report as Report
    from hearsay.record import Source as Source
    from hearsay.record import Span as Span
    from hearsay.record import Time as Time
    from hearsay.record import UnreadableReportError as UnreadableReportError
    from hearsay.record import UsageError as UsageError

_ROOMS = {
    "Claim": "hearsay.record",
    "Desk": "hearsay.desk.desk",
    "Entity": "hearsay.record",
    "Event": "hearsay.record",
    "Figure": "hearsay.record",
    "ForgottenError": "hearsay.ledger",
    "HearsayError": "hearsay.record",
    "Ledger": "hearsay.ledger",
    "LedgerDamagedError": "hearsay.ledger",
    "LedgerError": "hearsay.ledger",
    "LedgerFullError": "hearsay.ledger",
    "LedgerLockedError": "hearsay.ledger",
    "LedgerMissingError": "hearsay.ledger",
    "LedgerNewerError": "hearsay.ledger",
    "ModelDamagedError": "hearsay.record",
    "ModelMissingError": "hearsay.record",
    "NotALedgerError": "hearsay.ledger",
    "NotInLedgerError": "hearsay.ledger",
    "Place": "hearsay.record",
    "Reader": "hearsay.reader",
    "Record": "hearsay.record",
    "Report": "hearsay.record",
    "Rows": "hearsay.desk.rows",
    "Source": "hearsay.record",
    "Span": "hearsay.record",
    "Time": "hearsay.record",
    "UnreadableReportError": "hearsay.record",
    "UsageError": "hearsay.record",
    "open": "hearsay.desk.desk",
    "read": "hearsay.desk.reading",
    "read_many": "hearsay.desk.reading",
}

__all__ = [
    "Claim",
    "Desk",
    "Entity",
    "Event",
    "Figure",
    "ForgottenError",
    "HearsayError",
    "Ledger",
    "LedgerDamagedError",
    "LedgerError",
    "LedgerFullError",
    "LedgerLockedError",
    "LedgerMissingError",
    "LedgerNewerError",
    "ModelDamagedError",
    "ModelMissingError",
    "NotALedgerError",
    "NotInLedgerError",
    "Place",
    "Reader",
    "Record",
    "Report",
    "Rows",
    "Source",
    "Span",
    "Time",
    "UnreadableReportError",
    "UsageError",
    "__version__",
    "open",
    "read",
    "read_many",
]


def __getattr__(name: str) -> object:
    """Fetch a promised name from the room that makes it, once."""
    if name not in _ROOMS:
        raise AttributeError(f"module 'hearsay' has no attribute {name!r}")
    from importlib import import_module

    from hearsay.record.display import show_with

    show_with(_notebook_form)
    value = globals()[name] = getattr(import_module(_ROOMS[name]), name)
    return value


def _notebook_form(value: object) -> str:
    from importlib import import_module

    shown: str = import_module("hearsay.show.notebook").notebook_form(value)
    return shown


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
