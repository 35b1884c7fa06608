"""The screens: one page whose script shows every one of them, and the files that it loads.

What can be asked for is what the build has left, listed once when the server starts, so no address can lead
to any other file, whatever dots and slashes stand in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from hearsay.web.problem_pages.page import answer_page
from hearsay.web.tags import fresh

BUILT = Path(__file__).with_name("static")

_FRONT = "index.html"
_READ = ["GET", "HEAD"]

# Files under assets/ have the hash of what they hold in their names; the others keep their names.
_IMMUTABLE = "public, max-age=31536000, immutable"
_ASKED_EACH_TIME = "no-cache"

_MEDIA = {
    ".css": "text/css; charset=utf-8",
    ".geojson": "application/geo+json",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".pbf": "application/x-protobuf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
"""What each ending is. Python's own table differs from machine to machine."""

_PACKED = ".gz"


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the build: where it is, its tag, and where it is in smaller form."""

    path: Path
    tag: str
    packed: Path | None
    kept: str

    @property
    def media_type(self) -> str:
        return _MEDIA.get(self.path.suffix, "application/octet-stream")


def add_pages(app: Starlette, built: Path = BUILT) -> None:
    """Let an application answer browsers; what it answers already comes first.

    Args:
        app: The application.
        built: The folder that the front end was built into.
    """
    found = _files(built)

    def front(request: Request) -> Response:
        file = found.get(_FRONT)
        if file is None:
            return answer_page("no-screens", status=503)
        return _answer(request, file)

    def page(request: Request) -> Response:
        asked = str(request.path_params["path"])
        file = found.get(asked)
        if file is not None:
            return _answer(request, file)
        if asked.startswith("api/"):
            raise HTTPException(404)  # programs are answered in their own form
        if _is_screen(asked):
            return front(request)
        return answer_page("not-found", status=404)

    app.add_route("/", front, methods=_READ, include_in_schema=False)
    app.add_route("/{path:path}", page, methods=_READ, include_in_schema=False)


def _files(built: Path) -> dict[str, _File]:
    """The files of a build by their addresses, without the slash at the beginning."""
    found = {}
    for path in sorted(built.rglob("*")):
        if path.suffix == _PACKED or not path.is_file():
            continue
        name = path.relative_to(built).as_posix()
        packed = path.with_name(path.name + _PACKED)
        found[name] = _File(
            path=path,
            tag=blake2b(path.read_bytes(), digest_size=12).hexdigest(),
            packed=packed if packed.is_file() else None,
            kept=_IMMUTABLE if name.startswith("assets/") else _ASKED_EACH_TIME,
        )
    return found


def _is_screen(path: str) -> bool:
    """Whether an address may be a screen's; which there are, the script knows, and says where there is none.

    Example:
        >>> _is_screen("report/bulletin.2"), _is_screen("favicon.ico"), _is_screen("assets/gone.js")
        (True, False, False)
    """
    first, slash, _ = path.partition("/")
    if not first or "\\" in path or not path.isprintable():
        return False
    return first not in {"api", "assets", "login", "problems"} and (bool(slash) or "." not in first)


def _answer(request: Request, file: _File) -> Response:
    packed = file.packed if _takes_gzip(request.headers.get("accept-encoding", "")) else None
    tag = f'"{file.tag}-gz"' if packed else f'"{file.tag}"'
    headers = {"ETag": tag, "Cache-Control": file.kept}
    if file.packed:
        headers["Vary"] = "Accept-Encoding"
    if fresh(tag, request.headers.get("if-none-match")):
        return Response(status_code=304, headers=headers)
    if packed:
        headers["Content-Encoding"] = "gzip"
    return FileResponse(packed or file.path, headers=headers, media_type=file.media_type)


def _takes_gzip(accepted: str) -> bool:
    """Whether a client takes gzip.

    Example:
        >>> _takes_gzip("br, gzip"), _takes_gzip("gzip;q=0, br"), _takes_gzip("")
        (True, False, False)
    """
    for one in accepted.split(","):
        coding, _, weight = one.replace(" ", "").casefold().partition(";q=")
        if coding == "gzip":
            return weight.strip("0.") != "" or not weight
    return False
