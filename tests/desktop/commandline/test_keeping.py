"""Keeping: offices made, carried over, proved; nothing that exists is ever overwritten."""

import json
import os
import stat
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.machine.paths import index_of, sample_office
from domain.offices import office_at
from domain.record.recording import Officer
from tests.domain.store.another_program import record_unreadable
from tests.domain.store.tampering import tamper

VISIT = "KZ-2025-11"


def test_a_new_office_is_the_one_used_next(chancery: Any, tmp_path: Path) -> None:
    assert chancery("new", tmp_path / "mine.chancery").code == 0

    assert chancery("visits").out == "No visits yet.\n"


def test_a_new_office_may_be_named_as_the_office(chancery: Any, tmp_path: Path) -> None:
    assert chancery("--office", tmp_path / "mine.chancery", "new").code == 0


@pytest.mark.file
def test_a_new_office_overwrites_nothing(chancery: Any, talks: Path) -> None:
    before = talks.read_bytes()

    done = chancery("new", talks)

    assert (done.code, talks.read_bytes()) == (4, before)
    assert "already a file" in done.err


def test_it_must_be_said_where_an_office_is_made(chancery: Any) -> None:
    assert chancery("new").code == 2
    assert chancery("import", "-").code == 2


def test_no_folder_is_made_on_the_way(chancery: Any, tmp_path: Path) -> None:
    assert chancery("new", tmp_path / "nowhere" / "mine.chancery").code == 4
    assert not (tmp_path / "nowhere").exists()


def test_without_an_office_it_says_what_to_do(chancery: Any) -> None:
    done = chancery("visits")

    assert done.code == 4
    assert "chancery new" in done.err


def test_the_sample_needs_no_place(chancery: Any) -> None:
    assert chancery("sample").code == 0

    assert sample_office().is_file()
    assert chancery("visits", "--json").json()[0]["reference"] == VISIT


def test_an_unknown_sample_is_named(chancery: Any, tmp_path: Path) -> None:
    done = chancery("--office", tmp_path / "x.chancery", "sample", "atlantis")

    assert done.code == 2
    assert "atlantis" in done.err
    assert list(tmp_path.iterdir()) == []


def test_an_address_with_a_secret_is_refused_and_not_told(chancery: Any) -> None:
    done = chancery("--office", "postgresql://desk:secret@server/office", "visits")

    assert done.code == 2
    assert "PGPASSFILE" in done.err
    assert "secret" not in done.err


def test_a_new_file_is_not_made_on_a_server(chancery: Any) -> None:
    done = chancery("new", "postgresql://desk@server/office")

    assert done.code == 4
    assert "file" in done.err


def test_verify(chancery: Any, talks: Path) -> None:
    found = chancery("--office", talks, "verify", "--json").json()

    assert set(found) == {"events", "ok", "first_bad", "head", "looks"}
    assert (found["events"], found["ok"], found["first_bad"]) == (3, True, None)
    assert found["head"] in chancery("--office", talks, "verify").out


def test_export_and_import_lose_nothing(chancery: Any, talks: Path, tmp_path: Path) -> None:
    lines, other = tmp_path / "office.jsonl", tmp_path / "other.chancery"

    assert chancery("--office", talks, "export", "-o", lines).code == 0
    assert chancery("--office", other, "import", lines).code == 0

    asked = ("history", VISIT, "--json")
    assert chancery("--office", other, *asked).json() == chancery("--office", talks, *asked).json()
    heads = {chancery("--office", each, "verify", "--json").json()["head"] for each in (talks, other)}
    assert len(heads) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no rights of groups there")
def test_what_holds_an_office_is_for_its_owner_alone_whatever_the_umask(
    chancery: Any, talks: Path, tmp_path: Path
) -> None:
    lines, copy, again = (tmp_path / name for name in ("office.jsonl", "copy.chancery", "again.chancery"))
    before = os.umask(0)
    try:
        chancery("--office", talks, "export", "-o", lines)
        chancery("--office", talks, "backup", copy)
        chancery("--office", again, "import", lines)
        chancery("--office", talks, "rebuild")
    finally:
        os.umask(before)

    assert {stat.S_IMODE(path.stat().st_mode) for path in (lines, copy, again, index_of(talks))} == {0o600}


def test_export_to_standard_output_is_nothing_but_lines(chancery: Any, talks: Path) -> None:
    done = chancery("--office", talks, "export")

    assert all(json.loads(line) for line in done.out.splitlines())
    assert done.err == "3 entries exported.\n"


@pytest.mark.file
def test_export_overwrites_nothing(chancery: Any, talks: Path) -> None:
    before = talks.read_bytes()

    assert chancery("--office", talks, "export", "-o", talks).code == 4
    assert talks.read_bytes() == before


