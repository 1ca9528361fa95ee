"""Who of the registry a member is, and whose office he stands for (protocol 2.5: Paris 2016)."""

from __future__ import annotations

from datetime import date

from domain.core.names import Name
from domain.delegation.acting import ActingFor, MemberActingNoted
from domain.delegation.adopting import AdoptHolder, AdoptWording, HolderAdopted, WordingAdopted
from domain.delegation.identity import (
    BindToOffice,
    IdentifyMember,
    MemberBoundToOffice,
    MemberIdentified,
    approved_spellings,
)
from domain.delegation.member_languages import LanguagesNoted
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.proposing import MemberProposed, ProposeMember
from domain.delegation.spelling import ApprovalsCopied
from domain.registry.courtesy import PersonLanguagesNoted
from domain.registry.merging import PersonMerged
from domain.registry.name_form import NameForm
from domain.registry.office_held import OfficeLeft, OfficeRecorded
from domain.registry.person import Person, PersonRegistered
from domain.registry.person_names import Approval, NameSpelt, SpellingApproved
from domain.registry.registries import Registries
from tests.domain.facts import marked, meeting_planned
from tests.domain.scenario import Facts, Scenario

VALLS, CAZENEUVE = {"fr": Name("Manuel", "Valls")}, {"fr": Name("Bernard", "Cazeneuve")}
OFFICE, PRIME_MINISTER = "prime-minister-fr", {"fr": "Premier ministre"}
TAKEN, BEFORE = date(2024, 1, 9), date(2025, 11, 10)
HOST = MemberProposed("pm", "host", VALLS, PRIME_MINISTER, "official")
APPROVED = SpellingApproved("valls", "fr", "", TAKEN)


def held(person: str, since: date) -> OfficeRecorded:
    return OfficeRecorded(person, "pm", OFFICE, PRIME_MINISTER, "prime-minister", 2, since, None, {}, ad_interim=None)


def person(key: str, names: dict[str, Name], *facts: Facts) -> Person:
    folded: Person = Scenario(PersonRegistered(key, names), *facts, of=Person()).visit
    return folded


def registry(*people: Person) -> Registries:
    return Registries({each.reference: each for each in people})


IN_OFFICE = registry(person("valls", VALLS, held("valls", TAKEN), PersonLanguagesNoted("valls", ("fr", "es"))))
CHANGED = registry(
    person("valls", VALLS, held("valls", TAKEN), OfficeLeft("valls", "pm", BEFORE)),
    person("cazeneuve", CAZENEUVE, held("cazeneuve", date(2025, 11, 11))),
)


def test_the_office_fills_in_who_is_proposed_from_the_registry(visit: Scenario) -> None:
    visit.registries = IN_OFFICE
    visit.when(ProposeMember("host", person="valls", member="pm"))
    visit.then(
        HOST, MemberIdentified("pm", "valls", 3), LanguagesNoted("pm", ("fr", "es")),
        MemberOfficeRanked("pm", "prime-minister", 2, TAKEN),
    )  # fmt: skip


def test_the_approved_spellings_of_a_visit_are_those_its_members_show(visit: Scenario) -> None:
    """A list never overwrites them; one that differs from what was approved may be mended (protocol 4.8, 10.3)."""
    approved = registry(person("valls", VALLS, APPROVED))
    visit.given(HOST, MemberIdentified("pm", "valls", 1))
    assert approved_spellings(visit.visit, approved) == {"pm": frozenset({"fr"})}
    assert approved_spellings(visit.visit, registry(person("valls", VALLS))) == {"pm": frozenset()}
    assert approved_spellings(visit.visit, registry(person("valls", CAZENEUVE, APPROVED))) == {"pm": frozenset()}
    assert approved_spellings(visit.visit, registry()) == {}


def test_what_was_given_stays_as_given(visit: Scenario) -> None:
    visit.registries = IN_OFFICE
    visit.when(ProposeMember("host", {"fr": "Chef du gouvernement"}, {"fr": Name("M.", "Valls")}, person="valls"))
    proposed = MemberProposed("valls", "host", {"fr": Name("M.", "Valls")}, {"fr": "Chef du gouvernement"}, "official")
    assert visit.recorded[0] == proposed


def test_who_is_proposed_has_a_name_or_an_office(visit: Scenario) -> None:
    visit.when(ProposeMember("host"))
    visit.then_refused("text-missing", "position")


def test_nobody_unknown_is_proposed_from_the_registry(visit: Scenario) -> None:
    visit.when(ProposeMember("host", person="nobody"))
    visit.then_refused("not-in-registry", "person")


def test_a_member_is_identified_and_his_wording_stays(visit: Scenario) -> None:
    visit.registries = IN_OFFICE
    visit.given(HOST)
    visit.when(IdentifyMember("pm", "valls"))
    visit.then(MemberIdentified("pm", "valls", 3))
    visit.when(IdentifyMember("pm", "valls"))
    visit.then_nothing()
    visit.when(IdentifyMember("pm", "nobody"))
    visit.then_refused("not-in-registry", "person")
    visit.when(IdentifyMember("nobody", "valls"))
    visit.then_refused("unknown-member", "member")


def test_who_was_merged_is_known_by_whoever_stands_for_him(visit: Scenario) -> None:
    twice = person("walls", VALLS, PersonMerged("walls", "valls"))
    visit.registries = registry(twice, *IN_OFFICE.person.values())
    visit.when(ProposeMember("host", person="walls", member="pm"))
    assert MemberIdentified("pm", "valls", 3) in visit.recorded


