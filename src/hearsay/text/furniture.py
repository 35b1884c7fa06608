"""What a page prints around a report: by-lines, credits and promotions, known by their wording.

None of it speaks in the report's own voice, so a mistake costs claims. A pattern here must fit the
whole block; a sentence that merely begins like one ("Watch groups said …") stays in the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Nothing of the kind is longer, and no pattern is tried on more.
_LONGEST = 300

_NAME = r"[A-ZÀ-Þ][\w.'’-]+"
_NAMES = rf"{_NAME}(?:\s(?:(?:de|da|del|van|von|der|den|al|el|bin)\s)?{_NAME}){{0,3}}"
_PEOPLE = rf"{_NAMES}(?:(?:,\s|,?\sand\s|\s&\s){_NAMES}){{0,5}}"

_PERSON = rf"{_NAME}(?:\s(?:(?:de|da|del|van|von|der|den|al|el|bin)\s)?{_NAME}){{1,3}}"
_AGENCIES = r"(?:AFP|AP|(?:The\s)?Associated\sPress|BBC(?:\sNews)?|CNN|Reuters(?:\sStaff)?|Agence\sFrance-Presse)"

_BYLINE = re.compile(
    rf"""(?:
        (?:By|BY|Words\sby|Written\sby|Report\sby|Story\sby):?\s
            (?:{_PERSON}(?:(?:,\s|,?\sand\s|\s&\s){_PERSON}){{0,5}}|{_AGENCIES})
            (?:(?:,|\sin|\sfor|\s\||\s[-–—])\s.{{1,80}})?
      | {_PERSON},?\s(?:\w+\s){{0,3}}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor)(?:,?\s(?:in\s)?.{{1,40}})?
      | {_PERSON}(?:,\s|\s\|\s|\s[-–—]\s){_AGENCIES}
    )""",
    re.VERBOSE,
)
# "Anna Musa in Kyiv" may as well be a subject: it names an author only under a headline.
_BYLINE_UNDER_HEADLINE = re.compile(
    rf"{_PERSON}(?:(?:,\s|\sand\s|\s&\s){_PERSON}){{0,3}}(?:\sin\s{_NAMES})?(?:,\s{_NAMES})?"
)
_CONTRIBUTION = re.compile(
    rf"""(?:
        (?:Additional\s|Further\s|With\s)?(?:[Rr]eporting|[Ww]riting|[Ee]diting)\sby\s.{{1,250}}
      | (?:Additional\s|Further\s|With\s)(?:reporting|writing|contributions)\s(?:from|in)\s.{{1,250}}
      | (?:Contributing|Contributors?|Reporting|Editing|Writing|Translated\sby|With)\s?:\s.{{1,250}}
      | {_PEOPLE}(?:,?\s(?:of|in|for)\s[^.,]{{1,60}},?)?\s(?:also\s)?
            (?:contributed\s(?:to|from|reporting)|reported\sfrom)\b[^.]{{0,120}}
    )\.?""",
    re.VERBOSE,
)

_HOLDERS = (
    r"(?:AP|AFP|EPA|EFE|PA|ANSA|DPA|Reuters|Getty(?:\sImages)?|Shutterstock|Alamy|Rex|Bloomberg|Xinhua|"
    r"TASS|Sputnik|Anadolu|Handout|File|Twitter|Facebook|Telegram|YouTube|Maxar|NASA|Associated\sPress|"
    r"Agence\sFrance-Presse|PA\s(?:Wire|Images|Media))"
)
_CREDIT_WORD = (
    r"(?:(?:Photo|Photograph|Picture|Image|Video|Map|Graphic|Illustration|Footage)s?\s?"
    r"(?:[Cc]redits?|[Ss]ource|[Cc]ourtesy|[Bb]y)?|[Cc]redits?|Source|Courtesy(?:\sof)?|©)"
)
_PICTURE = r"(?i:image|photo|picture|video|media|figure|map|chart)"
# As pages read aloud tell what stands beside a picture: "Image caption, …", "Image source, …".
_SOURCE_LABEL = rf"{_PICTURE}\s(?i:source|copyright|credit)"
_CAPTION_LABEL = rf"{_PICTURE}\s(?i:caption)"
_LABEL = re.compile(rf"(?:{_SOURCE_LABEL}|{_CAPTION_LABEL})[,:]")
_CREDIT = re.compile(
    rf"""(?:
        {_SOURCE_LABEL}[,:]\s+\S.{{0,120}}
      | {_SOURCE_LABEL}\s+{_HOLDERS}
      | [\[(]?{_CREDIT_WORD}\s?[:：]\s?[^.!?]{{1,120}}[\])]?
      | [\[(]?(?:Photo|Photograph|Picture|Image|Video)s?\s(?:by|courtesy\sof|from)\s[^.!?]{{1,120}}[\])]?
      | ©\s?[^.!?]{{1,120}}
      | [\[(]?(?:[\w.'’-]+\s){{0,4}}?[\w.'’-]*\s?(?:/|via\s){_HOLDERS}(?:/{_HOLDERS})?[\])]?
      | [\[(]{_HOLDERS}(?:\s[Pp]hoto)?(?:/[^\])]{{1,80}})?[\])]
      | {_HOLDERS}(?:\s(?:[Pp]hoto|[Pp]ictures?|[Ii]mages?))?
    )\.?""",
    re.VERBOSE,
)
# A picture's text with its credit behind it.
_CREDITED = re.compile(
    rf"""{_CAPTION_LABEL}(?:[,:]\s+|\s+(?=[A-ZÀ-Þ"“‘'\d])).+ |
    \S.{{10,}}?(?:
        \s[\[(]?(?:(?:Photo|Photograph|Picture|Image|Video)s?(?:\s[Cc]redits?)?|Credits?|CREDIT|©)\s?[:：]\s?[A-ZÀ-Þ@©][^.!?]{{1,80}}[\])]?
      | \s\[(?:[\w.'’\s-]{{1,40}}/)?{_HOLDERS}(?:/[^\]]{{1,60}})?\]
      | \s[\[(](?:[\w.'’\s-]{{1,40}}/{_HOLDERS}|{_HOLDERS}(?:\s[Pp]hotos?)?/[^\])]{{1,60}}|{_HOLDERS}\s[Pp]hotos?)[\])]
      | \s[\[(](?:[Pp]hoto|[Ff]ile|[Ii]mage|[Pp]icture)[^\])]{{0,60}}[\])]
    )\.?""",
    re.VERBOSE | re.DOTALL,
)

_STATED = re.compile(r"[.!?]['\"”’)\]]*\Z")
_COMMAND = re.compile(
    r"""(?:
        (?:play|watch|listen|view|see|read|subscribe|sign\sup|follow|join|download|click|tap|share|
           print|tweet|e-?mail|donate|discover|explore|find\sout|catch\sup|get|stream|scroll|skip|tune\sin|
           hear|support|send|contact|register|log\sin|swipe|check\sout|look\sback|learn)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# A command with one of these is a promotion even when it ends like a sentence.
_OBJECT = re.compile(
    r"""\b(?:podcasts?|videos?|newsletters?|programmes?|app|twitter|facebook|instagram|telegram\schannel|
        whatsapp|youtube|here[.!]?\Z|updates|alerts|inbox|our\s(?:live|coverage|latest|full|website)|more\son|
        more\sfrom|full\sstory|live\sblog|livestream|live\sstream|gallery|documentary|episodes?)\b|@\w""",
    re.VERBOSE | re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"""(?:
        (?:play|watch|read|see|view|listen|share|print|tweet|e-?mail|comments?|gallery|video|audio|live|
           advertisements?|advert|sponsored|promoted|related|related\s(?:articles|stories|topics|links)|
           most\sread|trending|topics|tags|more|show\smore|load\smore|see\salso|newsletter|podcast|menu|home|
           (?:play|watch)\s(?:the\s)?(?:video|now|live)|read\s(?:more|next|also|on|full\sstory)|share\sthis(?:\s\w+)?|
           more\son\sthis\sstory|recommended(?:\sfor\syou|\sstories)?|story\scontinues\s(?:below|after)\b.{0,60}|
           skip\s.{1,60}|end\sof\s\w+\s\w+|media\scaption|image\scaption|video\scaption|back\sto\stop)[:.!]?
      | (?:read|watch|listen|see|more|related|also\sread|read\sthe)\s?(?:more|also|next|full\sstory|live|
           on\sthis(?:\sstory)?|here|:)\s?[:|–—-].{1,200}
      | (?:related|video|watch|listen|gallery|in\spictures|more)\s?[:|]\s.{1,200}
      | (?:copyright\s)?©.{1,200} | .{0,80}\ball\srights\sreserved\b.{0,120}
      | (?:have\syou|do\syou|are\syou|were\syou)\b.{1,160}\b(?:contact|e-?mail|get\sin\stouch|tell\sus)\b.{0,120}
      | follow\s.{1,60}\son\s(?:twitter|x|facebook|instagram|telegram|threads|bluesky)\b.{0,80}
      | sign\sup\s(?:for|to)\b.{1,200} | subscribe\s(?:to|for|now|here)\b.{1,200}
      | \(?h/t\b.{1,80} | \#\#\#
    )""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_INLINE = re.compile(r"(?<!\S)(?:Play video(?!\S)|(?P<more>Read more)(?=\s{2}|\s*\Z|[ \t]*[\n\r]))")
_BEFORE_LINK = re.compile(r"[.!?][\"'”’)]*\s+|\s{2,}")


def is_byline(block: str, *, under_headline: bool = False) -> bool:
    """Whether a block tells who wrote the report.

    Args:
        block: Its words.
        under_headline: It stands between the headline and the body, where a bare name is enough.

    Returns:
        True where nothing else is told.

    Example:
        >>> is_byline("By Anna Musa and Jan de Wit in Kyiv")
        True
        >>> is_byline("By Friday the bridge was open again.")
        False
    """
    if len(block) > _LONGEST:
        return False
    if _CONTRIBUTION.fullmatch(block):
        return True
    if _STATED.search(block):
        return False
    return bool(
        _BYLINE.fullmatch(block) or (under_headline and _BYLINE_UNDER_HEADLINE.fullmatch(block))
    )


def is_credit(block: str) -> bool:
    """Whether a block tells only whose a picture is.

    Example:
        >>> is_credit("Photograph: Anna Musa/AFP"), is_credit("AP said so.")
        (True, False)
    """
    return len(block) <= _LONGEST and bool(_CREDIT.fullmatch(block))


def begins_with_label(block: str) -> bool:
    """Whether a block or line begins by saying that it tells of a picture.

    Example:
        >>> begins_with_label("Image caption, A man"), begins_with_label("Image captions, he said")
        (True, False)
    """
    return bool(_LABEL.match(block))


def is_label(block: str) -> bool:
    """Whether a block only says that the next one tells of a picture.

    Example:
        >>> is_label("Image source,"), is_label("Image source, AP")
        (True, False)
    """
    return bool(_LABEL.fullmatch(block))


def is_credited(block: str) -> bool:
    """Whether a block is a picture's text with its credit.

    Example:
        >>> is_credited("A man looks at the bridge. Credit: AP")
        True
    """
    return len(block) <= 2 * _LONGEST and bool(_CREDITED.fullmatch(block))


def is_promotion(block: str) -> bool:
    """Whether a block invites the reader to something else.

    Example:
        >>> is_promotion("Watch our special programme as the flood reaches the city")
        True
        >>> is_promotion("Watch groups said that 14 votes were bought.")
        False
    """
    if len(block) > _LONGEST:
        return False
    if _ALWAYS.fullmatch(block):
        return True
    stated = bool(_STATED.search(block))
    return bool(_COMMAND.match(block)) and (
        bool(_OBJECT.search(block)) if stated else _is_command(block)
    )


def _is_command(block: str) -> bool:
    """Whether a block without a final stop that begins with such a verb uses it as a command."""
    upcoming = block.split(maxsplit=2)[1:2]
    # "Share prices fall", "Print sales halve": the second word makes the first a noun.
    return not upcoming or upcoming[0].lower().strip(":") in _AFTER_COMMAND


_AFTER_COMMAND = frozenset(
    """a about again all also an as at back below for from full here highlights how in it live loads
    me more moment next now off on our out over special that the these this to up us video videos
    what when where why with your""".split()
)


def iter_inline_promotions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The buttons and links of a page that were run into a block of text.

    Args:
        text: The report's text.
        start: Where to look, a code point offset into *text*.
        end: Where to stop, exclusive.

    Yields:
        Start and end of the words of each, in order.

    Example:
        >>> list(iter_inline_promotions("One fell. Play video Two rose.", 0, 30))
        [(10, 20)]
    """
    for found in _INLINE.finditer(text, start, end):
        first = found.start()
        yield _with_link_text(text, start, first) if found["more"] else first, found.end()
        start = found.end()


def _with_link_text(text: str, start: int, at: int) -> int:
    """Where the headline begins that "Read more" belongs to."""
    first = max(start, at - _LONGEST)
    ends = [found.end() for found in _BEFORE_LINK.finditer(text, first, at) if found.end() < at]
    return ends[-1] if ends else first if first == start else at
