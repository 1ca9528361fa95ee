"""Approved spellings are copied into a visit with the names, and locked there (protocol 10.3)."""

from __future__ import annotations

from datetime import date

from domain.core.names import Name
from domain.delegation.adopting import AdoptWording, WordingAdopted
from domain.delegation.identity import IdentifyMember, MemberIdentified
from domain.delegation.member_courtesy import CourtesyCopied, ShortOfficeWorded
from domain.delegation.member_names import MemberRenamed, RenameMember
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.proposing import MemberProposed, ProposeMember
from domain.delegation.spelling import ApprovalsCopied, ChangeMemberSpelling, MemberSpellingChanged
from domain.registry.courtesy import CourtesyWorded
from domain.registry.name_form import NameForm
from domain.registry.office_held import OfficeRecorded
from domain.registry.person import Person, PersonRegistered
from domain.registry.person_names import Approval, NameSpelt, SpellingApproved, SpellingChanged
from domain.registry.registries import Registries
from tests.domain.scenario import Facts, Scenario

DAY, LATER = date(2025, 11, 1), date(2025, 11, 9)
XI = Name("Jinping", "Xi", family_first=True, phonetic="shee jin-ping")
XI_FORM = NameForm("Jinping", "Xi", family_first=True, phonetic="shee jin-ping")
EMBASSY = Approval("Embassy", DAY)
HOST = MemberProposed("xi", "guest", {"en": XI}, {}, "head")
LOCKED = (HOST, MemberIdentified("xi", "xi", 3), ApprovalsCopied("xi", {"en": EMBASSY}))
RESPELT = {"en": Name("Jin Ping", "Xi", family_first=True)}


def registry(*facts: Facts) -> Registries:
    folded: Person = Scenario(
        PersonRegistered("xi", {"en": Name("Jinping", "Xi")}), NameSpelt("xi", "en", XI_FORM), *facts, of=Person()
    ).visit
    return Registries({"xi": folded})


APPROVED = registry(SpellingApproved("xi", "en", "Embassy", DAY))


def test_the_full_name_and_its_approval_travel_into_the_visit(visit: Scenario) -> None:
    visit.registries = APPROVED
    visit.when(ProposeMember("guest", category="head", person="xi", member="xi"))
    visit.then(*LOCKED)
    assert str(visit.visit.delegations.members["xi"].names["en"]) == "Xi Jinping"


def test_who_is_proposed_by_given_and_family_name_alone_has_all_that_is_known_of_him(visit: Scenario) -> None:
    visit.registries = APPROVED
    visit.when(ProposeMember("guest", {}, {"en": Name("Jinping", "Xi")}, "head", "xi", "xi"))
    visit.then(*LOCKED)
    visit.when(ProposeMember("guest", {}, RESPELT, "head", "other", "xi"))
    visit.then(MemberProposed("other", "guest", RESPELT, {}, "head"), MemberIdentified("other", "xi", 3))


def test_courtesy_and_the_office_in_short_travel_too(visit: Scenario) -> None:
    office = OfficeRecorded(
        "xi", "president", "president-cn", {"en": "President of China"}, "head-of-state", None, DAY, None,
        {"en": "President"}, ad_interim=None,
    )  # fmt: skip
    visit.registries = registry(CourtesyWorded("xi", {"fr": "S. E. M."}, {"fr": "Monsieur le Président"}), office)
    visit.when(ProposeMember("guest", category="head", person="xi", member="xi"))
    visit.then(
        MemberProposed("xi", "guest", {"en": XI}, {"en": "President of China"}, "head"),
        MemberIdentified("xi", "xi", 4), CourtesyCopied("xi", {"fr": "S. E. M."}, {"fr": "Monsieur le Président"}),
        ShortOfficeWorded("xi", {"en": "President"}), MemberOfficeRanked("xi", "head-of-state", None, DAY),
    )  # fmt: skip


def test_no_renaming_overwrites_an_approved_spelling(visit: Scenario) -> None:
    visit.given(*LOCKED)
    visit.when(RenameMember("xi", RESPELT))
    visit.then_refused("member-spelling-approved", "names")
    visit.when(RenameMember("xi", {"ru": Name("Цзиньпин", "Си", family_first=True)}))
    visit.then_refused("member-spelling-approved", "names")


def test_another_language_is_added_beside_an_approved_spelling(visit: Scenario) -> None:
    """The approved form, given by its plain words, keeps its order and how it is said."""
    visit.given(*LOCKED)
    russian = Name("Цзиньпин", "Си", family_first=True)
    visit.when(RenameMember("xi", {"en": Name("Jinping", "Xi"), "ru": russian}))
    visit.then(MemberRenamed("xi", {"en": XI, "ru": russian}))


def test_a_spelling_approved_after_it_was_copied_is_locked_too(visit: Scenario) -> None:
    visit.given(HOST, MemberIdentified("xi", "xi", 2))
    visit.registries = APPROVED
    visit.when(RenameMember("xi", RESPELT))
    visit.then_refused("member-spelling-approved", "names")


