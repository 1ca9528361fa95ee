"""Checks as a whole: every code is tested, and the most pressing comes first."""

from pathlib import Path

from domain.checks.rules import CODES, RULES, check
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.replacement import MemberWithdrawn
from tests.domain.facts import meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario


def test_every_check_is_seen_to_fire_and_not_to_fire() -> None:
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert len(CODES) == len(RULES) >= 20
    assert {code for code in CODES if tests.count(f'"{code}"') < 2} == set()


def test_every_rule_says_where_it_comes_from() -> None:
    assert [rule.code for rule in RULES if not rule.source] == []


def test_the_most_pressing_comes_first() -> None:
    talks = meeting_planned("talks", people=("putin", "abayev", "karin"))
    people = (*principals(), member("abayev"), member("karin"), MemberConfirmed("karin"))
    visit = Scenario(visit_opened(), people, talks, MemberWithdrawn("abayev")).visit
    found = [(each.level, each.code) for each in check(visit)]
    assert found[:2] == [("now", "withdrawn-still-listed"), ("before-release", "head-not-listed")]
    assert {level for level, code in found[2:] if code != "day-not-recorded"} == {"advisory"}
