"""The memory of a desk: a file of lines that survives being torn, thinned and written to by several processes."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from domain.store.desk_memory import memory as module
from domain.store.desk_memory.memory import Memory, Remembered, thinned
from domain.store.proof.merkle import MerkleTree

INSTANCE = "5d2c0d3a1f574d0e9d0b0c7a4f8f3a11"


def at(size: int, instance: str = INSTANCE) -> Remembered:
    """An office at a size."""
    tree = MerkleTree()
    tree.add_all([number.to_bytes(32, "big") for number in range(size)])
    return Remembered(instance, size, tree.root().hex(), tree.subtrees)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "state" / "offices" / "office.memory"


@pytest.fixture
def memory(place: Path) -> Memory:
    return Memory(place)


def test_without_a_file_nothing_is_remembered(memory: Memory, place: Path) -> None:
    assert memory.read() == []
    assert not place.parent.exists()


def test_what_was_added_is_read_by_another_process(memory: Memory, place: Path) -> None:
    for size in (1, 2, 7):
        memory.add(at(size))

    assert Memory(place).read() == [at(1), at(2), at(7)]


def test_it_is_for_this_desk_alone(memory: Memory, place: Path) -> None:
    memory.add(at(1))
    assert place.stat().st_mode & 0o777 == 0o600

    memory.begin_anew(at(2))
    assert place.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("torn", [1, 20, 60, 150])
def test_a_line_torn_in_writing_is_left_out_and_hides_none_after_it(memory: Memory, place: Path, torn: int) -> None:
    memory.add(at(3))
    whole = place.stat().st_size
    memory.add(at(4))
    with place.open("rb+") as file:
        file.truncate(whole + torn)

    assert memory.read() == [at(3)]
    memory.add(at(5))
    assert memory.read() == [at(3), at(5)]


def test_rubbish_is_nothing_remembered(memory: Memory, place: Path) -> None:
    memory.add(at(3))
    content = bytearray(place.read_bytes())
    for number in range(len(content)):
        flipped = bytes([*content[:number], content[number] ^ 4, *content[number + 1 :]])
        place.write_bytes(flipped)
        assert memory.read() in ([], [at(3)])
    place.write_bytes(bytes(500))
    assert memory.read() == []


def test_another_branch_begins_with_nothing_of_before(memory: Memory) -> None:
    memory.add(at(9))

    memory.begin_anew(at(4, "another"))

    assert memory.read() == [at(4, "another")]


def test_a_long_memory_is_thinned(memory: Memory, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "THINNED_FROM", 4_000)
    for size in range(1, 301):
        memory.add(at(size))

    found = [each.size for each in memory.read()]
    assert found[-16:] == list(range(285, 301))
    assert len(found) < 60
    assert_gaps_are_narrow(found)
    assert place.stat().st_size < 10_000


def test_of_older_sizes_ever_fewer_are_kept() -> None:
    found = [each.size for each in thinned(at(size) for size in range(1, 500))]

    assert found[-16:] == list(range(484, 500))
    assert len(found) < 50
    assert_gaps_are_narrow(found)


def test_few_sizes_are_all_kept() -> None:
    few = [at(size) for size in (3, 5, 900)]

    assert [each.size for each in thinned(few)] == [3, 5, 900]


def test_only_of_the_newest_size_it_is_kept_what_its_tree_is_continued_from() -> None:
    older, newest = thinned([at(7), at(9)])

    assert (older.subtrees, newest) == ((), at(9))


def assert_gaps_are_narrow(sizes: list[int]) -> None:
    """So that a cut or rewritten office is told from the size it has, whatever that is."""
    assert sizes[0] == 1
    assert all(newer - older <= max((sizes[-1] - newer) / 8, 1) for older, newer in pairwise(sizes))


def test_what_another_process_adds_while_it_is_thinned_stays(
    memory: Memory, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory.add(at(1))
    replace, handle = Path.replace, place.open("ab")
    other = Memory(place.with_name("other"))
    other.add(at(3))
    line = place.with_name("other").read_bytes()

    def late(unfinished: Path, target: Path) -> Path:
        handle.write(line)
        handle.close()
        return replace(unfinished, target)

    monkeypatch.setattr(module, "THINNED_FROM", 1)
    monkeypatch.setattr(Path, "replace", late)
    memory.add(at(2))
    monkeypatch.undo()

    assert [each.size for each in memory.read()] == [1, 2, 3]
