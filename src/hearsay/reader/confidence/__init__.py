"""How sure the reader is: what speaks for a value and against it, on one scale of probability."""