def test_a_renaming_to_the_approved_spelling_locks_it(visit: Scenario) -> None:
    visit.given(MemberProposed("xi", "guest", RESPELT, {}, "head"), MemberIdentified("xi", "xi", 2))
    visit.registries = APPROVED
    visit.when(RenameMember("xi", {"en": XI}))
    visit.then(MemberRenamed("xi", {"en": XI}), ApprovalsCopied("xi", {"en": EMBASSY}))


def test_an_approved_spelling_changes_by_its_own_command_and_waits_for_its_approval(visit: Scenario) -> None:
    assert ChangeMemberSpelling.needs_reason
    visit.given(*LOCKED)
    visit.when(ChangeMemberSpelling("xi", "en", RESPELT["en"]))
    visit.then(MemberSpellingChanged("xi", "en", RESPELT["en"], None))
    visit.when(ChangeMemberSpelling("xi", "en", XI))
    visit.then_refused("member-spelling-not-approved", "form")
    visit.when(RenameMember("xi", {"en": Name("Jinping", "Xi")}))
    visit.then(MemberRenamed("xi", {"en": Name("Jinping", "Xi")}))


def test_an_approved_spelling_gives_way_only_to_what_can_be_printed(visit: Scenario) -> None:
    visit.given(*LOCKED)
    visit.when(ChangeMemberSpelling("nobody", "en", XI))
    visit.then_refused("unknown-member", "member")
    visit.when(ChangeMemberSpelling("xi", "en", Name(card="President Xi")))
    visit.then_refused("text-missing", "name")
    visit.when(ChangeMemberSpelling("xi", "en", Name("X" * 201)))
    visit.then_refused("text-too-long", "name")
    visit.when(ChangeMemberSpelling("xi", "en", Name("Xi\nJinping")))
    visit.then_refused("text-not-allowed", "name")
    visit.when(ChangeMemberSpelling("xi", "en", Name("Jinping", "Xi", capitals="Deng")))
    visit.then_refused("capitals-not-in-name", "name")
    visit.when(ChangeMemberSpelling("xi", "en", XI, Approval("Embassy", date(1025, 11, 1))))
    visit.then_refused("day-out-of-range", "approved")


def test_a_spelling_may_come_with_its_approval(visit: Scenario) -> None:
    visit.given(*LOCKED)
    approval = Approval("Note No. 118", LATER)
    visit.when(ChangeMemberSpelling("xi", "en", RESPELT["en"], approval))
    visit.then(MemberSpellingChanged("xi", "en", RESPELT["en"], approval))
    visit.when(RenameMember("xi", {}))
    visit.then_refused("member-spelling-approved", "names")


def test_an_approved_spelling_gives_way_to_another_that_is_approved_and_to_no_other(visit: Scenario) -> None:
    changed = SpellingChanged("xi", "en", NameForm("Jin Ping", "Xi", family_first=True))
    visit.given(*LOCKED)
    visit.registries = registry(SpellingApproved("xi", "en", "Embassy", DAY), changed)
    visit.when(AdoptWording("xi"))
    visit.then(WordingAdopted("xi", {"en": XI}, 4))
    visit.registries = registry(
        SpellingApproved("xi", "en", "Embassy", DAY), changed, SpellingApproved("xi", "en", "Embassy", LATER)
    )
    visit.when(AdoptWording("xi"))
    visit.then(WordingAdopted("xi", RESPELT, 5), ApprovalsCopied("xi", {"en": Approval("Embassy", LATER)}))
    visit.when(AdoptWording("xi", {"en": XI}, 5))
    visit.then_refused("member-spelling-approved", "names")


def test_who_is_identified_later_has_his_approved_spellings_locked(visit: Scenario) -> None:
    visit.given(HOST)
    visit.registries = APPROVED
    visit.when(IdentifyMember("xi", "xi"))
    visit.then(MemberIdentified("xi", "xi", 3), ApprovalsCopied("xi", {"en": EMBASSY}))
    visit.when(IdentifyMember("xi"))
    visit.then(MemberIdentified("xi", None, 0))
    assert visit.visit.delegations.members["xi"].approvals == {"en": EMBASSY}


def test_what_lists_print_in_capitals_is_part_of_the_name(visit: Scenario) -> None:
    visit.when(ProposeMember("guest", {}, {"fr": Name("Dominique", "de Villepin", capitals="Galouzeau")}))
    visit.then_refused("capitals-not-in-name", "names")
    visit.given(HOST)
    visit.when(RenameMember("xi", {"fr": Name("Dominique", "de Villepin", capitals="Galouzeau")}))
    visit.then_refused("capitals-not-in-name", "names")
    visit.when(ProposeMember("guest", {}, {"fr": Name("Dominique", "de Villepin", capitals="Villepin")}))
    assert visit.refused is None
