"""What the reports of a ledger amount to, kept beside them and brought up to date as they come and go."""
