"""The category of a member."""

from domain.delegation.category import CategoriseMember, MemberCategorised
from tests.domain.facts import member
from tests.domain.scenario import Scenario


def test_a_member_is_put_into_another_category(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(CategoriseMember("abayev", "business"))
    visit.then(MemberCategorised("abayev", "business"))
    visit.when(CategoriseMember("abayev", "business"))
    visit.then_nothing()


def test_nobody_unknown_is_categorised(visit: Scenario) -> None:
    visit.when(CategoriseMember("abayev", "press"))
    visit.then_refused("unknown-member", "member")
