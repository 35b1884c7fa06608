"""The command line: thin doors that parse what was typed, call the desk and show the answer."""
