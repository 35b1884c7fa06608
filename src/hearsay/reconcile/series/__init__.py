"""Figures of many reports, by what they count, with who gives them and in which order."""
