"""The Moscow list in Word, and an addendum on the next day: nobody is withdrawn, and the president stays first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from domain.offices import office_at
from domain.record.recording import Officer
from domain.visit.visit import Visit
from tests.desktop.files.lists import moscow
from tests.desktop.visit_office import REFERENCE, send
from tests.domain.sample_office import sample_office


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = sample_office("moscow-2025-11", tmp_path / "moscow.chancery")
    send(path, [("reopen-visit", {})], "aigerim")
    return path


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    return moscow.addendum(tmp_path / "delegation-2.docx")


def visit(office: Path) -> Visit:
    opened = office_at(office, Officer("aigerim", "desk"))
    try:
        return opened.visit(REFERENCE)
    finally:
        opened.close()


def hosts(office: Path) -> list[str]:
    return [each.id for each in visit(office).delegations.listed("host") if each.travels]


def reconcile(chancery: Any, office: Path, path: Path, *more: str, side: str = "host") -> Any:
    return chancery("--office", office, "reconcile", REFERENCE, path, "--side", side, *more)


def test_the_list_and_its_addendum_leave_the_president_where_he_is(
    chancery: Any, office: Path, sent: Path, tmp_path: Path
) -> None:
    before = hosts(office)
    whole = reconcile(chancery, office, moscow.whole_list(tmp_path / "delegation.docx", visit(office)), "--json")
    assert [each["kind"] for each in whole.json()["findings"] if each["kind"] != "unchanged"] == []

    done = reconcile(chancery, office, sent, "--accept", "new", "--json").json()

    assert done["list"] == {"kind": "addendum", "known_by": "heading", "heading": moscow.HEADING}
    assert [(each["kind"], each["rank"]) for each in done["findings"]] == [("new", 6), ("new", 12)]
    assert "putin" not in [each["member"] for each in done["ranks"]]
    after = hosts(office)
    assert [key for key in after if key not in ("lavrov", "peskov")] == before
    assert (after[0], after[5], after[11]) == ("putin", "lavrov", "peskov")
    assert visit(office).delegations.given.get("host") is None
    told = chancery("--office", office, "history", REFERENCE, "--language", "fr").out
    assert "a accepté un additif de 2 personnes à la liste de la Russie" in told
    recorded = chancery("--office", office, "history", REFERENCE, "--json").json()[done["entries"][0] - 1]
    assert (recorded["event"], recorded["source"]) == (
        "list.accepted",
        f"List {sent.name}, SHA-256 {done['file']['sha256']}",
    )


def test_an_addendum_is_undone_by_one_act(chancery: Any, office: Path, sent: Path) -> None:
    before = hosts(office)
    done = reconcile(chancery, office, sent, "--accept", "new", "--source", "Note verbale 118", "--json").json()
    opened = office_at(office, Officer("aigerim", "desk"))
    entry = opened.journal(REFERENCE)[done["entries"][-1] - 1]
    assert entry.source == "Note verbale 118"
    opened.record(*opened.opposites.of(str(entry.command_id), "sent by mistake"))
    opened.close()
    assert hosts(office) == before
    assert visit(office).accepted_lists == {}


def test_without_a_heading_it_is_told_by_whom_it_names(chancery: Any, office: Path, tmp_path: Path) -> None:
    sent = moscow.addendum(tmp_path / "d.docx", heading="")
    done = reconcile(chancery, office, sent)
    assert done.code == 1
    assert "Addendum, as it seems: of the 17 who stand it names 0; new: 2." in done.err
    assert done.out.splitlines()[-4:] == [
        "Sergey Lavrov: rank 6", "Dmitry Peskov: rank 12", "Ranks 6–10 become 7–11", "Ranks 11–17 become 13–19",
    ]  # fmt: skip


def test_two_who_stand_already_are_not_the_list(chancery: Any, office: Path, tmp_path: Path) -> None:
    """A file of two ministers ranked them first and second, above the president."""
    before = hosts(office)
    rows = (
        moscow.HEAD,
        ("1", "Yury USHAKOV", "Aide to the President of the Russian Federation"),
        ("2", "Denis MANTUROV", "First Deputy Chairman of the Government of the Russian Federation"),
    )
    sent = moscow.addendum(tmp_path / "d.docx", rows, "")
    done = reconcile(chancery, office, sent, "--accept", "all,new")
    assert (done.code, done.out.strip()) == (0, "The list is the same as the one that stands.")
    assert hosts(office) == before


def test_said_to_be_the_whole_list_it_withdraws_nobody_by_itself(chancery: Any, office: Path, sent: Path) -> None:
    before = hosts(office)
    found = reconcile(chancery, office, sent, "--as", "whole", "--accept", "all", "--json").json()
    held = {each["member"]: each["held_for"] for each in found["findings"] if each["kind"] == "gone"}
    assert held == {key: "leads" if key == "putin" else "gone" for key in before}
    assert hosts(office)[0] == "putin"
    assert {*before} < {*hosts(office)}
    assert {*visit(office).delegations.given["host"]} == {"lavrov", "peskov"}


def test_whoever_is_gone_is_withdrawn_in_one_act_but_for_the_president(chancery: Any, office: Path, sent: Path) -> None:
    reconcile(chancery, office, sent, "--as", "whole", "--accept", "all,gone")
    assert hosts(office) == ["putin", "lavrov", "peskov"]


def test_the_officer_places_who_is_new_but_not_above_the_president(chancery: Any, office: Path, sent: Path) -> None:
    reconcile(chancery, office, sent, "--accept", "new", "--place", "1=3", "--place", "2=1")
    assert hosts(office)[:4] == ["putin", "peskov", "lavrov", "matviyenko"]


def test_the_same_file_twice_is_told(chancery: Any, office: Path, sent: Path) -> None:
    reconcile(chancery, office, sent, "--accept", "new")
    again = reconcile(chancery, office, sent)
    assert (again.code, again.out.strip()) == (0, "The list is the same as the one that stands.")
    assert "This very list was accepted before, as an addendum of 2" in again.err


def test_a_list_of_the_other_side_is_told(chancery: Any, office: Path, tmp_path: Path) -> None:
    before = visit(office).entries
    sent = moscow.whole_list(tmp_path / "delegation.docx", visit(office))
    done = reconcile(chancery, office, sent, "--accept", "all,gone", side="guest")
    assert "Most of these names are those of Russia, not of Kazakhstan" in done.err
    assert visit(office).entries == before


@pytest.mark.parametrize("place", ["1", "1=0", "3=2", "a=2", "1=x"])
def test_a_place_that_is_not_understood_is_told(chancery: Any, office: Path, sent: Path, place: str) -> None:
    done = reconcile(chancery, office, sent, "--accept", "new", "--place", place)
    assert (done.code, done.out) == (2, "")


def test_it_is_said_of_how_many_words_a_family_name_is(chancery: Any, office: Path, tmp_path: Path) -> None:
    path = tmp_path / "addendum.txt"
    path.write_text("Addendum to the list\n\n1. Reem Alabali Radovan, Federal Minister\n")
    untold = reconcile(chancery, office, path, "--json", side="guest").json()["findings"]
    assert [each["family_untold"] for each in untold if each["kind"] == "new"] == [True]
    refused = reconcile(chancery, office, path, "--family", "1=3", side="guest")
    assert refused.code == 2
    assert reconcile(chancery, office, path, "--family", "1=2", "--accept", "new", side="guest").code == 0
    members = visit(office).delegations.members.values()
    assert [each.names["en"].family for each in members if "Reem" in str(each.names.get("en"))] == ["Alabali Radovan"]


def test_it_is_said_that_a_family_name_stands_at_the_other_end(chancery: Any, office: Path, tmp_path: Path) -> None:
    path = tmp_path / "addendum.txt"
    path.write_text("Дополнение к списку\n\n1. Олег Дроздов, министр\n2. Иван Сидоров, директор\n"
                    "3. Петрова Мария, врач\n", "utf-8")  # fmt: skip
    assert reconcile(chancery, office, path, "--family", "3=-2", side="guest").code == 2
    assert reconcile(chancery, office, path, "--family", "3=-1", "--accept", "new", side="guest").code == 0
    members = visit(office).delegations.members.values()
    assert [each.names["ru"].family for each in members if "Мария" in str(each.names.get("ru"))] == ["Петрова"]
