"""What turns the tables that people edit, in `resources/`, into those that the package reads."""
