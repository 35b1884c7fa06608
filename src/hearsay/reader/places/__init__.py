"""Where: the toponyms of a report, found and resolved."""
