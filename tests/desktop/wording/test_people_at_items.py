"""Who reports, greets, signs and sits where, in words."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from desktop.wording import sentences
from desktop.wording.agenda import point_words, reports_words
from desktop.wording.chairs import chair_on_plan, chair_words
from desktop.wording.documents import signatory_name
from desktop.wording.greeters import greeters_words
from desktop.wording.words import Words
from domain.core.names import Name
from domain.programme.contacts import Greeter
from domain.projections.agenda import AgendaRow, agenda, reported_by
from domain.projections.awaiting import AgreementRow
from domain.projections.documents import SignatoryRow
from domain.seating.chairs import Chair
from tests.domain.facts import item_planned, member, point, principals, reports, visit_opened
from tests.domain.scenario import Scenario

ENGLISH = Words("en", "Europe/Moscow")
VISIT = Scenario(
    visit_opened(), principals(), member("overchuk", "host"), member("abayev"), item_planned("talks"),
    point("trade"), point("culture"), reports("trade", "abayev"), reports("trade", "overchuk", "host"),
    reports("culture", "abayev"),
).visit  # fmt: skip
TALKS = VISIT.programme.items["talks"]


def test_a_point_names_who_reports_on_it_side_by_side() -> None:
    trade = agenda(VISIT, TALKS)[0]
    assert point_words(trade, ENGLISH) == "1. Point trade — host side: Overchuk · guest side: Abayev"
    assert point_words(AgendaRow("x", 3, {"en": "Other"}, ()), ENGLISH) == "3. Other"


def test_what_somebody_reports_on_is_told_by_its_number() -> None:
    rows = reported_by(VISIT, TALKS, "abayev")
    assert reports_words(rows, ENGLISH) == "reports on 1. Point trade, 2. Point culture"


def test_a_chair_is_told_as_far_as_it_is_known() -> None:
    sofa = Chair("sofa", "small", 400, "none")
    assert chair_words(sofa, ENGLISH) == ("sofa, small, 4 m from the head of the other side, no flag beside it")
    assert chair_on_plan(sofa, ENGLISH) == "sofa, small, 4 m"
    assert chair_on_plan(Chair("sofa"), ENGLISH) == "sofa"
    assert chair_on_plan(None, ENGLISH) == chair_words(Chair(), ENGLISH) == ""


def test_who_greets_is_named_as_a_member_or_as_noted_with_the_telephone() -> None:
    governor = Greeter({"en": "A. Ivanov"}, {"en": "Governor"}, "+7 495 1", None, None)
    abayev, envoy = (Greeter({}, office, "", None, "abayev") for office in ({}, {"en": "Envoy"}))
    told = greeters_words(VISIT, (governor, abayev, envoy), ENGLISH)
    assert told.splitlines() == ["A. Ivanov, Governor · +7 495 1", "Abayev, Office of abayev", "Abayev, Envoy"]


@pytest.mark.parametrize(
    ("id", "names", "told"), [("abayev", {"en": Name("Dauren", "Abayev")}, "Dauren Abayev"), (None, {}, "Ambassador")]
)
def test_who_signs_is_a_member_or_an_office(id: str | None, names: dict[str, Name], told: str) -> None:
    row = SignatoryRow(id, "guest", names, {"en": "Ambassador"}, None, {}, None, None, needs_powers=False)
    assert signatory_name(row, ENGLISH) == told


def test_how_a_side_stands_is_told_with_who_said_so_and_by_which_letter() -> None:
    row = AgreementRow(
        "composition", "talks", None, {"en": "Talks"}, {}, "guest", "agreed", 7, None, "aigerim", "note No. 118",
        {"en": "Embassy"}, "", None, None, None, "",
    )  # fmt: skip
    assert sentences.matter_alone(row, ENGLISH) == "Composition"
    assert sentences.agreement(row, ENGLISH) == "guest side: agreed (Embassy · note No. 118)"
    assert sentences.agreement(replace(row, who="", source=None), ENGLISH) == "guest side: agreed"
    assert "entry 9" in sentences.agreement(replace(row, changed=9), ENGLISH)
    statement = replace(row, aspect="wording", member="abayev", speaker={"en": Name("Dauren", "Abayev")})
    assert sentences.matter_alone(statement, ENGLISH) == "Dauren Abayev"


@pytest.mark.parametrize(
    ("style", "told"),
    [
        ("full", "Mittwoch, 12. November 2025"),
        ("long", "12. November 2025"),
        ("quoted", "12. November 2025"),
        ("short", "Mi., 12. Nov."),
    ],
)
def test_a_language_without_words_of_ours_writes_its_days_as_it_does(style: str, told: str) -> None:
    german = Words("de")
    assert german.day(date(2025, 11, 12), style) == told
    assert german.days(date(2025, 11, 12), date(2025, 11, 14)).startswith("12.–14.")
