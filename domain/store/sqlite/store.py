"""An office kept in a file on one desk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from copy import copy
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID

from msgspec.structs import replace

from domain.core.late import late
from domain.core.problem import Damaged, Problem, Unavailable
from domain.record.backup_watch import BackupWatch
from domain.record.presence import Present, Whereabouts
from domain.record.verification import Verification
from domain.registry.branch import BeginBranch
from domain.store.carrying.beside import copy_along
from domain.store.commands import RecordedCommand
from domain.store.desk_memory.place_memory import replaces_another
from domain.store.desk_memory.trust import Trust
from domain.store.errors import DRIVER_ERRORS, STORE_ERRORS, problem
from domain.store.outcome import overwrite_failed_commits
from domain.store.proof.checkpoint import Checkpoint, dictionary_in
from domain.store.proof.leaves import FileLeaves, checkpoints
from domain.store.proof.unseen import Unseen
from domain.store.proof.verify import verify
from domain.store.sqlite.connection import size_in, snapshot
from domain.store.sqlite.factory import OfficeFactory
from domain.store.sqlite.file import open_file
from domain.store.sqlite.follow import Follower
from domain.store.sqlite.found_commands import FoundCommands
from domain.store.sqlite.guard import FileGuard
from domain.store.sqlite.reading import FileReading, Proved
from domain.store.sqlite.turn import WriteQueue
from domain.store.sqlite.wal import wal_of
from domain.store.store import Identity, Reading
from domain.store.vault.access_journal import AccessJournal
from domain.store.vault.old_vault import take_over
from domain.store.vault.owner import other_owner
from domain.store.vault.places import VaultPlaces
from domain.store.vault.vault import Vault

if TYPE_CHECKING:
    from domain.store.carrying import backup, exporting
else:
    backup, exporting = late("domain.store.carrying.backup"), late("domain.store.carrying.exporting")


class SqliteStore:
    """The store of an office file, as `Store` says.

    Args:
        path: where the file is.
        memory: the folder in which this desk remembers offices; without one it remembers none.
        continued: whether a file from which entries may be missing is opened to be written, as it is continued.

    Raises:
        Damaged, Unavailable: the file is no office, or cannot be used now.
    """

    def __init__(self, path: Path, memory: Path | None = None, *, continued: bool = False) -> None:
        self._file = open_file(path, continued=continued, memory=memory)
        facts = self._file.facts
        self.identity = Identity(str(facts["office_id"]), self._file.instance, facts["sample"] == "yes")
        self.name = path.stem
        self.place = str(path)
        self._path = self._file.path
        self.replaces_another = memory is not None and replaces_another(
            memory, str(path.resolve()), self.identity.office
        )
        self._proved = Proved(int(facts.get("leaf_1_upto", 0)))
        self._trust = Trust(self._file, memory, self._proved)
        self.writable = self._file.writable
        self.vault = Vault(path.resolve().parent, self.identity.office, self._places_in(memory))
        self.vault.be_known()
        self.accesses = AccessJournal(path.resolve().parent, self.identity.office, memory)
        self._found_commands = FoundCommands(self._file)
        self._guard = self._guarded() if self.writable else None
        self._turn = WriteQueue(self._path)
        self.factory = OfficeFactory(self._file, self._guard)
        self._recorder = self.factory.application_recorder()
        self._dictionary = dictionary_in(facts)
        self._follower = Follower(self._file.uri)
        self._look()
        known_upto = self._trust.remembering.known_upto if self._trust.remembering is not None else 0
        self._unseen = Unseen(self._file.uri, self._proved.leaf_1_upto, known_upto)

    def _places_in(self, memory: Path | None) -> VaultPlaces:
        return VaultPlaces(memory / f"{self.identity.office}.vaults" if memory is not None else None)

    def _guarded(self) -> FileGuard:
        try:
            return FileGuard(self._file)
        except STORE_ERRORS as error:
            raise problem(error) from error

    def _look(self) -> None:
        try:
            self._trust.look(self._recorder.reading)
        except STORE_ERRORS as error:
            self.close()
            raise problem(error) from error
        self._recorder.stored = self._remember_saved

    def _remember_saved(self, last: int, leaves: Sequence[bytes]) -> None:
        self._trust.saved(last, leaves)
        if self._trust.remembering is not None:
            self.identity = replace(self.identity, instance=self._trust.remembering.instance)

    @property
    def doubt(self) -> Problem | None:
        """As `Store.doubt`."""
        return self._trust.doubt

    @property
    def may_be_continued(self) -> bool:
        """As `Store.may_be_continued`."""
        return self._trust.may_be_continued

    @property
    def suspects(self) -> Collection[UUID]:
        """As `Store.suspects`."""
        return [UUID(bytes=each) for each in (*self._proved.astray.lacking, *self._proved.astray.altered)]

    @property
    def first_seen(self) -> bool:
        """As `Store.first_seen`."""
        return self._trust.first_seen

    def compare_whole(self) -> Problem | None:
        """As `Store.compare_whole`."""
        try:
            self._trust.compare_whole()
        except STORE_ERRORS as error:
            raise problem(error) from error
        if self._trust.indexes_are_whole:
            self._found_commands.none_is_hidden = True
        return self.doubt

    def prove_unseen(self) -> bool:
        """As `Store.prove_unseen`."""
        try:
            return self._unseen.prove()
        except STORE_ERRORS as error:
            raise problem(error) from error

    @property
    def remembered(self) -> int:
        """As `Store.remembered`."""
        return self._trust.remembering.remembered if self._trust.remembering is not None else 0

    def was_put_back(self) -> bool:
        """As `Store.was_put_back`: a file that is replaced while it is open is not read any more."""
        return False

    def branch(self) -> BeginBranch | None:
        """As `Store.branch`."""
        return self._trust.remembering.branch() if self._trust.remembering is not None else None

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """As `Store.reading`."""
        try:
            with self._recorder.reading() as c:
                self._trust.look_again(c)
                yield FileReading(c, self._recorder.rows, self._proved, self._dictionary, self._found_commands)
        except STORE_ERRORS as error:
            raise self._problem(error) from error
        except UnicodeDecodeError as error:
            raise Damaged("damaged-entry", cause=str(error)) from error

    def outcome(self, commands: Sequence[str]) -> list[RecordedCommand] | None:
        """As `Store.outcome`."""
        try:
            self._refuse_if_gone()
            overwrite_failed_commits(self._file.uri, wal_of(self._path))
            with self.reading() as reading:
                found = [reading.command(each) for each in commands]
        except (Problem, *STORE_ERRORS):
            return None
        return [each for each in found if each is not None]

    def mend_vault(self, noted: Callable[[str], Collection[str]]) -> None:
        """As `Store.mend_vault`."""
        try:
            take_over(self._path, self.identity.office, self.vault, noted)
            self.vault.mend()
            self.vault_owner()
        except STORE_ERRORS as error:
            raise problem(error) from error

    def vault_owner(self) -> str | None:
        """As `Store.vault_owner`."""
        owner = other_owner(self.vault.folder, self._path, self.identity.office)
        return str(owner) if owner is not None else None

    def turn(self) -> AbstractContextManager[None]:
        """As `Store.turn`."""
        return self._turn.taken()

    def changed(self) -> bool:
        """As `Store.changed`."""
        self._refuse_if_gone()
        return self._follower.changed()

    def expect_own_save(self) -> None:
        """As `Store.expect_own_save`."""
        self.changed()

    @property
    def news(self) -> Sequence[Path]:
        """As `Store.news`: the file, its write-ahead log and their folder, as files are moved away and back."""
        return (self._path, self._path.with_name(f"{self._path.name}-wal"), self._path.parent)

    def await_news(self) -> bool:
        """As `Store.await_news`: the system tells when the files change."""
        return False

    def await_no_more(self) -> None:
        """As `Store.await_no_more`."""
        self._trust.look_no_more()

    def be_at(self, desk: str, where: Whereabouts | None) -> None:
        """As `Store.be_at`: a file tells nobody."""

    def others(self) -> Sequence[Present]:
        """As `Store.others`."""
        return ()

    def checkpoint(self, size: int) -> Checkpoint:
        """As `Store.checkpoint`."""
        [found] = self.checkpoints((size,))
        return found

    def checkpoints(self, sizes: Sequence[int]) -> list[Checkpoint]:
        """As `Store.checkpoints`."""
        try:
            with snapshot(self._file.uri) as connection:
                return checkpoints(self._file.facts, FileLeaves(connection.cursor()), sizes)
        except STORE_ERRORS as error:
            raise self._problem(error) from error

    def known_head(self, size: int) -> tuple[int, str]:
        """As `Store.known_head`."""
        try:
            with snapshot(self._file.uri) as connection:
                upto = min(size, size_in(connection.cursor()))
        except STORE_ERRORS as error:
            raise self._problem(error) from error
        return upto, self._trust.head_at(upto) or self.checkpoint(upto).head

    def verify(self) -> Verification:
        """As `Store.verify`. It uses nothing that another thread uses meanwhile."""
        self._refuse_if_replaced()
        try:
            with snapshot(self._file.uri) as connection:
                found = verify(connection, self._file.uri)
            if found.ok:
                found = replace(found, remembered=self._trust.compare())
            return found.doubted(self.doubt)
        except STORE_ERRORS as error:
            raise problem(error) from error

    def back_up(self, dest: Path, watch: BackupWatch | None = None) -> int:
        """As `Store.back_up`. Private particulars are copied beside it as they lie sealed, without their keys.

        It uses nothing that another thread uses meanwhile.
        """
        if self._file.doubt is not None:
            raise copy(self._file.doubt)
        self._refuse_if_replaced()
        events = backup.back_up(self._file.uri, dest, partial(copy_along, self.vault, self._path, dest), watch)
        self.vault.be_known(dest.parent)
        return events

    def export(self, out: BinaryIO) -> int:
        """As `Store.export`."""
        self._refuse_if_missing()
        try:
            return exporting.export(self._file.uri, out)
        except DRIVER_ERRORS as error:
            raise self._problem(error) from error

    def close(self) -> None:
        """As `Store.close`."""
        self.vault.be_known()
        if self._trust.remembering is not None:
            self._trust.remembering.close()
        self._turn.close()
        self._follower.close()
        if self._guard is not None:
            self._guard.close()
        self.factory.close()
        self._trust.close(others_wrote=self._guard is not None and self._guard.others_wrote)

    def _refuse_if_replaced(self) -> None:
        """As `_refuse_if_gone`, but any thread may call it: it brings nothing into the main file."""
        self._file.refuse_if_moved()
        if self._guard is not None and self._guard.is_gone():
            raise Unavailable("wal-gone", path=self.place, wal=wal_of(self._path).name)

    def _refuse_if_gone(self) -> None:
        if self._guard is not None:
            self._guard.refuse_if_gone()
        else:
            self._file.refuse_if_moved()

    def _refuse_if_missing(self) -> None:
        if self._file.doubt is not None:
            raise copy(self._file.doubt)
        self._refuse_if_gone()

    def _problem(self, error: Exception) -> Problem:
        """What went wrong: a file or a write-ahead log that is gone explains whatever SQLite says."""
        try:
            self._refuse_if_gone()
        except Problem as gone:
            return gone
        return problem(error)
