"""Private particulars that the desks of an office on a server share, by the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from tests.conftest import HOME_VARIABLES
from tests.desktop.commandline.conftest import Chancery, Done
from tests.domain.store.postgresql import Server
from tests.domain.store.vault.test_vault import ERASE, PASSPORT, REGISTER, note

At = Callable[..., Done]


@pytest.fixture
def at(
    server: Server, office_database: str, chancery: Chancery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[At]:
    """Calls the program at the desk of a login, each with a home of its own; both logins share what is private."""

    def at(login: str, *arguments: object, lines: tuple[object, ...] = ()) -> Done:
        for variable in HOME_VARIABLES:
            monkeypatch.setenv(variable, str(tmp_path / login / variable))
        return chancery("--office", server.address(office_database, login), *arguments, lines=lines)

    with psycopg.connect(server.address(office_database), autocommit=True) as owner:
        owner.execute("GRANT office_private TO aigerim, daniyar")
        yield at
        owner.execute("REVOKE office_private FROM aigerim, daniyar")


def test_one_desk_notes_another_looks_and_either_erases(at: At) -> None:
    assert at("aigerim", "record", lines=(REGISTER, note())).code == 0
    refused = at("daniyar", "particulars", "abayev")
    assert refused.code == 1
    assert "chancery readers --let-in" in refused.err + refused.out

    [mine] = [each for each in at("daniyar", "readers", "--json").json() if each["login"] == "daniyar"]
    let_in = at("aigerim", "readers", "--let-in", mine["fingerprint"])

    assert [line.split()[0] for line in let_in.out.splitlines()] == ["aigerim", "daniyar"]
    assert PASSPORT in at("daniyar", "particulars", "abayev").out
    assert [each["author"] for each in at("aigerim", "looks", "--json").json()] == ["daniyar", "daniyar"]
    assert at("daniyar", "record", lines=(ERASE,)).code == 0
    assert PASSPORT not in at("aigerim", "particulars", "abayev").out


def test_what_was_noted_before_the_office_moved_is_shared_by_who_has_its_file(
    at: At, chancery: Chancery, server: Server, tmp_path: Path
) -> None:
    file = tmp_path / "before.chancery"
    assert chancery("new", file).code == 0
    assert chancery("--office", file, "record", lines=(REGISTER, note())).code == 0
    server.sql("CREATE DATABASE moved;")
    copied = chancery("copy", file, server.address("moved"))
    assert [copied.code, str(file) in copied.out] == [0, True], copied.err + "it is said where they are"
    server.sql("GRANT moved_desks, moved_private TO aigerim, daniyar;")
    office = ("--office", server.address("moved", "aigerim"))

    before = at("aigerim", *office, "particulars", "abayev")
    shared = at("aigerim", *office, "readers", "--share", file)
    again = at("aigerim", *office, "readers", "--share", file)

    assert PASSPORT not in before.out
    assert (shared.err.split()[0], again.err.split()[0]) == ("1", "0")
    assert PASSPORT in at("aigerim", *office, "particulars", "abayev").out
    server.sql("DROP DATABASE moved; DROP ROLE moved_desks, moved_private;")


def test_a_desk_that_nobody_waits_at_is_refused(at: At, chancery: Chancery, tmp_path: Path) -> None:
    unknown = at("aigerim", "readers", "--let-in", "0000-1111")
    assert (unknown.code, "0000-1111" in unknown.err) == (1, True)

    assert chancery("new", tmp_path / "own.chancery").code == 0
    assert chancery("--office", tmp_path / "own.chancery", "readers").code == 1
