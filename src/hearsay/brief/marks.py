"""Quotation marks around printed words, unless they bring their own."""

from __future__ import annotations

from hearsay.brief.contents import Words

_OPENING = tuple("\"“„«‘'")
_CLOSING = tuple("\"”»’'")


def opening(words: Words) -> str:
    """The mark before them.

    Example:
        >>> from hearsay.brief.contents import Piece
        >>> (
        ...     opening(Words("r", (Piece(0, 4, "Calm"),))),
        ...     opening(Words("r", (Piece(0, 6, "“Calm”"),))),
        ... )
        ('“', '')
    """
    return "" if _bring_their_own(words) else "“"


def closing(words: Words) -> str:
    """The mark behind them."""
    return "" if _bring_their_own(words) else "”"


def _bring_their_own(words: Words) -> bool:
    first, last = words.pieces[0].text, words.pieces[-1].text
    if first is None or last is None:
        return False
    return first.startswith(_OPENING) and last.rstrip(".,").endswith(_CLOSING)
