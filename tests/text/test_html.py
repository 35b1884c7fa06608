"""A saved page is read for its article, and nothing in it can make the reader do anything else."""

from __future__ import annotations

import socket
from contextlib import suppress
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.record import UnreadableReportError
from hearsay.text.decode import NotTextError
from hearsay.text.html.facts import find_facts
from hearsay.text.html.page import NoTextOnPageError, read_page
from hearsay.text.html.sniff import decode_page, is_page
from hearsay.text.html.visible import find_visible

ONE = "The river rose by four metres overnight and cut off two villages, officials said on Friday."
TWO = "At least 12 people were missing, the governor, Marta Olin, told reporters in Orlen."
THREE = (
    "The ministry of water denied that any of its dams had failed, and said that all were sound."
)
NAV = "<nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav>"
FOOT = "<footer><p>All rights reserved by somebody.</p></footer>"
JSON = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "no"},
{"@type": ["NewsArticle"], "headline": "Flood cuts off villages", "author": [{"name": "Ana Lind"},
{"name": "Jo Marsh"}], "publisher": {"name": "The Post"}, "url": "https://post.example/flood",
"datePublished": "2022-02-26T08:30:00+02:00"}]}</script>"""


def _page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def _blocks(body: str, head: str = "") -> list[str]:
    return read_page(_page(body, head)).text.split("\n\n")


def test_the_article_is_read_without_what_stands_around_it() -> None:
    """Menus, notices, pictures' texts and other stories are not the report."""
    cookies = '<div class="cookie-banner"><p>We use cookies to show you advertisements.</p></div>'
    other = (
        "<aside class=related><h3>Related</h3><a href=/1>Mayor resigns over a bridge</a></aside>"
    )
    picture = "<figure><img src=a><figcaption>A man at the river. Photo: AP</figcaption></figure>"
    body = f"{cookies}{NAV}<article><h1>Flood cuts off villages</h1>{picture}<p>{ONE}</p>{other}"
    body += f"<h2>No warning</h2><p>{TWO}</p><ul><li>12 people missing</ul><p>{THREE}</p></article>"

    assert _blocks(body + FOOT) == [
        "Flood cuts off villages", ONE, "No warning", TWO, "12 people missing", THREE,
    ]  # fmt: skip


def test_a_paragraph_is_kept_whole() -> None:
    """Links and bold words inside of a sentence do not cut it."""
    linked = THREE.replace("denied", "<a href=/x><b>denied</b></a>")

    assert _blocks(f"<article><h1>Flood in Orlen</h1><p>{ONE}</p><p>{linked}</p></article>") == [
        "Flood in Orlen", ONE, THREE,
    ]  # fmt: skip


def test_short_paragraphs_are_kept_between_long_ones_and_at_the_ends() -> None:
    """One word can be the answer that matters."""
    said = ["ORLEN, Feb. 26", ONE, "He left.", "No.", TWO, "Police are investigating."]
    body = "".join(f"<p>{words}</p>" for words in said)

    assert _blocks(f"{NAV}<article><h1>Flood hits Orlen</h1>{body}</article>{FOOT}")[1:] == said


def test_what_a_page_prints_twice_is_read_once() -> None:
    """The teaser above an article is not a second report of it."""
    teaser = f"<div class=teaser><h2>Flood hits Orlen</h2><p>{ONE}</p></div>"
    body = f"<article><h1>Flood hits Orlen</h1><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></article>"

    assert _blocks(teaser + body) == ["Flood hits Orlen", ONE, TWO, THREE]


def test_breaks_rows_and_typed_text_keep_their_lines() -> None:
    """Two breaks part paragraphs, a row is one line, a wire's paragraphs are told by blank lines."""
    seen = find_visible(
        "<p>One.<br><br>Two.<br>Three.</p><table><tr><th>Town<th>Dead<tr><td>Orlen<td>3</table>"
        "<pre>Four\nfive.\n\nSix.</pre>"
    )

    assert [block.text for block in seen.blocks] == [
        "One.", "Two.\nThree.", "Town\tDead", "Orlen\t3", "Four\nfive.", "Six.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>SECRET</p>",
        "<p aria-hidden=true>SECRET</p>",
        "<div style='display: none'><p>SECRET</p><div>SECRET</div></div>",
        "<p style='VISIBILITY:hidden'>SECRET</p>",
        "<p style='font-size:0px'>SECRET</p>",
        "<p style='position:absolute;left:-9999px'>SECRET</p>",
        "<p style='color:#FFF;background:#ffffff'>SECRET</p>",
        "<span class='sr-only'>SECRET</span>",
        "<script>SECRET</script><style>SECRET</style><noscript><p>SECRET</p></noscript>",
        "<template><p>SECRET</p></template><textarea>SECRET</textarea><button>SECRET</button>",
        "<!-- SECRET --><dialog><p>SECRET</p></dialog><svg><text>SECRET</text></svg>",
        "<p hidden>SECRET<p>shown",
        "<b hidden><i>SECRET</i></b>",
    ],
)
def test_what_nobody_sees_is_no_evidence(hidden: str) -> None:
    """A denial in white on white was never published."""
    page = read_page(_page(f"<article><h1>Flood</h1><p>{ONE}</p>{hidden}<p>{TWO}</p></article>"))

    assert "SECRET" not in page.text
    assert ONE in page.text
    assert TWO in page.text


