"""Finding the members of a visit: by name, and by an office that is of their side's state."""

import pytest

from desktop.desk import member_finder
from desktop.desk.member_finder import MemberFinder
from domain.core.names import Name
from domain.delegation.proposing import MemberProposed
from domain.visit.visit import Visit
from tests.domain.facts import principals, visit_opened
from tests.domain.scenario import fold


def test_a_member_is_found_by_his_office_and_the_state_of_his_side_where_its_title_names_none() -> None:
    title = {"ru": "Министр иностранных дел"}
    visit: Visit = fold(
        [
            visit_opened(),
            *principals(),
            MemberProposed("lavrov", "host", {"ru": Name("Сергей", "Лавров")}, title, "official"),
            MemberProposed("kosherbayev", "guest", {"ru": Name("Ермек", "Кошербаев")}, title, "official"),
        ]
    )

    for typed in ("foreign minister of Kazakhstan", "哈萨克斯坦外长", "Қазақстанның сыртқы істер министрі"):
        assert [each.person for each in MemberFinder().find(visit, {}, typed, 5)] == ["kosherbayev"], typed


def test_nobody_waits_long_for_members_that_another_thread_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(member_finder, "_WAITED", 0.01)
    visit: Visit = fold([visit_opened(), *principals()])
    finder = MemberFinder()
    with finder._lock:
        assert finder.find(visit, {}, "Putin", 5) == []
    assert [each.person for each in finder.find(visit, {}, "Putin", 5)] == ["putin"]
