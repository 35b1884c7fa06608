"""Acts of saying, written down in a line.

"The mayor | said | the bridge was closed" is who says, the saying words and what is said; a fourth
part is what stands before the saying words in the sentence. A content that begins with “ is a
direct quotation. A word may be tagged with its dictionary form and part of speech, which otherwise
are not known: "Stay/stay/VERB".
"""

from __future__ import annotations

from hearsay.reader.manner.cue_context import CueContext, Word
from hearsay.record import Quotation
from hearsay.text.tokens import tokenise


def words(text: str) -> tuple[Word, ...]:
    """The words of a text, cut as reports are."""
    found: list[Word] = []
    for chunk in text.split():
        printed, *tags = chunk.split("/") if chunk.count("/") == 2 else [chunk]
        cut = [printed[token.start : token.end] for token in tokenise(printed)]
        found.extend(Word(one, *tags) for one in cut)
    return tuple(found)


def act(line: str) -> CueContext:
    """An act of saying from its line."""
    source, cue, content, *before = (part.strip() for part in line.split("|"))
    return CueContext(
        cue=words(cue),
        content=words(content),
        source=words(source),
        before=words(before[0]) if before else (),
        quotation=Quotation.DIRECT if content.startswith("“") else Quotation.INDIRECT,
    )
