"""The findings kept are those found from nothing, whatever was recorded in whichever order."""

from __future__ import annotations

from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from domain.checks.check import Finding
from domain.checks.checker import Checker
from domain.checks.elsewhere import Bookings, Elsewhere, bookings_of
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, visit_rule
from domain.checks.rules import RULES, check, checker
from domain.core.message import Command, decide
from domain.delegation.delegation import Member
from domain.delegation.member_names import MemberRenamed
from domain.programme.arrangements import ItemRetitled
from domain.programme.moving import ItemMoved
from domain.programme.place import RoomAssigned
from domain.programme.programme import Item
from domain.visit.visit import Visit
from tests.domain.facts import at, item_planned, meeting_planned, member, planned, principals, visit_opened
from tests.domain.histories import commands, decided, histories
from tests.domain.scenario import Scenario, fold
from tests.domain.state import seen
from tests.fuzz import tries


@tries(16)
@given(histories(), st.integers(1, 4))
def test_findings_kept_are_those_found_from_nothing(history: tuple[Command, ...], at_once: int) -> None:
    visit, kept = Visit(), checker(Visit())
    for start in range(0, len(history), at_once):
        events = []
        for command in history[start : start + at_once]:
            made = decide(command, visit)
            fold(made, visit)
            events += made
        visit = deepcopy(visit)
        kept = kept.after(visit, events)
        assert kept.checks == check(visit)


@tries(10)
@given(histories(), commands())
def test_what_a_command_would_bring_is_foretold_and_changes_nothing(
    history: tuple[Command, ...], command: Command
) -> None:
    visit = Visit()
    for each in history:
        fold(decide(each, visit), visit)
    kept = checker(visit)
    before, stood = seen(visit), kept.checks
    _, events = decided(command, visit)
    after = fold(events, deepcopy(visit))
    known = {each.key for each in stood if not each.quiet}
    expected = tuple(each for each in check(after) if not each.quiet and each.key not in known)
    assert kept.foretold(after, events) == expected
    assert (seen(visit), kept.checks) == (before, stood)


@tries(10)
@given(histories())
def test_every_fix_is_a_command_with_fields_it_has(history: tuple[Command, ...]) -> None:
    visit = Visit()
    for command in history:
        fold(decide(command, visit), visit)
    for found in check(visit):
        assert len(found.fixes) <= 2
        for fix in found.fixes:
            assert fix.fields.keys() <= set(fix.command.__struct_fields__), fix


def alike(plan: Plan, key: str) -> set[str]:
    """The other items with the same title."""
    title = plan.items[key].title
    return {other for other, item in plan.items.items() if other != key and item.title == title}


@item_rule("same-title", "advisory", "of this test", beside=alike)
def same_title(plan: Plan, item: Item) -> Findings:
    """Two items have one title: a rule that looks at other subjects of its kind."""
    for other in sorted(alike(plan, item.id)):
        yield Finding((item.id, other))


def test_a_rule_that_looks_at_its_neighbours_is_asked_about_them_too() -> None:
    visit = Scenario(visit_opened(), item_planned("lunch"), item_planned("supper"))
    kept = Checker([same_title], visit.visit)
    assert kept.checks == ()
    for title in ("Lunch", "Supper"):
        event = ItemRetitled("supper", {"en": title})
        visit.given(event)
        kept = kept.after(visit.visit, [event])
        assert kept.checks == Checker([same_title], visit.visit).checks
    assert kept.checks == ()


@visit_rule("elsewhere-busy", "advisory", "of this test", elsewhere=True)
def busy_elsewhere(plan: Plan) -> Findings:
    """Another visit has items: a rule that looks beyond the visit."""
    assert plan.elsewhere is not None
    for booked in plan.elsewhere.bookings.of_visit.values():
        yield Finding(tuple(booking.item for booking in booked))


def test_a_rule_that_looks_beyond_the_visit_is_asked_where_that_is_known() -> None:
    in_hall = RoomAssigned("lunch", "kremlin", "green-hall", {"en": "Green Hall"}, None, 15)
    visit, other = Scenario(visit_opened()).visit, Scenario(visit_opened(), item_planned("lunch"), in_hall).visit
    rules: list[Rule] = [busy_elsewhere]
    assert Checker(rules, visit).checks == ()
    elsewhere = Elsewhere(9, bookings=Bookings().after({"FR-2026-03": bookings_of(other)}))
    kept = Checker(rules, visit).after(visit, [], elsewhere)
    assert [each.subjects for each in kept.checks] == [("lunch",)]
    assert kept.checks == Checker(rules, visit, elsewhere).checks
    assert kept.after(visit, [], None).checks == ()


def test_a_principal_is_at_every_table_of_his_side_also_where_he_is_not_listed() -> None:
    visit = Scenario(visit_opened(), principals(), meeting_planned("talks", people=()))
    kept = Checker(RULES, visit.visit)
    nameless = MemberRenamed("putin", {})
    visit.given(nameless)
    kept = kept.after(visit.visit, [nameless])
    assert ("card-without-name", ("talks", "host")) in {(each.code, each.subjects) for each in kept.checks}
    assert kept.checks == check(visit.visit)


def test_only_what_a_change_can_have_changed_is_looked_at_again() -> None:
    looked: list[str] = []

    def watched(rule: Rule) -> Rule:
        def find(plan: Plan, subject: Item | Member | str) -> Findings:
            looked.append(f"{rule.about}/{subject if isinstance(subject, str) else subject.id}")
            return rule.find(plan, subject)

        return Rule(rule.code, rule.level, rule.about, rule.source, find)

    people = (*principals(), member("abayev"), member("karin"))
    talks = meeting_planned("talks", people=("putin", "abayev"), place="Kremlin")
    visit = Scenario(visit_opened(), people, talks, item_planned("lunch", place="Green Hall"), item_planned("wreath"))
    kept = Checker([watched(rule) for rule in RULES], visit.visit)
    looked.clear()
    moved = ItemMoved("talks", planned(at("16:00")))
    visit.given(moved)
    kept.after(visit.visit, [moved])
    room = "room/[('en', 'Kremlin')]"
    assert set(looked) == {"item/talks", "member/putin", "member/abayev", room, "visit/visit"}
