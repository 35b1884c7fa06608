"""Words that say that there is no such one: nobody, none of them, no group, neither side."""

from __future__ import annotations

from hearsay.heads.annotation import Annotation
from hearsay.reader.cast.mentions import Form, Mention

NOBODY = frozenset("nobody none nothing noone no-one neither".split())
_NO = frozenset("no neither not".split())


def is_nobody(annotation: Annotation, mention: Mention) -> bool:
    """Whether a mention stands for nobody.

    Args:
        annotation: The analysis of the report.
        mention: One of its mentions.
    """
    if mention.form is Form.NAME:
        return False  # "neither Musa nor her allies": she is somebody
    if annotation.words[mention.head].lower() in NOBODY:
        return True
    words = annotation.words[mention.first : mention.head]
    return bool(words) and words[0].lower() in _NO
