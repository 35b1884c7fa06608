"""What holds between two values, and why."""
