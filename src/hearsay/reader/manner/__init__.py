"""How it is said: what a source does in saying something, and how sure it presents it."""
