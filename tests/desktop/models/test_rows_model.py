from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from desktop.desk.view import VisitView
from desktop.models.attendance_model import AttendanceModel, list_of, states
from desktop.models.cell import Cell, Column
from desktop.models.delegation_model import DelegationModel, member_lines
from desktop.models.journal_model import JournalLine, JournalModel, KeptJournal
from desktop.models.meetings_model import MeetingsModel, meetings
from desktop.models.press_models import (
    ClaimsModel,
    FiguresModel,
    SpeakersModel,
    claim_lines,
    figure_lines,
    speaker_lines,
)
from desktop.models.rows_model import RowsModel
from desktop.widgets.chip import ChipFace
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.words import Words, say
from tests.desktop.small_office import SmallOffice


@dataclass(frozen=True)
class Guest:
    id: str
    name: str
    side: str = "host"


def _name(guest: Guest, _words: Words) -> Cell:
    return Cell(guest.name, strong=True, about="in Greek letters" if guest.name == "Élise" else "")


def _side(guest: Guest, words: Words) -> Cell:
    return Cell(words.of("side", guest.side))


class GuestsModel(RowsModel[Guest]):
    columns = (Column("name", _name, yields=0.3), Column("number", _side, yields=0, main=True, numeric=True))

    def group_of(self, row: Guest) -> str:
        return row.side

    def side_of(self, group: str) -> str | None:
        return group

    def heading(self, group: str, shown: Sequence[Guest]) -> str:
        return f"{group} {len(shown)}"


GUESTS = (Guest("a", "Тоқаев", "host"), Guest("b", "Élise", "host"), Guest("c", "Cole", "guest"))


@pytest.fixture
def model(qtmodeltester: ModelTester) -> GuestsModel:
    made = GuestsModel()
    made.set_rows(GUESTS)
    return made


def told(model: RowsModel[Guest], column: int = 0) -> list[str]:
    return [model.index(line, column).data() for line in range(model.rowCount())]


def test_rows_stand_under_the_heading_of_their_group(model: GuestsModel) -> None:
    assert told(model) == ["host 2", "Тоқаев", "Élise", "guest 1", "Cole"]
    assert model.index(0, 0).data(TableRole.GROUP) == "host 2"
    assert model.index(0, 0).data(TableRole.SIDE) == "host"
    assert model.row_at(0) is None
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags


@pytest.mark.parametrize(("needle", "found"), [("ТОҚ", "Тоқаев"), ("elise", "Élise"), ("guest cole", "Cole")])
def test_a_filter_finds_any_script_without_case_and_accents(model: GuestsModel, needle: str, found: str) -> None:
    model.set_filter(needle)

    assert [row.name for row in model.shown()] == [found]
    assert model.rowCount() == 2


def test_a_filter_keeps_what_is_to_be_kept(model: GuestsModel) -> None:
    model.set_filter("", _is_guest)

    assert told(model) == ["guest 1", "Cole"]
    assert model.line_of("c") == 1
    assert model.line_of("a") == -1


def test_a_changed_row_keeps_its_line_and_is_told_alone(model: GuestsModel) -> None:
    changed, reset = [], []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.modelReset.connect(lambda: reset.append(True))

    model.set_rows((GUESTS[0], Guest("b", "Elise"), GUESTS[2]))

    assert told(model)[2] == "Elise"
    assert 2 in changed
    assert 1 not in changed
    assert reset == []


def test_what_stands_is_told_where_a_mark_is_prepared() -> None:
    """What is only prepared is no fact, and is not copied as one."""
    model = GuestsModel()
    model.marked = "number"  # type: ignore[misc]
    model.set_rows(GUESTS)
    model.show_marks({"a": ChipFace("Withdraw?")})

    assert model.index(1, 1).data(TableRole.CHIP).text == "Withdraw?"
    assert [model.index(line, 1).data(TableRole.STANDS) for line in (1, 2)] == [say.words.of("side", "host"), None]


def test_a_new_row_resets_the_table(model: GuestsModel) -> None:
    model.set_rows((*GUESTS, Guest("d", "Dora", "guest")))

    assert told(model) == ["host 2", "Тоқаев", "Élise", "guest 2", "Cole", "Dora"]


def test_a_cell_says_its_column_to_a_screen_reader(model: GuestsModel) -> None:
    said = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == f"{say('column.name')}: Тоқаев"


def test_what_is_told_of_a_cell_is_its_tip_and_its_description_and_no_part_of_it(model: GuestsModel) -> None:
    roles = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert [model.index(2, 0).data(role) for role in roles] == ["in Greek letters"] * 2
    assert [model.index(1, 0).data(role) for role in roles] == [None] * 2
    assert "Greek" not in model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    model.set_filter("greek")
    assert model.rowCount() == 0


def test_another_language_rewords_heads_and_cells(model: GuestsModel) -> None:
    before = model.headerData(0, Qt.Orientation.Horizontal), told(model, 1)[1]

    say.use("fr")
    model.reword()

    assert (model.headerData(0, Qt.Orientation.Horizontal), told(model, 1)[1]) == ("Nom", say.words.of("side", "host"))
    assert before[0] == "Name"


def _is_guest(guest: Guest) -> bool:
    return guest.side == "guest"


def attendance_model(view: VisitView) -> RowsModel[Any]:
    model = AttendanceModel()
    model.show_list(list_of(view, "talks"), states(view))
    return model


def filled(
    kind: type[RowsModel[Any]], rows: Callable[[VisitView], Iterable[object]]
) -> Callable[[VisitView], RowsModel[Any]]:
    def make(view: VisitView) -> RowsModel[Any]:
        model = kind()
        model.set_rows(rows(view), view.visit.zone)
        return model

    return make


def journal_lines(view: VisitView) -> list[JournalLine]:
    kept = KeptJournal()
    kept.follow(view)
    return list(kept.acts(frozenset({2})))


@pytest.mark.parametrize(
    "make",
    [
        filled(DelegationModel, lambda view: member_lines(view, "guest")),
        filled(MeetingsModel, meetings),
        filled(SpeakersModel, lambda view: speaker_lines(view, "statements")),
        filled(FiguresModel, lambda view: figure_lines(view, "statements")),
        filled(ClaimsModel, claim_lines),
        filled(JournalModel, journal_lines),
        attendance_model,
    ],
)
def test_every_model_obeys_the_rules_of_qt(
    make: Callable[[VisitView], RowsModel[Any]], office: SmallOffice, qtmodeltester: ModelTester, qapp: QApplication
) -> None:
    model = make(office.view())

    assert model.rowCount() > 0
    qtmodeltester.check(model, force_py=True)
    for column in range(model.columnCount()):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        assert head
        assert not head.startswith("column."), head


def test_only_what_looks_otherwise_is_told_of(model: GuestsModel) -> None:
    told_of: list[int] = []
    model.dataChanged.connect(lambda first, _last: told_of.append(first.row()))

    model.set_rows((Guest("a", "Tokayev", "host"), *GUESTS[1:]))
    assert told_of == [1], "no heading, as each says what it said"
