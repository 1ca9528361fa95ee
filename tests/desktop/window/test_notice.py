"""The notice under the menu bar: what was recorded ends what it said, unless something is still to be done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.recorded import Recorded
from desktop.desk.registries import DeskRegistries
from desktop.desk.view import OfficeView
from desktop.window.notice import Notice
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.problem import Damaged, Refused, Unavailable
from domain.record.erasure import Erasure
from domain.record.recording import Receipt
from domain.record.request import from_fields

ERASED = from_fields({"command": "erase-particulars", "fields": {}, "person": "abayev", "reason": "as asked"})
HERE, STICK = "/home/aigerim/office.vault", "/media/stick/office.vault"


@pytest.fixture
def notice(qtbot: QtBot) -> Iterator[Notice]:
    """A notice that says the disk is full."""
    say.use("en")
    window = QWidget()
    qtbot.addWidget(window)
    notice = Notice(lambda _id: QAction(window), window)
    window.show()
    notice.show_problem(Unavailable("disk-full"))
    yield notice
    window.close()


def recorded(*waiting: str) -> Recorded:
    return Recorded((ERASED,), (Receipt(UUID(int=1), "erased", (3,), Erasure((HERE,), waiting)),))


def test_a_damaged_person_is_named_with_what_to_do(notice: Notice) -> None:
    damage = Damaged("leaf-mismatch", visit="abayev", entry=2, position=9)
    registries = DeskRegistries(damaged={"abayev": damage})
    notice.show_office(
        OfficeView(Path("o"), sample=False, writable=True, officer="A. Serova", visits=(), registries=registries)
    )

    assert notice.isVisible()
    assert problem_sentence(damage, say.words) in notice.accessibleName()


def test_another_office_in_the_place_of_one_that_is_known_is_told(notice: Notice) -> None:
    notice.show_office(
        OfficeView(Path("o"), sample=False, writable=True, officer="A. Serova", visits=(), replaces_another=True)
    )

    assert "Another office lies here" in notice.accessibleName()


def test_what_was_said_of_an_office_goes_once_it_is_mended_and_nothing_else_does(notice: Notice) -> None:
    office = OfficeView(Path("o"), sample=False, writable=True, officer="A. Serova", visits=())
    notice.show_office(office)
    assert notice.isVisible(), "the disk is full all the same"
    notice.show_office(replace(office, keys_trouble=Refused("not-let-in")))
    assert problem_sentence(Refused("not-let-in"), say.words) in notice.accessibleName()

    notice.show_office(office)

    assert notice.isHidden()


def test_what_was_erased_everywhere_needs_no_notice(notice: Notice) -> None:
    notice.show_recorded(recorded())

    assert notice.isHidden()


def test_a_place_in_which_it_is_still_to_be_erased_is_named(notice: Notice) -> None:
    notice.show_recorded(recorded(STICK))

    assert notice.isVisible()
    assert f"Not yet erased in {STICK}" in notice.accessibleName()


def test_what_is_of_a_moment_goes_with_it_and_everything_by_its_button(notice: Notice) -> None:
    """A line that nothing had been recorded by an hour stood over five pages, and nothing said how to end it."""
    notice.pass_over()
    assert notice.isVisible(), "a full disk is no matter of a moment"
    notice.show_passing("Nothing was recorded by then: yesterday.")
    notice.pass_over()
    assert not notice.isVisible()
    notice.show_problem(Unavailable("disk-full"))
    (close,) = notice.buttons()
    assert (close.text(), close.keys()) == (say("form.close"), "Esc")
    close.click()
    assert not notice.isVisible()


def test_that_the_server_cannot_be_reached_is_said_until_it_is_back(notice: Notice) -> None:
    notice.show_problem(Unavailable("server-unreachable", cause="starting up"))
    notice.server_is_back()
    assert notice.isHidden()


def test_nothing_else_goes_as_the_server_is_back(notice: Notice) -> None:
    notice.show_problem(Refused("visit-closed"))
    notice.server_is_back()
    assert not notice.isHidden()
