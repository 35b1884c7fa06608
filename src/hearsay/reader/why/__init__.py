"""Why a record says what it says: the words, the rule or the network behind each value, and what else was weighed."""

from hearsay.reader.why.explain import explain
from hearsay.reader.why.explanation import Because, Explanation

__all__ = ["Because", "Explanation", "explain"]
