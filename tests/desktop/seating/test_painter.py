"""What a painted table shows: its shape, its parties, who was moved by hand, who sits on what."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.look.theme import Theme
from desktop.seating.view import SeatingView
from domain.projections.seating import SeatingPlan
from domain.seating.chairs import Chair, ChairPlanned
from tests.desktop.seating.plans import plan, round_plan
from tests.domain.facts import swapped

PARTIES = 5


def shown(qtbot: QtBot, seats: SeatingPlan) -> SeatingView:
    view = SeatingView(("Space", "L"))
    qtbot.addWidget(view)
    view.show_plan(seats, {f"party-{number}": {"en": f"Party {number}"} for number in range(3, PARTIES + 1)})
    view.resize(760, view.heightForWidth(760))
    view.reword()
    view.show()
    qtbot.waitExposed(view)
    return view


def painted(view: SeatingView) -> QImage:
    return view.grab().toImage()


def has(picture: QImage, colour: QColor, where: QRect) -> bool:
    spots = (QPoint(x, y) for x in range(where.left(), where.right()) for y in range(where.top(), where.bottom()))
    return any(picture.valid(spot) and picture.pixelColor(spot) == colour for spot in spots)


def test_a_table_of_several_parties_is_round_with_a_seat_for_each(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, round_plan(PARTIES))
    picture, ground = painted(view), theme.colours.alternate
    middle = view.rect().center()
    across = [x for x in range(view.width()) if picture.pixelColor(x, middle.y()) == ground]
    higher = middle.y() - (across[-1] - across[0]) // 3
    above = [x for x in range(view.width()) if picture.pixelColor(x, higher) == ground]
    assert len(above) < len(across), "a round table is narrower above its middle"


def test_what_somebody_is_to_sit_on_stands_by_his_name_and_nowhere_else(qtbot: QtBot) -> None:
    def with_a(kind: str) -> SeatingView:
        return shown(qtbot, plan(4, 4, "place-of-honour", ChairPlanned("talks", "guest-2", Chair(kind, "small", 400))))

    sofa, stool = with_a("sofa"), with_a("stool")
    here, far = sofa.rect_of("guest-2"), sofa.rect_of("putin")
    assert painted(sofa).copy(here) != painted(stool).copy(here)
    assert painted(sofa).copy(far) == painted(stool).copy(far)


def test_a_seat_that_was_changed_by_hand_bears_a_mark(qtbot: QtBot, theme: Theme) -> None:
    moved = shown(qtbot, plan(4, 4, "place-of-honour", swapped("talks", "guest-2", "guest-3")))
    as_ruled = shown(qtbot, plan())
    accent = theme.colours.accent
    for key in ("guest-2", "guest-3"):
        assert has(painted(moved), accent, moved.rect_of(key).adjusted(0, -6, 6, 0))
        assert not has(painted(as_ruled), accent, as_ruled.rect_of(key).adjusted(0, -6, 6, 0))
