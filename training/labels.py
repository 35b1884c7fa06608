"""The label sets of the heads: what the numbers that the network gives stand for.

The lists travel inside the exported file, so that the reader needs no copy of them.
"""

from __future__ import annotations

UPOS = ("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X").split()

XPOS = (
    "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS "
    "PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX ``"
).split()

DEPREL = (
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp "
    "compound compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse "
    "dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked "
    "nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct "
    "reparandum root vocative xcomp"
).split()

NAMES = ("PER", "ORG", "LOC", "NORP", "VEH", "WPN")
ENTITY = ("O", *(f"{edge}-{name}" for name in NAMES for edge in "BI"))

MENTION = (
    "",
    "person",
    "organization",
    "place",
    "object",
    "event",
    "time",
    "substance",
    "animal",
    "plant",
    "abstract",
)

TIME = ("O", "B", "I")

ROLE = ("", "source", "cue", "content")
