"""`chancery reconcile`: what a new list changes, and recording what is accepted of it as one batch with one undo."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from domain.offices import office_at
from domain.record.recording import Officer
from tests.desktop.files.lists.files import word_document
from tests.desktop.visit_office import APPROVED, REFERENCE, new_office_with, send

HEAD = ("No.", "Name", "Position")
NEW_LIST = (
    HEAD,
    ("1", "Kassym-Jomart TOKAYEV", "President"),
    ("2", "Yermek KOSHERBAEV", "Minister of Foreign Affairs"),
    ("3", "Murat NURTLEU", "Deputy Prime Minister"),
)
"""Kosherbayev goes before Abayev, who is gone, and is misspelt; Nurtleu is new."""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return new_office_with(tmp_path / "office.chancery")


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    return word_document(tmp_path / "delegation.docx", NEW_LIST)


def digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def guests(chancery: Any, office: Path) -> list[tuple[Any, str, str]]:
    rows = chancery("--office", office, "delegation", REFERENCE, "--json").json()
    return [(row["rank"], row["name"], row["status"]) for row in rows if row["side"] == "guest"]


def test_findings_are_shown_and_nothing_is_recorded(chancery: Any, office: Path, sent: Path) -> None:
    before = guests(chancery, office)

    done = chancery("--office", office, "reconcile", REFERENCE, sent, "--json")

    assert done.code == 1
    found = done.json()
    assert [(each["kind"], each["member"]) for each in found["findings"]] == [
        ("unchanged", "tokayev"), ("respelt", "kosherbayev"), ("new", None), ("gone", "abayev"),
    ]  # fmt: skip
    assert found["findings"][1]["before"] == "Yermek Kosherbayev"
    assert found["findings"][1]["after"] == "Yermek Kosherbaev"
    assert found["file"]["sha256"] == digest_of(sent)
    assert found["columns"] == ["number", "name.en", "position.en"]
    assert found["entries"] == []
    assert guests(chancery, office) == before


def test_an_invisible_character_is_told_by_its_row_and_place(chancery: Any, office: Path, tmp_path: Path) -> None:
    sent = tmp_path / "sent.csv"
    sent.write_text(
        "name.en,position.en\nMurat Nurt\u200bleu,Minister\nYermek Kosherbayev,Minister\n", encoding="utf-8"
    )

    told = chancery("--office", office, "--language", "en", "reconcile", REFERENCE, sent, "--side", "guest").err

    assert "row 2 · Line: the character U+200B at place 11 of the text cannot be kept" in told


def test_people_read_a_line_a_finding(chancery: Any, office: Path, sent: Path) -> None:
    done = chancery("--office", office, "reconcile", REFERENCE, sent, "--language", "fr")
    assert [line.split("  ")[0] for line in done.out.splitlines()] == [
        "Autre graphie", "Nouveau", "Absent", "Murat Nurtleu\u00a0: n°\u00a04", "Absent, réservé\u00a0: Dauren Abayev",
        "Dauren Abayev\u00a0: ce que devient tout ce qui nomme cette personne", "Retirer", "Retirer",
    ]  # fmt: skip
    assert "Liste complète, semble-t-il" in done.err


def test_all_is_recorded_as_one_batch_whose_source_is_the_list(chancery: Any, office: Path, sent: Path) -> None:
    done = chancery("--office", office, "reconcile", REFERENCE, sent, "--accept", "all,gone", "--json")

    assert done.code == 0
    assert guests(chancery, office) == [
        (1, "Kassym-Jomart Tokayev", "confirmed"), (None, "Dauren Abayev", "withdrawn"),
        (2, "Yermek Kosherbaev", "proposed"), (3, "Murat Nurtleu", "proposed"),
    ]  # fmt: skip
    told = chancery("--office", office, "history", REFERENCE, "--json").json()
    recorded = [row for row in told if row["entry"] in done.json()["entries"]]
    assert {row["source"] for row in recorded} == {f"List delegation.docx, SHA-256 {digest_of(sent)}"}
    assert all("delegation.docx" in row["reason"] for row in recorded if row["event"] == "member.withdrawn")

    delegation = chancery("--office", office, "delegation", REFERENCE).out
    assert f"{digest_of(sent)[:12]}…" in delegation
    assert digest_of(sent) not in delegation, "a line of the list is no place for all its signs"


def test_all_that_names_who_is_gone_is_told_and_decided(chancery: Any, office: Path, sent: Path) -> None:
    """As by the form (protocol 2.7)."""
    ((departure),) = chancery("--office", office, "reconcile", REFERENCE, sent, "--json").json()["departures"]
    assert departure["member"] == "abayev"
    assert [(each["kind"], each["subject"], each["proposed"]) for each in departure["touched"]] == [
        ("listed", "talks-restricted", "take-off"),
        ("listed", "talks-expanded", "take-off"),
    ]
    kept = ("--accept", "gone", "--decide", "abayev=listed:talks-restricted=keep")
    assert chancery("--office", office, "reconcile", REFERENCE, sent, *kept).code == 0
    left = chancery("--office", office, "impact", REFERENCE, "abayev", "--json").json()
    assert [each["subject"] for each in left] == ["talks-restricted"]


def test_nothing_is_offered_that_does_not_pass(chancery: Any, office: Path, sent: Path) -> None:
    for wrong in ("abayev=listed:talks-restricted=hand-over", "abayev=signs:x=keep", "nobody=a=keep", "x"):
        refused = chancery("--office", office, "reconcile", REFERENCE, sent, "--accept", "gone", "--decide", wrong)
        assert refused.code == 2


def test_nothing_names_who_is_gone(chancery: Any, office: Path, sent: Path) -> None:
    chancery("--office", office, "reconcile", REFERENCE, sent, "--accept", "gone")
    assert chancery("--office", office, "impact", REFERENCE, "abayev", "--json").json() == []


def test_one_undo_takes_all_of_it_back(chancery: Any, office: Path, sent: Path) -> None:
    before = guests(chancery, office)
    done = chancery("--office", office, "reconcile", REFERENCE, sent, "--accept", "all,gone", "--json").json()
    opened = office_at(office, Officer("aigerim", "desk"))
    entry = opened.journal(REFERENCE)[done["entries"][-1] - 1]
    opened.record(*opened.opposites.of(str(entry.command_id), "sent by mistake"))
    assert opened.visit(REFERENCE).correspondence == {}
    opened.close()
    assert guests(chancery, office) == before


def test_kinds_and_single_findings_are_accepted(chancery: Any, office: Path, sent: Path) -> None:
    chancery("--office", office, "reconcile", REFERENCE, sent, "--accept", "new,gone:abayev")
    assert [name for _, name, status in guests(chancery, office) if status == "withdrawn"] == ["Dauren Abayev"]
    assert (2, "Yermek Kosherbayev", "proposed") in guests(chancery, office)


def test_the_same_list_once_more_changes_nothing(chancery: Any, office: Path, sent: Path) -> None:
    chancery("--office", office, "reconcile", REFERENCE, sent, "--accept", "all,gone")
    again = chancery("--office", office, "reconcile", REFERENCE, sent)
    assert (again.code, again.out.strip()) == (0, "The list is the same as the one that stands.")


def test_who_is_meant_can_be_said(chancery: Any, office: Path, tmp_path: Path) -> None:
    sent = word_document(tmp_path / "l.docx", (HEAD, ("1", "Zhan TOKAYEV", "President"), *NEW_LIST[2:3]))
    found = chancery("--office", office, "reconcile", REFERENCE, sent, "--same", "1=tokayev", "--json").json()
    assert ("respelt", "tokayev") in [(each["kind"], each["member"]) for each in found["findings"]]


def test_a_source_named_is_the_source(chancery: Any, office: Path, sent: Path) -> None:
    chancery("--office", office, "reconcile", REFERENCE, sent, "--accept", "gone", "--source", "Call of the embassy")
    told = chancery("--office", office, "history", REFERENCE, "--json").json()
    assert (told[-1]["event"], told[-1]["source"]) == ("member.withdrawn", "Call of the embassy")


def test_no_letter_is_made_up_for_a_list(chancery: Any, office: Path, sent: Path) -> None:
    chancery("--office", office, "reconcile", REFERENCE, sent, "--accept", "all")

    assert chancery("--office", office, "correspondence", REFERENCE, "--json").json() == []


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\xfa" * 100, b"No.;Name;Position\n", b"1;;\n2;;\n", b"1;[to be advised];\n"],
    ids=["rubbish", "a head alone", "numbers alone", "names to follow, without office"],
)  # fmt: skip
def test_a_list_that_names_nobody_withdraws_nobody(chancery: Any, office: Path, tmp_path: Path, content: bytes) -> None:
    sent = tmp_path / "list.csv"
    sent.write_bytes(content)
    before = chancery("--office", office, "history", REFERENCE, "--json").json()

    for accept in ((), ("--accept", "all"), ("--accept", "gone")):
        done = chancery("--office", office, "reconcile", REFERENCE, sent, *accept)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("The list names nobody")

    assert chancery("--office", office, "history", REFERENCE, "--json").json() == before


def test_a_source_that_cannot_be_kept_is_refused(chancery: Any, office: Path, sent: Path) -> None:
    done = chancery("--office", office, "reconcile", REFERENCE, sent, "--accept", "all", "--source", "No.\u202e 118")
    assert done.code == 2
    assert "U+202E" in done.err


def test_pasted_text_is_read_from_standard_input(chancery: Any, office: Path) -> None:
    text = "1. Kassym-Jomart Tokayev, President\n2. Dauren Abayev, Ambassador\n"
    found = chancery("--office", office, "reconcile", REFERENCE, "-", "--json", lines=text.encode()).json()
    assert [each["kind"] for each in found["findings"]] == ["unchanged", "unchanged", "gone"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--accept", "some"), 2), (("--columns", "number,nome"), 2), (("--same", "x=abayev"), 2),
        (("--same", "1=nobody"), 1), (("--encoding", "ebcdic"), 2),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_told(
    chancery: Any, office: Path, sent: Path, arguments: tuple[str, str], code: int
) -> None:
    done = chancery("--office", office, "reconcile", REFERENCE, sent, *arguments)
    assert (done.code, done.out) == (code, "")
    assert done.err


def test_a_broken_file_ends_in_a_sentence(chancery: Any, office: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 broken")
    done = chancery("--office", office, "reconcile", REFERENCE, broken)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("The file is damaged")


def test_a_spelling_approved_in_the_registry_is_not_overwritten(chancery: Any, office: Path, sent: Path) -> None:
    """A spelling once approved is locked (protocol 10.3)."""
    send(office, APPROVED)
    respelt = chancery("--office", office, "reconcile", REFERENCE, sent, "--json").json()["findings"][1]
    assert (respelt["kind"], respelt["approved"]) == ("respelt", True)
    chancery("--office", office, "reconcile", REFERENCE, sent, "--accept", "all")
    assert "Yermek Kosherbayev" in [name for _, name, _ in guests(chancery, office)]
