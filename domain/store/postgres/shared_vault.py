"""The vault of an office on a server: its officers share what is private, each desk with a key pair of its own.

Values lie sealed on the server, their keys wrapped by the key of a generation, and that one wrapped for each desk that
was let in. To erase is to begin another generation: all other keys are wrapped anew, each desk makes another key pair
and destroys the old one, so that no archive of the server is opened any more by what is anywhere.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from domain.core.problem import Damaged, Refused, Unavailable
from domain.record.erasure import Erasure
from domain.record.look import Look
from domain.record.reader import SharingDesk
from domain.store.postgres.connection import ANOTHER_GENERATION, Server, ServerLine
from domain.store.postgres.shared_looks import SharedLooks
from domain.store.postgres.wrapping import KEY, given_to, is_given, new_pair, unwrapped, unwrapped_by, wrapped
from domain.store.vault.encryption import decrypted, encrypted
from domain.store.vault.places import VaultPlaces
from domain.store.vault.vault import Sealed, Value, Vault

_READERS = """
SELECT public, login, desk, generation, wrapped IS NOT NULL FROM chancery_private.readers ORDER BY since
"""
_ALLOWED = """
SELECT public, wrapped FROM chancery_private.readers
WHERE wrapped IS NOT NULL AND login IN (SELECT login FROM chancery_private.may_see)
"""
"""The readers who may have the key of the next generation. Whether they were let in, the server alone cannot say."""
_OWN = """
SELECT public, generation, wrapped, (SELECT number FROM chancery_private.generation)
FROM chancery_private.readers WHERE login = session_user ORDER BY since
"""
_GENERATION = "SELECT number FROM chancery_private.generation"
_ATTEMPTS = 5


class _Key(msgspec.Struct, frozen=True):
    """The key of a generation."""

    generation: int
    key: bytes


class SharedVault(Vault):
    """As `Vault`, of an officer who may see what is private. What was sealed at this desk before stays there.

    Every method may raise Unavailable for what the server says, and those that need a key Refused (`not-let-in`):
    nobody who has the keys let this desk in.

    Args:
        desk: what this desk is called, for who lets it in.
    """

    def __init__(self, folder: Path, office_id: str, places: VaultPlaces, server: Server, desk: str) -> None:
        super().__init__(folder, office_id, places, keeps_all=False)
        self._server, self._desk = server, desk
        self.looks = SharedLooks(self._line)
        self._shared_some = False
        """Whether the server had some of what was erased last."""

    def readers(self) -> list[SharingDesk]:
        """As `Vault.readers`: every desk that was let in, or waits for it."""
        with self._line() as line:
            generation = line.one(_GENERATION)
            return [
                SharingDesk(login, desk, public, let_in, let_in and made_in < generation)
                for public, login, desk, made_in, let_in in line.all(_READERS)
            ]

    def let_in(self, fingerprint: str) -> SharingDesk | None:
        """As `Vault.let_in`."""

        def wrap(line: ServerLine, key: _Key) -> None:
            given = given_to(reader.public, key.key, self._of_generation(key.generation))
            line.one("SELECT chancery_private.let_in(%s, %s, %s)", (key.generation, reader.public, given))

        for reader in self.readers():
            if reader.fingerprint == fingerprint and not reader.let_in:
                self._with_key(wrap)
                return reader
        return None

    def mend(self) -> None:
        """As `Vault.mend`; this desk asks to be let in, and makes another key pair where something was erased."""
        super().mend()
        with self._line() as line:
            self._present_key(line)

    def holds_any(self, sealed: Iterable[str]) -> bool:
        """As `Vault.holds_any`."""
        names = list(sealed)
        with self._line() as line:
            there = bool(_keys_there(line, names))
            if there:
                self._key(line)
        return there or super().holds_any(names)

    def put(self, values: Sequence[Value]) -> None:
        """As `Vault.put`."""

        def put(line: ServerLine, generation: _Key) -> None:
            for each in values:
                key, context = os.urandom(KEY), self._context(each.person, each.particular, each.sealed)
                hidden = wrapped(generation.key, key, self._of_key(each.sealed))
                content = encrypted(key, context, each.content)
                told = (generation.generation, each.sealed, each.person, each.particular, hidden, content)
                line.one("SELECT chancery_private.put(%s, %s, %s, %s, %s, %s)", told)

        self._with_key(put)

    def share(self, noted: Iterable[Sealed], source: Vault | None = None) -> Collection[str]:
        """As `Vault.share`. What this desk shares lies at the desk itself no more: another may erase it."""
        wanted, opened = list(noted), super().get if source is None else source.get
        with self._line() as line:
            there = _keys_there(line, [each.sealed for each in wanted])
        own, trouble = list[Value](), list[Damaged]()
        for each in wanted:
            try:
                content = opened(*each) if each.sealed not in there else None
            except Damaged as damage:
                trouble.append(damage)
            else:
                own += [Value(*each, content)] if content is not None else []
        self.put(own)
        names = {each.sealed for each in own}
        if source is not None:
            source.be_known()
        elif names:
            super().erase(sealed=names)
        if trouble:
            raise trouble[0]
        return names

    def get(self, person: str, particular: str, sealed: str) -> bytes | None:
        """As `Vault.get`. The server gives it to who noted a look at it."""
        with self._line() as line:
            if not _keys_there(line, [sealed]):
                return super().get(person, particular, sealed)
            generation = self._key(line)
            key, content = self._looked_at(line, person, particular, sealed)
            if key is None:  # No look was noted, or the last one is too long ago.
                self.looks.note(Look(datetime.now(UTC), "", self._desk, person, (particular,)))
                key, content = self._looked_at(line, person, particular, sealed)
        if key is None or content is None:
            return None
        opened = unwrapped(generation.key, key, self._of_key(sealed))
        return decrypted(opened, self._context(person, particular, sealed), content)

    def _looked_at(
        self, line: ServerLine, person: str, particular: str, sealed: str
    ) -> tuple[bytes | None, bytes | None]:  # fmt: skip
        """The wrapped key and the sealed value, where a look at it was noted just now."""
        look = self.looks.last(person, particular)
        [(key, content)] = line.all("SELECT key, content FROM chancery_private.content(%s, %s)", (look, sealed))
        return key, content

    def erase(self, *, sealed: Collection[str], persons: Collection[str] = ()) -> None:
        """As `Vault.erase`. What an archive of the server has of it opens no more once every desk was there again."""
        names = list(sealed)

        def erase(line: ServerLine, key: _Key) -> None:
            if not _keys_there(line, names):
                return
            keys = dict(line.all("SELECT name, key FROM chancery_private.sealed WHERE name <> ALL(%s)", (names,)))
            anew = _Key(key.generation + 1, os.urandom(KEY))
            kept = {name: wrapped(anew.key, each, self._of_key(name)) for name, each in self._opened(key, keys).items()}
            readers = self._given_to_all(line, key, anew)
            told = (key.generation, names, _as_json(kept), _as_json(readers))
            line.one("SELECT chancery_private.erase(%s, %s, %s::json, %s::json)", told)
            self._present_key(line)

        with self._line() as line:
            self._shared_some = bool(_keys_there(line, names))
        if self._shared_some:
            self._with_key(erase)
        super().erase(sealed=sealed, persons=persons)

    def _given_to_all(self, line: ServerLine, key: _Key, anew: _Key) -> dict[str, bytes]:
        """The key of the next generation, wrapped for each reader who has this one, by his public key."""
        before, context = self._of_generation(key.generation), self._of_generation(anew.generation)
        return {
            public.hex(): given_to(public, anew.key, context)
            for public, given in line.all(_ALLOWED)
            if is_given(public, key.key, before, given)
        }

    def erase_everywhere(self, *, sealed: Collection[str], persons: Collection[str] = ()) -> Erasure:
        """As `Vault.erase_everywhere`, and on the server."""
        here = super().erase_everywhere(sealed=sealed, persons=persons)
        return replace(here, on_server=self._shared_some)

    def keys_of(self, sealed: Iterable[str]) -> dict[str, bytes]:
        """As `Vault.keys_of`."""
        names = list(sealed)
        with self._line() as line:
            there = _keys_there(line, names)
            opened = self._opened(self._key(line), there) if there else {}
        return super().keys_of(names) | opened

    def _with_key(self, work: Callable[[ServerLine, _Key], None]) -> None:
        """Do something with the key of the generation, again where another desk began the next meanwhile."""
        for _ in range(_ATTEMPTS):
            with suppress(_AnotherGeneration), self._line() as line:
                work(line, self._key(line))
                return
        raise Unavailable("office-busy")

    def _key(self, line: ServerLine) -> _Key:
        key = self._present_key(line)
        if key is None:
            raise Refused("not-let-in")
        return key

    def _present_key(self, line: ServerLine) -> _Key | None:
        """The key of the generation; None where this desk was not let in. Its key pair is of that generation then."""
        for public, made_in, hidden, generation in line.all(_OWN):
            private = self._private(public)
            if private is None:
                continue
            if hidden is None:
                return None
            context = self._of_generation(generation)
            key = unwrapped_by(private, hidden, context)
            if made_in < generation or not is_given(public, key, context, hidden):
                self._renew(line, public, _Key(generation, key))
            return _Key(generation, key)
        return self._ask_to_be_let_in(line)

    def _ask_to_be_let_in(self, line: ServerLine) -> _Key | None:
        """Become a reader; the first of all begins a generation."""
        generation, public = line.one(_GENERATION), self._new_pair()
        begun = _Key(1, os.urandom(KEY)) if generation == 0 else None
        hidden = given_to(public, begun.key, self._of_generation(1)) if begun is not None else None
        line.one("SELECT chancery_private.be_reader(%s, %s, %s, %s)", (generation, public, self._desk, hidden))
        return begun

    def _renew(self, line: ServerLine, before: bytes, key: _Key) -> None:
        """Take another key pair, and destroy the one that archives of the server still have the old key wrapped for."""
        public = self._new_pair()
        hidden = given_to(public, key.key, self._of_generation(key.generation))
        line.one("SELECT chancery_private.renew(%s, %s, %s, %s)", (key.generation, before, public, hidden))
        with self._changing():
            self._keys.erase([_reader_key(before)])

    def _new_pair(self) -> bytes:
        """The public key of a pair whose other half is on the disk of this desk, wrapped as all its keys are."""
        private, public = new_pair()
        with self._changing():
            self._keys.add([_reader_key(public)], make=lambda _: private)
        return public

    def _private(self, public: bytes) -> bytes | None:
        with self._reading():
            return self._keys.get(_reader_key(public))

    def _opened(self, generation: _Key, keys: Mapping[str, bytes]) -> dict[str, bytes]:
        return {name: unwrapped(generation.key, key, self._of_key(name)) for name, key in keys.items()}

    def _of_key(self, sealed: str) -> bytes:
        return self._context("key", sealed)

    def _of_generation(self, number: int) -> bytes:
        return self._context("generation", str(number))

    @contextmanager
    def _line(self) -> Iterator[ServerLine]:
        """A connection of its own, for whatever thread this is."""
        with closing(ServerLine(self._server)) as line:
            try:
                yield line
            except Unavailable as problem:
                if getattr(problem.__cause__, "sqlstate", None) == ANOTHER_GENERATION:
                    raise _AnotherGeneration(problem.code) from problem
                raise


class _AnotherGeneration(Unavailable):
    """Another desk erased something meanwhile."""


def _keys_there(line: ServerLine, names: list[str]) -> dict[str, bytes]:
    """The keys of those of the names that lie on the server, as they lie."""
    return dict(line.all("SELECT name, key FROM chancery_private.sealed WHERE name = ANY(%s)", (names,)))


def _as_json(told: Mapping[str, bytes]) -> str:
    return json.dumps({name: each.hex() for name, each in told.items()})


def _reader_key(public: bytes) -> str:
    """The name of the private key of a reader, among the keys of this desk."""
    return f"reader/{public.hex()}"