def test_an_approved_spelling_reaches_a_visit_by_an_entry_of_its_own(visit: Scenario) -> None:
    """A later registry change reaches a visit through `WordingAdopted` (decision 1)."""
    visit.given(HOST, MemberIdentified("pm", "valls", 1))
    visit.registries = registry(person("valls", VALLS, NameSpelt("valls", "fr", NameForm("Manuel", "Vals")), APPROVED))
    visit.when(AdoptWording("pm"))
    visit.then(
        WordingAdopted("pm", {"fr": Name("Manuel", "Vals")}, 3), ApprovalsCopied("pm", {"fr": Approval("", TAKEN)})
    )
    visit.when(AdoptWording("pm"))
    visit.then_nothing()


def test_nothing_is_adopted_for_who_is_not_identified(visit: Scenario) -> None:
    visit.given(HOST)
    visit.when(AdoptWording("pm"))
    visit.then_refused("not-identified", "member")
    visit.when(AdoptWording("nobody"))
    visit.then_refused("unknown-member", "member")
    visit.given(MemberIdentified("pm", "gone", 1))
    visit.when(AdoptWording("pm"))
    visit.then_refused("not-in-registry", "person")


def test_the_nearest_are_told_of_a_reference_that_was_typed_alone(visit: Scenario) -> None:
    visit.registries = IN_OFFICE
    visit.given(HOST, MemberIdentified("pm", "vals", 1))
    told = []
    for command in (AdoptWording("pm"), IdentifyMember("pm", "vall")):
        visit.when(command)
        assert visit.refused is not None
        told.append(visit.refused.near)
    assert told == [(), ("valls",)]


def test_a_member_stands_for_an_office(visit: Scenario) -> None:
    visit.given(HOST)
    visit.when(BindToOffice("pm", OFFICE))
    visit.then(MemberBoundToOffice("pm", OFFICE))
    visit.when(BindToOffice("pm", OFFICE))
    visit.then_nothing()
    visit.when(BindToOffice("nobody", OFFICE))
    visit.then_refused("unknown-member", "member")


def test_the_holder_of_an_office_changed_and_the_new_one_is_adopted(visit: Scenario) -> None:
    """Paris 2016: one was announced, another hosted (protocol 2.5)."""
    visit.given(HOST, MemberIdentified("pm", "valls", 2), MemberBoundToOffice("pm", OFFICE))
    visit.registries = CHANGED
    visit.when(AdoptHolder("pm"))
    visit.then(
        HolderAdopted("pm", "cazeneuve", 2, CAZENEUVE, PRIME_MINISTER),
        MemberOfficeRanked("pm", "prime-minister", 2, date(2025, 11, 11)),
    )
    visit.when(AdoptHolder("pm"))
    visit.then_nothing()


def test_a_holder_is_adopted_only_for_an_office_that_somebody_holds(visit: Scenario) -> None:
    visit.given(HOST)
    visit.when(AdoptHolder("pm"))
    visit.then_refused("bound-to-no-office", "member")
    visit.given(MemberBoundToOffice("pm", OFFICE))
    visit.when(AdoptHolder("pm"))
    visit.then_refused("office-vacant", "member")
    visit.when(AdoptHolder("nobody"))
    visit.then_refused("unknown-member", "member")


def test_who_was_in_the_room_is_not_another_afterwards(visit: Scenario) -> None:
    visit.given(HOST, MemberBoundToOffice("pm", OFFICE), meeting_planned("talks", people=("pm",)))
    visit.given(marked("talks", "pm", "present"))
    visit.registries = CHANGED
    visit.when(AdoptHolder("pm"))
    visit.then_refused("already-attended", "member")


def test_who_holds_an_office_ad_interim_comes_with_the_class_of_his_own(visit: Scenario) -> None:
    """His own office ranks him, and that he acts for the holder is noted beside it (protocol 3.10)."""
    own = OfficeRecorded(
        "valls", "deputy", "deputy", {"fr": "Vice-ministre"}, "deputy-minister", 9, BEFORE, None, {}, ad_interim=None
    )
    acting = OfficeRecorded(
        "valls", "pm", OFFICE, PRIME_MINISTER, "prime-minister", 2, date(2025, 11, 11), None, {}, ad_interim=True
    )
    visit.registries = registry(person("valls", VALLS, own, acting))
    visit.when(ProposeMember("host", person="valls", member="pm"))
    visit.then(
        HOST, MemberIdentified("pm", "valls", 3), MemberOfficeRanked("pm", "deputy-minister", 9, BEFORE),
        MemberActingNoted("pm", ActingFor(PRIME_MINISTER, "prime-minister", 2)),
    )  # fmt: skip


def test_a_holder_who_follows_one_ad_interim_acts_for_nobody(visit: Scenario) -> None:
    acting = MemberActingNoted("pm", ActingFor(PRIME_MINISTER, "prime-minister", 2))
    visit.given(HOST, MemberBoundToOffice("pm", OFFICE), MemberIdentified("pm", "valls", 2), acting)
    visit.registries = CHANGED
    visit.when(AdoptHolder("pm"))
    assert visit.recorded[-1] == MemberActingNoted("pm", None)
