"""The lines of an item beside its table: by keys, with a reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.seating.lines_pane import LinesPane
from tests.desktop.dressed import speak
from tests.desktop.hand import press
from tests.desktop.requested import Requested
from tests.desktop.small_office import SmallOffice

PEOPLE = ["putin", "lavrov", "tokayev", "kosherbayev"]


class Bench:
    """The pane of the arrival, and what it asked for."""

    def __init__(self, pane: LinesPane, requests: Requested, office: SmallOffice) -> None:
        self.pane, self.office = pane, office
        self.requests, self.asked = requests, requests.asked
        self.show()

    def show(self) -> None:
        self.pane.show_item(self.office.view(), "arrival")

    def choose(self, member: str, line: str = "steps") -> None:
        model = self.pane.table.model()
        self.pane.table.select_row(model.line_of(f"{line}/{member}"))  # type: ignore[attr-defined]

    def press(self, keys: str) -> None:
        press(self.pane.table, keys)

    def people(self) -> list[str]:
        model = self.pane.table.model()
        return [str(model.index(row, 1).data() or "") for row in range(model.rowCount())]


@pytest.fixture
def bench(office: SmallOffice, qtbot: QtBot) -> Bench:
    office.record("draw-up-line", item="arrival", kind="receiving", people=PEOPLE, line="steps")
    requests = Requested()
    pane = LinesPane(requests)
    qtbot.addWidget(pane)
    pane.reword()
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    made = Bench(pane, requests, office)
    pane.table.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def test_people_stand_in_order_under_their_line(bench: Bench) -> None:
    assert [name for name in bench.people() if name] == [
        "Vladimir Putin", "Sergey Lavrov", "Kassym-Jomart Tokayev", "Yermek Kosherbayev",
    ]  # fmt: skip


def test_alt_and_an_arrow_give_another_place_and_ask_why(bench: Bench) -> None:
    bench.choose("kosherbayev")
    bench.press("Alt+Up")
    fields = {"line": "steps", "member": "kosherbayev", "after": "lavrov"}
    assert bench.asked[-1] == ("form", "place-in-line", fields)
    bench.choose("lavrov")
    bench.press("Alt+Down")
    assert bench.asked[-1] == ("form", "place-in-line", {"line": "steps", "member": "lavrov", "after": "tokayev"})
    bench.press("Alt+Up")
    assert bench.asked[-1] == ("form", "place-in-line", {"line": "steps", "member": "lavrov"})


def test_the_first_goes_no_further_up_and_the_last_no_further_down(bench: Bench) -> None:
    bench.choose("putin")
    bench.press("Alt+Up")
    bench.choose("kosherbayev")
    bench.press("Alt+Down")
    assert bench.asked == []


def test_each_side_of_a_presentation_moves_within_itself(bench: Bench) -> None:
    bench.office.record("draw-up-line", item="arrival", kind="presentation", people=PEOPLE, line="hall")
    bench.show()
    bench.choose("tokayev", "hall")
    bench.press("Alt+Up")
    assert bench.asked == []
    bench.press("Alt+Down")
    assert bench.asked[-1][2]["after"] == "kosherbayev"


def test_a_place_given_by_hand_is_left_to_precedence_again(bench: Bench) -> None:
    bench.choose("kosherbayev")
    bench.press("O")
    assert bench.asked == []
    bench.office.record("place-in-line", "As agreed", line="steps", member="kosherbayev")
    bench.show()
    assert bench.pane.chosen() == "kosherbayev"
    bench.press("O")
    assert bench.asked[-1] == ("form", "leave-place-to-order", {"line": "steps", "member": "kosherbayev"})


def test_people_are_put_in_and_taken_out(bench: Bench) -> None:
    bench.choose("lavrov")
    bench.press("P")
    assert bench.asked[-1] == ("form", "stand-in-line", {"line": "steps"})
    bench.press("Del")
    assert bench.asked[-1] == ("form", "step-out-of-line", {"line": "steps", "member": "lavrov"})
    bench.press("Ins")
    assert bench.asked[-1] == ("form", "draw-up-line", {"item": "arrival"})


def test_the_drawing_and_the_list_choose_the_same_person(bench: Bench) -> None:
    bench.choose("lavrov")
    assert bench.pane.drawing.chosen() == "lavrov"
    bench.pane.drawing.select("tokayev")
    assert bench.pane.chosen() == "tokayev"


def test_the_line_of_whoever_is_chosen_is_drawn(bench: Bench) -> None:
    bench.office.record("draw-up-line", item="arrival", kind="photograph", people=["putin"], line="photo")
    bench.show()
    bench.choose("putin", "photo")
    assert bench.pane.drawing.rect_of("putin")
    with pytest.raises(KeyError):
        bench.pane.drawing.rect_of("lavrov")


def test_in_the_drawing_alt_and_an_arrow_give_another_place_and_ask_why(bench: Bench) -> None:
    bench.choose("tokayev")
    QTest.keyClick(bench.pane.drawing, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert bench.asked[-1] == ("form", "place-in-line", {"line": "steps", "member": "tokayev", "after": "putin"})
    QTest.keyClick(bench.pane.drawing, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert bench.asked[-1][2]["after"] == "kosherbayev"


def test_another_rule_is_chosen_from_what_stands(bench: Bench) -> None:
    bench.press("G")
    fields = {"line": "steps", "mixing": "host-then-guest", "rows": 1}
    assert bench.asked[-1] == ("form", "arrange-line", fields)


def test_several_of_a_line_are_moved_together_by_one_form(bench: Bench) -> None:
    bench.choose("tokayev")
    bench.press("Shift+Down")
    assert set(bench.pane.drawing.chosen_together()) == {"tokayev", "kosherbayev"}
    bench.press("Alt+Up")
    fields = {"line": "steps", "member": ["tokayev", "kosherbayev"], "after": "putin"}
    assert bench.asked[-1] == ("form", "place-in-line", fields)


def test_several_are_taken_out_together_and_esc_leaves_the_one_gone_to_last(bench: Bench) -> None:
    bench.press("Ctrl+A")
    assert [act.keys for act in bench.pane.bar.acts()] == ["Alt+Up", "Alt+Down", "Del"]
    bench.press("Del")
    assert bench.asked[-1] == ("form", "step-out-of-line", {"line": "steps", "member": PEOPLE})
    bench.press("Esc")
    assert not bench.pane.bar.isVisible()
    assert bench.pane.drawing.chosen_together() == ()


def test_several_chosen_in_the_drawing_are_chosen_in_the_list_and_move_past_their_neighbour(bench: Bench) -> None:
    bench.choose("putin")
    drawing = bench.pane.drawing
    press(drawing, "Shift+Right")
    assert len(bench.pane.table.chosen_lines()) == 2
    press(drawing, "Alt+Right")
    fields = {"line": "steps", "member": ["putin", "lavrov"], "after": "tokayev"}
    assert bench.asked[-1] == ("form", "place-in-line", fields)
    press(drawing, "Esc")
    assert len(bench.pane.table.chosen_lines()) == 1


def test_several_of_two_lines_are_not_moved_together(bench: Bench) -> None:
    bench.office.record("draw-up-line", item="arrival", kind="photograph", people=["putin"], line="photo")
    bench.show()
    bench.press("Ctrl+A")
    bench.press("Del")
    assert bench.asked == []
    assert [problem.code for _, problem in bench.requests.wanted] == ["one-at-a-time"]


def test_the_past_is_read_only(bench: Bench) -> None:
    view = bench.office.view()
    bench.office.record("place-item", item="arrival", place={"en": "Vnukovo-2"})
    bench.pane.show_item(bench.office.view(view.newest), "arrival")
    bench.choose("lavrov")
    for key in ("Alt+Up", "P", "G", "Del", "Ins"):
        bench.press(key)
    assert bench.asked == []


def test_another_language_rewords_the_lines(bench: Bench) -> None:
    speak("fr", bench.pane)
    bench.pane.reword()
    assert bench.pane.table.accessibleName() == "Lignes"
