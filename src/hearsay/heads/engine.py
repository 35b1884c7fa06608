"""Sentences in, an annotation out: the network's answers, window by window, as columns.

A window is scored alone and only its core is read off, so what is said of a sentence does not
depend on how many windows there are, and memory grows with the report alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hearsay.encoder.layout import lay_out
from hearsay.encoder.network import Network, Scores
from hearsay.encoder.shapes import shape_of
from hearsay.encoder.windows import Window, cut_windows
from hearsay.heads.annotation import ROOT, Annotation, Attribution, stretches
from hearsay.heads.attribution import read_attributions
from hearsay.heads.facilities import mark_facilities
from hearsay.heads.lemma import Lemmas
from hearsay.heads.names import read_names, settle_names
from hearsay.heads.spans import read_spans
from hearsay.heads.syntax import best_tree
from hearsay.text.sentences import Sentence

_LEMMAS = Path(__file__).with_name("data") / "lemmas.tsv"


class Engine:
    """Annotates reports.

    Args:
        network: Scores windows.
        lemmas: Gives dictionary forms.
    """

    def __init__(self, network: Network, lemmas: Lemmas) -> None:
        self.network = network
        self.lemmas = lemmas

    @classmethod
    def load(cls, path: Path | None = None, *, threads: int = 1) -> Engine:
        """Load the engine.

        Args:
            path: The file of another network; by default hearsay's own.
            threads: How many the network computes with.

        Raises:
            ModelMissingError: The network is not there.
            ModelDamagedError: The network is not the one that was shipped.
        """
        return cls(Network.load(path, threads=threads), Lemmas.load(_LEMMAS))

    def annotate(
        self, text: str, sentences: Sequence[Sentence], passages: Sequence[int] | None = None
    ) -> Annotation:
        """Annotate a report.

        Args:
            text: Its text.
            sentences: Its sentences, in order; what stands outside of them is not looked at.
            passages: The number of each sentence's passage, ascending; all 0 when None.
        """
        reading = _Reading(self.network, self.lemmas, text, sentences, passages)
        for window in reading.windows():
            reading.read(window)
        reading.settle()
        return reading.annotation


class _Reading:
    """One report while it is being annotated."""

    def __init__(
        self,
        network: Network,
        lemmas: Lemmas,
        text: str,
        sentences: Sequence[Sentence],
        passages: Sequence[int] | None,
    ) -> None:
        self.network = network
        self.lemmas = lemmas
        tokens = [token for sentence in sentences for token in sentence.tokens]
        words = [text[token.start : token.end] for token in tokens]
        self.pieces = [network.words.cut(word) for word in words]
        self.shapes = [shape_of(word) for word in words]
        self.sentence_starts: list[int] = []
        sentence_of: list[int] = []
        for number, sentence in enumerate(sentences):
            self.sentence_starts.append(len(sentence_of))
            sentence_of.extend([number] * len(sentence.tokens))
        passage_of = [0] * len(tokens)
        if passages is not None:
            passage_of = [passages[number] for number in sentence_of]
        count = len(tokens)
        self.annotation = Annotation(
            text=text,
            starts=[token.start for token in tokens],
            ends=[token.end for token in tokens],
            sentence=sentence_of,
            passage=passage_of,
            upos=["X"] * count,
            head=[ROOT] * count,
            deprel=["root"] * count,
            lemma=list(words),
            mention_type=[""] * count,
            entities=[],
            times=[],
            attributions=[],
        )

    def windows(self) -> Sequence[Window]:
        sizes = [len(pieces) for pieces in self.pieces]
        return list(cut_windows(sizes, self.sentence_starts)) if sizes else []

    def read(self, window: Window) -> None:
        """Score a window and write down what is said of its core."""
        scores = self._score(window)
        core = slice(window.core_first - window.first, window.core_end - window.first)
        self._write_words(window, scores, core)
        self._write_trees(window, scores)
        self._write_spans(window, scores, core)
        for found in read_attributions(scores.anchors, scores.roles, core.start, core.stop):
            self.annotation.attributions.append(_shifted(found, window.first))

    def _score(self, window: Window) -> Scores:
        seen = slice(window.first, window.end)
        layout = lay_out(self.network.words, self.pieces[seen], self.shapes[seen])
        return self.network.score(*layout, self.annotation.sentence[seen])

    def _write_words(self, window: Window, scores: Scores, core: slice) -> None:
        labels, annotation = self.network.labels, self.annotation
        upos = [labels["upos"][number] for number in scores.upos[core].tolist()]
        kinds = [labels["mentions"][number] for number in scores.mentions[core].tolist()]
        annotation.upos[window.core_first : window.core_end] = upos
        annotation.mention_type[window.core_first : window.core_end] = kinds
        told = [round(number, 2) for number in scores.factuality[core].tolist()]
        annotation.factuality[window.core_first : window.core_end] = told
        words = self.annotation.words[window.core_first : window.core_end]
        annotation.lemma[window.core_first : window.core_end] = map(self.lemmas.of, words, upos)

    def _write_trees(self, window: Window, scores: Scores) -> None:
        """Write the trees of the core's sentences, or of the part of one that is cut."""
        annotation, relations = self.annotation, self.network.labels["relations"]
        for first, end in stretches(annotation.sentence, window.core_first, window.core_end):
            low, high = first - window.first, end - window.first
            columns = [0, *range(low + 1, high + 1)]
            tree = best_tree(scores.arcs[low:high, columns])
            for at, head in enumerate(tree):
                token = first + at
                candidates = scores.candidates[low + at].tolist()
                place = low + head if head else 0
                rank = candidates.index(place) if place in candidates else 0
                relation = relations[int(scores.relations[low + at, rank])]
                annotation.head[token] = first + head - 1 if head else ROOT
                # "root" and hanging on the root are the same; where they part, the head decides.
                if (relation == "root") is not (head == 0):
                    relation = "root" if head == 0 else "dep"
                annotation.deprel[token] = relation

    def _write_spans(self, window: Window, scores: Scores, core: slice) -> None:
        labels, annotation = self.network.labels, self.annotation
        for found, into in (
            (read_names(scores.names[core], labels["names"]), annotation.entities),
            (read_spans(scores.times[core], labels["times"]), annotation.times),
        ):
            into.extend(
                replace(
                    span, first=span.first + window.core_first, last=span.last + window.core_first
                )
                for span in found
            )

    def settle(self) -> None:
        """Let the names agree over the whole report."""
        annotation = self.annotation
        text, ends = annotation.text, annotation.ends
        breaks = [
            "\n" in text[end:start] for end, start in zip(ends, annotation.starts[1:], strict=False)
        ]
        names = settle_names(annotation.entities, annotation.words, [*breaks, True])
        annotation.entities[:] = mark_facilities(names, annotation.words)


def _shifted(found: Attribution, by: int) -> Attribution:
    return Attribution(
        tuple(token + by for token in found.cue),
        tuple(token + by for token in found.source),
        tuple(token + by for token in found.content),
        found.score,
    )
