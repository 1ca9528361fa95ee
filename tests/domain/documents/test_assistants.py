"""Who assists at a signing for each side (protocol 8.9)."""

import pytest

from domain.documents.assistants import AssistantsNamed, NameSigningAssistants
from domain.impact.impact import decided, impact_of
from domain.programme.contacts import Greeter, GreeterAsked
from domain.projections.documents import documents
from domain.visit.closing import VisitClosed
from tests.domain.facts import document, item_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario

SEROVA = GreeterAsked({"en": "Anna Serova"}, {"en": "Protocol Department"}, "12")
NAMED = Greeter({"en": "Anna Serova"}, {"en": "Protocol Department"}, "12", None, None)
AIDE = Greeter({}, {}, "", None, "aide")


@pytest.fixture
def signing(visit: Scenario) -> Scenario:
    """A signing of one document, and an aide of the guest."""
    visit.given(visit_opened(), principals(), item_planned("signing", kind="signing"), document("transit"))
    visit.given(member("aide"))
    return visit


def test_each_side_has_its_own_assistants(signing: Scenario) -> None:
    signing.when(NameSigningAssistants("signing", "guest", (GreeterAsked(member="aide"),)))
    signing.then(AssistantsNamed("signing", "guest", (AIDE,)))
    signing.when(NameSigningAssistants("signing", "host", (SEROVA,)))
    signing.then(AssistantsNamed("signing", "host", (NAMED,)))
    [row] = documents(signing.visit)
    assert [(each.side, each.called, each.office) for each in row.assistants] == [
        ("host", {"en": "Anna Serova"}, {"en": "Protocol Department"}), ("guest", {}, {"en": "Office of aide"}),
    ]  # fmt: skip
    signing.when(NameSigningAssistants("signing", "host", (SEROVA,)))
    signing.then_nothing()


def test_who_assists_is_left_open_again(signing: Scenario) -> None:
    signing.given(AssistantsNamed("signing", "guest", (AIDE,)))
    signing.when(NameSigningAssistants("signing", "guest"))
    signing.then(AssistantsNamed("signing", "guest", ()))
    assert signing.visit.programme.items["signing"].assistants == {}


def test_who_assisted_is_noted_after_the_visit_was_closed(signing: Scenario) -> None:
    signing.given(VisitClosed())
    signing.when(NameSigningAssistants("signing", "host", (SEROVA,)))
    signing.then(AssistantsNamed("signing", "host", (NAMED,)))


def test_an_assistant_has_a_name_and_is_of_the_side(signing: Scenario) -> None:
    aide = GreeterAsked(member="aide")
    signing.when(NameSigningAssistants("signing", "host", (aide,)))
    signing.then_refused("other-side", "assistants")
    signing.when(NameSigningAssistants("signing", "guest", (aide, aide)))
    signing.then_refused("named-twice", "assistants")
    signing.when(NameSigningAssistants("signing", "guest", (GreeterAsked(member="nobody"),)))
    signing.then_refused("unknown-member", "assistants")
    signing.when(NameSigningAssistants("signing", "guest", (GreeterAsked(office={"en": "Protocol Service"}),)))
    signing.then_refused("assistant-without-name", "assistants")
    signing.when(NameSigningAssistants("signing", "guest", (GreeterAsked({"en": ""}),)))
    signing.then_refused("text-missing", "assistants")
    signing.when(NameSigningAssistants("elsewhere", "guest", (aide,)))
    signing.then_refused("unknown-item", "item")


def test_to_assist_passes_to_whoever_comes_instead(signing: Scenario) -> None:
    signing.given(member("deputy", "guest"), AssistantsNamed("signing", "guest", (AIDE,)))
    [found] = [each for each in impact_of(signing.visit, "aide", "deputy") if each.kind == "assists"]
    assert decided([found], {}) == (NameSigningAssistants("signing", "guest", (GreeterAsked(member="deputy"),)),)
    assert decided([found], {found.key: "take-off"}) == (NameSigningAssistants("signing", "guest"),)
