"""What is searched is made again from the records, all of it.

Nothing in the tables of values is a source of truth, so none of it has to be mended by hand: after a
step that adds a column, or damage that `check` found, they are emptied and filled again.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, text, update

from hearsay.ledger.adding import BY_FIRST_READING, report_columns
from hearsay.ledger.documents import read_back, unpack
from hearsay.ledger.index_store import prepare_index, write_index
from hearsay.ledger.index_tables import LIKENESS, LIKENESS_BAND, OF_REPORT, SEARCHED
from hearsay.ledger.log import Signed, write_log
from hearsay.ledger.standing.accounts import pack_account
from hearsay.ledger.standing.changes import lay_beside
from hearsay.ledger.standing.tables import DERIVED
from hearsay.ledger.tables import READING, REPORT
from hearsay.ledger.text_families import join

_AT_ONCE = 16
_EMPTY_WORDS = {
    # From the table of what is searched, which is empty by then.
    "sqlite": text("INSERT INTO words(words) VALUES ('rebuild')"),
    "postgresql": text("DELETE FROM words"),
}


def reindex(connection: Connection, signed: Signed) -> int:
    """Make the rows of every report anew.

    Args:
        connection: In a transaction.
        signed: When and by whom.

    Returns:
        Of how many reports.

    Raises:
        LedgerDamagedError: A record is not what was added.
    """
    for table in (*OF_REPORT, SEARCHED, LIKENESS_BAND, *DERIVED):
        connection.execute(delete(table))
    connection.execute(_EMPTY_WORDS[connection.dialect.name])
    connection.execute(update(REPORT).values(text_family=REPORT.c.id))
    current = (READING.c.report == REPORT.c.id) & (READING.c.number == REPORT.c.reading)
    query = select(
        REPORT.c.id, REPORT.c.name, REPORT.c.given_id, READING.c.record, READING.c.sha256
    )
    query = query.join(READING, current).order_by(REPORT.c.id).limit(_AT_ONCE)
    last = count = 0
    while rows := connection.execute(query.where(REPORT.c.id > last)).all():
        for row in rows:
            form = unpack(row.record, row.sha256, row.name)
            record = read_back(form, row.name)
            columns = report_columns(form, row.given_id)
            kept = {name: columns[name] for name in columns if name not in BY_FIRST_READING}
            connection.execute(update(REPORT).where(REPORT.c.id == row.id).values(kept))
            index = prepare_index(form)
            write_index(connection, index, row.id)
            lay_beside(connection, row.id, pack_account(record))
            join(connection, row.id, index.rows[LIKENESS.name][0])
        last, count = rows[-1].id, count + len(rows)
    write_log(connection, "reindex", signed, counts={"reports": count})
    return count
