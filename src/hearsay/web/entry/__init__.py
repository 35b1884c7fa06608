"""Who may come in, and what they may do: people and their tokens, browsers and their sessions, roles."""
