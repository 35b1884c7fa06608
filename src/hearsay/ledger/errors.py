"""Why a ledger cannot be opened, read or added to.

A ledger is evidence, so what is wrong with one is never mended on the way: it is told in a sentence
and the file stays as it was, byte for byte. Which of these it is decides what a person does next, a
newer hearsay for a newer ledger, the last copy for a damaged one; so each has a class and a code.
"""

from __future__ import annotations

from hearsay.record import HearsayError


class LedgerError(HearsayError):
    """Something is wrong with a ledger, or with what was asked of it."""

    code = "ledger"


class LedgerMissingError(LedgerError):
    """There is no ledger under this name; reading never makes one."""

    code = "ledger_missing"


class NotALedgerError(LedgerError):
    """There is something under this name, and it is no ledger of hearsay."""

    code = "ledger_schema"


class LedgerNewerError(LedgerError):
    """The ledger was made by a later version of hearsay, which this one cannot read."""

    code = "ledger_newer"


class LedgerDamagedError(LedgerError):
    """The ledger is not what was written: a part is cut off or changed."""

    code = "ledger_damaged"


class LedgerLockedError(LedgerError):
    """Somebody else was writing for longer than anybody waits."""

    code = "ledger_locked"


class LedgerFullError(LedgerError):
    """The disk has no room, or refuses to write; nothing of the report was kept."""

    code = "ledger_full"


class LedgerTooSlowError(LedgerError):
    """To answer took longer than whoever asked would wait."""

    code = "ledger_too_slow"


class ForgottenError(LedgerError):
    """The report was removed for good, and is not added again by accident."""

    code = "forgotten"


class NotInLedgerError(LedgerError):
    """The ledger holds nothing under this id."""

    code = "not_in_ledger"


class AlreadySoError(LedgerError):
    """What was decided is so already, so nothing would change: two incidents are one, an undo undone."""

    code = "already_so"


class UnsettledError(LedgerError):
    """It is not found out yet what a report amounts to with others, and that was asked for."""

    code = "unsettled"
