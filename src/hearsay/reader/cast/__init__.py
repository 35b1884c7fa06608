"""Who is who: the mentions of a report, joined where they stand for the same one."""
