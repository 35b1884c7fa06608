"""What each code of a refusal means, and what to do. A test holds the table against the codes that there are."""

from __future__ import annotations

from typing import NamedTuple


class Told(NamedTuple):
    """What a page tells of a code, two sentences or so each.

    Args:
        means: What has happened.
        advice: What to do.
    """

    means: str
    advice: str


_REPORT_IS_LEFT_OUT = "The other reports are read all the same."

TOLD: dict[str, Told] = {
    # ------------------------------------------------------------------- who asks, and how
    "not_let_in": Told(
        "This server answers only whoever was let in, and the browser or program that asked was not.",
        "Open the link that `hearsay serve` printed; it works once. A program sends its token in the "
        "header `Authorization: Bearer TOKEN`.",
    ),
    "role_needed": Told(
        "Whoever asks was let in, in a role that does not allow this: readers look, reviewers decide and add "
        "reports, admins let others in.",
        "An admin gives another role: they stop the person with `hearsay people stop` and add them again.",
    ),
    "read_only": Told(
        "The server was started to show its ledger and to change nothing in it, whoever asks.",
        "Start another without `--read-only`, or ask whoever runs it.",
    ),
    "too_many_tries": Told(
        "Too many wrong tokens came from one address, so for some minutes none is looked at.",
        "Wait as long as the header `Retry-After` says. Whether a token was renewed, an admin knows.",
    ),
    "foreign_host": Told(
        "The server was asked under a name that is not its own. Pages of others could reach it so.",
        "Use the address that `hearsay serve` printed.",
    ),
    "long_address": Told(
        "The address that was asked for is longer than any of this server's.",
        "Ask for less at once: fewer sources, fewer places.",
    ),
    "long_headers": Told(
        "The headers of a request are longer than any that this server needs, mostly for cookies of others.",
        "Remove this site's cookies from the browser, and try again.",
    ),
    "two_lengths": Told(
        "A request said in two ways how long it is. Two servers could see two different requests in it.",
        "Send `Content-Length` or `Transfer-Encoding`, not both.",
    ),
    "foreign_page": Told(
        "A page of another site asked this server to change something.",
        "Make the change on this server's own pages, or with a program and its token.",
    ),
    "too_large": Told(
        "The request brings more than a request may.",
        "Send fewer reports at once.",
    ),
    "invalid_json": Told(
        "The request's body is not the JSON that was expected.",
        "Send one JSON object; `/api/openapi.json` says what it holds.",
    ),
    "unsupported_media": Told(
        "The request's body is of a kind that is not taken here.",
        "`hint` says which kinds are; name it in the header `Content-Type`.",
    ),
    "too_slow": Told(
        "The request's body did not come in time.",
        "Send fewer reports at once.",
    ),
    "because_missing": Told(
        "Nothing is decided without its reason, which the ledger keeps beside the decision.",
        'Say in `because` why: "the ministry corrected it on 2 March".',
    ),
    "already_so": Told(
        "What was decided is so already: nothing would change.",
        "Look at what is decided of it before, in its history.",
    ),
    "unsettled": Told(
        "It is not found out yet what the newest reports amount to together with the others.",
        "Ask again in a moment.",
    ),
    "bad_key": Told(
        "The header `Idempotency-Key` holds no key.",
        "Send some plain characters, such as a UUID, new for each thing to be done.",
    ),
    "key_used": Told(
        "The key in `Idempotency-Key` was sent before, with something else.",
        "Make a new key for each thing to be done.",
    ),
    "too_many_keys": Told(
        "More requests had a key within a day than are remembered.",
        "Send it without `Idempotency-Key`, or later.",
    ),
    "too_many_streams": Told(
        "As many clients follow the ledger's changes as the server keeps up with.",
        "Ask `/api/v1/log` now and then instead.",
    ),
    "invalid_body": Told(
        "Values of the request are missing or cannot be read; `errors` names each of them.",
        "The description of the API, `/api/openapi.json`, says what is expected.",
    ),
    "method_not_allowed": Told(
        "What was asked for is there, but this cannot be done with it.",
        "`/api/openapi.json` says what can be done with it.",
    ),
    "not_found": Told(
        "Nothing is at this address, or no file or report has this name.",
        "Look whether the address is complete. `/api/v1` lists what the API has.",
    ),
    "http": Told(
        "The request could not be answered as it was made.",
        "`detail` says why; `/api/openapi.json` says what is expected.",
    ),
    # ------------------------------------------------------------------- what is asked
    "usage": Told(
        "What was asked for does not exist, or its parts do not go together.",
        "`detail` names the part, and `hint` what to do instead.",
    ),
    "unknown_field": Told(
        "A term of the question names a field that there is not.",
        "`hint` names the nearest ones; `/api/v1/fields` lists them all.",
    ),
    "unknown_value": Told(
        "A field is asked for a value that it never has.",
        "`hint` names the nearest ones; `/api/v1/fields` tells each field's values.",
    ),
    "bad_value": Told(
        "A value is not written as its field is: a date, a range or a number.",
        "`hint` shows how it is written.",
    ),
    "unknown_format": Told(
        "There is no such form for the answer.",
        "`hint` lists the forms; ask with one of their endings, as `/api/v1/claims.csv`.",
    ),
    "format_mismatch": Told(
        "This form does not hold values of the kind that was asked for.",
        "Ask for another form, or for another kind of value.",
    ),
    "not_on_map": Told(
        "Values of this kind have no place, so no map shows them.",
        "Ask for claims, events, incidents or places, or for another form.",
    ),
    "arrow_missing": Told(
        "Parquet and Arrow need packages that are not installed beside the server.",
        "Install them with `pip install 'hearsay[arrow]'`, or ask for CSV or JSON Lines.",
    ),
    "frame_missing": Told(
        "A data frame needs a package that is not installed.",
        "Install it, or ask for another form.",
    ),
    "not_in_ledger": Told(
        "Nothing in the ledger has this id. It may be of another ledger, or was mistyped.",
        "Search for it by its words.",
    ),
    "forgotten": Told(
        "It was in the ledger and was removed for good, by somebody who gave a reason.",
        "The ledger's log says when, and by whom.",
    ),
    # ------------------------------------------------------------------- reports that are sent
    "no_job": Told(
        "There is no such job, or none any more: those of an earlier run of the server are gone.",
        "`/api/v1/jobs` lists those there are.",
    ),
    "too_many_jobs": Told(
        "As many reports wait to be read as the server keeps.",
        "Send them again a little later.",
    ),
    "too_many_reports": Told(
        "The files hold more lines, items or rows than are read as one job.",
        "Send them in parts, or run `hearsay add` where the ledger is.",
    ),
    "nothing_sent": Told(
        "The request brings no report.",
        'Send `{"reports": [{"text": "…"}]}`, a text, a saved page, or a form with files.',
    ),
    "broken_form": Told(
        "The form that the files come in cannot be taken apart, or holds too many.",
        "Send a form of fewer files, or one file with its own media type.",
    ),
    # ------------------------------------------------------------------- the ledger
    "ledger": Told("The ledger could not do it.", "`detail` and the server's log say why."),
    "ledger_missing": Told(
        "There is no ledger where it was looked for.",
        "`hearsay ledger init` makes one; `hearsay config show` tells where it is looked for.",
    ),
    "ledger_schema": Told(
        "What was opened is no ledger of hearsay, or not a whole one.",
        "Open another file, or make a ledger with `hearsay ledger init`.",
    ),
    "ledger_newer": Told(
        "The ledger was written by a newer version of hearsay.",
        "Install the newer version.",
    ),
    "ledger_damaged": Told(
        "The ledger's file is damaged.",
        "`hearsay ledger check` tells what can still be read; restore a copy from before.",
    ),
    "ledger_locked": Told(
        "Somebody else is writing to the ledger, and it did not become free in time.",
        "Ask again in a moment.",
    ),
    "ledger_full": Told(
        "The disk that the ledger is on is full. What was written before is kept.",
        "Make room, and do it again.",
    ),
    "ledger_too_slow": Told(
        "The question takes longer than the server lets one take.",
        "Narrow it: a shorter time, a place, a source.",
    ),
    # ------------------------------------------------------------------- reports that are given
    "unreadable": Told("An input cannot be read as a report.", "`detail` says why."),
    "empty": Told("There is no text in it.", "Give a report of at least one sentence."),
    "no_text": Told(
        "The saved web page holds no article.",
        "Give the article's text, or save the page when it has loaded.",
    ),
    "not_text": Told(
        "The file is a picture, a program or another thing that is no text.",
        "Give the report as plain text or as a saved web page.",
    ),
    "unsupported_type": Told(
        "The file holds text in a form that is not read, as PDF and Word do.",
        "Convert it to plain text first; `hint` says with what.",
    ),
    "too_big": Told(
        "The text is longer than any report is.",
        "If it holds several reports, give them one by one.",
    ),
    "over_length": Told(
        f"A line of the file is longer than any report is. {_REPORT_IS_LEFT_OUT}",
        "Look whether the file is what it is taken for.",
    ),
    "too_deep": Told(
        "The JSON holds values within values, deeper than any report does.",
        "Give an object with the report's `text`.",
    ),
    "json_line": Told(
        f"A line is not a JSON object that holds a report. {_REPORT_IS_LEFT_OUT}",
        "Give one object on each line, with the report's `text`.",
    ),
    "json_duplicate_key": Told(
        f"An object has the same name twice, so it is not known which is meant. {_REPORT_IS_LEFT_OUT}",
        "Leave one of them out.",
    ),
    "csv_header": Told(
        "The table has no column that holds the reports' text.",
        "Name the column `text`, or say which it is.",
    ),
    "csv_row": Told(
        f"A row of the table cannot be told apart from the next. {_REPORT_IS_LEFT_OUT}",
        "Look at the row's quotation marks.",
    ),
    "bad_id": Told(
        f"A report's id is not one that a ledger can keep. {_REPORT_IS_LEFT_OUT}",
        "Give a short id without control characters, or none.",
    ),
    "bad_type": Told(
        f"A value of a report is of another type than it should be. {_REPORT_IS_LEFT_OUT}",
        "`detail` names the value and what it should be.",
    ),
    "invalid_published": Told(
        "The time of publication is not a date.",
        "Write it as `2022-02-26` or `2022-02-26T14:30:00+02:00`.",
    ),
    "encoding_unknown": Told(
        "No text encoding has this name.",
        "Name one such as `utf-8`, or none to have it detected.",
    ),
    "not_regular": Told("The input is no file that can be read to its end.", "Give a plain file."),
    "no_permission": Told("The file may not be read.", "Ask whoever it belongs to."),
    "link_loop": Told("The file is a link that leads to itself.", "Give what was meant by itself."),
    "link_outside": Told(
        "A link leads out of the folder that was given, and is not followed.",
        "Give what it leads to by itself.",
    ),
    "time_limit": Told(
        "Reading one report took longer than it may. The others are read all the same.",
        "Look whether the report is one text; split it if not.",
    ),
    "memory_limit": Told(
        "Reading one report took more memory than it may. The others are read all the same.",
        "Look whether the report is one text; split it if not.",
    ),
    "worker_died": Told(
        "The process that was reading ended by itself, and reading goes on in another.",
        "Give the report again; if it happens again, please report it with the text.",
    ),
    "worker_start": Told(
        "No process to read with could be started.",
        "Look whether the machine has memory left, and whether `hearsay doctor` finds a fault.",
    ),
    "reader_failed": Told(
        "A report could not be read because of a fault of ours. The others are read all the same.",
        "Please report it, with the text if you may.",
    ),
    # ------------------------------------------------------------------- the server itself
    "error": Told("Something could not be done.", "`detail` and `hint` say what, and what to do."),
    "defect": Told(
        "The server failed, by a fault of ours. The ledger is as it was before.",
        "Please report it, with what the server's log says.",
    ),
    "no_screens": Told(
        "This installation has no pages for the browser: it is a checkout in which they were not built.",
        "Build them with `python3 recipes.py frontend` and start the server again. The API, `/api/v1`, "
        "answers meanwhile.",
    ),
    "web_missing": Told(
        "The server's packages are not installed.",
        "Install them with `pip install 'hearsay[web]'`.",
    ),
    "model_missing": Told(
        "The network that reads is not where it should be.",
        "Install hearsay again; `hearsay doctor` tells what is missing.",
    ),
    "model_hash": Told(
        "The files of the network that reads are not the ones that were shipped.",
        "Install hearsay again; `hearsay doctor` tells which file it is.",
    ),
    "broken_record": Told(
        "A record is not whole, or not as its schema says.",
        "Read the report again.",
    ),
    "span_outside_report": Told(
        "Something points past the end of its report's text, so one of them was changed.",
        "Read the report again.",
    ),
    "empty_span": Told("Something points to no words at all.", "Read the report again."),
    "not_written": Told("A file could not be written.", "`detail` says why."),
    "gazetteer": Told(
        "The list of the world's places cannot be used.",
        "`hearsay doctor` tells what is wrong with it.",
    ),
    "unreadable_dump": Told(
        "A download of place names cannot be read.",
        "Load it again from where it came.",
    ),
    "unwritable_gazetteer": Told(
        "The list of places cannot be written where it is kept.",
        "`hearsay doctor` tells where that is.",
    ),
}
