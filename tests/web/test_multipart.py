"""A form is cut where it says, and one that is written otherwise is refused, however large."""

from __future__ import annotations

import time

import pytest

from hearsay.web.requests.multipart import MOST_PARTS, BrokenFormError, Part, read_parts

FORM = "multipart/form-data; boundary=cut"


def form(*parts: bytes) -> bytes:
    """A form of some parts, heads and all."""
    return b"".join(b"--cut\r\n" + part + b"\r\n" for part in parts) + b"--cut--\r\n"


def headed(disposition: str, data: bytes = b"Hi") -> bytes:
    """A part of a field or a file."""
    head = f"Content-Disposition: form-data; {disposition}\r\nContent-Type: text/plain\r\n\r\n"
    return head.encode() + data


@pytest.mark.parametrize(
    ("disposition", "name", "filename"),
    [
        ('name="f"; filename="a.txt"', "f", "a.txt"),
        ("name=f; filename=a.txt", "f", "a.txt"),
        ('name="f"; filename="Київ ü.txt"', "f", "Київ ü.txt"),
        ('name="f"; filename="a%22b%0D%0A.txt"', "f", 'a"b\r\n.txt'),
        (r'name="f"; filename="C:\x\y.txt"', "f", r"C:\x\y.txt"),
        (r'name="f"; filename="a\"b.txt"', "f", 'a"b.txt'),
        ('name="f"; filename=""', "f", ""),
        ('name="f"', "f", None),
        ('name=""; x="name=g"', "", None),
    ],
)
def test_a_part_is_called_what_its_head_says(
    disposition: str, name: str, filename: str | None
) -> None:
    """As browsers and other clients write it."""
    assert list(read_parts(FORM, form(headed(disposition)))) == [Part(name, filename, b"Hi")]


def test_what_a_part_holds_is_kept_byte_for_byte() -> None:
    """Line ends, boundaries that are none, and nothing at all."""
    held = [b"\r\n--cu\r\n\r\n--", b"", bytes(range(256)), b"\r\n\r\n"]
    parts = read_parts(
        'multipart/form-data; boundary="cut"', form(*(headed('name="f"', one) for one in held))
    )

    assert [part.data for part in parts] == held


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", form(headed('name="f"'))),
        ("multipart/form-data; boundary=", form(headed('name="f"'))),
        (f"multipart/form-data; boundary={'x' * 71}", form(headed('name="f"'))),
        (FORM, b""),
        (FORM, b"--cut\r\n" + headed('name="f"')),
        (FORM, form(b"Hi")),
        (FORM, form(b"X: y\r\n\r\nHi")),
        (FORM, form(headed(f'name="{"x" * 5000}"'))),
        (FORM, form(*[headed('name="f"')] * (MOST_PARTS + 1))),
        (FORM, b"\r\n--cut" * 1_000_000),
    ],
)
def test_what_is_no_form_is_refused_at_once(content_type: str, body: bytes) -> None:
    """Before it has taken any time or memory to speak of."""
    begun = time.process_time()
    with pytest.raises(BrokenFormError):
        list(read_parts(content_type, body))
    assert time.process_time() - begun < 1


def test_a_head_made_to_stall_does_not() -> None:
    """Marks that open and never close, a thousand times."""
    part = headed('name="' + '\\"' * 900 + "; filename=" * 150)
    begun = time.process_time()
    assert len(list(read_parts(FORM, form(*[part] * MOST_PARTS)))) == MOST_PARTS
    assert time.process_time() - begun < 2
