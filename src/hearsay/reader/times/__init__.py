"""When: the time expressions of a report, and the times at which somebody said something."""
