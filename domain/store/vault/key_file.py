"""The file of keys: one key for each sealed value, in places of a fixed size, overwritten where they lie.

Every page lies twice, and every key is wrapped by the *file key* in the header. To erase keys, the other keys are
wrapped anew by another file key and everything is written over in place: what an old page, a journal of the file
system or a snapshot of a part still holds is then wrapped by a key that is nowhere. `docs/format.md` has the layout.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Never

import msgspec
from msgspec.structs import replace

from domain.core.late import late
from domain.core.problem import Damaged, Unavailable
from domain.store.durable import open_for_change, sync, sync_folder, write_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cryptography import exceptions
    from cryptography.hazmat.primitives.ciphers import aead
else:
    exceptions, aead = late("cryptography.exceptions"), late("cryptography.hazmat.primitives.ciphers.aead")

VERSION = 1
PAGE = 4096
KEY = 32
_DIGEST = 32
_NAME = 32
_NONCE = 12
_SLOT = _NAME + _NONCE + KEY + 16
_FIRST_SLOT = 32
SLOTS = (PAGE - _FIRST_SLOT - _DIGEST) // _SLOT
_FREE = bytes(_SLOT)
_HEADER = struct.Struct(">8sI16sQI32s")
_HEADER_MAGIC = b"CHNCKEYS"
_PAGE_HEAD = struct.Struct(">8sIQ")
_PAGE_MAGIC = b"CHNCPAGE"


class _Keys(msgspec.Struct, frozen=True):
    """What a file of keys says: the file key, and the wrapped keys place by place."""

    office: bytes
    generation: int
    file_key: bytes
    slots: tuple[bytes, ...]
    damaged: bool = False
    """Whether a page cannot be read in either of its copies, so that keys may be missing."""

    def wrapped(self, name: bytes, key: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return name + nonce + aead.AESGCM(self.file_key).encrypt(nonce, key, self.office + name)

    def unwrapped(self, slot: bytes) -> bytes | None:
        """The key in a slot; None if the slot is free or damaged."""
        if len(slot) != _SLOT:
            return None
        name, nonce, hidden = slot[:_NAME], slot[_NAME : _NAME + _NONCE], slot[_NAME + _NONCE :]
        try:
            return aead.AESGCM(self.file_key).decrypt(nonce, hidden, self.office + name)
        except exceptions.InvalidTag:
            return None

    def pages(self) -> list[bytes]:
        """The header and the pages of slots, as they lie in the file."""
        groups = [self.slots[start : start + SLOTS] for start in range(0, len(self.slots), SLOTS)]
        header = _HEADER.pack(_HEADER_MAGIC, VERSION, self.office, self.generation, len(groups), self.file_key)
        heads = (_PAGE_HEAD.pack(_PAGE_MAGIC, number, self.generation) for number in range(1, len(groups) + 1))
        return [
            _with_digest(header),
            *(_with_digest(head.ljust(_FIRST_SLOT, b"\0") + b"".join(group))
              for head, group in zip(heads, groups, strict=True)),
        ]  # fmt: skip


class KeyFile:
    """The keys of one office. It keeps nothing open or in memory; whoever changes it holds the lock of the vault.

    Args:
        office: the 16 bytes of the office's identity.
    """

    def __init__(self, path: Path, office: bytes) -> None:
        self.path = path
        self._office = office

    def exists(self) -> bool:
        """Whether there is a file of keys."""
        return self.path.exists()

    def generation(self) -> int:
        """How often keys were erased in the file, and more; 0 where there is none."""
        return self._read().generation if self.exists() else 0

    def get(self, name: str) -> bytes | None:
        """The key of that name; None if there is none, or no file.

        Raises:
            Damaged: `vault-keys-damaged`; the key may be in what cannot be read.
            Unavailable: `newer-schema`.
        """
        if not self.exists():
            return None
        keys = self._read()
        hashed = _hashed(name)
        for slot in keys.slots:
            if slot.startswith(hashed):
                return keys.unwrapped(slot) or self._refuse_damage()
        return self._refuse_damage() if keys.damaged else None

    def holds_any(self, names: Iterable[str]) -> bool:
        """Whether any of the names has a key."""
        held = {slot[:_NAME] for slot in self._read().slots} if self.exists() else set()
        return any(_hashed(name) in held for name in names)

    def add(self, names: Iterable[str], make: Callable[[str], bytes] = lambda _: os.urandom(KEY)) -> dict[str, bytes]:
        """The key of each name, made and brought to the disk where there is none.

        Raises:
            Damaged: `vault-keys-damaged`; nothing was added.
        """
        if not self.exists():
            self._create()
        with self._changing() as (keys, write):
            if keys.damaged:
                self._refuse_damage()
            slots = list(keys.slots)
            places = {slot[:_NAME]: place for place, slot in enumerate(slots)}
            free = [place for place, slot in enumerate(slots) if slot == _FREE]
            found: dict[str, bytes] = {}
            for name in names:
                hashed = _hashed(name)
                if hashed in places:
                    found[name] = keys.unwrapped(slots[places[hashed]]) or self._refuse_damage()
                    continue
                if not free:
                    free = list(range(len(slots), len(slots) + SLOTS))
                    slots += [_FREE] * SLOTS
                places[hashed] = free.pop(0)
                found[name] = make(name)
                slots[places[hashed]] = keys.wrapped(hashed, found[name])
            write(replace(keys, slots=tuple(slots)))
        return found

    def erase(self, names: Iterable[str], above: int = 0) -> None:
        """Destroy keys. When this returns, neither they nor the file key that wrapped them are in the file.

        A slot that is damaged goes with them: nothing could open it.

        Args:
            above: the generation that the file gets a later one than, where it has an earlier one.
        """
        if not self.exists():
            return
        erased = {_hashed(name) for name in names}
        with self._changing() as (keys, write):
            known = keys.generation >= above and not keys.damaged
            if known and not any(slot[:_NAME] in erased for slot in keys.slots):
                return
            anew = replace(keys, generation=max(keys.generation, above) + 1, file_key=os.urandom(KEY))
            kept = ((slot, keys.unwrapped(slot)) for slot in keys.slots if slot != _FREE and slot[:_NAME] not in erased)
            slots = [anew.wrapped(slot[:_NAME], key) for slot, key in kept if key is not None]
            write(replace(anew, slots=tuple(slots) + (_FREE,) * (len(keys.slots) - len(slots))))

    def mend(self) -> None:
        """Finish what a loss of power interrupted: both copies of each page are the same again."""
        if self.exists():
            with self._changing():
                pass

    def _create(self) -> None:
        unfinished = self.path.with_name(f"{self.path.name}.part")
        handle = open_for_change(unfinished)
        try:
            _bring_to_disk(handle, b"", _Keys(self._office, 1, os.urandom(KEY), ()).pages())
        finally:
            os.close(handle)
        unfinished.replace(self.path)
        sync_folder(self.path.parent)

    @contextmanager
    def _changing(self) -> Iterator[tuple[_Keys, Callable[[_Keys], None]]]:
        """What the file says, mended, and what writes it anew."""
        handle = open_for_change(self.path)
        try:
            raw = _whole(handle)
            keys = self._understood(raw)
            if not keys.damaged:
                _bring_to_disk(handle, raw, keys.pages())
            yield keys, lambda anew: _bring_to_disk(handle, _whole(handle), anew.pages())
        finally:
            os.close(handle)

    def _read(self) -> _Keys:
        return self._understood(self.path.read_bytes())

    def _understood(self, raw: bytes) -> _Keys:
        header = next((page for page in _copies(raw, 0) if page.startswith(_HEADER_MAGIC) and _is_whole(page)), None)
        if header is None:
            self._refuse_damage()
        _, version, office, generation, count, file_key = _HEADER.unpack_from(header)
        if version > VERSION:
            raise Unavailable("newer-schema", path=str(self.path), version=version, known=VERSION)
        if office != self._office:
            self._refuse_damage()
        keys = _Keys(office, generation, file_key, ())
        pages = [_slots_of(raw, number, keys) for number in range(1, count + 1)]
        slots = tuple(slot for page, _ in pages for slot in page)
        return replace(keys, slots=slots, damaged=not all(whole for _, whole in pages))

    def _refuse_damage(self) -> Never:
        raise Damaged("vault-keys-damaged", path=str(self.path))


def _hashed(name: str) -> bytes:
    return sha256(name.encode()).digest()


def _with_digest(page: bytes) -> bytes:
    filled = page.ljust(PAGE - _DIGEST, b"\0")
    return filled + sha256(filled).digest()


def _is_whole(page: bytes) -> bool:
    return len(page) == PAGE and sha256(page[:-_DIGEST]).digest() == page[-_DIGEST:]


def _copies(raw: bytes, number: int) -> tuple[bytes, bytes]:
    """Both copies of a page."""
    start = 2 * number * PAGE
    return raw[start : start + PAGE], raw[start + PAGE : start + 2 * PAGE]


def _slots_of(raw: bytes, number: int, keys: _Keys) -> tuple[tuple[bytes, ...], bool]:
    """The slots of a page, and whether one of its copies is whole; of two damaged ones, the slots that open."""
    copies = _copies(raw, number)
    head = _PAGE_HEAD.pack(_PAGE_MAGIC, number, keys.generation)
    for page in copies:
        if page.startswith(head) and _is_whole(page):
            return _cut(page), True
    found = {slot[:_NAME]: slot for page in copies for slot in _cut(page) if keys.unwrapped(slot) is not None}
    return tuple(found.values())[:SLOTS] + (_FREE,) * (SLOTS - len(found)), False


def _cut(page: bytes) -> tuple[bytes, ...]:
    starts = range(_FIRST_SLOT, _FIRST_SLOT + SLOTS * _SLOT, _SLOT)
    return tuple(page[start : start + _SLOT] for start in starts)


def _whole(handle: int) -> bytes:
    with os.fdopen(os.dup(handle), "rb") as opened:
        opened.seek(0)
        return opened.read()


def _bring_to_disk(handle: int, raw: bytes, pages: list[bytes]) -> None:
    """Write what differs, each step synced before the next, so that one copy of everything counts at any moment.

    First the first copies of the slots, which count once the first header says their generation; then that
    header; then the second copies of all.
    """
    first = {2 * number: page for number, page in enumerate(pages)}
    second = {place + 1: page for place, page in first.items()}
    for step in ({place: page for place, page in first.items() if place}, {0: first[0]}, second):
        changed = {place: page for place, page in step.items() if raw[place * PAGE : (place + 1) * PAGE] != page}
        for place, page in changed.items():
            write_at(handle, place * PAGE, page)
        if changed:
            sync(handle)
