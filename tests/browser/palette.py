"""A picture in 256 colours: a third of the bytes, and on a screen of text nobody sees it."""

from __future__ import annotations

import struct
import zlib
from base64 import b64decode, b64encode
from typing import Any

from playwright.sync_api import Page

MOST = 256

_COUNT = """async ([png, most]) => {
  const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { width, height } = image;
  const drawn = new OffscreenCanvas(width, height).getContext("2d");
  drawn.drawImage(image, 0, 0);
  const pixels = new Uint32Array(drawn.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map();
  for (const one of pixels) counts.set(one, (counts.get(one) ?? 0) + 1);
  const parts = (one) => [one & 255, (one >> 8) & 255, (one >> 16) & 255];
  const colours = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([one]) => one);
  const palette = colours.slice(0, most).map(parts);
  const far = (a, b) => a.reduce((sum, part, at) => sum + (part - b[at]) ** 2, 0);
  const nearest = new Map(
    colours.map((one, at) => {
      if (at < most) return [one, at];
      const away = palette.map((held) => far(parts(one), held));
      return [one, away.indexOf(Math.min(...away))];
    }),
  );
  let text = "";
  for (const one of pixels) text += String.fromCharCode(nearest.get(one));
  return { width, height, palette: palette.flat(), pixels: btoa(text) };
}"""


def fewer_colours(page: Page, png: bytes) -> bytes:
    """A picture with the colours that it has most of, and for every other the nearest of them.

    Args:
        page: Whose browser unpacks it.
        png: The picture.

    Returns:
        A PNG with a palette; the same for the same picture.
    """
    found: dict[str, Any] = page.evaluate(_COUNT, [b64encode(png).decode(), MOST])
    width, height = found["width"], found["height"]
    pixels = b64decode(found["pixels"])
    unfiltered = 0
    rows = b"".join(
        bytes([unfiltered]) + pixels[at : at + width] for at in range(0, len(pixels), width)
    )
    bits, indexed = 8, 3
    head = struct.pack(">IIBBBBB", width, height, bits, indexed, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _chunk(b"IHDR", head),
            _chunk(b"PLTE", bytes(found["palette"])),
            _chunk(b"IDAT", zlib.compress(rows, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
