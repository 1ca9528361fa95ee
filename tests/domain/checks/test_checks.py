"""Checks as a whole: every code is tested, and the most pressing comes first."""

import re
from pathlib import Path

import domain.checks
from domain.checks import check
from domain.delegation import MemberConfirmed
from domain.replacement import MemberWithdrawn
from tests.domain.facts import meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario


def test_every_check_is_seen_to_fire_and_not_to_fire() -> None:
    codes = set(re.findall(r'Check\("([a-z-]+)"', sources(Path(domain.checks.__file__).parent, "*.py")))
    tests = sources(Path(__file__).parent, "test_*.py")
    assert len(codes) >= 18
    assert {code for code in codes if tests.count(f'"{code}"') < 2} == set()


def test_the_most_pressing_comes_first() -> None:
    talks = meeting_planned("talks", people=("putin", "abayev", "karin"))
    people = (*principals(), member("abayev"), member("karin"), MemberConfirmed("karin"))
    visit = Scenario(visit_opened(), people, talks, MemberWithdrawn("abayev")).visit
    assert [(each.level, each.code) for each in check(visit)] == [
        ("now", "withdrawn-still-listed"),
        ("before-release", "head-not-listed"),
        ("advisory", "no-interpreter"),
    ]


def sources(folder: Path, pattern: str) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.glob(pattern))
