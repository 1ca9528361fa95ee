"""Every field of every form that takes a person finds him by any spelling of his name, in any script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.concepts import form_of
from desktop.forms.cell_host import CellHost
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.found_box import FoundBox, FoundList
from desktop.forms.editors.list_below import MOST_ROWS
from desktop.forms.editors.person import PersonEditor
from desktop.forms.editors.pick import PickEditor
from desktop.forms.editors.several import SeveralEditor
from domain.naming.finding.found import Found
from domain.record.vocabulary import COMMANDS
from tests.desktop.children import child
from tests.desktop.form_page import Bench, put
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.people import PEOPLE, person, registries
from tests.desktop.visit_office import VISIT, new_office_with

WHO = "tokayev"
SPELLINGS = ("Токаев", "Tokayev", "Toqaev", "Tokaïev", "توكاييف", "托卡耶夫", "Тоқаев", "К.-Ж. Токаев")
REGISTERED = (
    ("register-person", {"names": {"en": {"given": "Kassym-Jomart", "family": "Tokayev"}}, "person": WHO}),
    ("identify-member", {"member": WHO, "person": WHO}),
)


@pytest.fixture
def known(open_bench: OpenBench, tmp_path: Path) -> Bench:
    """Forms over a visit with the president, who is in the register."""
    return open_bench(new_office_with(tmp_path / "known.chancery", (*VISIT, *REGISTERED)))


def takes_him(editor: Editor) -> bool:
    """Whether an editor offers the president."""
    if isinstance(editor, PersonEditor):
        return not (editor._retracted or editor._merged)
    return isinstance(editor, PickEditor | SeveralEditor) and editor._box.findData(WHO) >= 0


def fields(bench: Bench, one_in: int) -> Iterator[tuple[str, Editor | QComboBox]]:
    """Every editor of one form in so many that takes him, and every other box he stands in, with what tells it from
    the others.
    """
    for command in list(COMMANDS)[::one_in]:
        if form_of(COMMANDS[command]) is None:
            continue
        form = bench.open(command).form
        for name, editor in form._editors.items():
            inner = [editor, *editor.findChildren(Editor)]
            yield from ((f"{command}.{name}", each) for each in inner if takes_him(each))
            boxes = [box for box in editor.findChildren(QComboBox) if not isinstance(box, FoundBox)]
            yield from ((f"{command}.{name}", box) for box in boxes if box.findData(WHO) >= 0)


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.endure)], ids=["in turn", "every"])
def test_every_field_that_takes_a_person_finds_him_by_any_spelling(known: Bench, every: bool) -> None:
    """One form in three is asked, each field for one spelling after the other in turn; in `make endure` every form, for
    every one of them.
    """
    missed, walked = list[tuple[str, str, list[str]]](), set[str]()
    for number, (name, editor) in enumerate(fields(known, 1 if every else 3)):
        walked.add(name)
        if isinstance(editor, QComboBox):
            missed.append((name, "he is only chosen from a list", []))
            continue
        for spelling in SPELLINGS if every else (SPELLINGS[number % len(SPELLINGS)],):
            put(child(editor, QLineEdit), spelling)
            if WHO not in found(editor):
                missed.append((name, spelling, found(editor)))
        put(child(editor, QLineEdit), "Ouattara")
        if found(editor):
            missed.append((name, "Ouattara", found(editor)))
    assert missed == []
    assert len(walked) > (60 if every else 20), "the forms were walked"


@pytest.mark.parametrize(
    ("command", "field"), [("name-greeters", "greeters"), ("name-signing-assistants", "assistants")]
)
def test_who_greets_or_assists_is_found_by_any_spelling_in_each_row(known: Bench, command: str, field: str) -> None:
    rows = known.open(command).form.editor(field)
    missed = []
    for spelling in SPELLINGS:
        [member] = [each for each in rows.findChildren(Editor) if takes_him(each)]
        put(child(member, QLineEdit), spelling)
        missed += [] if WHO in found(member) and member.value() == WHO else [spelling]

    assert missed == []
    assert rows.value() == [{"member": WHO}]


@pytest.fixture
def picker(qtbot: QtBot) -> PersonEditor:
    """A field for a person, of a register of which 43 % are read."""
    made = PersonEditor()
    qtbot.addWidget(made)
    made.set_registries(replace(registries(PEOPLE[:3]), share_read=0.43))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_field_says_below_what_it_found_that_the_register_is_still_being_read(picker: PersonEditor) -> None:
    line, offered = child(picker, QLineEdit), child(picker, FoundList)
    QTest.keyClicks(line, "abayev")
    assert told(offered) == ["The register is being prepared: 43 % – not everybody is found yet"]
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (picker.value(), getattr(picker.problem(), "code", None)) == ("abayev", "nobody-found-yet")

    picker.set_registries(registries())
    assert (picker.value(), picker.problem()) == ("abayev", None)


def test_what_a_field_says_of_the_register_is_in_sight_below_many_who_were_found(picker: PersonEditor) -> None:
    many = [person(f"p{number}", en=("Daouren", f"Abayev{'a' * number}")) for number in range(2 * MOST_ROWS)]
    picker.set_registries(replace(registries(many), share_read=0.43))
    line, offered = child(picker, QLineEdit), child(picker, FoundList)
    QTest.keyClicks(line, "abayev")
    last = offered.model().index(offered.model().rowCount() - 1, 0)
    assert str(last.data()).startswith("The register is being prepared")
    assert offered.visualRect(last).bottom() <= offered.viewport().height()


def test_a_field_chooses_nobody_by_itself_while_another_may_be_meant(picker: PersonEditor) -> None:
    line, offered = child(picker, QLineEdit), child(picker, FoundList)
    QTest.keyClicks(line, "tok")
    assert told(offered)[:-1] == ["Kassym-Jomart Tokayev · President"]
    assert picker.value() == "tok"
    QTest.keyClick(line, Qt.Key.Key_Down)  # past the only one: the note is no row to go to
    assert not offered.currentIndex().isValid()
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert picker.value() == "tokayev"


@pytest.mark.parametrize("typed", ["Данил Липов", "Даурен Абаяс"])
def test_whoever_is_only_resembled_is_offered_and_never_taken_unasked(picker: PersonEditor, typed: str) -> None:
    picker.set_registries(registries())
    line, offered = child(picker, QLineEdit), child(picker, FoundList)
    put(line, typed)
    assert len(told(offered)) == 1
    assert told(offered)[0].endswith("probably meant")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (picker.value(), getattr(picker.problem(), "code", None)) == (typed, "one-resembles")


def told(offered: FoundList) -> list[str]:
    """What stands in a list below a field, as long as it is shown."""
    model = offered.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())] if offered.isVisible() else []


@pytest.mark.parametrize(("command", "field"), [("name-signatory", "member"), ("mark-attendance", "by")])
def test_a_cell_changed_in_place_finds_him_by_each_of_them_too(known: Bench, command: str, field: str) -> None:
    cells = CellHost(known.host, "B. Orlov", known.requests, known.host)
    assert known.view is not None
    cells.show_view(known.view)
    cells.show_registries(known.registries)
    cells.open(COMMANDS[command], {}, (field,), known.host, QRect(0, 0, 200, 45))
    assert cells.form is not None
    editor = cells.form.editor(field)
    missed = []
    for spelling in SPELLINGS:
        put(child(editor, QLineEdit), spelling)
        missed += [] if WHO in found(editor) else [spelling]
    cells.close()

    assert takes_him(editor)
    assert missed == []


def found(editor: Editor) -> list[str]:
    """Who is offered for what is typed in an editor."""
    if isinstance(editor, PersonEditor):
        return [each.person for each in editor._found]
    assert isinstance(editor, PickEditor | SeveralEditor)
    return [each.person for each in editor._box._found]


@pytest.mark.parametrize(("by_enter", "stands"), [(True, "Note No. 118"), (False, "note")])
def test_where_words_may_stand_as_they_are_typed_enter_takes_nothing_that_nobody_went_to(
    qtbot: QtBot, by_enter: bool, stands: str
) -> None:
    box = FoundBox(lambda _typed: [Found("note-118")], by_enter=by_enter)
    qtbot.addWidget(box)
    box.addItem("Note No. 118", "note-118")
    box.setCurrentText("")
    QTest.keyClicks(box.line(), "note")
    QTest.keyClick(box.line(), Qt.Key.Key_Return)

    assert box.typed() == stands


def test_an_arrow_takes_no_neighbour_of_words_that_are_no_entry_and_opens_the_list_of_all(qtbot: QtBot) -> None:
    """ "Tête" typed as the kind of an item, and an arrow, had taken a courtesy call."""
    box = FoundBox(lambda _typed: ())
    qtbot.addWidget(box)
    for at, words in enumerate(("Talks", "Courtesy call", "Site visit")):
        box.addItem(words, str(at))
    box.setCurrentIndex(0)
    box.show()
    qtbot.waitExposed(box)
    QTest.keyClick(box.line(), Qt.Key.Key_Down)
    assert box.typed() == "Courtesy call"
    box.line().clear()
    QTest.keyClicks(box.line(), "aside")
    for arrow in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(box.line(), arrow)
        assert box.view().isVisible()
        box.hidePopup()
        assert box.typed() == "aside"


def test_the_list_of_all_shows_every_entry_in_full_within_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    box = FoundBox(lambda _typed: (), window)
    box.setGeometry(650, 20, 240, 28)
    long = "Jean-Noël Barrot · ministre de l’Europe et des Affaires étrangères · France"
    box.addItem(long, "barrot")
    window.show()
    qtbot.waitExposed(window)
    box.showPopup()
    popup = box.view().window()
    assert box.view().viewport().width() >= box.view().fontMetrics().horizontalAdvance(long)
    assert popup.geometry().right() <= window.mapToGlobal(window.rect().topRight()).x()
    box.hidePopup()
