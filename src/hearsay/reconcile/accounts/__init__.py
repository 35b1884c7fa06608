"""What each report says, cut down to what others can be set beside: tellings, statements, values."""

from hearsay.reconcile.accounts.account import Account, Statement, Value
from hearsay.reconcile.accounts.counting import Counting
from hearsay.reconcile.accounts.form import read_account, write_account
from hearsay.reconcile.accounts.taking import take

__all__ = [
    "Account",
    "Counting",
    "Statement",
    "Value",
    "read_account",
    "take",
    "write_account",
]
