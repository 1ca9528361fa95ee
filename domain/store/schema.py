"""The tables of an office file, append-only, and what identifies the file."""

APPLICATION_ID = 0x43484E43
"""`CHNC` in the file's header: this SQLite file is a Chancery office."""

SCHEMA_VERSION = 1
"""The file's `user_version`. A newer file is refused, an older one upgraded after a verified backup."""

EVENTS = """
CREATE TABLE stored_events (
    rowid INTEGER PRIMARY KEY AUTOINCREMENT,
    originator_id TEXT NOT NULL,
    originator_version INTEGER NOT NULL,
    topic TEXT NOT NULL,
    topic_version INTEGER NOT NULL,
    state BLOB NOT NULL,
    author TEXT NOT NULL,
    desk TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    clock TEXT NOT NULL,
    effective_at TEXT,
    reason TEXT,
    source TEXT,
    command_id TEXT,
    group_id TEXT,
    leaf BLOB NOT NULL,
    UNIQUE (originator_id, originator_version)
)
"""

COMMANDS = """
CREATE TABLE commands (
    command_id TEXT PRIMARY KEY,
    digest BLOB NOT NULL,
    body TEXT NOT NULL,
    originator_id TEXT NOT NULL,
    first_position INTEGER,
    last_position INTEGER,
    group_id TEXT
) WITHOUT ROWID
"""

RESERVATIONS = """
CREATE TABLE reservations (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    originator_id TEXT NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID
"""

OFFICE = """
CREATE TABLE office (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID
"""

_FORBIDDEN = "SELECT RAISE(ABORT, 'the log is append-only')"

# SQLite does not fire a delete trigger for REPLACE unless recursive_triggers is on, so the insert
# itself is refused when it would meet an existing row by any of its keys, or go back in the log.
TRIGGERS = (
    f"CREATE TRIGGER no_update BEFORE UPDATE ON stored_events BEGIN {_FORBIDDEN}; END",
    f"CREATE TRIGGER no_delete BEFORE DELETE ON stored_events BEGIN {_FORBIDDEN}; END",
    f"""CREATE TRIGGER no_rewrite BEFORE INSERT ON stored_events
        WHEN NEW.rowid <= (SELECT coalesce(max(rowid), 0) FROM stored_events)
          OR EXISTS (SELECT 1 FROM stored_events WHERE originator_id = NEW.originator_id
                     AND originator_version = NEW.originator_version)
        BEGIN {_FORBIDDEN}; END""",
    f"CREATE TRIGGER no_command_update BEFORE UPDATE ON commands BEGIN {_FORBIDDEN}; END",
    f"CREATE TRIGGER no_command_delete BEFORE DELETE ON commands BEGIN {_FORBIDDEN}; END",
    f"""CREATE TRIGGER no_command_rewrite BEFORE INSERT ON commands
        WHEN EXISTS (SELECT 1 FROM commands WHERE command_id = NEW.command_id)
        BEGIN {_FORBIDDEN}; END""",
    f"CREATE TRIGGER no_reservation_update BEFORE UPDATE ON reservations BEGIN {_FORBIDDEN}; END",
    f"CREATE TRIGGER no_reservation_delete BEFORE DELETE ON reservations BEGIN {_FORBIDDEN}; END",
    f"""CREATE TRIGGER no_reservation_rewrite BEFORE INSERT ON reservations
        WHEN EXISTS (SELECT 1 FROM reservations WHERE kind = NEW.kind AND name = NEW.name)
        BEGIN {_FORBIDDEN}; END""",
    f"CREATE TRIGGER no_office_update BEFORE UPDATE ON office BEGIN {_FORBIDDEN}; END",
    f"CREATE TRIGGER no_office_delete BEFORE DELETE ON office BEGIN {_FORBIDDEN}; END",
    f"""CREATE TRIGGER no_office_rewrite BEFORE INSERT ON office
        WHEN EXISTS (SELECT 1 FROM office WHERE key = NEW.key)
        BEGIN {_FORBIDDEN}; END""",
)

INDEXES = (
    "CREATE INDEX by_time ON stored_events (recorded_at)",
    "CREATE INDEX by_group ON commands (group_id) WHERE group_id IS NOT NULL",
)

STATEMENTS = (EVENTS, COMMANDS, RESERVATIONS, OFFICE, *TRIGGERS, *INDEXES)
"""Everything a new office file is made of."""
