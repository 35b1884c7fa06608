"""Adding: what was named is found, read in processes that may fail, and kept by the one that may not.

The process that a user started names, looks up and writes; it never opens a report of unknown making.
Others prepare and read, each under limits, and may stall, swell or die without a report being lost or
the ledger touched.
"""

from hearsay.desk.adding.adding import add_inputs, iter_additions
from hearsay.desk.adding.options import NO_OPTIONS, Options
from hearsay.desk.adding.sent import Sent
from hearsay.desk.adding.tally import Addition, Tally

__all__ = ["NO_OPTIONS", "Addition", "Options", "Sent", "Tally", "add_inputs", "iter_additions"]
