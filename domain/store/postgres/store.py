"""The store of an office on a server, which many desks share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path
from platform import node
from typing import BinaryIO
from uuid import UUID

from msgspec.structs import replace

from domain.core.problem import Problem
from domain.record.backup_watch import BackupWatch
from domain.record.presence import Present, Whereabouts
from domain.record.verification import Verification
from domain.registry.branch import BeginBranch
from domain.store.commands import RecordedCommand
from domain.store.desk_memory.place_memory import replaces_another
from domain.store.postgres import carrying
from domain.store.postgres.connection import LONG_PATIENCE, Server, ServerLine
from domain.store.postgres.filling import unfinished
from domain.store.postgres.known import ProvedStreams
from domain.store.postgres.listening import Listener
from domain.store.postgres.office_there import facts_there, refuse_unless_known
from domain.store.postgres.present import DeskPresence
from domain.store.postgres.reading import ServerLeaves, ServerReading
from domain.store.postgres.recorder import Saved, ServerFactory, ServerRecorder
from domain.store.postgres.setup import UNFINISHED, private_of
from domain.store.postgres.shared_looks import SharedAccessJournal
from domain.store.postgres.shared_vault import SharedVault
from domain.store.postgres.trust import ServerTrust
from domain.store.postgres.unseen import Unseen
from domain.store.postgres.whole_office import WholeOffice
from domain.store.proof.checkpoint import Checkpoint
from domain.store.proof.leaves import checkpoints
from domain.store.store import Identity, Reading
from domain.store.vault.access_journal import AccessJournal
from domain.store.vault.places import VaultPlaces
from domain.store.vault.vault import Vault

# A standby follows its server and takes nothing from desks.
_MAY_RECORD = """
SELECT has_function_privilege('chancery.make_durable()', 'EXECUTE')
       AND current_setting('transaction_read_only') = 'off', pg_is_in_recovery()
"""
_SHARES = """
SELECT pg_has_role(to_regrole(quote_ident(%s)), 'member') AND NOT rolsuper FROM pg_roles WHERE rolname = session_user
"""
_END = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
WHERE pid = %s AND extract(epoch FROM backend_start)::text = %s
"""


