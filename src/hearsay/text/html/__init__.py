"""A saved web page becomes the text of its article, and what the page says about it."""
