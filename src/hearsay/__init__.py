"""hearsay reads a news report and shows who says what, each claim traced to its exact words.

    >>> import hearsay
    >>> hearsay.__version__
    '0.1.0'

`read` reads one report, `read_many` a stream of them. Importing hearsay costs next to nothing: each
name is fetched when it is first used, and the network is loaded by the first reading.
"""

from hearsay.version import __version__

# What `typing` has as TYPE_CHECKING: importing it would cost more than the rest of this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from hearsay.desk.reading import read as read
    from hearsay.desk.reading import read_many as read_many
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
    "Entity": "hearsay.record",
    "Event": "hearsay.record",
    "Figure": "hearsay.record",
    "HearsayError": "hearsay.record",
    "ModelDamagedError": "hearsay.record",
    "ModelMissingError": "hearsay.record",
    "Place": "hearsay.record",
    "Reader": "hearsay.reader",
    "Record": "hearsay.record",
    "Report": "hearsay.record",
    "Source": "hearsay.record",
    "Span": "hearsay.record",
    "Time": "hearsay.record",
    "UnreadableReportError": "hearsay.record",
    "UsageError": "hearsay.record",
    "read": "hearsay.desk.reading",
    "read_many": "hearsay.desk.reading",
}

__all__ = [
    "Claim",
    "Entity",
    "Event",
    "Figure",
    "HearsayError",
    "ModelDamagedError",
    "ModelMissingError",
    "Place",
    "Reader",
    "Record",
    "Report",
    "Source",
    "Span",
    "Time",
    "UnreadableReportError",
    "UsageError",
    "__version__",
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


def _notebook_form(record: "Record") -> str:
    from importlib import import_module

    shown: str = import_module("hearsay.show.notebook").notebook_form(record)
    return shown


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
