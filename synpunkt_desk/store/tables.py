"""Tables of the local database.

`durable` holds what cannot be made again (journal, drafts, meta, numbers) and is migrated by
Alembic. `view` is made from the journal alone, carries a version and is rebuilt, never migrated.
"""

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

durable: Final = MetaData()
view: Final = MetaData()

VIEW_VERSION: Final = "20"
"""Raised whenever rows, sort keys or search would come out otherwise from the same journal."""

meta: Final = Table(
    "meta",
    durable,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

journal: Final = Table(
    "journal",
    durable,
    Column("seq", Integer, primary_key=True),
    Column("entry_id", Text, nullable=False),
    Column("group_id", Text, nullable=False),
    Column("object_type", Text, nullable=False),
    Column("object_id", Text, nullable=False),
    Column("verb", Text, nullable=False),
    Column("patch", Text, nullable=False),
    Column("seen", Text, nullable=False),
    Column("asks", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("device_no", Integer, nullable=False),
    Column("client_at", Text, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("stream", Text, nullable=False),
    Column("place", Integer),
    Column("no", Integer),
    UniqueConstraint("entry_id", name="uq_journal_entry_id"),
    Index("ix_journal_object", "object_id", "seq"),
    Index("ix_journal_group", "group_id"),
    Index("ix_journal_sent_back", "object_id", sqlite_where=text("verb = 'send_back'")),
    Index("ix_journal_pending", "device_no", sqlite_where=text("place IS NULL")),
)

"""`seq` is the order of arrival in this file. `place` is the order of everybody, in which objects
are folded, and `no` the place within the stream; both are missing until the server has the entry.
"""

stream_cursor: Final = Table(
    "stream_cursor",
    durable,
    Column("stream", Text, primary_key=True),
    Column("no", Integer, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("right", Text, nullable=False),
)
"""The streams of a shared server that this person may read, and how far they have been read."""

refused_entry: Final = Table(
    "refused_entry",
    durable,
    Column("entry_id", Text, primary_key=True),
    Column("group_id", Text, nullable=False),
    Column("device_no", Integer, nullable=False),
    Column("object_type", Text, nullable=False),
    Column("object_id", Text, nullable=False),
    Column("verb", Text, nullable=False),
    Column("patch", Text, nullable=False),
    Column("stream", Text, nullable=False),
    Column("client_at", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("asks", Text, nullable=False, server_default="{}"),
    Column("seen", Text, nullable=False, server_default="{}"),
)
"""What the server would not take, kept with its reason until its author throws it away."""

erased_object: Final = Table("erased_object", durable, Column("object_id", Text, primary_key=True))
"""What was erased for ever: names alone, which a server that was put back may not know."""

transfer_due: Final = Table("transfer_due", durable, Column("case_id", Text, primary_key=True))
"""Cases that came to belong to another board here, until they are handed to its stream."""

wanted_file: Final = Table(
    "wanted_file",
    durable,
    Column("blob_id", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("stream", Text, nullable=False),
)
"""Files that entries from elsewhere name, until they are here."""

number_series: Final = Table(
    "number_series",
    durable,
    Column("series", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)

draft: Final = Table(
    "draft",
    durable,
    Column("draft_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("object_id", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("saved_at", Text, nullable=False),
)

case_row: Final = Table(
    "case_row",
    view,
    Column("row_no", Integer, primary_key=True),
    Column("object_id", Text, nullable=False, unique=True),
    Column("number", Text, nullable=False),
    Column("provisional_number", Text, nullable=False),
    Column("diary_number", Text, nullable=False),
    Column("import_key", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("title_key", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("case_type", Text, nullable=False),
    Column("criterion", Text, nullable=False),
    Column("local_category", Text, nullable=False),
    Column("board", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("responsible", Text, nullable=False),
    Column("submitter", Text, nullable=False),
    Column("submitter_id", Text, nullable=False),
    Column("reply_wish", Text, nullable=False),
    Column("school_authority", Text, nullable=False),
    Column("system", Text, nullable=False),
    Column("letter", Text, nullable=False),
    Column("received_on", Text, nullable=False),
    Column("registered_on", Text, nullable=False),
    Column("acknowledged_on", Text, nullable=False),
    Column("answered_on", Text, nullable=False),
    Column("closed_on", Text, nullable=False),
    Column("acknowledge_by", Text, nullable=False),
    Column("answer_by", Text, nullable=False),
    Column("forwarded_to", Text, nullable=False),
    Column("handed_over_from", Text, nullable=False),
    Column("parked_until", Text, nullable=False),
    Column("waiting_for", Text, nullable=False),
    Column("promised_by", Text, nullable=False),
    Column("unit_answer_by", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("next_due", Text, nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("is_counted", Boolean, nullable=False),
    Column("is_uncategorised", Boolean, nullable=False),
    Column("is_bounced", Boolean, nullable=False),
    Column("owes_acknowledgement", Boolean, nullable=False),
    Column("first_contact", Boolean, nullable=False),
    Column("imported", Boolean, nullable=False),
    Column("hide_sender", Boolean, nullable=False),
    Column("hide_matter", Boolean, nullable=False),
    Column("is_secret", Boolean, nullable=False),
    Column("signatories", Integer, nullable=False),
    Column("theme", Text, nullable=False),
    Column("campaign", Text, nullable=False),
    Column("law_flags", Text, nullable=False),
    Column("statement_by", Text, nullable=False),
    Column("due_key", Text, nullable=False),
    Column("earlier_closings", Text, nullable=False),
    Column("came_to", Text, nullable=False),
)

case_state: Final = Table(
    "case_state",
    view,
    Column("row_no", Integer, primary_key=True),
    Column("fields", Text, nullable=False),
    Column("writers", Text, nullable=False),
    Column("conflicts", Text, nullable=False),
)
"""What only the opened case needs, kept apart so that lists and reports read small rows."""

Index("ix_case_conflicts", case_state.c.row_no, sqlite_where=text("conflicts <> ''"))
Index("ix_case_received", case_row.c.received_on)
Index("ix_case_registered", case_row.c.registered_on)
Index("ix_case_number", case_row.c.number)
Index("ix_case_provisional", case_row.c.provisional_number)
Index("ix_case_diary", case_row.c.diary_number, sqlite_where=text("diary_number <> ''"))
Index("ix_case_import", case_row.c.import_key, sqlite_where=text("import_key <> ''"))
Index("ix_case_submitter", case_row.c.submitter_id, sqlite_where=text("submitter_id <> ''"))
Index("ix_case_theme", case_row.c.theme, sqlite_where=text("theme <> ''"))
Index("ix_case_campaign", case_row.c.campaign, sqlite_where=text("campaign <> ''"))
Index("ix_case_secret", case_row.c.object_id, sqlite_where=text("is_secret"))
Index("ix_case_came_to", case_row.c.object_id, sqlite_where=text("came_to <> ''"))
Index("ix_case_signatories", case_row.c.received_on, sqlite_where=text("signatories > 0"))

case_fact: Final = Table(
    "case_fact",
    view,
    Column("received_on", Integer, primary_key=True),
    Column("number", Text, primary_key=True),
    Column("row_no", Integer, primary_key=True),
    Column("closed_on", Integer, nullable=False),
    Column("case_id", Text, nullable=False),
    Column("letter", Text, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    Column("giver", LargeBinary, nullable=False),
    Index("ix_fact_closed", "closed_on"),
    sqlite_with_rowid=False,
)
"""The counted cases as reports read them, in order of arrival: a tenth of the size of their rows.

Days are counted from the year 1, 0 for none; a case that came alone names no letter. What else
there is, is packed: the driver takes as long for each small number as for them all together.
`giver` tells who is the same giver without telling who it is (see `giver_facts`).
"""

fact_day: Final = Table(
    "fact_day",
    view,
    Column("received_on", Integer, primary_key=True),
    Column("letters", Text, nullable=False),
    Column("case_ids", LargeBinary, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    Column("givers", LargeBinary, nullable=False),
)
"""Some days of `case_fact`, each as one row, so that a report need not read them case by case.

`letters` is a list, or "" where no case names any. What is seldom asked for stands last: the
database reads a row no further than it must.
"""

fact_word: Final = Table(
    "fact_word",
    view,
    Column("code", Integer, primary_key=True),
    Column("word", Text, nullable=False, unique=True),
)

measure_fact: Final = Table(
    "measure_fact",
    view,
    Column("measure_id", Text, primary_key=True),
    Column("cases", Text, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""Measures as reports read them, all at once; what was taken away has no row.

`cases` lists whom it serves. What it says is not here, only whether others say the same.
"""

object_row: Final = Table(
    "object_row",
    view,
    Column("object_id", Text, primary_key=True),
    Column("object_type", Text, nullable=False),
    Column("parent", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("writers", Text, nullable=False),
    Column("conflicts", Text, nullable=False),
    Index("ix_object_type", "object_type", "sort_key"),
    Index("ix_object_parent", "parent", sqlite_where=text("parent <> ''")),
    Index("ix_object_conflicts", "object_id", sqlite_where=text("conflicts <> ''")),
    Index(
        "ix_object_protected",
        "object_id",
        sqlite_where=text("object_type = 'submitter' AND json_extract(fields, '$.protected')"),
    ),
)

measure_case: Final = Table(
    "measure_case",
    view,
    Column("case_id", Text, primary_key=True),
    Column("measure_id", Text, primary_key=True),
    Column("serves", Boolean, nullable=False),
    Index("ix_measure_case_measure", "measure_id"),
    sqlite_with_rowid=False,
)

measure_row: Final = Table(
    "measure_row",
    view,
    Column("object_id", Text, primary_key=True),
    Column("object_type", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("responsible", Text, nullable=False),
    Column("decision_level", Text, nullable=False),
    Column("law", Text, nullable=False),
    Column("due_on", Text, nullable=False),
    Column("reminds_on", Text, nullable=False),
    Index("ix_measure_status", "status", "due_on"),
    Index("ix_measure_reminds", "reminds_on", sqlite_where=text("reminds_on <> ''")),
)
"""Measures and orders of boards, as their queue asks for them; what was taken away has no row."""

relation_row: Final = Table(
    "relation_row",
    view,
    Column("object_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("case_id", Text, nullable=False),
    Column("other_id", Text, nullable=False),
    Column("holds", Boolean, nullable=False),
    Index("ix_relation_case", "case_id"),
    Index("ix_relation_other", "other_id"),
)
"""Both ends of every relation between cases, also of those that were taken away."""

tally_row: Final = Table(
    "tally_row",
    view,
    Column("object_id", Text, primary_key=True),
    Column("board", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("receiver", Text, nullable=False),
    Column("case_type", Text, nullable=False),
    Column("criterion", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("week", Text, nullable=False),
    Column("counted_on", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Index("ix_tally_counted", "counted_on"),
    Index("ix_tally_week", "week"),
)
"""Oral feedback that was only counted; what was taken away has no row."""

case_search: Final = Table(
    "case_search",
    view,
    Column("row_no", Integer, primary_key=True),
    Column("number", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("submitter", Text, nullable=False),
    Column("answers", Text, nullable=False),
)
