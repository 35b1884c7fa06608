"""What is claimed: sayings with what they assert, one claim for each act of attribution."""
