"""People on the command line: private particulars, read where their keys are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.machine.paths import memory_folder
from tests.desktop.files.pictures import pictures
from tests.domain.store.tampering import tamper
from tests.domain.store.vault.vault_files import keys_file, lay_on_another_disk, sealed_values, vault_folder

PASSPORT = "N 98765432"
LINES = (
    {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}},
    {"command": "note-particular", "person": "abayev", "fields": {"particular": "passport", "value": PASSPORT}},
)


@pytest.mark.file
def test_a_particular_is_noted_by_a_line_and_read_back(chancery: Any, talks: Path) -> None:
    recorded = chancery("--office", talks, "record", "--json", lines=LINES)

    assert PASSPORT not in recorded.out
    found = chancery("--office", talks, "particulars", "abayev", "--json").json()
    assert found == [{"particular": "passport", "value": PASSPORT}]
    assert PASSPORT in chancery("--office", talks, "particulars", "abayev").out
    keys_file(talks).unlink()
    assert "not on this machine" in chancery("--office", talks, "particulars", "abayev").out


@pytest.mark.file
def test_a_damaged_person_is_told_where_the_others_are_listed(chancery: Any, talks: Path) -> None:
    other = {"command": "register-person", "fields": {"names": {"en": {"family": "Nurlan"}}}}
    chancery("--office", talks, "record", lines=(*LINES, other))
    tamper(talks, "UPDATE log SET author = desk WHERE position = 5")

    listed, asked = chancery("--office", talks, "people"), chancery("--office", talks, "person", "abayev")

    assert (listed.code, [line.split()[0] for line in listed.out.splitlines()]) == (3, ["nurlan"])
    assert listed.err.startswith("Entry 2 of abayev, at position 5, was altered")
    assert (asked.code, asked.err) == (3, listed.err)
    assert chancery("--office", talks, "visits").code == 0


@pytest.mark.file
def test_a_damaged_particular_hides_no_other_and_is_told_by_the_exit_code(chancery: Any, talks: Path) -> None:
    diet = {"command": "note-particular", "person": "abayev", "fields": {"particular": "diet", "value": "No fish"}}
    chancery("--office", talks, "record", lines=LINES)
    (damaged,) = sealed_values(talks)
    chancery("--office", talks, "record", lines=(diet,))
    (vault_folder(talks) / "values" / damaged).write_bytes(bytes(60))

    told = chancery("--office", talks, "particulars", "abayev")
    assert told.code == 3
    assert "No fish" in told.out
    assert "not what was sealed" in told.out
    told = chancery("--office", talks, "particulars", "abayev", "--json")
    assert told.code == 3
    assert told.json() == [{"particular": "diet", "value": "No fish"}, {"particular": "passport", "value": None}]
    assert "not what was sealed" in told.err


@pytest.mark.file
def test_a_damaged_file_of_keys_leaves_the_office_an_office(chancery: Any, talks: Path) -> None:
    chancery("--office", talks, "record", lines=LINES)
    keys_file(talks).write_bytes(b"spoilt")

    assert chancery("--office", talks, "visits").code == 0
    told = chancery("--office", talks, "particulars", "abayev")
    assert (told.code, str(keys_file(talks)) in told.out) == (3, True)
    assert chancery("--office", talks, "record", lines=LINES[1:]).code == 3


@pytest.mark.file
def test_without_its_keys_an_office_notes_nothing_until_they_are_said_to_be_lost(chancery: Any, talks: Path) -> None:
    chancery("--office", talks, "record", lines=LINES)
    keys_file(talks).unlink()

    refused = chancery("--office", talks, "record", lines=LINES[1:])
    assert refused.code == 1
    assert "--keys-are-lost" in refused.err
    assert not keys_file(talks).exists()
    assert chancery("--office", talks, "record", "--keys-are-lost", lines=LINES[1:]).code == 0
    assert PASSPORT in chancery("--office", talks, "particulars", "abayev").out


def test_nobody_of_that_key(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "particulars", "nobody").code == 1


@pytest.mark.file
def test_a_photograph_is_taken_in_by_a_line_and_written_back(chancery: Any, talks: Path, tmp_path: Path) -> None:
    picture, out = pictures.saved(tmp_path / "embassy-scan.png", "png"), tmp_path / "out.jpg"
    line = {"command": "photograph-person", "person": "abayev", "fields": {"file": str(picture)}}
    recorded = chancery("--office", talks, "record", "--json", lines=(LINES[0], line))

    assert [each["entries"] for each in recorded.lines()] == [[1], [2]]
    assert chancery("--office", talks, "photograph", "abayev", "-o", out).code == 0
    assert pictures.read(out.read_bytes()).height() == 600
    for path in talks.parent.rglob("office.*"):
        assert b"embassy-scan" not in path.read_bytes()


def test_a_hostile_picture_ends_in_a_sentence(chancery: Any, talks: Path, tmp_path: Path) -> None:
    (tmp_path / "face.svg").write_text("<svg/>")
    line = {"command": "photograph-person", "person": "abayev", "fields": {"file": str(tmp_path / "face.svg")}}
    recorded = chancery("--office", talks, "record", "--json", lines=(LINES[0], line))

    assert (recorded.code, recorded.lines()[1]["refused"]) == (2, "picture-kind-unknown")


def test_without_a_photograph_nothing_is_written(chancery: Any, talks: Path, tmp_path: Path) -> None:
    chancery("--office", talks, "record", lines=LINES[:1])
    done = chancery("--office", talks, "photograph", "abayev", "-o", tmp_path / "out.jpg")

    assert done.code == 1
    assert "no photograph" in done.err
    assert not (tmp_path / "out.jpg").exists()


def test_who_looked_is_listed(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "looks").out == "Nobody has looked at anything private on this machine yet.\n"
    chancery("--office", talks, "record", lines=LINES)
    chancery("--office", talks, "particulars", "abayev")

    (look,) = chancery("--office", talks, "looks", "--json").json()
    assert (look["person"], look["seen"]) == ("abayev", ["passport"])
    told = chancery("--office", talks, "looks", "--person", "abayev").out
    assert ("abayev" in told, told.count("UTC")) == (True, 1)
    assert chancery("--office", talks, "looks", "--person", "nobody").code == 1
    assert PASSPORT not in chancery("--office", talks, "looks").out


def test_a_photograph_that_was_opened_is_listed_in_words(chancery: Any, talks: Path, tmp_path: Path) -> None:
    picture = pictures.saved(tmp_path / "scan.png", "png")
    line = {"command": "photograph-person", "person": "abayev", "fields": {"file": str(picture)}}
    chancery("--office", talks, "record", lines=(LINES[0], line))
    chancery("--office", talks, "photograph", "abayev", "-o", tmp_path / "out.jpg")

    assert chancery("--office", talks, "looks").out.rstrip().endswith("photograph")


@pytest.mark.file
def test_an_altered_look_is_told_by_verify(chancery: Any, talks: Path) -> None:
    chancery("--office", talks, "record", lines=LINES)
    for _ in range(2):
        chancery("--office", talks, "particulars", "abayev")
    assert chancery("--office", talks, "verify", "--json").json()["looks"] == {
        "count": 2, "ok": True, "first_bad": None,
    }  # fmt: skip
    (journal,) = talks.parent.glob("*.vault/access")
    journal.write_bytes(journal.read_bytes().replace(b"passport", b"diet", 1))

    for command in ("verify", "looks"):
        done = chancery("--office", talks, command)
        assert done.code == 3
        assert done.err.startswith("Line 1 of the access journal or line 2 was altered")
    assert chancery("--office", talks, "verify", "--json").json()["ok"]


@pytest.mark.file
def test_keys_that_were_altered_or_are_gone_are_told_by_verify(chancery: Any, talks: Path) -> None:
    chancery("--office", talks, "record", lines=LINES)
    keys_file(talks).write_bytes(bytes(20_000))
    altered = chancery("--office", talks, "verify")
    keys_file(talks).unlink()
    gone = chancery("--office", talks, "verify")

    assert (altered.code, altered.err.count("\n")) == (3, 1)
    assert (gone.code, "keys" in gone.err) == (0, True), "a copy on another machine has none"


@pytest.mark.file
def test_keys_are_taken_back_from_a_recovery_file_by_its_code_alone(chancery: Any, talks: Path, tmp_path: Path) -> None:
    chancery("--office", talks, "record", lines=LINES)
    made = chancery("--office", talks, "recovery", tmp_path / "keys.recovery")
    code = made.out.split()[-1]
    assert made.code == 0
    assert PASSPORT.encode() not in (tmp_path / "keys.recovery").read_bytes()
    for keys in talks.parent.glob("*.vault/keys"):
        keys.unlink()
    assert PASSPORT not in chancery("--office", talks, "particulars", "abayev").out

    wrong = chancery("--office", talks, "recovery", tmp_path / "keys.recovery", "--code", "AAAA-" * 7 + "AAAA")
    assert (wrong.code, PASSPORT in chancery("--office", talks, "particulars", "abayev").out) == (2, False)

    assert chancery("--office", talks, "recovery", tmp_path / "keys.recovery", "--code", code.lower()).code == 0
    assert PASSPORT in chancery("--office", talks, "particulars", "abayev").out


def test_what_was_erased_since_stays_erased(chancery: Any, talks: Path, tmp_path: Path) -> None:
    chancery("--office", talks, "record", lines=LINES)
    code = chancery("--office", talks, "recovery", tmp_path / "keys.recovery").out.split()[-1]
    erase = {"command": "erase-particulars", "person": "abayev", "fields": {}, "reason": "as asked"}
    assert chancery("--office", talks, "record", lines=(erase,)).code == 0

    taken = chancery("--office", talks, "recovery", tmp_path / "keys.recovery", "--code", code)

    assert (taken.code, taken.out) == (0, "0 keys taken back.\n")
    assert PASSPORT not in chancery("--office", talks, "particulars", "abayev").out


def test_a_recovery_file_is_of_one_office(chancery: Any, talks: Path, tmp_path: Path) -> None:
    chancery("--office", talks, "record", lines=LINES)
    code = chancery("--office", talks, "recovery", tmp_path / "keys.recovery").out.split()[-1]
    chancery("new", tmp_path / "other.chancery")

    other = chancery("--office", tmp_path / "other.chancery", "recovery", tmp_path / "keys.recovery", "--code", code)

    assert (other.code, "no recovery file of this office" in other.err) == (3, True)


def test_erasing_says_in_how_many_places_and_which_known_one_is_out_of_reach(
    chancery: Any, talks: Path, tmp_path: Path
) -> None:
    chancery("--office", talks, "record", lines=LINES)
    drawer, stick = tmp_path / "drawer", tmp_path / "stick"
    for place in (drawer, stick):
        place.mkdir()
        chancery("--office", talks, "backup", place / "copy.chancery")
    vault = vault_folder(stick / "copy.chancery")
    stick.rename(tmp_path / "pulled out")
    lay_on_another_disk(memory_folder(), str(vault))
    erase = {"command": "erase-particulars", "person": "abayev", "fields": {}, "reason": "as asked"}

    told = chancery("--office", talks, "record", lines=(erase,))

    assert "Erased in 2 places on this machine." in told.out
    assert f"Not yet erased in {vault}, which cannot be reached now" in told.err
    again = chancery("--office", talks, "record", "--json", lines=(*LINES[1:], erase)).lines()[1]
    assert (len(again["erased"]), again["to_be_erased"]) == (2, [str(vault)])


def test_how_a_person_was_found_is_told(chancery: Any, talks: Path) -> None:
    names = {"en": {"given": "Sadyr", "family": "Japarov"}}
    chancery("--office", talks, "record", lines=({"command": "register-person", "fields": {"names": names}},))

    assert chancery("--office", talks, "people", "Serdar Japarov").out.rstrip().endswith("probably meant")
    assert "probably" not in chancery("--office", talks, "people", "Жапаров").out
    assert chancery("--office", talks, "people", "Жапаров", "--json").json()[0]["found_by"] == "name"
    assert chancery("--office", talks, "people", "--json").json()[0]["found_by"] is None
