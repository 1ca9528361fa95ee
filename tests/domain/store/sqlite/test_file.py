import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from domain.core.problem import Damaged, Problem, Unavailable
from domain.office import Office
from domain.offices import new_office, office_at
from domain.programme.entering import ItemPlanned
from domain.record.recording import Officer
from domain.record.vocabulary import VOCABULARY
from domain.store.desk_memory import trust
from domain.store.sqlite import connection as sqlite
from domain.store.sqlite import file
from domain.store.sqlite.connection import connect, uri_of
from tests.domain.conftest import OpenOffice
from tests.domain.requests import open_visit, plan_item
from tests.domain.store.tampering import tamper

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb0043") + bytes(5_000) + b"\xff\xd9"


def test_a_new_office_is_recognised_and_has_an_identity(path: Path, open_office: OpenOffice) -> None:
    office = open_office()

    assert office.store.writable
    assert not office.store.identity.sample
    assert len(office.store.identity.office) == 32


def test_an_office_may_have_any_name(tmp_path: Path, open_office: OpenOffice) -> None:
    path = tmp_path / "here" / "визит [1] #? %20.chancery"
    path.parent.mkdir()
    new_office(path)

    assert open_office(path).verify().ok
    assert {found.name.removeprefix(path.name) for found in path.parent.iterdir()} <= {"", "-wal", "-shm"}


def test_a_sample_stays_one(tmp_path: Path, open_office: OpenOffice) -> None:
    new_office(tmp_path / "sample.chancery", sample=True)

    assert open_office(tmp_path / "sample.chancery").store.identity.sample


def test_making_an_office_never_touches_a_file_that_is_there(tmp_path: Path) -> None:
    taken = tmp_path / "letter.txt"
    taken.write_text("dear colleague")

    assert refused(lambda: new_office(taken)) == "file-exists"
    assert taken.read_text() == "dear colleague"
    assert refused(lambda: new_office(tmp_path / "nowhere" / "x.chancery")) == "no-such-folder"
    assert list(tmp_path.iterdir()) == [taken]


@pytest.mark.parametrize(
    ("content", "code"),
    [(JPEG, "not-an-office"), (b"", "empty-file"), (b"SQLite format 3\0" + bytes(20), "not-an-office")],
    ids=["a picture", "empty", "a bare header"],
)
def test_what_is_no_office_is_named_and_left_as_it_is(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "photo.chancery"
    path.write_bytes(content)

    assert refused(lambda: office_at(path, Officer("aigerim", "desk 1"))) == code
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_another_programs_database_is_no_office(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(connect(uri_of(path, "rwc"))) as connection:
        connection.execute("CREATE TABLE office (key, value)")

    assert refused(lambda: office_at(path, Officer("aigerim", "desk 1"))) == "not-an-office"


def test_a_missing_file_and_a_folder_are_named_and_never_made_an_office(tmp_path: Path) -> None:
    assert refused(lambda: office_at(tmp_path / "none.chancery", Officer("a", "b"))) == "no-such-office"
    assert refused(lambda: office_at(tmp_path, Officer("a", "b"))) == "not-an-office"
    assert list(tmp_path.iterdir()) == []


def test_a_newer_file_is_refused_with_its_version(path: Path) -> None:
    with closing(connect(uri_of(path, "rw"))) as connection:
        connection.execute("PRAGMA user_version=99")

    with pytest.raises(Unavailable) as problem:
        office_at(path, Officer("aigerim", "desk 1"))
    assert (problem.value.code, problem.value.values["version"]) == ("newer-schema", 99)


def test_a_file_with_what_only_a_newer_program_knows_is_not_opened(path: Path) -> None:
    tamper(path, "UPDATE file SET value = '99' WHERE key = 'vocabulary'")

    with pytest.raises(Unavailable) as problem:
        office_at(path, Officer("aigerim", "desk 1"))
    assert (problem.value.code, problem.value.exit_code) == ("newer-schema", 4)


def test_a_newer_program_beside_this_one_ends_its_recording(path: Path, office: Office) -> None:
    tamper(path, "UPDATE file SET value = '99' WHERE key = 'vocabulary'")

    assert refused(lambda: office.record(plan_item("supper"))) == "newer-schema"
    assert office.visit("KZ-2025-11").entries == 1


def test_the_first_event_of_a_newer_vocabulary_raises_that_of_the_file(
    path: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ItemPlanned, "vocabulary", VOCABULARY + 1)
    office.record(plan_item("supper"))

    assert refused(lambda: office_at(path, Officer("aigerim", "desk 1"))) == "newer-schema"
    monkeypatch.setattr(file, "VOCABULARY", VOCABULARY + 1)
    with closing(office_at(path, Officer("aigerim", "desk 1"))) as again:
        assert again.visit("KZ-2025-11").entries == 2


def past_sqlite(name: str) -> str:
    """Makes a trigger of a name that SQLite keeps for itself, which it loads all the same."""
    swallow = f"CREATE TRIGGER {name} BEFORE INSERT ON log BEGIN SELECT RAISE(IGNORE); END"
    return f"INSERT INTO sqlite_schema VALUES ('trigger', '{name}', 'log', 0, '{swallow}')"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER swallow BEFORE INSERT ON log BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TABLE notes (text)",
        "DROP INDEX by_batch",
        "UPDATE file SET value = 'many' WHERE key = 'vocabulary'",
        "DELETE FROM file WHERE key = 'vocabulary'",
        past_sqlite("sqlite_evil"),
        past_sqlite("sqlite_stat1"),
    ],
)
def test_a_file_whose_schema_someone_altered_is_not_opened(path: Path, statement: str) -> None:
    tamper(path, "PRAGMA writable_schema = ON", statement)

    assert refused(lambda: office_at(path, Officer("aigerim", "desk 1"))) == "schema-altered"