def test_what_the_page_says_of_itself_is_read() -> None:
    """The time of day is kept with its offset: "last night" is read against it."""
    facts = find_facts(
        _page("", f"<title>x</title>{JSON}<link rel=canonical href=https://post.example/f>")
    )

    assert (facts.title, facts.publisher, facts.byline) == (
        "Flood cuts off villages", "The Post", "Ana Lind, Jo Marsh",
    )  # fmt: skip
    assert (facts.url, facts.published) == ("https://post.example/f", "2022-02-26T08:30:00+02:00")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("<meta property=article:published_time content=2022-02-26T08:00:00Z>", "2022-02-26T08:00:00+00:00"),
        ("<meta name=pubdate content='Sat, 26 Feb 2022 08:00:00 +0200'>", "2022-02-26T08:00:00+02:00"),
        ("<meta name=date content='2022-02-26 08:00:00 +0000 UTC'>", "2022-02-26T08:00:00+00:00"),
        ("<meta name=date content='February 26, 2022'>", "2022-02-26"),
        ("<meta name=date content='2022-02-26T08:00:00'>", "2022-02-26"),
        ("<time datetime=2022-02-26T08:00:00Z>", "2022-02-26T08:00:00+00:00"),
        ("<time datetime=2022-02-26>a</time><time datetime=2021-05-01>", None),
        ("<meta name=date content=9999-12-31><meta name=pubdate content=2022-02-26>", "2022-02-26"),
        ("<meta name=date content=99999999999999999999>", None),
        (f"<meta name=date content={'9' * 5000}>", None),
        (f"<script type=application/ld+json>{'[' * 50_000}</script>", None),
        ('<script type=application/ld+json>{"@type": "Article", "datePublished": [[{}]]}</script>', None),
    ],
)  # fmt: skip
def test_dates_are_read_as_pages_write_them(head: str, published: str | None) -> None:
    """A date that cannot be right is passed over, and two that differ tell nothing."""
    assert find_facts(head).published == published


def test_a_date_under_the_headline_is_found() -> None:
    """Where the metadata has none, the page prints one, which the extractor may drop."""
    line = "<div class='byline meta share'><span>Posted 26 February 2022</span></div>"
    body = f"<article><h1>Flood cuts off villages</h1>{line}<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"

    assert read_page(_page(body)).facts.published == "2022-02-26"


@pytest.mark.parametrize(
    ("text", "name", "answer"),
    [
        ("<!DOCTYPE html><p>Musa agreed.", "-", True),
        (
            "\ufeff\n<?xml version='1.0'?>\n<!-- saved --><html lang=en><body>Musa agreed.",
            "a.txt",
            True,
        ),
        ("<article><p>Musa agreed.</p><p>He left.</p></article>\n", "-", True),
        ("<p>Musa agreed.", "a.html", True),
        ("<p> opens a paragraph, and </p> ends it, he said.", "a.txt", False),
        ("<html> is how a page begins, he said.", "-", False),
        ("Musa wrote <html><body><p>hello</p></body></html> on the wall.", "a.txt", False),
        ("Musa agreed, for 5 < 6.", "a.html", False),
        ("<?xml version='1.0'?><rss><channel></channel></rss>", "a.xml", False),
        ("", "a.html", False),
    ],
)
def test_a_page_is_known_by_how_it_begins(text: str, name: str, answer: bool) -> None:
    """A text that mentions tags is a text."""
    assert is_page(text, name) is answer


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<meta charset=windows-1251><p>Київ".encode("cp1251"), "cp1251"),
        ("<meta charset=shift_jis><p>Київ".encode(), "utf-8"),
        ("<meta charset=iso-8859-1><p>“Kyiv”".encode("cp1252"), "cp1252"),
        (
            "<meta http-equiv=a content='text/html; charset=koi8-r'><p>Киев".encode("koi8-r"),
            "koi8-r",
        ),
        (b"<meta charset=utf-7><p>+ADw-b+AD4-", "utf-8"),
        ("<meta charset=cp1252><p>Київ".encode("utf-8-sig"), "utf-8"),
        ("\ufeff<meta charset=utf-8><p>Київ".encode("utf-16-le"), "utf-16-le"),
        (b"<meta charset=no-such><p>Kyiv", "utf-8"),
        (b"<meta charset=idna><p>Kyiv", "utf-8"),
    ],
)
def test_an_encoding_is_believed_where_the_bytes_bear_it_out(data: bytes, encoding: str) -> None:
    """Many pages say one thing and are another."""
    assert decode_page(data).encoding == encoding


