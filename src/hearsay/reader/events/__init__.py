"""What happened: the events of a report, their words joined, and who takes part in them."""