def test_what_is_no_export_makes_no_office(chancery: Any, tmp_path: Path) -> None:
    lines, office = tmp_path / "lines.jsonl", tmp_path / "office.chancery"
    lines.write_bytes(b"\xff\xd8\xff\xe0 JFIF")

    assert chancery("--office", office, "import", lines).code == 3
    assert not office.exists()


def test_rebuild(chancery: Any, talks: Path) -> None:
    done = chancery("--office", talks, "rebuild")

    assert (done.code, done.out) == (0, "The index of visits was made anew from 3 entries.\n")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_help_is_worded(chancery: Any, language: str) -> None:
    overview = chancery("--language", language, "--help").out
    for subcommand in (
        "new", "sample", "visits", "export", "import", "backup", "verify", "rebuild", "record", "commands",
        "schedule", "delegation", "attendance", "itinerary", "history", "compare", "check", "awaiting",
        "correspondence", "print",
    ):  # fmt: skip
        assert f"    {subcommand} " in overview
        told = chancery("--language", language, subcommand, "--help").out
        assert "cli." not in told
        assert told.count("\noptions:\n") == 1
        assert "positional" not in told
    assert "cli." not in overview


@pytest.mark.file
def test_entries_this_desk_remembers_are_missed_at_the_next_start(
    chancery: Any, office: Path, opening: dict[str, Any], planning: dict[str, Any]
) -> None:
    assert chancery("--office", office, "record", lines=[opening, planning]).code == 0
    verified = chancery("--office", office, "verify")
    assert verified.out.endswith("This desk remembers 3 entries of it: the same.\n")
    tamper(office, "DELETE FROM log WHERE position > 1", "DELETE FROM commands WHERE first_position > 1")

    read = chancery("--office", office, "visits")
    assert (read.code, VISIT in read.out) == (0, True)
    assert "remembers 3 entries of this office, and it has 1 here" in read.err
    verified = chancery("--office", office, "verify", "--json")
    assert (verified.code, verified.json()["ok"]) == (3, False)
    assert verified.err.count("remembers 3 entries") == 1
    assert chancery("--office", office, "record", lines=[planning]).code == 4


@pytest.mark.file
def test_no_visits_in_an_office_that_misses_its_entries_is_no_answer_to_rely_on(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "visits").code == 0
    tamper(talks, "DELETE FROM log", "DELETE FROM commands")

    read = chancery("--office", talks, "visits")

    assert (read.code, read.out) == (3, "No visits yet.\n")
    assert "remembers 3 entries of this office" in read.err


