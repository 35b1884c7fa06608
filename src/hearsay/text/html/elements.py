"""What kinds of elements there are, as far as it matters for who reads a page.

Authors leave out end tags, and browsers know which tag ends what. The tables are the HTML standard's,
less what nobody uses.
"""

from __future__ import annotations

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing
    main menu nav ol optgroup option p plaintext pre search section summary table tbody tfoot thead tr ul
    xmp""".split()
)
CELLS = frozenset(["td", "th"])
TABLE = frozenset(["table", "caption", *CELLS])
IN_HEAD = frozenset("base link meta template html head".split())
# Where one of these begins, an open one of the first kind ends, unless one of the second is nearer.
ENDED_BY: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr",), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tbody": (("thead", "tbody"), ("table",)),
    "tfoot": (("thead", "tbody"), ("table",)),
}
# HTML in the middle of a drawing ends the drawing.
NO_DRAWING = BLOCKS | frozenset("b big br code em font i img s small span strong sub sup u".split())