class PostgresStore:
    """The store of an office on a server, as `Store` says.

    Args:
        address: where it is, `postgresql://…`.
        folder: where this desk keeps its own part of what is private in the office.
        memory: the folder in which this desk remembers offices; without one it remembers none.

    Raises:
        Malformed: as `Server`.
        Damaged, Unavailable: there is no office there, or it cannot be used now.
    """

    def __init__(self, address: str, folder: Path, memory: Path | None = None) -> None:
        self._server = Server(address)
        self._line, self._listener = ServerLine(self._server), Listener(self._server)
        self._presence = DeskPresence(self._line)
        self.replaces_another = False
        try:
            self._open(address, folder, memory)
        except BaseException:
            self._line.close()
            self._listener.close()
            raise

    def _open(self, address: str, folder: Path, memory: Path | None) -> None:
        self._facts = facts_there(self._line)
        about = dict(self._line.all("SELECT key, value FROM chancery.file"))
        self.place = address
        self.author, self.name = self._line.all("SELECT session_user::text, current_database()::text")[0]
        refuse_unless_known(about, self.name)
        instance = ServerLeaves(self._line).instance()
        self.identity = Identity(str(self._facts["office_id"]), instance, self._facts["sample"] == "yes")
        if UNFINISHED in about:
            raise unfinished(self._line, self.name)
        [(may_record, self._standby)] = self._line.all(_MAY_RECORD)
        self.writable = bool(may_record)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        places = VaultPlaces(memory / f"{self.identity.office}.vaults" if memory is not None else None)
        self.vault, self.accesses = self._private(folder, places, memory)
        self._known = ProvedStreams(int(self._facts.get("leaf_1_upto", 0)))
        self._trust = ServerTrust(self._line, self._own_leaves, self._known)
        self._recorder = ServerRecorder(self._line, self.name, self._known)
        self.factory = ServerFactory(self._recorder)
        if self.writable:
            self._line.one("SELECT chancery.make_durable()")
        self._seen = self._after_save = self._trust.position()
        self._recorder.stored, self._recorder.before = self._saved, self._trust.look_again
        if memory is not None:
            self._trust.remember(memory / f"{self.identity.office}.memory", self._facts, lags=self._standby)
            self._recorder.remembered = self._trust.size
            self.replaces_another = replaces_another(memory, address, self.identity.office)
        self._unseen = Unseen(self._whole, self._trust.known_upto)

    def _private(self, folder: Path, places: VaultPlaces, memory: Path | None) -> tuple[Vault, AccessJournal]:
        """Where private particulars lie, and who looked at them: on the server, for who may see them there."""
        office = self.identity.office
        if not self.writable or not self._line.one(_SHARES, (private_of(self.name),)):
            return Vault(folder, office, places, keeps_all=False), AccessJournal(folder, office, memory)
        vault = SharedVault(folder, office, places, self._server, node())
        return vault, SharedAccessJournal(folder, office, memory, vault.looks)

    def _saved(self, saved: Saved) -> None:
        self._after_save = saved.durable
        self._trust.saved(saved)
        self._be_as_remembered()

    def _follow(self) -> None:
        if self._trust.follow():
            self._be_as_remembered()

    def _be_as_remembered(self) -> None:
        if self._trust.instance is not None:
            self.identity = replace(self.identity, instance=self._trust.instance)

    @property
    def doubt(self) -> Problem | None:
        """As `Store.doubt`."""
        return self._trust.doubt

    @property
    def may_be_continued(self) -> bool:
        """As `Store.may_be_continued`."""
        return self.writable and self._trust.may_be_continued

    @property
    def first_seen(self) -> bool:
        """As `Store.first_seen`."""
        return self._trust.first_seen

    @property
    def suspects(self) -> Collection[UUID]:
        """As `Store.suspects`: none, as nothing is proved when it is opened."""
        return ()

    def compare_whole(self) -> Problem | None:
        """As `Store.compare_whole`."""
        self._trust.compare_whole()
        return self.doubt

    def prove_unseen(self) -> bool:
        """As `Store.prove_unseen`."""
        return self._unseen.prove()

    @property
    def remembered(self) -> int:
        """As `Store.remembered`."""
        return self._trust.remembered

    def was_put_back(self) -> bool:
        """As `Store.was_put_back`."""
        return self._trust.was_put_back()

    def branch(self) -> BeginBranch | None:
        """As `Store.branch`: none where another desk was first, and did it for all."""
        self._follow()
        return self._trust.branch()

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """As `Store.reading`."""
        yield ServerReading(self._line, self._known)

    def outcome(self, commands: Sequence[str]) -> list[RecordedCommand] | None:
        """As `Store.outcome`. The save may still be under way on the server: it is ended first."""
        try:
            if self._recorder.backend is not None:
                self._line.close()
                ended = self._line.all(_END, self._recorder.backend)
                if ended not in ([], [(True,)]):
                    return None
            self._line.one("SELECT chancery.make_durable()")
            with self.reading() as reading:
                found = [reading.command(each) for each in commands]
        except Problem:
            return None
        return [each for each in found if each is not None]

    def mend_vault(self, noted: Callable[[str], Collection[str]]) -> None:
        """As `Store.mend_vault`."""
        self.vault.mend()

    def vault_owner(self) -> str | None:
        """As `Store.vault_owner`: of an office on a server there is no other copy in that folder."""
        return None

    def turn(self) -> AbstractContextManager[None]:
        """As `Store.turn`: the server lets desks record in the order they ask."""
        return nullcontext()

    def changed(self) -> bool:
        """As `Store.changed`."""
        self._known.forget_told()
        before, self._seen = self._seen, self._trust.position()
        doubted = self._trust.became_doubtful()
        if self._seen != before:
            self._follow()
        return doubted or self._seen != before

    def expect_own_save(self) -> None:
        """As `Store.expect_own_save`: the server told where that left the office."""
        self._known.forget_told()
        self._seen = self._after_save

    @property
    def news(self) -> Sequence[Path]:
        """As `Store.news`: no file tells of a server."""
        return ()

    def await_news(self) -> bool:
        """As `Store.await_news`."""
        return self._listener.wait()

    def await_no_more(self) -> None:
        """As `Store.await_no_more`."""
        self._listener.stop()

    def be_at(self, desk: str, where: Whereabouts | None) -> None:
        """As `Store.be_at`; who may only read is not told of."""
        if self.writable:
            self._presence.be_at(desk, where)

    def others(self) -> Sequence[Present]:
        """As `Store.others`; a standby knows nobody."""
        return self._presence.others() if not self._standby else ()

    def checkpoint(self, size: int) -> Checkpoint:
        """As `Store.checkpoint`."""
        [found] = self.checkpoints((size,))
        return found

    def checkpoints(self, sizes: Sequence[int]) -> list[Checkpoint]:
        """As `Store.checkpoints`."""
        with self._own_leaves() as leaves:
            return checkpoints(self._facts, leaves, sizes)

    def known_head(self, size: int) -> tuple[int, str]:
        """As `Store.known_head`."""
        if not self._trust.is_believed or size > self._seen[0]:
            with self._own_leaves() as leaves:
                size = min(size, leaves.size())
        return size, self._trust.head_at(size) or self.checkpoint(size).head

    def verify(self) -> Verification:
        """As `Store.verify`."""
        with self._whole() as whole:
            found: Verification = whole.verify()
        if found.ok:
            found = replace(found, remembered=self._trust.compare())
        return found.doubted(self.doubt)

    def back_up(self, dest: Path, watch: BackupWatch | None = None) -> int:
        """As `Store.back_up`."""
        return carrying.back_up(self._whole, self.vault, dest, watch or BackupWatch())

    def export(self, out: BinaryIO) -> int:
        """As `Store.export`."""
        return carrying.export(self._whole, out)

    def copy_to(self, dest: Path) -> int:
        """As `carrying.copy_to`."""
        return carrying.copy_to(self._whole, dest)

    def close(self) -> None:
        """As `Store.close`."""
        self.vault.be_known()
        if self.writable:
            self._presence.leave()
        self._trust.close()
        self._line.close()
        self._listener.close()

    @contextmanager
    def _own_leaves(self) -> Iterator[ServerLeaves]:
        """Through a connection of its own, for whatever thread this is."""
        with closing(ServerLine(self._server, LONG_PATIENCE)) as line:
            yield ServerLeaves(line)

    @contextmanager
    def _whole(self) -> Iterator[WholeOffice]:
        with closing(ServerLine(self._server, LONG_PATIENCE)) as line:
            yield WholeOffice(line, self._facts)
