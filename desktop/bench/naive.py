"""The event-sourcing library used as its first examples show, and a table written over, with its audit trail."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event
from eventsourcing.persistence import Tracking
from eventsourcing.sqlite import SQLiteDatastore, SQLiteTrackingRecorder
from eventsourcing.utils import Environment
from sqlcipher3 import dbapi2

from domain.store.row import Row

FOLLOWED = 400


class NaiveEvents(Aggregate):
    """What a stream says, by topic: its events are classes of the library, made by decorators."""

    @event("Begun")
    def __init__(self) -> None:
        self.said: dict[str, Any] = {}

    @event("Said")
    def say(self, topic: str, state: Any) -> None:
        """Take in what one of our events says."""
        self.said[topic] = state


class Library:
    """An application of the library on SQLite, with its own mapper, transcoder and repository."""

    def __init__(self, path: Path) -> None:
        settings = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(path)}
        self.application: Application[UUID] = Application(Environment("Library", settings))
        self._streams: dict[bytes, UUID] = {}
        """What was last stored of each of our streams."""
        self._kept: list[UUID] = []
        self.events = 0
        """How many of our events it keeps."""

    def store(self, rows: Iterable[Row]) -> None:
        """Record what rows say, each stream in one save."""
        streams: dict[bytes, NaiveEvents] = {}
        for row in rows:
            streams.setdefault(row.stream, NaiveEvents()).say(topic=row.topic.decode(), state=json.loads(row.state))
            self.events += 1
        self.application.save(*streams.values())
        self._streams |= {each: kept.id for each, kept in streams.items()}
        self._kept += self._streams.values()

    def rebuilt(self) -> int:
        """Every stream, folded from its events; how many there are."""
        return sum(len(self.application.repository.get(each).said) > 0 for each in self._kept)

    def as_of(self, stream: bytes, entry: int) -> object:
        """A stream as of one of our entries: the library's first event is its own."""
        return self.application.repository.get(self._streams[stream], version=entry + 1)

    def project(self, path: Path) -> None:
        """Keep, by the library's tracking, how often each stream was written to: each event in a transaction.

        Of the first `FOLLOWED` events.
        """
        recorder = SQLiteTrackingRecorder(SQLiteDatastore(str(path)))
        recorder.create_table()
        seen: dict[object, int] = {}
        for notification in self.application.recorder.select_notifications(start=1, limit=FOLLOWED):
            folded = self.application.mapper.to_domain_event(notification)
            seen[folded.originator_id] = seen.get(folded.originator_id, 0) + 1
            recorder.insert_tracking(Tracking("seen", notification.id))
        recorder.datastore.close()

    def close(self) -> None:
        """Let go of it."""
        self.application.close()


class OverwrittenTable:
    """A table of items that are written over, each change with a line of an audit trail, as durable as an office."""

    def __init__(self, connection: dbapi2.Connection, items: Sequence[str]) -> None:
        self._connection = connection
        connection.execute("CREATE TABLE items (item TEXT PRIMARY KEY, starts TEXT)")
        connection.execute(
            "CREATE TABLE audit (number INTEGER PRIMARY KEY, author TEXT, item TEXT, was TEXT, is_ TEXT)"
        )
        connection.executemany("INSERT INTO items VALUES (?, '')", [(each,) for each in items])

    def move(self, item: str, starts: str) -> None:
        """Give an item another hour, in one transaction."""
        with closing(self._connection.cursor()) as c:
            c.execute("BEGIN IMMEDIATE")
            [was] = c.execute("SELECT starts FROM items WHERE item = ?", (item,)).fetchone()
            c.execute("UPDATE items SET starts = ? WHERE item = ?", (starts, item))
            c.execute("INSERT INTO audit (author, item, was, is_) VALUES ('a', ?, ?, ?)", (item, was, starts))
            c.execute("COMMIT")
