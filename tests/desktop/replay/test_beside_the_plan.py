"""What stands beside the programme of a past moment: the acts of the journal, and what changed since."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.concepts.edges.compared_words import explained_parts
from desktop.desk.queries import differences
from desktop.replay.acts_list import ActsList
from desktop.replay.changes_pane import ChangesPane
from desktop.replay.since_then import SinceThen
from desktop.widgets.button import Button
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.words import say
from tests.desktop.children import child
from tests.desktop.hand import press
from tests.desktop.requested import Requested
from tests.desktop.small_office import SmallOffice, line

MANY = 8
"""More colours than an empty list is painted with."""


def colours_of(part: QWidget) -> set[int]:
    """The colours at the top of what is painted."""
    picture = part.grab().toImage()
    return {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, 60, 2)}


def shown(part: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(part)
    part.resize(380, 600)
    part.show()
    qtbot.waitExposed(part)
    part.activateWindow()
    return part


def told(table: CommandTable) -> list[tuple[str, bool]]:
    """The first words of each line, and whether it is muted."""
    model = table.model()
    lines = (model.index(row, 0) for row in range(model.rowCount()))
    return [(str(each.data()), bool(each.data(TableRole.MUTED))) for each in lines if each.flags()]


def test_the_acts_stand_newest_first_with_the_moment_chosen_and_what_came_after_it_muted(
    office: SmallOffice, qtbot: QtBot
) -> None:
    then = office.view().newest
    office.record("retitle-item", item="talks", title={"en": "Talks"})
    office.record_together(
        line("take-off-participant", item="talks", member="kosherbayev"),
        line("list-participant", item="talks", member="transport"),
    )
    requests = Requested()
    acts = ActsList(requests)
    acts.show_view(office.view(then))
    shown(acts, qtbot)
    table = child(acts, CommandTable)

    assert told(table)[:3] == [(f"▸ {then + 2}–{then + 3}", True), (str(then + 1), True), (f"▸ 2–{then}", False)]
    assert table.model().index(table.chosen_line(), 0).data() == f"▸ 2–{then}"
    table.select_row(1)
    press(table, "Space")
    assert [number for number, _ in told(table)][:3] == [f"▾ {then + 2}–{then + 3}", str(then + 3), str(then + 2)]
    table.select_row(2)
    table.activated.emit(table.currentIndex())
    assert requests.wanted[-1] == ("look_at", then + 3)


def test_it_follows_the_journal_once_the_hand_rests(office: SmallOffice, qtbot: QtBot) -> None:
    office.record("retitle-item", item="talks", title={"en": "Talks"})
    newest = office.view().newest
    acts = ActsList(Requested())
    acts.show_view(office.view(newest))
    shown(acts, qtbot)
    table = child(acts, CommandTable)
    acts.show_view(office.view(1))

    qtbot.waitUntil(lambda: table.model().index(table.chosen_line(), 0).data() == "1")
    assert told(table)[0] == (str(newest), True)


def test_what_changed_since_is_copied_line_by_line(office: SmallOffice, qtbot: QtBot) -> None:
    then = office.view().newest
    office.record("retitle-item", item="talks", title={"en": "Talks in the morning"})
    since = SinceThen(Requested())
    since.reword()
    since.show_view(office.view(then))
    shown(since, qtbot)

    assert child(since, QListWidget).count() == 1
    QTest.mouseClick(next(b for b in since.findChildren(Button) if b.keys() == "Ctrl+C"), Qt.MouseButton.LeftButton)
    heading, change = QApplication.clipboard().text().splitlines()
    assert heading == f"What changed since entry {then}"
    assert "Talks in the morning" in change


def test_a_digest_in_the_source_of_a_change_is_told_by_its_first_digits(office: SmallOffice) -> None:
    digest, then = "0546fe" + "ba" * 29, office.view().newest
    office.record_together(
        {**line("retitle-item", item="talks", title={"en": "Talks"}), "source": f"List, SHA-256 {digest}"}
    )
    view = office.view()
    _said, by = explained_parts(differences(office.office, view.visit_id, then, view.newest)[0], say.words)
    assert by.endswith("SHA-256 0546febababa…)"), by


def test_so_many_changes_that_the_first_of_them_just_fit_are_shown(office: SmallOffice, qtbot: QtBot) -> None:
    """Where the first step of the list needed no bar and all of it did, the steps began anew for ever."""
    then = office.view().newest
    for number in range(60):
        office.record("retitle-item", item="talks", title={"en": f"Talks {number}"})
        office.record("plan-item", kind="culture", title={"en": f"Item {number}"}, when={"day": "2025-11-12"})
    since = SinceThen(Requested())
    since.reword()
    since.show_view(office.view(then))
    shown(since, qtbot)
    changes = child(since, QListWidget)
    since.resize(380, 900)

    qtbot.waitUntil(lambda: changes.visualItemRect(changes.item(changes.count() - 1)).bottom() > changes.height())
    qtbot.waitUntil(lambda: len(colours_of(changes)) > MANY)
    assert changes.viewport().width() < changes.width()


def test_what_was_asked_for_out_of_sight_is_explained_once_it_is_seen(office: SmallOffice, qtbot: QtBot) -> None:
    """The journal said nothing of its first entry until another was chosen: its page is made ready out of sight."""
    office.record("retitle-item", item="talks", title={"en": "Talks in the morning"})
    view, requests = office.view(), Requested()
    pane = ChangesPane(requests)
    pane.compare(view, (view.newest - 1, view.newest))
    pane.explain()
    assert requests.queries == []
    shown(pane, qtbot)

    qtbot.waitUntil(lambda: [name for name, *_ in requests.queries] == ["differences"])
