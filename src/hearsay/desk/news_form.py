"""What is new, as a dict that becomes JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.desk.weighing_form import question_form
from hearsay.export.json_rows import object_of
from hearsay.record import SCHEMA
from hearsay.record.listing import COLUMNS, Kind

if TYPE_CHECKING:
    from hearsay.desk.news import News
    from hearsay.record.json_items import Json


def news_form(news: News) -> Json:
    """The JSON form of what is new.

    Args:
        news: What is new.

    Returns:
        Rows as the listings have them, and the questions that were answered.
    """
    incidents, relations = COLUMNS[Kind.INCIDENTS], COLUMNS[Kind.RELATIONS]
    return {
        "schema": SCHEMA,
        "since": news.since,
        "now": news.now,
        "reports": news.reports,
        "is_cut": news.is_cut,
        "new_incidents": [object_of(incidents, row) for row in news.incidents],
        "revised": [object_of(relations, row) for row in news.revised],
        "disputes": [object_of(relations, row) for row in news.disputes],
        "answered": [question_form(one) for one in news.answered],
    }