@pytest.mark.file
def test_nobody_is_invited_to_continue_a_copy_that_was_altered(chancery: Any, talks: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.chancery"
    assert chancery("--office", talks, "backup", copy).code == 0
    untouched = chancery("--office", copy, "verify")
    assert (untouched.code, "continue" in untouched.err) == (0, True)
    tamper(copy, "UPDATE texts SET text = 'ivanov' WHERE number = 1")

    verified = chancery("--office", copy, "verify")

    assert verified.code == 3
    assert "altered" in verified.err
    assert "continue" not in verified.err


@pytest.mark.file
def test_an_office_that_is_remembered_otherwise_is_continued_for_a_reason(
    chancery: Any, talks: Path, planning: dict[str, Any]
) -> None:
    assert chancery("--office", talks, "continue", "--reason", "No need").code == 1
    tamper(talks, "DELETE FROM log WHERE position > 1", "DELETE FROM commands WHERE first_position > 1")
    assert chancery("--office", talks, "continue").code == 2

    done = chancery("--office", talks, "continue", "--reason", "The disk was replaced")

    assert (done.code, done.out) == (0, "The office is continued as another branch, which begins at position 2.\n")
    assert chancery("--office", talks, "record", lines=[planning]).code == 0
    told = chancery("--office", talks, "history")
    assert "continued the office after entry 1 as a copy of its own; this desk had known 3 entries" in told.out
    assert told.err == ""
    (entry,) = chancery("--office", talks, "history", "--json").json()
    assert (entry["event"], entry["reason"]) == ("office.branch-begun", "The disk was replaced")
    assert chancery("--office", talks, "verify").code == 0


@pytest.mark.file
def test_a_visit_is_told_up_to_an_entry_that_cannot_be_read_and_goes_on_once_that_is_set_aside(
    chancery: Any, talks: Path, planning: dict[str, Any]
) -> None:
    assert chancery("--office", talks, "set-aside", "--reason", "No need").code == 1
    planning["fields"].pop("item")
    with closing(office_at(talks, Officer("daniyar", "a script"))) as office:
        record_unreadable(office, office.resolve(VISIT), office.visit(VISIT).entries + 1)
    before = chancery("--office", talks, "schedule", VISIT)
    assert (before.code, before.out.count("\n") > 0) == (3, True)
    assert "recorded by daniyar, cannot be read: set it aside" in before.err
    assert chancery("--office", talks, "record", lines=[planning]).code == 3

    done = chancery("--office", talks, "set-aside", "--reason", "A script went wrong")

    assert (done.code, "cannot be read (entries: 1)" in done.out) == (0, True)
    assert chancery("--office", talks, "record", lines=[planning]).code == 0
    told = chancery("--office", talks, "history", VISIT)
    assert (told.code, told.err) == (0, "")
    assert "daniyar recorded what cannot be read; the entry was set aside" in told.out
    assert chancery("--office", talks, "verify").code == 0


@pytest.mark.file
def test_a_visit_with_an_entry_of_no_sense_is_told_up_to_it_and_goes_on_once_that_is_set_aside(
    chancery: Any, talks: Path
) -> None:
    zone = b'{"places": [{"name": {"en": "Nowhere"}, "zone": "Nowhere/City"}]}'
    with closing(office_at(talks, Officer("daniyar", "a script"))) as office:
        stream, last = office.resolve(VISIT), office.visit(VISIT).entries
        record_unreadable(office, stream, last + 1, zone, topic="visit.places-named")
    before = chancery("--office", talks, "check", VISIT)
    assert (before.code, before.out.count("\n") > 0) == (3, True)
    assert f"Entry {last + 1} of {VISIT}, recorded by daniyar, cannot be read: set it aside" in before.err
    for asked in ("visits", "verify"):
        assert (chancery("--office", talks, asked).code, asked) == (3, asked)

    done = chancery("--office", talks, "set-aside", "--reason", "A script went wrong")

    assert (done.code, "cannot be read (entries: 1)" in done.out) == (0, True)
    told = chancery("--office", talks, "check", VISIT)
    assert (told.code, told.err, told.out) == (1, "", before.out)
    assert (chancery("--office", talks, "visits").code, chancery("--office", talks, "verify").code) == (0, 0)


@pytest.mark.file
def test_a_moment_before_values_of_no_sense_were_put_right_is_told_so(chancery: Any, talks: Path) -> None:
    zone = b'{"places": [{"name": {"en": "Nowhere"}, "zone": "Nowhere/City"}]}'
    with closing(office_at(talks, Officer("daniyar", "a script"))) as office:
        stream, last = office.resolve(VISIT), office.visit(VISIT).entries
        record_unreadable(office, stream, last + 1, zone, topic="visit.places-named")
        record_unreadable(office, stream, last + 2, b'{"places": []}', topic="visit.places-named")

    told = chancery("--office", talks, "schedule", VISIT, "--as-of", str(last + 1))

    assert (told.code, told.out) == (3, "")
    assert (
        f"Entry {last + 1}, recorded by daniyar, holds values of no sense, which entry {last + 2} put right" in told.err
    )
    assert chancery("--office", talks, "schedule", VISIT).code == 0


def test_a_branch_is_begun_by_a_line_as_well(chancery: Any, talks: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.chancery"
    assert chancery("--office", talks, "backup", copy).code == 0
    line = {"command": "begin-branch", "reason": "The laptop was lost"}

    done = chancery("--office", copy, "record", lines=[line])

    assert "a copy of an office this desk knows" in done.err
    assert done.code == 0
    assert chancery("--office", copy, "visits").err == ""


def test_a_head_noted_outside_the_office_proves_what_was_recorded_by_then(
    chancery: Any, talks: Path, planning: dict[str, Any]
) -> None:
    head = chancery("--office", talks, "verify", "--json").json()["head"]
    planning["fields"]["item"] = "more-talks"
    assert chancery("--office", talks, "record", lines=[planning]).code == 0

    for told in (f"3:{head}", f"3:{head[:16]}", f"3:{head[:16].upper()}"):
        done = chancery("--office", talks, "verify", "--against", told)
        assert (done.code, done.out.splitlines()[-1]) == (0, "At 3 entries it has the head told.")
    assert chancery("--office", talks, "verify", "--against", f"2:{head}").code == 1
    done = chancery("--office", talks, "verify", "--json", "--against", f"3:{'0' * 16}")
    assert (done.code, done.json()["ok"]) == (1, True)
    assert "does not have the head told" in done.err
    done = chancery("--office", talks, "verify", "--against", f"99:{head}")
    assert done.code == 1
    assert "of 99 entries, and the office has" in done.err


@pytest.mark.parametrize("told", ["3", "3:", "three:9f86d081884c7d65", "3:9f86d081884c7d6", "-3:" + "a" * 64])
def test_a_head_is_told_with_its_size_and_sixteen_digits_at_least(chancery: Any, talks: Path, told: str) -> None:
    assert chancery("--office", talks, "verify", f"--against={told}").code == 2


def test_verifying_says_of_an_office_this_desk_never_saw_that_there_is_nothing_to_compare_with(
    chancery: Any, talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another desk"))
    first, second = (chancery("--office", talks, "verify") for _ in range(2))

    assert (first.code, first.err) == (0, "")
    assert "First seen on this desk today" in first.out
    assert "--against SIZE:HEAD" in first.out
    assert "First seen" not in second.out
