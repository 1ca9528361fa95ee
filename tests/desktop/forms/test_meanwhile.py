"""Somebody else takes away what a form is about while it is filled in: who did is said, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

from domain.core.problem import Unavailable
from domain.record.request import from_fields
from tests.desktop.form_page import Bench, FormPage, type_into
from tests.desktop.visit_office import REFERENCE


def another_records(bench: Bench, command: str, fields: dict[str, Any]) -> None:
    """Another officer records something in the visit, and the form is told."""
    line = {"command": command, "visit": REFERENCE, "fields": fields, "reason": "Entered twice"}
    with bench.qtbot.waitSignals([bench.desk.visit_seen, bench.desk.recorded]):
        bench.desk.record(from_fields(line))


def moving_lunch(bench: Bench) -> FormPage:
    when = {"Day": "12.11.2025", "Start": "1630", "End": "18"}
    return bench.open("move-item", item="lunch").fill({"when": when})


def test_who_took_back_what_a_form_is_about_is_said_by_its_name(bench: Bench) -> None:
    page = moving_lunch(bench)
    before = page.typed()
    another_records(bench, "retract-item", {"item": "lunch"})

    told = page.error("item")
    assert "“Lunch · Wed 12 Nov, 16:00–17:30” can no longer be chosen here" in told
    assert "took Lunch out of the programme" in told
    assert page.typed() == before

    another_records(bench, "restore-item", {"item": "lunch"})
    assert page.error("item") == ""
    bench.wait_recorded(page)


def test_it_is_said_where_nothing_was_typed_yet_and_when_the_draft_is_opened_again(bench: Bench) -> None:
    page = bench.open("move-item", item="lunch")
    another_records(bench, "retract-item", {"item": "lunch"})
    assert "took Lunch out of the programme" in page.error("item")

    page = FormPage(page.form).fill({"reason": "The plane is late"})
    bench.host.set_aside()
    [draft] = bench.host.waiting()
    bench.host.resume(draft)
    assert bench.host.form is not None
    assert "took Lunch out of the programme" in FormPage(bench.host.form).error("item")


def test_of_several_who_were_chosen_the_one_who_is_gone_stays_in_the_list_until_he_is_taken_off(bench: Bench) -> None:
    page = bench.open("leave-seats-to-rule", item="talks-expanded")
    type_into(page.form.editor("members"), ["Ushakov", "Abayev"])
    another_records(bench, "retract-member", {"member": "ushakov"})

    assert page.typed()["members"] == ["ushakov", "abayev"]
    assert "“Yury Ushakov" in page.error("members")
    assert "can no longer be chosen here" in page.error("members")


def test_a_form_that_is_typed_in_stays_when_somebody_closes_the_visit(bench: Bench) -> None:
    page = moving_lunch(bench)
    another_records(bench, "close-visit", {})

    assert bench.host.form is page.form
    assert "closed the visit" in page.foot()
    assert "reopen it first" in page.foot()

    another_records(bench, "reopen-visit", {})
    bench.wait_recorded(page)


def test_a_form_nobody_typed_in_goes_when_somebody_closes_the_visit(bench: Bench) -> None:
    bench.open("move-item", item="lunch")
    another_records(bench, "close-visit", {})

    assert bench.host.form is None
    assert bench.host.waiting() == []


def test_that_the_server_was_away_is_said_until_it_is_back(bench: Bench) -> None:
    page = moving_lunch(bench)
    page.form.show_problem(Unavailable("server-unreachable", cause="connection refused"))
    assert "connection refused" in page.foot()

    bench.host.server_is_back()
    assert page.foot() == ""
    bench.wait_recorded(page)
