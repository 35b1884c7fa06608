"""Reports that are sent are read by and by: jobs wait in a row, and one at a time is read.

Jobs live in memory and are gone when the server stops; what stays is what they did, in the ledger and its
log, and whoever sends the same reports again has those that are there skipped.
"""

from hearsay.web.jobs.job import Job, State
from hearsay.web.jobs.jobs import Jobs
from hearsay.web.jobs.receiving import MOST_LISTED, receive, receive_list

__all__ = ["MOST_LISTED", "Job", "Jobs", "State", "receive", "receive_list"]
