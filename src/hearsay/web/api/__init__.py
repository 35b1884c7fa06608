"""What programs ask over HTTP: listings, single values, vocabularies, changes; and what they may do."""
