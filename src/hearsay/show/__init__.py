"""Records made visible: the same facts in the same words, for a terminal, a browser or a notebook."""
