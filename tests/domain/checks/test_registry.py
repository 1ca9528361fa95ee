"""A visit against the registry: another holds the office, another spelling is approved (protocol 2.5, 10.3)."""

from __future__ import annotations

from datetime import date

from domain.checks.check import Check
from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check
from domain.core.names import Name
from domain.delegation.adopting import AdoptHolder, AdoptWording, WordingAdopted
from domain.delegation.identity import MemberBoundToOffice, MemberIdentified
from domain.delegation.member_names import MemberPositionWorded, WordPosition
from domain.registry.name_form import NameForm
from domain.registry.office_held import OfficeLeft
from domain.registry.person import Person
from domain.registry.person_names import NameSpelt, SpellingApproved, SpellingChanged
from domain.registry.registries import Registries
from domain.visit.closing import VisitClosed
from tests.domain.delegation.test_identity import (
    CAZENEUVE,
    CHANGED,
    HOST,
    IN_OFFICE,
    OFFICE,
    TAKEN,
    VALLS,
    held,
    person,
    registry,
)
from tests.domain.facts import principals, visit_opened
from tests.domain.scenario import Facts, Scenario

BOUND = (HOST, MemberIdentified("pm", "valls", 2), MemberBoundToOffice("pm", OFFICE))
APPROVED = SpellingApproved("valls", "fr", "", TAKEN)
SPELT = registry(person("valls", VALLS, NameSpelt("valls", "fr", NameForm("Manuel", "Vals")), APPROVED))


def found(code: str, registries: Registries | None, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *facts).visit
    elsewhere = Elsewhere(1, registries=registries) if registries is not None else None
    return [each for each in check(visit, elsewhere) if each.code == code]


def test_another_holds_the_office() -> None:
    """Paris 2016: one was announced, another hosted (protocol 2.5)."""
    (changed,) = found("holder-changed", CHANGED, *BOUND)
    assert (changed.subjects, changed.fixes[0].command) == (("pm",), AdoptHolder)
    assert found("holder-changed", IN_OFFICE, *BOUND) == []
    assert found("holder-changed", CHANGED, HOST, MemberIdentified("pm", "valls", 2)) == []
    assert found("holder-changed", CHANGED, *BOUND, VisitClosed()) == []
    assert found("holder-changed", None, *BOUND) == []


def leaving(last: date, *others: Person) -> Registries:
    """Valls leaves his office on that day, of a visit of 11 and 12 November."""
    return registry(person("valls", VALLS, held("valls", TAKEN), OfficeLeft("valls", "pm", last)), *others)


def test_an_office_changes_hands_while_the_visit_goes_on() -> None:
    """Who holds it on the first day no longer does on the second (protocol 2.5)."""
    cazeneuve = person("cazeneuve", CAZENEUVE, held("cazeneuve", date(2025, 11, 12)))
    (changes,) = found("holder-changes", leaving(date(2025, 11, 11), cazeneuve), *BOUND)
    assert changes.subjects == ("pm", OFFICE)
    assert (changes.values["day"], changes.values["after"]) == (date(2025, 11, 12), CAZENEUVE)
    assert changes.fixes[0].fields == {"side": "host", "category": "official", "person": "cazeneuve"}
    assert found("holder-changes", leaving(date(2025, 11, 12)), *BOUND) == []
    assert found("holder-changes", IN_OFFICE, *BOUND) == []
    assert found("office-ends", leaving(date(2025, 11, 11), cazeneuve), *BOUND) == []


def test_an_office_is_taken_over_on_the_very_day_on_which_it_is_left() -> None:
    """Paris, 6 December 2016: one left the office and the other took it on the last day of a visit (protocol 2.5)."""
    cazeneuve = person("cazeneuve", CAZENEUVE, held("cazeneuve", date(2025, 11, 12)))
    (changes,) = found("holder-changes", leaving(date(2025, 11, 12), cazeneuve), *BOUND)
    assert changes.values["day"] == date(2025, 11, 12)
    later = person("cazeneuve", CAZENEUVE, held("cazeneuve", date(2025, 11, 13)))
    assert found("holder-changes", leaving(date(2025, 11, 12), later), *BOUND) == []


def test_an_office_ends_while_the_visit_goes_on() -> None:
    """Nobody is known to follow (protocol 2.5)."""
    (ends,) = found("office-ends", leaving(date(2025, 11, 11)), *BOUND)
    assert (ends.values["last"], ends.fixes[0].command) == (date(2025, 11, 11), WordPosition)
    assert found("holder-changes", leaving(date(2025, 11, 11)), *BOUND) == []
    assert found("office-ends", leaving(date(2025, 11, 12)), *BOUND) == []


def test_whoever_stands_for_himself_is_asked_about_by_his_office() -> None:
    himself = (HOST, MemberIdentified("pm", "valls", 2))
    assert len(found("office-ends", leaving(date(2025, 11, 11)), *himself)) == 1
    other = MemberPositionWorded("pm", {"fr": "Maire d’Évry"})
    assert found("office-ends", leaving(date(2025, 11, 11)), *himself, other) == []


def test_another_spelling_is_approved() -> None:
    """An approved spelling is locked, and every visit shows it (protocol 10.3)."""
    identified = (HOST, MemberIdentified("pm", "valls", 1))
    (differs,) = found("spelling-differs", SPELT, *identified)
    assert (differs.subjects, differs.fixes[0].command) == (("pm", "fr"), AdoptWording)
    assert found("spelling-differs", SPELT, HOST) == []
    adopted = WordingAdopted("pm", {"fr": Name("Manuel", "Vals")}, 3)
    assert found("spelling-differs", SPELT, *identified, adopted) == []
    not_yet = registry(person("valls", VALLS, APPROVED, SpellingChanged("valls", "fr", NameForm("Manuel", "Vals"))))
    assert found("spelling-differs", not_yet, *identified) == []
