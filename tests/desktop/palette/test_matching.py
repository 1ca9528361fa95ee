"""What of the palette is meant by what is typed."""

from __future__ import annotations

from desktop.palette.matching import Matching
from desktop.palette.rows import PaletteEntry

TALKS = PaletteEntry("talks", "Items", "Expanded talks")
PLAN = PaletteEntry("plan", "Actions", "Plan talks…")
LATER = PaletteEntry("later", "Actions", "Record talks", why="The visit is closed.")
NOTED = PaletteEntry("noted", "Journal", "Talks", recorded=True)
CLOSE = PaletteEntry("close", "Actions", "Close", also="fermer")


def found(matching: Matching, typed: str, group: str = "") -> list[str]:
    return [entry.id for entry in matching.find(typed, group).entries]


def test_what_was_recorded_once_stands_after_all_that_can_be_done() -> None:
    assert found(Matching((NOTED, TALKS, PLAN, LATER)), "talks")[-1] == "noted"


def test_what_begins_as_typed_stands_first_and_what_is_called_so_is_meant() -> None:
    matching = Matching((TALKS, PLAN))
    assert found(matching, "plan") == ["plan"]
    assert found(matching, "talks plan") == ["plan"]
    assert matching.find("plan talks", "").meant == ["plan"]
    assert matching.find("talks", "").meant == []


def test_with_nothing_typed_only_what_can_be_done_now_is_told() -> None:
    assert "later" not in found(Matching((TALKS, LATER)), "")
    assert found(Matching((TALKS, PLAN)), "", "Items") == ["talks"]


def test_an_entry_is_found_by_its_other_name_and_else_what_may_be_meant_otherwise() -> None:
    assert found(Matching((TALKS, CLOSE)), "ferm") == ["close"]
    assert found(Matching((TALKS,), otherwise=lambda _: [CLOSE]), "schliessen") == ["close"]
    assert found(Matching((TALKS,), find=lambda _: [TALKS, PLAN]), "expanded") == ["talks", "plan"]


def test_letters_within_a_word_come_after_what_is_called_so_otherwise() -> None:
    plates = PaletteEntry("plates", "Sheets", "Windscreen plates")
    delay = PaletteEntry("delay", "Actions", "Delay the rest of the day", also="late")
    assert found(Matching((plates, delay)), "late") == ["delay", "plates"]


def test_what_is_called_with_articles_is_meant_as_it_is_called() -> None:
    shift = PaletteEntry("shift", "Actions", "Décaler la suite de la journée…")
    assert Matching((TALKS, shift)).find("décaler la suite de la journée", "").meant == ["shift"]
