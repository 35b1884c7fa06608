"""What is new, gone or changed: between two dates, two ledgers, two readings or two editions."""

from hearsay.desk.comparing.changes import Change, Changes
from hearsay.desk.comparing.compare import compare, compare_reports, needs_ledger

__all__ = ["Change", "Changes", "compare", "compare_reports", "needs_ledger"]
