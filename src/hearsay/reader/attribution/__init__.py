"""Who says what: the acts of saying that the network marked, doubted, mended and added to."""
