"""Read models in a file of their own, caught up from the log in batches. Lost or spoilt, it is made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import msgspec
from eventsourcing.persistence import IntegrityError, PersistenceError, Tracking
from eventsourcing.sqlite import SQLiteTrackingRecorder
from sqlcipher3 import dbapi2

from domain.core.problem import Damaged
from domain.projections.read_model import ReadModel, code_digest, read_model
from domain.record.vocabulary import VISIT
from domain.store.durable import make_file
from domain.store.errors import problem
from domain.store.log import Log
from domain.store.sqlite import OfficeDatastore, make_disposable, uri_of
from domain.visit.visit import Visit

BATCH = 5_000
"""Entries of the log caught up in one transaction."""

_MODELS = """
CREATE TABLE IF NOT EXISTS models (
    name TEXT NOT NULL,
    visit TEXT NOT NULL,
    model BLOB NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (name, visit)
) WITHOUT ROWID
"""
_SPOILT = (PersistenceError, dbapi2.Error, msgspec.MsgspecError, OSError)
_encode = msgspec.json.encode
_decode = msgspec.json.Decoder(ReadModel).decode

Kept = tuple[bytes, bytes]
"""A model as it is kept, and the digest of the entries it was made of."""

T = TypeVar("T")


class ReadModelRecorder(SQLiteTrackingRecorder):
    """The library's tracking recorder, with the models tracked beside the position they stand at."""

    def construct_create_table_statements(self) -> list[str]:
        """The library's tracking table, and ours."""
        return [*super().construct_create_table_statements(), _MODELS]

    def put(self, models: Mapping[UUID, Kept], tracking: Tracking) -> None:
        """Replace models and move the position on, in one transaction.

        Raises:
            IntegrityError: another process came here first; nothing was replaced.
        """
        rows = [(tracking.application_name, visit_id.hex, *kept) for visit_id, kept in models.items()]
        with self.datastore.transaction(commit=True) as c:
            c.executemany("INSERT OR REPLACE INTO models VALUES (?, ?, ?, ?)", rows)
            self._insert_tracking(c, tracking)

    def get(self, name: str, visit_id: UUID) -> Kept | None:
        """The model of a visit, as tracked under a name."""
        with self.datastore.transaction(commit=False) as c:
            c.execute("SELECT model, digest FROM models WHERE name = ? AND visit = ?", (name, visit_id.hex))
            row = c.fetchone()
        return (bytes(row[0]), bytes(row[1])) if row else None

    def clear(self) -> None:
        """Forget every model and every position."""
        with self.datastore.transaction(commit=True) as c:
            c.execute("DELETE FROM models")
            c.execute("DELETE FROM tracking WHERE application_name <> ?", (self.table_migration_identifier,))


class ReadModels:
    """The persisted read models of one office.

    They are tracked under a name that holds the office and the code that made them: to other code, or
    another office, nothing is caught up yet, and what it finds there it clears away. Each carries the digest of
    the entries it was made of, and is made anew where the log holds others. Of a visit that cannot be read nothing is
    kept.
    """

    def __init__(self, path: Path, log: Log, office_id: str) -> None:
        self._path = path
        self._log = log
        self._name = f"{office_id}/{code_digest()}"
        self._recorder: ReadModelRecorder | None = None

    def of(self, visit_id: UUID) -> ReadModel | None:
        """The read models of a visit, caught up with the log; None if it has no such visit, or it cannot be read.

        Raises:
            Damaged: a visit cannot be folded.
            Unavailable: no file of read models can be kept there.
        """
        return self._attempt(lambda recorder: self._read(recorder, visit_id))

    def catch_up(self) -> int:
        """Bring the models up to the newest entry of the office; return its position.

        Raises:
            Damaged, Unavailable: as `of`.
        """
        return self._attempt(self._catch_up)

    def rebuild(self) -> int:
        """Forget the models and derive them again; return the position they stand at.

        Raises:
            Damaged, Unavailable: as `of`.
        """
        return self._attempt(self._rebuild)

    def close(self) -> None:
        """Let go of the file."""
        if self._recorder is not None:
            self._recorder.datastore.close()
            self._recorder = None

    def _attempt(self, work: Callable[[ReadModelRecorder], T]) -> T:
        try:
            return work(self._opened())
        except _SPOILT:
            self.close()
        try:
            self._discard()
            return work(self._opened())
        except _SPOILT as error:
            raise problem(error) from error

    def _opened(self) -> ReadModelRecorder:
        if self._recorder is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError):
                make_file(self._path)
            recorder = ReadModelRecorder(OfficeDatastore(uri_of(self._path, "rwc"), prepare=make_disposable))
            recorder.create_table()
            if recorder.max_tracking_id(self._name) is None:
                recorder.clear()
            self._recorder = recorder
        return self._recorder

    def _discard(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)

    def _read(self, recorder: ReadModelRecorder, visit_id: UUID) -> ReadModel | None:
        self._catch_up(recorder)
        kept = recorder.get(self._name, visit_id)
        if kept is None:
            return None
        model = _decode(kept[0])
        if model.entries != self._log.entry_at(visit_id, self._log.last_position()):
            return None  # Its newest entry cannot be read, or was recorded just now.
        if kept[1] == self._log.digest(visit_id, model.entries):
            return model
        self._rebuild(recorder)
        return self._read(recorder, visit_id)

    def _rebuild(self, recorder: ReadModelRecorder) -> int:
        recorder.clear()
        return self._catch_up(recorder)

    def _catch_up(self, recorder: ReadModelRecorder) -> int:
        newest = self._log.last_position()
        position = recorder.max_tracking_id(self._name) or 0
        visits: dict[UUID, Visit] = {}
        while position < newest:
            upto = min(position + BATCH, newest)
            touched = self._log.touched(VISIT, position, upto)
            models = dict(self._models(touched, visits, upto))
            with suppress(IntegrityError):
                recorder.put(models, Tracking(self._name, upto))
            position = recorder.max_tracking_id(self._name) or 0
        return position

    def _models(self, touched: Iterable[UUID], visits: dict[UUID, Visit], upto: int) -> Iterator[tuple[UUID, Kept]]:
        """The models of visits as of a position; those folded before are folded on."""
        for visit_id in touched:
            try:
                visit = self._log.fold(visit_id, visits.pop(visit_id, Visit()), self._log.entry_at(visit_id, upto))
            except Damaged:
                continue
            visits[visit_id] = visit
            yield visit_id, (_encode(read_model(visit)), self._log.digest(visit_id, visit.entries))
