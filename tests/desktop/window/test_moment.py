"""The moment the window looks at, in words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from desktop.desk.view import VisitView
from desktop.window.moment import (
    DayMarks,
    act_in_position,
    banner_line,
    entry_in_brief,
    journal_words,
    position_sentence,
)
from desktop.wording.words import Words
from domain.projections.acts import KeptActs
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import SmallOffice, line

__all__ = ["office", "theme"]

WORDS = Words("en")
NIGHT = datetime(2025, 11, 11, 22, 30, tzinfo=UTC)
"""Half past one of the next day in Moscow."""


@pytest.fixture
def view(office: SmallOffice) -> VisitView:
    """The visit, all of it recorded at night, its first entry the day before."""
    found = office.view()
    times = [NIGHT.replace(hour=9), *[NIGHT] * (found.newest - 1)]
    history = tuple(
        replace(row, entry=replace(row.entry, recorded_at=time)) for row, time in zip(found.history, times, strict=True)
    )
    return replace(found, history=history)


def test_a_day_is_marked_at_its_first_entry_by_the_clock_of_the_visit(view: VisitView) -> None:
    assert [entry for entry, _ in DayMarks().of(view, WORDS)] == [1, 2]
    assert [day for _, day in DayMarks().of(view, WORDS)] == [
        WORDS.day(NIGHT.date(), "mark"), WORDS.day(NIGHT.date().replace(day=12), "mark"),
    ]  # fmt: skip


def test_an_entry_is_told_by_number_time_and_what_was_recorded(view: VisitView) -> None:
    sentence = position_sentence(replace(view, entry=2), WORDS)

    assert sentence.startswith("entry 2 · 01:30 · ")
    assert sentence != position_sentence(replace(view, entry=3), WORDS)


def test_an_entry_in_brief_names_what_it_is_about(office: SmallOffice) -> None:
    office.record("move-item", item="talks", when={"day": "2025-11-12", "start": "14:00"})
    told = entry_in_brief(office.view(), WORDS)
    assert "Restricted talks" in told
    assert office.view().history[-1].entry.author in told


def test_an_entry_in_brief_names_the_person_before_the_item(office: SmallOffice) -> None:
    office.record("take-off-participant", item="talks", member="kosherbayev")
    assert entry_in_brief(office.view(), WORDS).endswith("Yermek Kosherbayev · Restricted talks")


def test_several_entries_of_one_save_are_told_as_what_they_did_together(office: SmallOffice) -> None:
    first = office.view().newest + 1
    office.record_together(
        *(line("take-off-participant", item="talks", member=each) for each in ("lavrov", "kosherbayev"))
    )
    view = office.view()
    told = act_in_position(view, KeptActs().of(view.history)[-1], WORDS)
    assert f"{first}–{first + 1}" in told
    assert told.endswith("host side 1, guest side 1 taken off the list of Restricted talks")


def test_an_entry_in_brief_names_the_document_and_not_the_ceremony(office: SmallOffice) -> None:
    office.record("list-document", document="accord", item="talks", title={"en": "Agreement on tigers"})
    assert entry_in_brief(office.view(), WORDS).endswith("Agreement on tigers")
    office.record("name-signatory", document="accord", side="guest", member="tokayev")
    assert entry_in_brief(office.view(), WORDS).endswith("Agreement on tigers")


def test_the_banner_says_which_moment_and_how_far_from_now(office: SmallOffice) -> None:
    newest = office.view().newest
    office.record("move-item", item="talks", when={"day": "2025-11-12", "start": "14:00", "end": "14:45"})
    office.record("retitle-item", item="talks", title={"en": "Talks"})
    headline, rest = banner_line(office.view(newest), WORDS)

    assert str(newest) in headline
    assert rest == "Read only. 2 entries recorded since; 1 thing differs from now."


def test_one_entry_is_told_in_the_singular(office: SmallOffice) -> None:
    newest = office.view().newest
    office.record("retitle-item", item="talks", title={"en": "Talks"})

    _, rest = banner_line(office.view(newest), Words("fr"))
    assert rest.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ") == (
        "Lecture seule. 1 inscription depuis ; 1 élément diffère du présent."
    )


def test_the_journal_bar_speaks_the_language_asked_for() -> None:
    assert journal_words(Words("fr")) != journal_words(WORDS)
