"""A briefing: what reports say of something, on whose word, in one file that can be sent on and checked.

`compose` says what is in it, `html` and `markdown` write it down, `verifying` looks each quotation up again.
"""

from hearsay.brief.composing import compose
from hearsay.brief.contents import Briefing

__all__ = ["Briefing", "compose"]
