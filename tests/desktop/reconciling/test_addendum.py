"""An addendum on the page, by keys alone: what it is comes first, and every rank that follows is said (4.9)."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.start.app import Program
from desktop.widgets.fields.segmented import Segmented
from desktop.window.main_window import MainWindow
from tests.desktop.files.lists import moscow
from tests.desktop.opened import window_on
from tests.desktop.pages.driver import type_text
from tests.desktop.reconciling.test_page import list_changes, press
from tests.desktop.visit_office import send
from tests.domain.sample_office import sample_office


@pytest.fixture
def moscow_window(program: Program, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on the sample of the Moscow visit."""
    path = sample_office("moscow-2025-11", tmp_path / "moscow.chancery")
    send(path, [("reopen-visit", {})], "aigerim")
    return window_on(program, path, qtbot)


def hosts(window: MainWindow) -> list[str]:
    assert window.view is not None
    return [each.id for each in window.view.visit.delegations.listed("host") if each.travels]


def read(window: MainWindow, path: Path, qtbot: QtBot, side: str = "host") -> None:
    """Read a list of the hosts, and go on to what it changes."""
    press(window, "Alt+2", "Ctrl+Shift+L")
    source = window.tasks.lists.source
    type_text(source.file_field(), str(path))
    press(window, "Return")
    qtbot.waitUntil(lambda: source.work is not None)
    assert source.work is not None
    if source.work.side != side:
        sides = source.row("side").field()
        assert isinstance(sides, Segmented)
        sides.button(side).click()
    press(window, "Ctrl+Return")


def test_an_addendum_to_the_moscow_list_moves_nobody(moscow_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    """Done means of the issue: the list in Word, and an addendum on the next day."""
    before, lists = hosts(moscow_window), moscow_window.tasks.lists
    assert moscow_window.view is not None
    read(moscow_window, moscow.whole_list(tmp_path / "delegation.docx", moscow_window.view.visit), qtbot)
    assert lists.frame.sentence() == "The list changes nothing: there is nothing to do."
    press(moscow_window, "Esc")

    read(moscow_window, moscow.addendum(tmp_path / "delegation-2.docx"), qtbot)

    assert lists.changes.kinds().value() == "addendum"
    assert moscow.HEADING in lists.changes.kind_hint()
    assert list_changes(moscow_window) == [("new", "None", True), ("new", "None", True)]
    assert lists.frame.sentence() == "In one act, as an addendum of 2: 2 proposed."
    assert lists.frame.consequences() == (
        "Sergey Lavrov: rank 6", "Dmitry Peskov: rank 12", "Ranks 6–10 become 7–11", "Ranks 11–17 become 13–19",
    )  # fmt: skip
    with qtbot.waitSignal(moscow_window.shown):
        press(moscow_window, "Ctrl+Return")
    qtbot.waitUntil(lambda: not lists.is_open)
    after = hosts(moscow_window)
    assert [key for key in after if key not in ("lavrov", "peskov")] == before
    assert (after[0], after[5], after[11]) == ("putin", "lavrov", "peskov")
    with qtbot.waitSignal(moscow_window.shown):
        press(moscow_window, "Ctrl+Z")
    assert hosts(moscow_window) == before


def test_who_is_new_is_placed_by_keys_and_never_above_the_president(
    moscow_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    lists = moscow_window.tasks.lists
    read(moscow_window, moscow.addendum(tmp_path / "delegation-2.docx"), qtbot)
    press(moscow_window, "Home", *["Alt+Up"] * 18)
    assert lists.frame.consequences()[:2] == ("Sergey Lavrov: rank 2", "Dmitry Peskov: rank 12")
    press(moscow_window, "Alt+Down")
    assert lists.frame.consequences()[0] == "Sergey Lavrov: rank 3"
    with qtbot.waitSignal(moscow_window.shown):
        press(moscow_window, "Ctrl+Return")
    qtbot.waitUntil(lambda: not lists.is_open)
    assert hosts(moscow_window)[:3] == ["putin", "matviyenko", "lavrov"]


def test_as_the_whole_list_it_withdraws_nobody_until_that_is_said(
    moscow_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    lists = moscow_window.tasks.lists
    read(moscow_window, moscow.addendum(tmp_path / "delegation-2.docx"), qtbot)
    press(moscow_window, "W")
    gone = [accepted for kind, _, accepted in list_changes(moscow_window) if kind == "gone"]
    assert gone == [False] * 17
    assert "Not on it, held: Vladimir Putin" in lists.frame.consequences()[-1]
    press(moscow_window, "A")
    assert not any(accepted for kind, _, accepted in list_changes(moscow_window) if kind == "gone")
    press(moscow_window, "G")
    assert [member for kind, member, accepted in list_changes(moscow_window) if kind == "gone" and not accepted] == [
        "putin"
    ]
    press(moscow_window, "D")
    assert [kind for kind, _, _ in list_changes(moscow_window)] == ["new", "new"]


def test_the_same_addendum_twice_is_said_to_be_done(moscow_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    lists = moscow_window.tasks.lists
    path = moscow.addendum(tmp_path / "delegation-2.docx")
    read(moscow_window, path, qtbot)
    with qtbot.waitSignal(moscow_window.shown):
        press(moscow_window, "Ctrl+Return")
    qtbot.waitUntil(lambda: not lists.is_open)
    read(moscow_window, path, qtbot)
    assert lists.frame.sentence() == "The list changes nothing: there is nothing to do."
    assert "accepted before, as an addendum of 2" in lists.frame.foot()


def test_a_list_of_the_other_side_is_told_before_anything_is_accepted(
    moscow_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert moscow_window.view is not None
    path = moscow.whole_list(tmp_path / "delegation.docx", moscow_window.view.visit)
    read(moscow_window, path, qtbot, side="guest")
    assert not any(accepted for _, _, accepted in list_changes(moscow_window))
    assert "Most of these names are those of" in moscow_window.tasks.lists.frame.foot()
