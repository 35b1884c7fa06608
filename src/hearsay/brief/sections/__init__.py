"""The parts of a briefing: each module says what one of them tells."""
