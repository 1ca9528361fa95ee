"""Done means of the window: how many strokes a visit costs from an empty office to two sheets, pressed on a screen."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from domain.offices import new_office, office_at
from domain.record.recording import Officer as Author
from tests.conftest import ROOT
from tests.screen.officer import Officer, said, started
from tests.screen.offices import office_before_programme
from tests.screen.pixels import lines_of
from tests.screen.waiting import wait_for
from tests.screen.x_server import XServer

MOST_KEYS, MOST_CHARACTERS = 220, 260
MOST_FOR_A_DAY = 700
VISIT, DELHI = "US-2017-05", "RU-2025-12"
AMERICANS = """\
Donald Trump	President of the United States
Rex Tillerson	Secretary of State
Steven Mnuchin	Secretary of the Treasury
H. R. McMaster	National Security Advisor
Gary Cohn	Director of the National Economic Council
Jared Kushner	Senior Advisor to the President
Wilbur Ross	Secretary of Commerce
Stephen Miller	Senior Advisor to the President
Kenneth Juster	Deputy Director of the National Economic Council
"""
SAVE, TITLE_OF_SHEET = QRect(1010, 676, 246, 20), QRect(1000, 210, 260, 30)
"""Where on the screen the button stands that saves a sheet, and the title of the sheet."""
DARK = 60
DAY = (
    ("cer", "Ceremonie d'accueil", "1100+30", "rash", "cour"),
    ("gerbe", "Depot d'une gerbe", "+0+20", "rajg", ""),
    ("livre", "Livre d'or", "", "rajg", ""),
    ("restricted", "Entretien restreint", "1150+60", "hyd", "salle 1", "modi", "pout"),
    ("expanded", "Entretiens des delegations", "+0+50", "hyd", "salle 2", "modi", "pout"),
    ("decl", "Declarations a la presse", "1350", "hyd", "presse"),
    ("autre", "Point de presse", "1500", "jaw", ""),
    ("forum", "Rencontre des milieux d'affaires", "1540", "[lieu]", ""),
    ("restricted", "Entretien avec la Presidente", "1900+30", "rash", "entretien", "murmu", "pout"),
    ("repas", "Diner d'Etat", "1930+90", "rash", "banq"),
    ("depart", "Depart", "2100", "palam", ""),
)
"""The second day in New Delhi: kind or format, title, hours, house, room where the house has several, and who comes."""
PLANNED = [
    ("ceremony", "11:00", "11:30", "forecourt", 0),
    ("wreath", "11:30", "11:50", "memorial", 0),
    ("guest-book", None, None, "memorial", 0),
    ("talks", "11:50", "12:50", "room-1", 2),
    ("talks", "12:50", "13:40", "room-2", 2),
    ("press-statements", "13:50", None, "press-room", 0),
    ("other", "15:00", None, "briefing-room", 0),
    ("forum", "15:40", None, "hall", 0),
    ("talks", "19:00", "19:30", "meeting-room", 2),
    ("meal", "19:30", "21:00", "banquet-hall", 0),
    ("departure", "21:00", None, "apron", 0),
]
STATEMENT = "We agreed on many things, first and foremost on the fight against terrorism."


class Recorder(Officer):
    """Records a visit in an empty office, and counts: special keys, a chord being one, and characters."""

    def __init__(self, server: XServer, office: Path, visit: str = VISIT) -> None:
        self._server, self._office, self._visit = server, office, visit
        self.keys = self.characters = 0

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        super().press(*keys)

    def type(self, text: str) -> None:
        self.characters += len(text)
        super().type(text)

    def topics(self) -> Counter[str]:
        """What stands in the journal of the visit."""
        with closing(office_at(self._office, Author("reader", "test"))) as opened:
            known = [visit.reference for visit in opened.visits().values()]
            journal = opened.journal(self._visit) if self._visit in known else ()
            return Counter(entry.event.topic for entry in journal)

    def sees_topic(self, topic: str, times: int = 1) -> None:
        """Wait until that was recorded so many times."""
        wait_for(lambda: self.topics()[topic], lambda found: found == times, f"{times} × {topic}")

    def record(self, topic: str, times: int = 1) -> None:
        """Record what a form asks. Of a visit entered once it was over none asks whether to plan at all."""
        self.press("ctrl+Return")
        self.sees_topic(topic, times)


@contextmanager
def copied(server: XServer, text: str) -> Iterator[None]:
    """Another program has copied a text."""
    command = [sys.executable, "-m", "tests.screen.clipboard"]
    with subprocess.Popen(
        command, cwd=ROOT, env=server.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(text)
        process.stdin.close()
        assert process.stdout.readline() == "copied\n"
        try:
            yield
        finally:
            process.kill()


@pytest.fixture
def recorder(server: XServer, tmp_path: Path) -> Iterator[Recorder]:
    """An officer before an empty office, with a list of nine copied in another program."""
    office = tmp_path / "office.chancery"
    new_office(office)
    with started(server, tmp_path, "--office", str(office)), copied(server, AMERICANS):
        officer = Recorder(server, office)
        officer.sees_title(f"{said('page.programme')} — office.chancery")
        yield officer


def test_a_visit_from_an_empty_office_to_two_sheets_in_220_keys_and_260_characters(
    recorder: Recorder, home: Path, record_property: Callable[[str, object], None]
) -> None:
    open_the_visit(recorder)
    take_in_the_list(recorder)
    propose_the_host(recorder)
    plan_the_talks(recorder)
    tell_what_was_held(recorder)
    record_the_statement(recorder)
    save_two_sheets(recorder, home)
    record_property("strokes of a visit", f"{recorder.keys} keys, {recorder.characters} characters")
    assert recorder.keys <= MOST_KEYS
    assert recorder.characters <= MOST_CHARACTERS


@pytest.mark.parametrize("numbers", [(0, 3), pytest.param(range(len(DAY)), marks=pytest.mark.endure)])
def test_the_items_of_a_day_in_700_keys_and_characters(
    server: XServer, tmp_path: Path, record_property: Callable[[str, object], None], numbers: Sequence[int]
) -> None:
    """All of them in `make endure`; some are allowed their share of the strokes."""
    office = office_before_programme(tmp_path / "office.chancery")
    with started(server, tmp_path, "--office", str(office)):
        officer = Recorder(server, office, DELHI)
        officer.sees_office(office.name, DELHI)
        officer.press("ctrl+Next")
        for done, number in enumerate(numbers, start=1):
            plan(officer, DAY[number])
            officer.sees_topic("item.planned", done)
    record_property("strokes of a day", f"{officer.keys} keys, {officer.characters} characters")
    assert officer.keys + officer.characters <= MOST_FOR_A_DAY * len(numbers) // len(DAY)
    assert stands_planned(office) == [PLANNED[number] for number in numbers]


def plan(officer: Recorder, item: Sequence[str]) -> None:
    """Plan an item from the programme, every field by its first letters and Enter; nothing is waited for within it."""
    kind, title, hours, house, room, *people = item
    talks = kind in ("restricted", "expanded")
    officer.sees_page("programme")
    officer.press("ctrl+n" if talks else "ctrl+shift+n")
    officer.sees_form("plan-meeting" if talks else "plan-item")
    officer.type(kind[0] if talks else kind)
    officer.press("Return") if talks else officer.press("Return", "Return")
    officer.type(title)
    officer.press("Return")
    officer.type(hours)
    officer.press("Return", "Return")
    officer.type(house)
    officer.press("Return")
    if room:
        officer.press("Return")
        officer.type(room)
        officer.press("Return")
    if people:
        officer.press("Return")
    for person in people:
        officer.type(person)
        officer.press("Return")
    officer.press("ctrl+Return")


def stands_planned(office: Path) -> list[tuple[str, str | None, str | None, str, int]]:
    """Kind, hours, room of the register and number of people of every item of the day, in the order of planning."""
    with closing(office_at(office, Author("reader", "test"))) as opened:
        items = opened.visit(DELHI).programme.items.values()
    return [
        (each.kind, each.planned.start, each.planned.end, each.room.room, len(each.people))
        for each in items
        if each.planned is not None and each.room is not None and f"{each.planned.day}" == "2099-12-05"
    ]


def open_the_visit(officer: Recorder) -> None:
    for field in ("United States", "European Union", "Brussels", "25 mai 2017"):
        officer.type(field)
        officer.press("Return")
    officer.press("ctrl+Return")
    officer.sees_title(f"{said('page.programme')} — {VISIT}")


def take_in_the_list(officer: Recorder) -> None:
    """Paste it, say whose it is, look at what it changes, record it, and confirm all nine."""
    officer.press("alt+2")
    officer.sees_page("delegations")
    officer.press("ctrl+v")
    officer.sees_form("reconcile-list")
    officer.press("Right", "ctrl+Return")
    officer.press("ctrl+Return")
    officer.sees_toast()
    officer.sees_topic("member.proposed", 9)
    officer.sees_page("delegations")
    officer.press("ctrl+a", "space")
    officer.record("member.confirmed", times=9)


def propose_the_host(officer: Recorder) -> None:
    officer.press("ctrl+n")
    officer.sees_form("propose-member")
    officer.press("shift+Tab", "shift+Tab")
    officer.type("E")
    officer.press("alt+n")
    officer.type("Donald")
    officer.press("Tab")
    officer.type("Tusk")
    officer.press("alt+f")
    officer.type("President of the European Council")
    officer.record("member.proposed", times=10)


def plan_the_talks(officer: Recorder) -> None:
    """With a composition of all who came."""
    officer.press("alt+3")
    officer.sees_page("meetings")
    officer.press("ctrl+n")
    officer.sees_form("plan-meeting")
    officer.type("E")
    officer.press("Tab")
    officer.type("Talks")
    officer.press("alt+q", "Tab")
    officer.type("1000")
    officer.press("Tab")
    officer.type("+60")
    officer.record("meeting.format-set")
    officer.sees_page("meetings")
    officer.type("c")
    officer.sees_form("compose")
    officer.type("9")
    officer.record("participant.listed", times=10)


def tell_what_was_held(officer: Recorder) -> None:
    officer.sees_page("meetings")
    officer.type("h")
    officer.sees_form("record-outcome")
    officer.type("1005")
    officer.press("ctrl+Return")
    officer.sees_topic("item.outcome-recorded")
    officer.sees_page("meetings")
    officer.press("alt+8")
    officer.sees_page("attendance")
    officer.press("ctrl+space")
    officer.sees_topic("attendance.marked", times=10)


def record_the_statement(officer: Recorder) -> None:
    officer.press("alt+5")
    officer.sees_page("press")
    officer.press("ctrl+n")
    officer.sees_form("plan-item")
    officer.type("Statements")
    officer.record("item.planned", times=2)
    officer.sees_page("press")
    officer.type("s")
    officer.sees_form("list-speaker")
    officer.type("tusk")
    officer.press("Tab")
    officer.type("en")
    officer.press("ctrl+Return")
    officer.sees_topic("speaker.listed")
    officer.sees_page("press")
    officer.type("v")
    officer.press("Tab")
    officer.type(STATEMENT)
    officer.press("ctrl+Return")
    officer.sees_topic("statement.text-recorded")


def save_two_sheets(officer: Recorder, home: Path) -> None:
    """The programme, and another sheet of the visit."""
    officer.press("alt+6")
    officer.sees_page("sheets")
    for number in (1, 2):
        officer.sees(may_be_saved, "a sheet that may be saved")
        officer.press("alt+e")
        officer.sees_title(said("sheets.save-title"))
        officer.press("Return")
        wait_for(lambda: len([*home.rglob("*.pdf")]), number.__eq__, f"{number} sheets")
        officer.sees_page("sheets")
        before = officer.picture().copy(TITLE_OF_SHEET)
        officer.press("alt+6", "Down", "Down", "Down")
        officer.sees(partial(shows_another_than, before), "another sheet")


def may_be_saved(picture: QImage) -> bool:
    """Whether the words of the button that saves are dark: as long as there is nothing to save they are grey."""
    words = lines_of(picture.copy(SAVE))
    return any(QColor(pixel).lightness() < DARK for line in words for pixel in line)


def shows_another_than(before: QImage, picture: QImage) -> bool:
    return picture.copy(TITLE_OF_SHEET) != before
