"""What something that was said is called when another answers it: "the claim", "those figures".

"The allegation was rejected by", "an account confirmed by", "denied the report": whoever looks for what
is answered looks for the same nouns.
"""

from __future__ import annotations

ACCUSATIONS = frozenset("accusation allegation charge insinuation".split())
"""Nouns for what somebody is accused of."""

ACCOUNTS = ACCUSATIONS | frozenset(
    "account assertion claim comment description figure finding news notion number remark report "
    "rumour rumor statement story suggestion toll version".split()
)
"""Nouns for what somebody has said, as lemmas in lower case."""
