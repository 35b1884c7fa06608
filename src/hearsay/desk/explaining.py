"""Why a record says what it says: the report is read again, and this time the way is told."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from hearsay.desk.inputs import is_batch
from hearsay.desk.prepare import NOTHING_GIVEN, Given, prepare_file
from hearsay.record import UsageError

if TYPE_CHECKING:
    from hearsay.reader import Reader
    from hearsay.reader.why import Explanation


def explain_input(
    name: str,
    value: str,
    *,
    load: Callable[[], Reader],
    given: Given = NOTHING_GIVEN,
    stdin: BinaryIO | None = None,
) -> Explanation:
    """Say why one value of a report's record is as it is.

    Args:
        name: The file that holds the report, or "-" for standard input.
        value: The id of a claim, an event, a figure or an entity: c12, e3, f1, n4.
        load: Gives the reader; called when the report is ready to be read.
        given: What the caller knows of the report.
        stdin: Standard input; empty by default.

    Returns:
        The reasons.

    Raises:
        UsageError: The record has nothing of that id, or the file holds many reports.
        UnreadableReportError: The file cannot be read, or holds no text.
        ModelMissingError: The network is not there.
        ModelDamagedError: The network is not the one that was shipped.
    """
    from hearsay.reader.why import explain

    if is_batch(name):
        raise UsageError(
            f"{name} holds many reports.", hint="--explain asks about one of a report."
        )
    prepared = prepare_file(name, stdin or BytesIO(), given)
    return explain(load().follow(prepared), value)
