"""Records as one page for a browser, which asks for nothing from anywhere."""
