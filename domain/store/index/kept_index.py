"""What is kept of an office beside it, so that it is opened without folding: lines of visits, entries of registries.

The file is disposable: lost, spoilt or made by other code it is made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

import msgspec
from eventsourcing.persistence import IntegrityError, PersistenceError
from sqlcipher3 import dbapi2

from domain.core.code_digest import code_digest, code_stamp
from domain.record.aggregate_kind import AggregateKind
from domain.registry.entries import Entries, SpoiltError
from domain.registry.entries_by_key import EntriesByKey
from domain.store.body import compressed, opened
from domain.store.durable import make_file
from domain.store.errors import problem
from domain.store.index.kept_entries import KeptEntries, put_entries
from domain.store.index.kept_recorder import KeptContents, KeptRecorder, L, MadeOf, PutRows, put_contents
from domain.store.sqlite.connection import OfficeDatastore, make_disposable, uri_of
from domain.store.store import Store

_SPOILT = (PersistenceError, SpoiltError, dbapi2.Error, msgspec.MsgspecError, OSError)
_encode = msgspec.json.encode
READ_AT_ONCE = 2_000
"""How many entries a registry may have that is listed where it is first asked for: in two milliseconds."""

Fold = Callable[[UUID, int], Any]
"""An entry of a registry as of so many entries of its journal."""

T = TypeVar("T")


class _LeftInFile(NamedTuple):
    """As `EntriesElsewhere`: what is kept of entries, read from the file one by one."""

    source: KeptEntries
    fold: Fold

    def content(self, number: int, /) -> bytes:
        return self.source.content(number)

    def folded(self, stream: UUID, entries: int, /) -> Any:
        return self.fold(stream, entries)


class KeptIndex:
    """The index file of an office: it is believed where the same code made it of what the office holds at its position.

    Every method may raise Unavailable: no such file can be kept there.

    Args:
        by_key: whether one question is asked: of registries, also of small ones, only the entries asked for are read.
    """

    def __init__(self, path: Path, store: Store, *, by_key: bool = False) -> None:
        self._path, self._store, self.by_key = path, store, by_key
        self._recorder: KeptRecorder | None = None
        self._stands_at: dict[str, int] = {}
        """The position of what was last read or written here, by its name."""

    def load(self, name: str, kind: type[L], *, concerning: bool = False) -> tuple[int, dict[UUID, L | None]]:
        """The position at which that stands which is kept under a name, and what is; 0 and nothing where it is not to
        be believed.

        Args:
            concerning: whether only what concerns others is asked for.
        """
        return self._attempt(lambda recorder: self._load(recorder, name, kind, concerning=concerning))

    def made_by_others(self, name: str, kind: type[L]) -> tuple[int, dict[UUID, L | None]]:
        """As `load`, of what other code kept of this office, to be shown until it is read anew; nothing where there is
        none that this code can read.
        """
        return self._attempt(lambda recorder: self._made_by_others(recorder, name, kind))

    def load_entries(
        self, kind: AggregateKind, anew: Callable[[int], Entries[Any]], fold: Fold
    ) -> tuple[int, Entries[Any]]:
        """As `load`, of a registry; each of its entries is read from the file where it is first asked for.

        Args:
            anew: all of them as of a position, from the office itself: what is kept turned out to be spoilt.
            fold: one as of an entry of its journal, for the same reason.
        """
        return self._attempt(lambda recorder: self._load_entries(recorder, kind, anew, fold))

    def leave_entries(self, kind: AggregateKind, entries: Entries[Any], fold: Fold) -> None:
        """Leave the entries of a registry in the file, where they were just kept, and let go of them in memory.

        Args:
            fold: as of `load_entries`.
        """
        with suppress(*_SPOILT):
            source = KeptEntries(self._path, kind.name)
            if source.stands_at() == self._stands_at.get(kind.name):
                entries.leave(list(source.listed()), _LeftInFile(source, fold))

    def save(self, name: str, contents: KeptContents, changed: Iterable[UUID], position: int) -> None:
        """Keep contents under a name, as of a position. Some of them changed since they were last kept or read here.

        What another process kept as of a later position stays.
        """
        self._save(
            name,
            partial(put_contents, contents, contents, name),
            partial(put_contents, contents, changed, name),
            position,
        )

    def save_entries(self, kind: AggregateKind, entries: Entries[Any], changed: Iterable[UUID], position: int) -> None:
        """As `save`, of a registry."""
        encode = packing(kind)

        def put(streams: Iterable[UUID] | None, c: Any) -> None:
            put_entries(c, kind.name, entries.encoded(encode, streams))

        self._save(kind.name, partial(put, None), partial(put, changed), position)

    def _save(self, name: str, everything: PutRows, changed: PutRows, position: int) -> None:
        identity, (_, head) = self._store.identity, self._store.known_head(position)
        made_of = MadeOf(name, identity.office, identity.instance, head, code_digest(), code_stamp())
        after = self._stands_at.get(name, 0)
        with suppress(IntegrityError):
            self._attempt(lambda recorder: recorder.put(everything, changed, after, made_of, position))
        self._stands_at[name] = position

    def forget(self, name: str) -> None:
        """Forget all under a name."""
        self._attempt(lambda recorder: recorder.clear(name))

    def close(self) -> None:
        """Let go of the file."""
        if self._recorder is not None:
            self._recorder.datastore.close()
            self._recorder = None

    def _load(
        self, recorder: KeptRecorder, name: str, kind: type[L], *, concerning: bool
    ) -> tuple[int, dict[UUID, L | None]]:
        position = self._believed_upto(recorder, name)
        if not position:
            return 0, {}
        found = recorder.contents(name, kind, concerning=concerning)
        self._stands_at[name] = position
        return position, found

    def _made_by_others(self, recorder: KeptRecorder, name: str, kind: type[L]) -> tuple[int, dict[UUID, L | None]]:
        position, made_of = recorder.max_tracking_id(name) or 0, recorder.made_of(name)
        if _is_of_this_code(made_of) or not self._is_of_this_office(made_of, position):
            return 0, {}
        try:
            return position, recorder.contents(name, kind)
        except msgspec.MsgspecError:  # This code has another shape of it.
            return 0, {}

    def _load_entries(
        self, recorder: KeptRecorder, kind: AggregateKind, anew: Callable[[int], Entries[Any]], fold: Fold
    ) -> tuple[int, Entries[Any]]:
        position, decode = self._believed_upto(recorder, kind.name), _decoder(kind)
        if not position:
            return 0, nothing_kept(kind)
        source = KeptEntries(self._path, kind.name)
        if source.stands_at() != position:  # Another process kept it between.
            source.close()
            return self._load_entries(recorder, kind, anew, fold)
        self._stands_at[kind.name] = position
        left = None if self.by_key else _LeftInFile(source, fold)
        if self.by_key or source.more_than(READ_AT_ONCE):
            return position, EntriesByKey(source, decode, partial(anew, position), left)
        return position, Entries(source.listed(), decode, left)

    def _believed_upto(self, recorder: KeptRecorder, name: str) -> int:
        """Up to which position that is believed which is kept under a name; 0 where it is not.

        It is cleared then; what other code kept is replaced once something else is kept.
        """
        position, made_of = recorder.max_tracking_id(name) or 0, recorder.made_of(name)
        of_this_code = _is_of_this_code(made_of)
        if made_of is not None and position and of_this_code and self._is_of_this_office(made_of, position):
            if made_of.stamp != code_stamp():  # The same code was installed anew; its digest takes long.
                with suppress(PersistenceError, dbapi2.Error):
                    recorder.stamp(name, code_stamp())
            return position
        if of_this_code:
            recorder.clear(name)
        return 0

    def _is_of_this_office(self, made_of: MadeOf | None, position: int) -> bool:
        identity = self._store.identity
        if made_of is None or made_of[1:3] != (identity.office, identity.instance) or self._store.doubt is not None:
            return False
        return self._store.known_head(position) == (position, made_of.head)

    def _attempt(self, work: Callable[[KeptRecorder], T]) -> T:
        try:
            return work(self._opened())
        except IntegrityError:
            raise
        except _SPOILT:
            self.close()
        try:
            self._discard()
            return work(self._opened())
        except _SPOILT as error:
            raise problem(error) from error

    def _opened(self) -> KeptRecorder:
        if self._recorder is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError):
                make_file(self._path)
            recorder = KeptRecorder(OfficeDatastore(uri_of(self._path, "rwc"), prepare=make_disposable))
            recorder.create_table()
            self._recorder = recorder
        return self._recorder

    def _discard(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)


def _is_of_this_code(made_of: MadeOf | None) -> bool:
    return made_of is not None and (made_of.stamp == code_stamp() or made_of.code == code_digest())


def nothing_kept(kind: AggregateKind) -> Entries[Any]:
    """A registry of which nothing is kept."""
    return Entries((), _decoder(kind))


def _decoder(kind: AggregateKind) -> Callable[[bytes], Any]:
    decode, empty = msgspec.json.Decoder(kind.folds_into).decode, _encode(kind.begin())
    return lambda content: decode(opened(content, empty, None))


def packing(kind: AggregateKind) -> Callable[[Any], bytes]:
    """What makes of an entry of a registry what is kept of it."""
    return partial(_packed, _encode(kind.begin()))


def _packed(empty: bytes, entry: Any) -> bytes:
    """An entry, compressed with what an empty one has, as all of them are in memory: a third of its size."""
    return compressed(_encode(entry), empty)
