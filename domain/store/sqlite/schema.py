"""The tables of an office file, append-only, and what identifies the file (docs/format.md)."""

APPLICATION_ID = 0x43484E43
"""`CHNC` in the file's header: this SQLite file is a Chancery office."""

SCHEMA_VERSION = 2
"""The file's `user_version`. A newer file is refused, an older one upgraded after a verified backup."""

CREATE_LOG = """
CREATE TABLE log (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream INTEGER NOT NULL REFERENCES streams,
    entry INTEGER NOT NULL,
    topic INTEGER NOT NULL REFERENCES texts,
    topic_version INTEGER NOT NULL,
    state TEXT NOT NULL,
    author INTEGER NOT NULL REFERENCES texts,
    desk INTEGER NOT NULL REFERENCES texts,
    recorded_at INTEGER NOT NULL,
    clock INTEGER,
    clock_confirmed INTEGER,
    effective_at INTEGER,
    reason INTEGER REFERENCES texts,
    source INTEGER REFERENCES texts,
    command INTEGER REFERENCES commands,
    leaf BLOB NOT NULL,
    UNIQUE (stream, entry)
) STRICT
"""

CREATE_STREAMS = """
CREATE TABLE streams (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE
) STRICT
"""

CREATE_TEXTS = """
CREATE TABLE texts (
    number INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT
"""

CREATE_COMMANDS = """
CREATE TABLE commands (
    number INTEGER PRIMARY KEY,
    id ANY NOT NULL UNIQUE,
    stream INTEGER NOT NULL REFERENCES streams,
    sent BLOB NOT NULL,
    completed BLOB,
    body BLOB,
    first_position INTEGER,
    last_position INTEGER,
    batch INTEGER REFERENCES texts
) STRICT
"""

CREATE_RESERVATIONS = """
CREATE TABLE reservations (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    stream INTEGER NOT NULL REFERENCES streams,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID
"""

CREATE_OFFICE = """
CREATE TABLE office (
    key TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID
"""

CREATE_FILE = """
CREATE TABLE file (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID
"""

CREATE_ENTRIES = """
CREATE VIEW entries AS
SELECT log.position, lower(hex(streams.id)) AS stream, log.entry, topic.text AS topic, log.topic_version, log.state,
       author.text AS author, desk.text AS desk,
       strftime('%Y-%m-%dT%H:%M:%fZ', log.recorded_at / 1000000.0, 'unixepoch') AS recorded_at,
       strftime('%Y-%m-%dT%H:%M:%fZ', log.effective_at / 1000000.0, 'unixepoch') AS effective_at,
       reason.text AS reason, source.text AS source,
       CASE typeof(commands.id) WHEN 'blob' THEN lower(hex(commands.id)) ELSE commands.id END AS command,
       batch.text AS batch
FROM log
JOIN streams ON streams.number = log.stream
JOIN texts AS topic ON topic.number = log.topic
JOIN texts AS author ON author.number = log.author
JOIN texts AS desk ON desk.number = log.desk
LEFT JOIN texts AS reason ON reason.number = log.reason
LEFT JOIN texts AS source ON source.number = log.source
LEFT JOIN commands ON commands.number = log.command
LEFT JOIN texts AS batch ON batch.number = commands.batch
"""

_FORBIDDEN = "BEGIN SELECT RAISE(ABORT, 'an office is append-only'); END"


def _append_only(table: str, known: str) -> tuple[str, ...]:
    """The triggers of a table that only grows. `known` finds a row that a new one must not replace.

    SQLite does not fire a delete trigger for REPLACE unless recursive_triggers is on, so the insert
    itself is refused when it would meet an existing row by any of its keys, or go back in the log.
    """
    return (
        f"CREATE TRIGGER no_{table}_update BEFORE UPDATE ON {table} {_FORBIDDEN}",
        f"CREATE TRIGGER no_{table}_delete BEFORE DELETE ON {table} {_FORBIDDEN}",
        f"CREATE TRIGGER no_{table}_rewrite BEFORE INSERT ON {table} WHEN {known} {_FORBIDDEN}",
    )


def _same(table: str, *key: str) -> str:
    """Finds the row of a table with the key of a new one."""
    return f"EXISTS (SELECT 1 FROM {table} WHERE {' AND '.join(f'{each} = NEW.{each}' for each in key)})"


def _behind(table: str, number: str) -> str:
    """Finds out that a new row would come before one that is there. Without a number it gets the next one."""
    return f"NEW.{number} <= (SELECT coalesce(max({number}), 0) FROM {table})"


def _given_behind(table: str, number: str) -> str:
    return f"NEW.{number} > 0 AND {_behind(table, number)}"


TRIGGERS = (
    *_append_only("log", f"{_behind('log', 'position')} OR {_same('log', 'stream', 'entry')}"),
    *_append_only("streams", f"{_given_behind('streams', 'number')} OR {_same('streams', 'id')}"),
    *_append_only("texts", f"{_given_behind('texts', 'number')} OR {_same('texts', 'text')}"),
    *_append_only("commands", f"{_given_behind('commands', 'number')} OR {_same('commands', 'id')}"),
    *_append_only("reservations", _same("reservations", "kind", "name")),
    *_append_only("office", _same("office", "key")),
)

INDEXES = (
    "CREATE INDEX by_batch ON commands (batch) WHERE batch IS NOT NULL",
    "CREATE INDEX by_clock_confirmed ON log (clock_confirmed, position) WHERE clock_confirmed IS NOT NULL",
)

STATEMENTS = (
    CREATE_LOG,
    CREATE_STREAMS,
    CREATE_TEXTS,
    CREATE_COMMANDS,
    CREATE_RESERVATIONS,
    CREATE_OFFICE,
    CREATE_FILE,
    CREATE_ENTRIES,
    *TRIGGERS,
    *INDEXES,
)
"""Everything a new office file is made of."""

SQLITES_OWN = frozenset((
    "CREATE TABLE sqlite_sequence(name,seq)",
    "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
))  # fmt: skip
"""What SQLite itself adds: its count of positions, and what ANALYZE notes."""
