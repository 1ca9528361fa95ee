"""Recent offices: newest first, only those that exist, whatever became of the list."""

from pathlib import Path

import pytest

from desktop.machine.paths import config_folder
from desktop.start.recent import KEPT, forget_office, known_offices, recent_offices, remember_office


def made(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).touch()
    return [folder / name for name in names]


def test_nothing_was_opened_yet() -> None:
    assert recent_offices() == ()


def test_the_newest_comes_first_and_once(tmp_path: Path) -> None:
    one, two = made(tmp_path, "one", "two")
    for path in (one, two, one):
        remember_office(path)

    assert recent_offices() == (one, two)


def test_an_office_that_is_gone_is_left_out(tmp_path: Path) -> None:
    [one] = made(tmp_path, "one")
    remember_office(one)
    one.unlink()

    assert recent_offices() == ()


def test_a_relative_path_is_remembered_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "one")
    monkeypatch.chdir(tmp_path)
    remember_office(Path("one"))

    assert recent_offices() == (tmp_path / "one",)


def test_the_list_does_not_grow_for_ever(tmp_path: Path) -> None:
    for path in made(tmp_path, *map(str, range(KEPT + 3))):
        remember_office(path)

    assert len(recent_offices()) == KEPT


@pytest.mark.parametrize("contents", [b"", b"{}", b"[1]", b"\xff", b'["a\\u0000b"]'])
def test_a_list_that_cannot_be_read_is_begun_anew(tmp_path: Path, contents: bytes) -> None:
    config_folder().mkdir(parents=True, exist_ok=True)
    (config_folder() / "recent.json").write_bytes(contents)
    [one] = made(tmp_path, "one")

    remember_office(one)

    assert recent_offices() == (one,)


def test_a_list_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    config_folder().parent.mkdir(parents=True, exist_ok=True)
    config_folder().write_text("no folder")
    [one] = made(tmp_path, "one")

    remember_office(one)

    assert recent_offices() == ()


def test_an_office_that_is_missing_is_known_and_stays_in_the_list(tmp_path: Path) -> None:
    one, two = made(tmp_path, "one", "two")
    remember_office(one)
    one.unlink()
    remember_office(two)

    assert known_offices() == (two, one)
    assert recent_offices() == (two,)


def test_a_forgotten_office_leaves_the_list_and_its_file_stays(tmp_path: Path) -> None:
    one, two = made(tmp_path, "one", "two")
    for path in (one, two):
        remember_office(path)
    forget_office(two)

    assert known_offices() == (one,)
    assert two.is_file()


def test_a_list_of_paths_alone_is_still_read(tmp_path: Path) -> None:
    [one] = made(tmp_path, "one")
    config_folder().mkdir(parents=True, exist_ok=True)
    (config_folder() / "recent.json").write_text(f'["{one}"]')

    assert known_offices() == (one,)
