"""Annotations drawn by hand, so that the reader can be tested without the network.

A sentence is written as one word after the other, each followed by its part of speech, its relation
and the number of its head within the sentence, counted from 1 (0 for the root):

    Musa/PROPN/nsubj/2/person/PER agreed/VERB/root/0 ./PUNCT/punct/2

The mention type and the label of a name come last; a name of several words has "PER", "+PER" on the
words that follow. A lemma that is not the word in lower case stands behind the part of speech:
VERB=agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.heads.annotation import ROOT, Annotation, Attribution, LabelledSpan

NO_SPACE_BEFORE = frozenset(". , ; : ? ! ' ’s 's ” ) n't".split())
NO_SPACE_BEHIND = frozenset("“ (".split())


def draw(*sentences: str, sayings: Sequence[Attribution] = ()) -> Annotation:
    """The annotation of a report, one passage, from its sentences as drawn above."""
    text = ""
    drawn = Annotation("", [], [], [], [], [], [], [], [], [], [], [], list(sayings))
    names: list[tuple[int, int, str]] = []
    for number, sentence in enumerate(sentences):
        base = len(drawn.starts)
        for chunk in sentence.split():
            word, tag, relation, head, *rest = chunk.split("/")
            upos, _, lemma = tag.partition("=")
            spaced = word not in NO_SPACE_BEFORE and text[-1:] not in NO_SPACE_BEHIND and text
            text += " " + word if spaced else word
            token = len(drawn.starts)
            drawn.starts.append(len(text) - len(word))
            drawn.ends.append(len(text))
            drawn.sentence.append(number)
            drawn.passage.append(0)
            drawn.upos.append(upos)
            drawn.head.append(base + int(head) - 1 if int(head) else ROOT)
            drawn.deprel.append(relation)
            drawn.lemma.append(lemma or word.lower())
            drawn.mention_type.append(rest[0] if rest else "")
            drawn.factuality.append(0.0)
            label = rest[1] if len(rest) > 1 else ""
            if label.startswith("+"):
                first, _, old = names.pop()
                names.append((first, token, old))
            elif label:
                names.append((token, token, label))
    drawn.entities.extend(LabelledSpan(first, last, label, 1.0) for first, last, label in names)
    return replace(drawn, text=text)


def saying(source: tuple[int, int], cue: int, content: tuple[int, int]) -> Attribution:
    """An attribution by first and last tokens, counted from 0 over the report."""
    return Attribution(
        cue=(cue,),
        source=tuple(range(source[0], source[1] + 1)),
        content=tuple(range(content[0], content[1] + 1)),
        score=1.0,
    )
