"""Sayings written down by their words, so that a test can be checked by eye.

What stands in several places of a report is joined by " … ": "“We ran,” … “and it fell.”" is a
content that is parted by "she said".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.heads.annotation import ROOT, Annotation, Attribution, LabelledSpan
from hearsay.reader.attribution.saying import Saying, Tokens, runs
from hearsay.record import Passage, PassageKind, Report
from hearsay.text.sentences import split_sentences

_GAP = " … "
_PARAGRAPH = "\n\n"
_NOTHING: Mapping[str, str] = {}


def write(
    *paragraphs: str,
    tags: Mapping[str, str] = _NOTHING,
    names: Mapping[str, str] = _NOTHING,
    sayings: Sequence[Attribution] = (),
) -> Annotation:
    """The annotation of a report of which nobody drew the trees; each paragraph is a passage.

    Args:
        paragraphs: They consist of whole sentences.
        tags: The part of speech of each word, as printed, that is not "X".
        names: The label of each name.
        sayings: Its attributions.
    """
    text = _PARAGRAPH.join(paragraphs)
    made = Annotation(text, [], [], [], [], [], [], [], [], [], [], [], list(sayings))
    for sentence in split_sentences(text):
        number = made.sentence[-1] + 1 if made.sentence else 0
        for token in sentence.tokens:
            word = text[token.start : token.end]
            made.starts.append(token.start)
            made.ends.append(token.end)
            made.sentence.append(number)
            made.passage.append(text.count(_PARAGRAPH, 0, token.start))
            made.upos.append(tags.get(word, "X"))
            made.head.append(ROOT)
            made.deprel.append("root")
            made.lemma.append(word.lower())
            made.mention_type.append("")
            made.factuality.append(0.0)
            made.words.append(word)
    for name, label in names.items():
        found = tokens_of(made, name)
        made.entities.append(LabelledSpan(found[0], found[-1], label, 1.0))
    made.entities.sort(key=lambda name: name.first)
    return made


def passages_of(annotation: Annotation, *kinds: PassageKind) -> tuple[Passage, ...]:
    """A passage a paragraph, of these kinds; they tile the text."""
    report = Report(text=annotation.text)
    parts = annotation.text.split(_PARAGRAPH)
    passages: list[Passage] = []
    start = 0
    for part, kind in zip(parts, kinds, strict=True):
        end = min(start + len(part) + len(_PARAGRAPH), len(annotation.text))
        passages.append(Passage(report.span(start, end), kind))
        start = end
    return tuple(passages)


def tokens_of(annotation: Annotation, words: str) -> Tokens:
    """The tokens of some words where they first stand, each piece behind the one before."""
    found: list[int] = []
    here = 0
    for piece in words.split(_GAP) if words else ():
        start = annotation.text.index(piece, here)
        here = start + len(piece)
        found.extend(
            token
            for token in range(len(annotation))
            if start <= annotation.starts[token] and annotation.ends[token] <= here
        )
    return tuple(found)


def said(
    annotation: Annotation, source: str, cue: str, content: str, *, score: float = 5.0
) -> Saying:
    """A saying by its words."""
    return Saying(
        cue=tokens_of(annotation, cue),
        source=tokens_of(annotation, source),
        content=tokens_of(annotation, content),
        score=score,
    )


def words_of(annotation: Annotation, tokens: Tokens) -> str:
    """The printed words of tokens."""
    return _GAP.join(annotation.printed(run[0], run[-1]) for run in runs(tokens))


def told(annotation: Annotation, saying: Saying) -> tuple[str, str, str]:
    """The printed words of a saying: source, cue and content."""
    return (
        words_of(annotation, saying.source),
        words_of(annotation, saying.cue),
        words_of(annotation, saying.content),
    )
