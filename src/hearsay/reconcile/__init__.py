"""Many records become what holds between them: same event, same origin, agreement, conflict, revision."""
