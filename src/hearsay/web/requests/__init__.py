"""What a request brings: a body within limits, and the files of a form."""
