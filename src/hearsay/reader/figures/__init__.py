"""How many: the figures of a report, of what, on whose side, and whether it happened."""
