"""The file of keys: what was erased is nowhere in it, and a loss of power at any moment leaves every other key."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from domain.core.problem import Damaged, Unavailable
from domain.store import durable
from domain.store.vault import key_file
from domain.store.vault.key_file import PAGE, SLOTS, KeyFile

OFFICE = bytes(range(16))
SECTOR = 512


@pytest.fixture
def keys(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "keys", OFFICE)


def test_a_key_is_made_once_and_read_back(keys: KeyFile) -> None:
    made = keys.add(["a", "b"])

    assert len(set(made.values())) == 2
    assert keys.add(["b", "a"]) == made
    assert (keys.get("a"), keys.get("c")) == (made["a"], None)
    assert keys.holds_any(["c", "b"])
    assert not keys.holds_any(["c"])


def test_without_a_file_there_is_no_key_and_nothing_to_erase(keys: KeyFile) -> None:
    keys.erase(["a"])
    keys.mend()

    assert keys.get("a") is None
    assert not keys.exists()


def test_a_place_that_was_erased_is_used_again(keys: KeyFile) -> None:
    keys.add(str(number) for number in range(2 * SLOTS))
    size = keys.path.stat().st_size
    keys.erase(["7", "8"])
    keys.add(["new", "newer"])

    assert keys.path.stat().st_size == size == (1 + 2) * 2 * PAGE


def test_what_is_erased_leaves_neither_its_slot_nor_any_file_key_before(keys: KeyFile) -> None:
    keys.add(str(number) for number in range(SLOTS + 1))
    before = keys.path.read_bytes()
    keys.erase(["7"])
    after = keys.path.read_bytes()

    slots = [slot for page in pages(before)[2:] for slot in slots_of(page)]
    assert not [slot for slot in slots if slot[32:] in after]
    assert file_key(before) not in after
    assert (keys.get("7"), keys.get("6") is None) == (None, False)


def test_no_slot_opens_under_another_name(keys: KeyFile) -> None:
    keys.add(["a", "b"])
    raw = keys.path.read_bytes()
    one, other = slots_of(pages(raw)[2])[:2]
    forged = raw.replace(one[32:], other[32:])
    keys.path.write_bytes(with_digests(forged))

    with pytest.raises(Damaged, match="vault-keys-damaged"):
        keys.get("a")
    assert keys.get("b") is not None


def test_one_damaged_copy_of_a_page_is_made_good_by_the_other(keys: KeyFile) -> None:
    made = keys.add(["a", "b"])
    whole = keys.path.read_bytes()
    for place in range(0, len(whole), 101):
        keys.path.write_bytes(flipped(whole, place))
        assert {name: keys.get(name) for name in made} == made
        keys.mend()
        assert keys.path.read_bytes() == whole


def test_of_two_damaged_copies_every_key_that_opens_is_still_there(keys: KeyFile) -> None:
    made = keys.add(["a", "b"])
    whole = keys.path.read_bytes()
    slot = slots_of(pages(whole)[2])[0]
    damaged = whole.replace(slot, flipped(slot, 50))
    keys.path.write_bytes(damaged)

    assert keys.get("b") == made["b"]
    for name in ("a", "unknown"):
        with pytest.raises(Damaged, match="vault-keys-damaged"):
            keys.get(name)
    with pytest.raises(Damaged, match="vault-keys-damaged"):
        keys.add(["c"])
    assert keys.path.read_bytes() == damaged
    keys.erase(["b"])
    assert keys.get("b") is None


@pytest.mark.parametrize("content", [b"", b"spoilt", bytes(3 * PAGE), b"\xff" * 20 * PAGE])
def test_what_is_no_file_of_keys_is_damage(keys: KeyFile, content: bytes) -> None:
    keys.path.write_bytes(content)

    for use in (lambda: keys.get("a"), lambda: keys.add(["a"]), lambda: keys.erase(["a"]), keys.mend):
        with pytest.raises(Damaged, match="vault-keys-damaged"):
            use()
    assert keys.path.read_bytes() == content


def test_a_file_that_was_cut_says_so(keys: KeyFile) -> None:
    made = keys.add(str(number) for number in range(3 * SLOTS))
    keys.path.write_bytes(keys.path.read_bytes()[: 4 * PAGE + 100])

    assert keys.get("0") == made["0"]
    with pytest.raises(Damaged, match="vault-keys-damaged"):
        keys.get(str(3 * SLOTS - 1))


def test_the_keys_of_another_office_are_not_taken_for_its_own(keys: KeyFile) -> None:
    keys.add(["a"])

    with pytest.raises(Damaged, match="vault-keys-damaged"):
        KeyFile(keys.path, bytes(16)).get("a")


def test_a_newer_file_is_left_alone(keys: KeyFile) -> None:
    keys.add(["a"])
    raw = bytearray(keys.path.read_bytes())
    for start in (0, PAGE):
        raw[start + 11] = 2
    keys.path.write_bytes(with_digests(bytes(raw)))

    with pytest.raises(Unavailable, match="newer-schema"):
        keys.get("a")


def test_erasing_is_on_the_disk_before_it_is_acknowledged(keys: KeyFile, monkeypatch: pytest.MonkeyPatch) -> None:
    keys.add(str(number) for number in range(SLOTS + 1))
    pages_before = len(pages(keys.path.read_bytes()))
    with recorded(keys, monkeypatch) as disk:
        keys.erase(["7"])

    assert disk.steps[-1] == []
    assert sorted(place for step in disk.steps for place, _ in step) == [
        number * PAGE for number in range(pages_before)
    ], "every page is written over where it lay"


@pytest.mark.parametrize("changes", [30, pytest.param(500, marks=pytest.mark.endure)])
def test_a_loss_of_power_at_any_moment_keeps_every_key(
    keys: KeyFile, monkeypatch: pytest.MonkeyPatch, changes: int
) -> None:
    """Twenty times for each change, and each time once more while it is mended."""
    chance = random.Random(20251112)
    known = keys.add(str(number) for number in range(2 * SLOTS))
    for change in range(changes):
        gone, new = chance.choice(sorted(known)), f"new-{change}"
        with recorded(keys, monkeypatch) as disk:
            if erasing := bool(change % 2):
                keys.erase([gone])
            else:
                added = keys.add([new])
        done = keys.path.read_bytes()
        for _ in range(20):
            keys.path.write_bytes(disk.after_a_crash(chance))
            with recorded(keys, monkeypatch) as mending:
                keys.mend()
            keys.path.write_bytes(mending.after_a_crash(chance))
            for name in chance.sample(sorted(known), 10):
                assert keys.get(name) == known[name] or (erasing and name == gone)
            assert keys.get(gone) in (None, known[gone])
            keys.get(new)  # it is there or not, and no damage
        keys.path.write_bytes(done)
        assert keys.get(gone) == (None if erasing else known[gone])
        if erasing:
            del known[gone]
        else:
            known |= added


@dataclass
class Disk:
    """What was written to a file between two syncs, so that a loss of power in between can be played."""

    before: bytes
    steps: list[list[tuple[int, bytes]]] = field(default_factory=lambda: [[]])

    def after_a_crash(self, chance: random.Random) -> bytes:
        """The file as the disk may hold it if the power goes in one of the steps.

        Of what that step wrote each sector is old, new, or rubbish.
        """
        held = bytearray(self.before)
        stopped = chance.randrange(len(self.steps))
        for step in self.steps[:stopped]:
            for place, content in step:
                put(held, place, content)
        for place, content in self.steps[stopped]:
            for start in range(0, len(content), SECTOR):
                old = bytes(held[place + start : place + start + SECTOR]).ljust(SECTOR, b"\0")
                new = content[start : start + SECTOR]
                put(held, place + start, chance.choice((old, new, new, chance.randbytes(SECTOR))))
        return bytes(held)


def put(held: bytearray, place: int, content: bytes) -> None:
    held.extend(bytes(max(place - len(held), 0)))
    held[place : place + len(content)] = content


@contextmanager
def recorded(keys: KeyFile, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """Notes what is written to the file of keys, and when it is synced."""
    disk = Disk(keys.path.read_bytes())

    def write_at(handle: int, offset: int, content: bytes) -> None:
        disk.steps[-1].append((offset, content))
        durable.write_at(handle, offset, content)

    def synced(_handle: int) -> None:
        disk.steps.append([])

    with monkeypatch.context() as patched:
        patched.setattr(key_file, "write_at", write_at)
        patched.setattr(key_file, "sync", synced)
        yield disk


def pages(raw: bytes) -> list[bytes]:
    return [raw[start : start + PAGE] for start in range(0, len(raw), PAGE)]


def slots_of(page: bytes) -> list[bytes]:
    return [slot for slot in key_file._cut(page) if slot.strip(b"\0")]


def file_key(raw: bytes) -> bytes:
    return raw[40:72]


def with_digests(raw: bytes) -> bytes:
    return b"".join(key_file._with_digest(page[:-32]) for page in pages(raw))


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