def test_a_page_without_a_report_is_told() -> None:
    """An error page is no report; a headline with a number in it is one."""
    for body in ("", "<h1>404 Not Found</h1><p>nginx</p>", "<script>x</script>"):
        with pytest.raises(UnreadableReportError, match="Open the article in a browser") as caught:
            read_page(_page(body), name="a.html")
        assert caught.value.code == "no_text"
    assert read_page(_page("<h1>500 killed, error blamed</h1>")).text == "500 killed, error blamed"


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("<div>" * 5000 + ONE, {"too_deep"}),
        (f"<p>{ONE}" + "<br>" * 300_001 + "end", {"no_article", "too_complex"}),
        (f"<p>{ONE}</p><p>" + "word " * 1_000_000, {"over_length"}),
        (f"<p>{ONE}" + "<p>a" * 60_000, {"no_article", "over_length"}),
    ],
    ids=["deep", "elements", "long", "blocks"],
)
def test_what_is_beyond_the_limits_is_told(source: str, codes: set[str]) -> None:
    """What was left out is named, and what was in reach is read."""
    page = read_page("<html><body>" + source)

    assert ONE in page.text
    assert codes <= {note.code for note in page.notes}
    assert len(page.text) <= 2_000_000


def test_an_extractor_that_breaks_costs_the_menu_and_not_the_report(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Then all that is seen is read, and a note says so."""
    monkeypatch.setattr("trafilatura.bare_extraction", lambda *_, **__: 1 / 0)
    page = read_page(_page(f"{NAV}<article><h1>Flood</h1><p>{ONE}</p></article>"))

    assert page.text == f"Home\n\nSport\n\nFlood\n\n{ONE}"
    assert [note.code for note in page.notes] == ["no_article"]


def test_control_references_and_odd_characters_lose_nothing() -> None:
    """One reference to a control character made the extractor drop a whole page."""
    body = f"<article><h1>Flood</h1><p>{ONE}</p><p>AT&amp;T &#1;&#8;&#xFFFE;&#0;&#xD800; &#128;5.</p><p>{TWO}</p>"

    assert _blocks(body)[1:] == [ONE, "AT&T \ufffd\ufffd\ufffd\ufffd\ufffd €5.", TWO]


@pytest.mark.parametrize(
    "source",
    [
        "<a b='" * 200_000,
        '<a "' * 200_000,
        "<p " + " ".join(f"a{i}=1" for i in range(100_000)) + ">x",
        "&#" + "9" * 500_000,
        "<!--" * 200_000,
        "<title>" * 100_000,
        "<title>x</title " * 50_000,
        "<b><div>" + "<i>" * 50_000 + "</b>" * 100_000,
        "<div><table><tr><td>" + "</div>" * 200_000,
    ],
)
def test_no_page_keeps_the_reader_busy(source: str) -> None:
    """Time grows with the length of the page, whatever is in it."""
    began = perf_counter()
    with suppress(UnreadableReportError):
        read_page("<p>Musa agreed.</p>" + source)

    assert perf_counter() - began < 10


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page names other addresses; none is asked."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    head = "<base href=http://127.0.0.1:9/><link rel=stylesheet href=http://127.0.0.1:9/x>" + JSON
    body = f"<article><h1>Flood</h1><img src=http://127.0.0.1:9/><iframe src=http://127.0.0.1:9/></iframe><p>{ONE}</p>"

    assert ONE in read_page(_page(body + f"<p>{TWO}</p></article>", head)).text


_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=6))
def test_whatever_is_written_in_paragraphs_comes_back(paragraphs: list[str]) -> None:
    """Text goes in escaped and comes out as it was, save for its spaces."""
    from html import escape

    source = "<html><body>" + "".join(f"<p>{escape(words)}</p>" for words in paragraphs)
    wanted = [" ".join(words.split()) for words in paragraphs]
    found = [" ".join(block.text.split()) for block in find_visible(source).blocks]

    assert found == [
        words.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd") for words in wanted if words
    ]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            """<p> </p> <div hidden> </div> <b> </b> <table> <tr> <td> </td> </table> <svg> </svg> <!-- -->
            <script> </script> <template> </template> <a </p <p/ & &# &#x &#1; &lt < > " ' = <ul> <li> </ul> <pre>
            </pre> <br> <q> </q> <head> <body> <title> </title> word Musa said. <![CDATA[ ]]> <?php""".split()
        )
        | st.text(max_size=5),
        max_size=40,
    )
)
def test_any_page_is_read_or_told_in_a_sentence(parts: list[str]) -> None:
    """Broken markup breaks nothing."""
    with suppress(NoTextOnPageError):
        assert read_page("".join(parts)).text.strip()


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_told_in_a_sentence(data: bytes) -> None:
    """Whatever a page says of its encoding, its bytes are text or they are not."""
    with suppress(NotTextError):
        decode_page(b"<meta charset=euc-jp><p>" + data)
