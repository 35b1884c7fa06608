"""Text becomes tokens as English treebanks cut them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.text import tokens
from hearsay.text.tokens import Token, tokenise

# What breaks tokenisers: quotes of all kinds, apostrophes, dots, joiners, wide characters.
MESSY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(list("aAzZ09 .,'’“”\"-–—@/:$%()[]#&_…!?\n\t\u00ad\u200b\u0301é한字😀")),
    ),
    max_size=200,
)


def words(text: str) -> list[str]:
    """The printed tokens."""
    return [text[token.start : token.end] for token in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Musa didn't, he'd've said.", "Musa did n't , he 'd 've said ."),
        ("They can’t; we’re, I'm, you'll", "They ca n’t ; we ’re , I 'm , you 'll"),
        ("cannot gonna GOTTA wanna", "can not gon na GOT TA wan na"),
        ("Lwow's mayor, the ministers' plan", "Lwow 's mayor , the ministers ' plan"),
        ("O'Brien's o'clock d'état", "O'Brien 's o'clock d'état"),
        ("war-torn, anti-war, pre- and post-war", "war - torn , anti-war , pre - and post-war"),
        ("a 12-3 vote; mid-July; non-anti-war", "a 12 - 3 vote ; mid-July ; non-anti-war"),
        ("tax-wise, a Kafka-esque wise-crack", "tax-wise , a Kafka-esque wise - crack"),
        ("U.S. troops; the U.S.-led force; U.S.'s", "U.S. troops ; the U.S. - led force ; U.S. 's"),
        ("non-U.S. citizens", "non-U.S. citizens"),
        ("Ph.D. at 8 a.m. e.g. i.e.", "Ph.D. at 8 a.m. e.g. i.e."),
        ("Gen. Musa, Mr. J. R. Brook", "Gen. Musa , Mr. J. R. Brook"),
        ("On Sept. 17, No. 10 said no.", "On Sept. 17 , No. 10 said no ."),
        ("He left on Sun. 6 March, in the sun.", "He left on Sun. 6 March , in the sun ."),
        ("Acme Inc., Brook Corp. and Co.", "Acme Inc. , Brook Corp. and Co."),
        ("$350m, £1.5bn, US$20, 25%, €3", "$ 350 m , £ 1.5 bn , US$ 20 , 25 % , € 3"),
        ("1,500.75 and .5 and 3/4 and 24/7", "1,500.75 and .5 and 3/4 and 24/7"),
        ("2022-02-26 26.02.2022 2/26/2022", "2022-02-26 26.02.2022 2/26/2022"),
        ("2022-02-26T08:30:00+02:00", "2022-02-26T08:30:00+02:00"),
        ("8:30am, 17:45, 7pm, 40km", "8:30 am , 17:45 , 7 pm , 40 km"),
        ("21st 1980s 80's '68 2014's", "21st 1980s 80's '68 2014 's"),
        ("1999-2004; call 202-555-0147", "1999 - 2004 ; call 202-555-0147"),
        ("F-16, T-72s, 2D, H2O", "F - 16 , T - 72s , 2D , H2O"),
        ("See https://example.org/a_(b), then go.", "See https://example.org/a_(b) , then go ."),
        ("(www.example.org/x?y=1). example.com/a!", "( www.example.org/x?y=1 ) . example.com/a !"),
        ("desk@example.org, @desk #flood #1", "desk@example.org , @desk #flood # 1"),
        ("AT&T, R&D, and/or, s/he", "AT&T , R&D , and / or , s/he"),
        ("Wait... what?! No!!! -- yes — maybe…", "Wait ... what ?! No !!! -- yes — maybe …"),
        ("“We go,” he said. ``Now''", "“ We go , ” he said . `` Now ''"),
        (":) :-( ^_^ 10:30", ":) :-( ^_^ 10:30"),
        ("[sic] {x} (y)", "[ sic ] { x } ( y )"),
        ("end.Start and file.txt and him.In", "end . Start and file . txt and him . In"),
        ("cafe\u0301 sol\u00addiers zero\u200bwidth", "cafe\u0301 sol\u00addiers zero\u200bwidth"),
        ("Київ, 서울 and 東京。", "Київ , 서울 and 東京 。"),
    ],
)
def test_tokens_follow_the_treebanks(text: str, expected: str) -> None:
    """Clitics, abbreviations, numbers and links are cut as in English UD."""
    assert words(text) == expected.split(" ")


def test_offsets_point_into_the_whole_text() -> None:
    """A stretch is cut as it stands, and counted from the beginning of the text."""
    text = "Rain fell. It stopped."

    assert tokenise(text, 11, 21) == [Token(11, 13), Token(14, 21)]


def test_what_follows_decides_whose_the_stop_is() -> None:
    """A single letter keeps its stop before a name and not before a small letter or the end."""
    assert words("J. Musa ate vitamin D. then left plan B.") == (
        "J. Musa ate vitamin D . then left plan B .".split(" ")
    )


@given(MESSY)
def test_tokens_cover_everything_but_white_space_once(text: str) -> None:
    """No character of a report is lost between tokens, and none is in two."""
    found = tokenise(text)

    assert all(token.start < token.end for token in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    covered = "".join(text[token.start : token.end] for token in found)
    assert covered == re.sub(r"\s", "", text)


@given(MESSY)
def test_the_same_text_gives_the_same_tokens(text: str) -> None:
    """What was cut before leaves no trace."""
    first = tokenise(text)
    tokenise("Something else. It's 8 a.m. in the U.S.")

    assert tokenise(text) == first


@given(st.lists(st.sampled_from(["Musa", "said", "it's", "a.m.", "3/4", "war-torn"]), max_size=20))
def test_a_chunk_is_cut_alike_wherever_it_stands(chunks: list[str]) -> None:
    """White space parts tokens, so a text is cut as its chunks are."""
    assert words(" ".join(chunks)) == [word for chunk in chunks for word in words(chunk)]


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "7",
        "a-",
        "a.",
        "a@",
        "1/",
        "'s",
        "(",
        "“",
        "http://",
        "www.",
        "pre-",
        "it's",
        "1,",
        "_",
    ],
)
def test_work_grows_with_the_text_and_not_faster(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A "word" of any length is looked at once: no more matches than characters."""

    class Counting:
        pattern = tokens._PIECE
        calls = 0

        def match(self, *where: object) -> object:
            self.calls += 1
            return self.pattern.match(*where)  # type: ignore[call-overload]

    counting = Counting()
    monkeypatch.setattr(tokens, "_PIECE", counting)
    text = unit * (20_000 // len(unit))

    tokenise(text)

    assert counting.calls <= len(text) + 1