def test_a_schema_altered_while_the_office_is_open_swallows_nothing(path: Path, office: Office) -> None:
    office.record(plan_item("supper"))
    with closing(connect(uri_of(path, "rw"))) as connection:
        connection.execute("CREATE TRIGGER swallow BEFORE INSERT ON log BEGIN SELECT RAISE(IGNORE); END")

    assert refused(lambda: office.record(plan_item("lunch"))) == "schema-altered"
    with closing(connect(uri_of(path, "rw"))) as connection:
        connection.execute("DROP TRIGGER swallow")
        connection.execute("ANALYZE")
    office.record(plan_item("lunch"))
    assert office.visit("KZ-2025-11").entries == 3


def test_a_truncated_file_is_damaged_wherever_it_was_cut(tmp_path: Path, path: Path, open_office: OpenOffice) -> None:
    office = open_office()
    office.record(open_visit())
    for number in range(40):
        office.record(plan_item(f"item-{number}"))
    office.close()
    whole = path.read_bytes()

    for number, size in enumerate(range(100, len(whole) - 1, len(whole) // 30)):
        cut = tmp_path / f"cut-{number}.chancery"
        cut.write_bytes(whole[:size])
        with pytest.raises(Damaged):
            prove(cut)


def test_a_file_deleted_while_open_is_noticed_before_anything_is_acknowledged(path: Path, office: Office) -> None:
    path.unlink()

    assert refused(lambda: office.record(plan_item("supper"))) == "office-moved"
    assert refused(office.changed_elsewhere) == "office-moved"
    assert not path.exists()


def test_a_file_replaced_while_open_is_noticed_and_the_other_one_is_whole(
    tmp_path: Path, path: Path, office: Office, open_office: OpenOffice
) -> None:
    office.backup(tmp_path / "older.chancery")
    office.record(plan_item("supper"))
    shutil.move(path, tmp_path / "moved.chancery")
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).rename(tmp_path / f"moved.chancery{suffix}")
    shutil.move(tmp_path / "older.chancery", path)

    assert refused(lambda: office.record(plan_item("breakfast"))) == "office-moved"
    assert open_office(path).verify().events == 1
    assert open_office(tmp_path / "moved.chancery").verify().events == 2


def test_a_file_replaced_during_a_save_is_not_acknowledged(
    tmp_path: Path, path: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    insert = type(office.recorder)._insert_events  # type: ignore[attr-defined]

    def replaced_meanwhile(*args: object, **kwargs: object) -> object:
        path.rename(tmp_path / "elsewhere.chancery")
        return insert(*args, **kwargs)

    monkeypatch.setattr(type(office.recorder), "_insert_events", replaced_meanwhile)

    assert refused(lambda: office.record(plan_item("supper"))) == "office-moved"


def test_an_office_locked_by_another_program_says_so_and_keeps_nothing(
    path: Path, office: Office, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "LOCK_TIMEOUT_MS", 20)
    impatient = open_office()
    with closing(connect(uri_of(path, "rw"))) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refused(lambda: impatient.record(plan_item("supper"))) == "office-locked"
        other.rollback()

    assert [receipt.entries for receipt in impatient.record(plan_item("supper"))] == [(2,)]


def test_a_file_that_may_not_be_written_can_be_read(path: Path, office: Office, open_office: OpenOffice) -> None:
    office.close()
    path.chmod(0o444)
    with as_a_stranger(path.parent):
        reader = open_office()

        assert not reader.store.writable
        assert reader.visit("KZ-2025-11").reference == "KZ-2025-11"
        assert reader.verify().ok
        assert not reader.changed_elsewhere()
        assert refused(lambda: reader.record(plan_item("supper"))) == "read-only"
        reader.close()


def test_a_folder_that_may_not_be_written_can_be_read(path: Path, office: Office, open_office: OpenOffice) -> None:
    office.close()
    before = path.read_bytes()
    path.chmod(0o644)
    path.parent.chmod(0o555)
    try:
        with as_a_stranger(path.parent):
            reader = open_office()
            assert reader.visit("KZ-2025-11").entries == 1
            assert refused(lambda: reader.record(plan_item("supper"))) == "read-only"
            assert refused(lambda: reader.backup(path.parent / "copy.chancery")) in ("cannot-open", "read-only")
            assert refused(lambda: new_office(path.parent / "new.chancery")) in ("cannot-open", "read-only")
            reader.close()
    finally:
        path.parent.chmod(0o755)

    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_may_not_be_read_is_named(path: Path) -> None:
    path.chmod(0)
    with as_a_stranger(path.parent):
        assert refused(lambda: office_at(path, Officer("aigerim", "desk 1"))) == "cannot-open"


def prove(path: Path) -> None:
    """Open an office, and raise what is wrong with it."""
    office = office_at(path, Officer("aigerim", "desk 1"))
    try:
        found = office.verify()
    finally:
        office.close()
    if found.problem is not None:
        raise found.problem


def refused(work: object) -> str:
    """The code of the problem that the work ends in."""
    assert callable(work)
    with pytest.raises(Problem) as problem:
        work()
    return problem.value.code


@contextmanager
def as_a_stranger(folder: Path) -> Iterator[None]:
    """Without the right to write what others made; root is let through everywhere, so it steps down."""
    if sys.platform == "win32":
        pytest.skip("rights of files mean something else there")
    if os.getuid() != 0:
        yield
        return
    above = [parent for parent in (folder, *folder.parents) if parent.stat().st_mode & 0o005 != 0o005]
    modes = {parent: parent.stat().st_mode for parent in above}
    for parent in above:
        parent.chmod(modes[parent] | 0o055)
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        for parent, mode in modes.items():
            parent.chmod(mode)


def hide_the_second_command(path: Path) -> None:
    """Let the index of commands lead to another place: no row changes."""
    with closing(connect(uri_of(path, "ro"))) as connection:
        statement = "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_commands_1'"
        page = connection.execute(statement).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    content = path.read_bytes()
    at = content.index(b"breakfast", (page - 1) * size, page * size)
    path.write_bytes(content[:at] + b"B" + content[at + 1 :])


@pytest.fixture
def with_a_damaged_index(path: Path, open_office: OpenOffice) -> Path:
    office = open_office()
    office.record(open_visit(id="opening"))
    office.record(plan_item("breakfast", id="breakfast"))
    office.close()
    hide_the_second_command(path)
    return path


def test_an_index_that_hides_what_was_recorded_is_refused(with_a_damaged_index: Path, open_office: OpenOffice) -> None:
    assert refused(open_office) == "damaged-file"


def test_of_a_large_office_an_index_is_looked_through_in_the_background(
    with_a_damaged_index: Path, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (file, trust):
        monkeypatch.setattr(module, "AT_ONCE", 1)
    office = open_office()
    assert office.store.doubt is None

    doubt = office.store.compare_whole()

    assert doubt is not None
    assert (doubt.code, office.store.may_be_continued) == ("damaged-file", False)
