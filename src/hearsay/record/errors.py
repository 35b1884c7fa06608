"""What every error of hearsay promises, and the errors that several rooms raise.

An error is a sentence that says what happened, with the value and the place, and a second that says
what to do next. Programs need more than sentences: a short stable `code`, the exit status that the
command line ends with, and the facts as attributes. Failures are also values, kept beside the records
of a batch and sent between processes, so an error of any signature survives pickling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from hearsay.record.report import Report
    from hearsay.record.span import Span


class HearsayError(Exception):
    """Something that hearsay was asked for could not be done.

    Args:
        what: One sentence: what happened, with the value and the place.
        hint: One sentence: what to do next.
        code: The reason as a stable code, where the class stands for several.

    Example:
        >>> error = HearsayError("notes.txt is empty.", hint="Give a file that holds a report.")
        >>> str(error)
        'notes.txt is empty. Give a file that holds a report.'
        >>> error.code, error.exit_status, error.hint
        ('error', 1, 'Give a file that holds a report.')
    """

    code: str = "error"
    exit_status: ClassVar[int] = 1

    def __init__(self, what: str, *, hint: str | None = None, code: str | None = None) -> None:
        self.what = what
        self.hint = hint
        if code is not None:
            self.code = code
        super().__init__(f"{what} {hint}" if hint else what)

    def __reduce__(self) -> tuple[Any, ...]:
        return _revive, (type(self), self.args, self.__dict__)


def _revive(
    kind: type[HearsayError], arguments: tuple[Any, ...], facts: dict[str, Any]
) -> HearsayError:
    """An unpickled error; its facts are complete, so its constructor has nothing to add."""
    error = kind.__new__(kind, *arguments)
    error.__dict__.update(facts)
    return error


class UsageError(HearsayError):
    """The caller asked for something that does not exist or does not go together."""

    code = "usage"
    exit_status = 2


class UnreadableReportError(HearsayError):
    """An input could not be read as a report.

    The code says why: `empty`, `not_found`, `not_regular`, `not_text`, `too_big`, `json_line`…
    """

    code = "unreadable"


class ModelMissingError(HearsayError):
    """The network, or a part of it, is not where it should be."""

    code = "model_missing"


class ModelDamagedError(HearsayError):
    """The network's files are not the ones that were shipped."""

    code = "model_hash"


class BrokenRecordError(HearsayError):
    """A record breaks a promise of its form: an id that is used twice or names nothing."""

    code = "broken_record"


class SpanOutsideReportError(HearsayError):
    """A span reaches past the end of its report's text."""

    code = "span_outside_report"

    def __init__(self, span: Span, report: Report) -> None:
        self.span = span
        self.report_id = report.id
        super().__init__(
            f"Span {span.start}:{span.end} is outside report {report.id!r}, which has "
            f"{len(report.text)} characters.",
            hint="Was the text changed after it was read?",
        )


class EmptySpanError(HearsayError):
    """A span holds no characters, so it would be a value without its words."""

    code = "empty_span"

    def __init__(self, span: Span, report: Report) -> None:
        self.span = span
        self.report_id = report.id
        super().__init__(f"Span {span.start}:{span.end} of report {report.id!r} holds no words.")
