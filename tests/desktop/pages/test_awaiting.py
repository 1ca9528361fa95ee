"""The page of what is awaited: the oldest first, answered by one key."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.page_counts import page_counts
from desktop.pages.awaiting import AwaitingPage
from desktop.widgets.tables.filter_bar import FilterBar
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.sentences import awaited
from desktop.wording.words import say
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice

TALKS = {"aspect": "item", "subject": "talks", "side": "guest"}
LIST = {"aspect": "list", "subject": "guest", "side": "host"}
SPEECH = {"aspect": "wording", "subject": "statements", "side": "guest", "member": "putin"}
ROWS = ("submitted/wording/statements/putin/guest", "pending/list/guest//host", "changed/item/talks//guest")


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    office.record("record-agreement", **TALKS)
    office.record("submit-for-agreement", **SPEECH)
    office.record("issue-before-approval", **LIST, due="2025-11-12T06:00:00Z")
    office.record("place-item", item="talks", place={"en": "St George Hall"})
    return Driven(AwaitingPage, office.view(), qtbot)


def test_the_oldest_stands_first_with_whom_it_waits_for(driven: Driven, office: SmallOffice) -> None:
    assert driven.texts(0) == ["Guest side", "Approval", "Guest side"]
    assert driven.texts(1) == [
        "Statement of Vladimir Putin at Press statements", "List of the guest side", "Plan of Restricted talks",
    ]  # fmt: skip
    chips = [driven.table().model().index(row, 2).data(TableRole.CHIP).text for row in range(3)]
    assert chips == ["Submitted", "Approval pending", "Changed since"]
    assert page_counts(office.view())["awaiting"] == 3


def test_what_is_submitted_says_until_when_an_answer_is_due(driven: Driven, office: SmallOffice) -> None:
    before = awaited(office.view().awaiting[0], say.words)
    assert "answer due" not in before
    office.record("set-answer-deadline", **SPEECH, due="2025-11-11T12:00:00Z")
    row = office.view().awaiting[0]
    assert awaited(row, say.words.in_zone("Europe/Moscow")) == f"{before}; answer due by 11 November 2025, 15:00"
    office.record("set-answer-deadline", **SPEECH)
    assert awaited(office.view().awaiting[0], say.words) == before


@pytest.mark.parametrize(
    ("row", "key", "asked"),
    [
        (0, "G", ("record-agreement", SPEECH)),
        (0, "Return", ("record-agreement", SPEECH)),
        (1, "P", ("approve", LIST)),
        (1, "Return", ("approve", LIST)),
        (2, "S", ("submit-for-agreement", TALKS)),
        (2, "I", ("issue-before-approval", TALKS)),
        (2, "Del", ("retract-agreement", TALKS)),
    ],
)
def test_a_key_opens_its_form_filled_in(driven: Driven, row: int, key: str, asked: tuple[str, dict[str, Any]]) -> None:
    driven.choose(ROWS[row])
    driven.press(key)
    assert driven.asked == [("form", *asked)]


def test_the_entry_it_waits_since_is_shown_in_the_journal(driven: Driven, office: SmallOffice) -> None:
    driven.choose(ROWS[2])
    driven.press("J")
    assert driven.wanted == [("show_in_journal", office.view().newest)]


def test_only_what_waits_for_one_side_is_kept(driven: Driven) -> None:
    bar = child(driven.page, FilterBar)
    bar.choose("approver")
    assert driven.texts(1) == ["List of the guest side"]
    bar.choose("all")
    bar.field().setText("restreint")
    assert driven.texts(1) == ["Plan of Restricted talks"]


def test_the_inspector_shows_the_item(driven: Driven) -> None:
    driven.choose(ROWS[2])
    assert driven.page.selection()["item"] == "talks"
    driven.choose(ROWS[1])
    assert "item" not in driven.page.selection()


def test_a_new_submission_starts_empty(driven: Driven) -> None:
    assert set(driven.page.primary_fields().values()) == {None}


def test_the_past_is_read_only(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(office.view().newest - 1))
    for key in ("S", "G", "P", "I", "Del", "Return"):
        driven.press(key)
    assert driven.asked == []
    assert driven.page.commands() == ()


def test_another_language_rewords_the_page(driven: Driven) -> None:
    speak("fr", driven.page)
    assert driven.texts(0) == ["Pays invité", "Approbation", "Pays invité"]


def test_nothing_awaited_is_said(office: SmallOffice, qtbot: QtBot) -> None:
    page = Driven(AwaitingPage, office.view(), qtbot).page
    assert child(page, FilterBar).shown() == "Nothing is awaited."


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []
