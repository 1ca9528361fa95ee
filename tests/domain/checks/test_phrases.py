"""A term that changed in the phrase book is proposed to the visits that use it (protocol 10.9)."""

from __future__ import annotations

import msgspec

from domain.checks.check import Check
from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check
from domain.core.copying import copied
from domain.delegation.member_names import MemberPositionWorded
from domain.programme.agenda import AgendaPointAdded
from domain.programme.arrangements import ItemRetitled
from domain.programme.item_words import ItemShortTitled
from domain.programme.place import ItemPlaced
from domain.registry.branch import OfficeItself
from domain.registry.phrase_book import TermApproved, TermChanged, TermWithdrawn
from domain.registry.registries import Registries
from domain.visit.amending import VisitRetitled
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from domain.visit.phrases import AdoptTerm, TermAdopted, TermPlace
from domain.visit.printed_words import PLACES, printed
from tests.domain.facts import ALMATY, document, item_planned, member, principals, started, visit_opened
from tests.domain.scenario import Facts, Scenario, flattened, fold

HALL = {"en": "Saint George Hall", "ru": "Георгиевский зал"}
PALACE = {"en": "Hall of Saint George", "ru": "Георгиевский зал"}
CHANGED = (TermApproved("hall", "place", HALL), TermChanged("hall", PALACE))


def book(*facts: Facts) -> Registries:
    return Registries().with_entered([fold(flattened(facts), OfficeItself())])


def visit_with(*facts: Facts, known: Registries) -> Scenario:
    visit = Scenario(
        visit_opened(), principals(), item_planned("talks"), item_planned("walk"), member("abayev"), *facts
    )
    visit.registries = known
    return visit


def found(code: str, visit: Scenario) -> list[Check]:
    return [each for each in check(visit.visit, Elsewhere(1, visit.registries)) if each.code == code]


def test_a_term_that_changed_is_proposed_once_for_all_places_that_use_it() -> None:
    visit = visit_with(ItemPlaced("talks", HALL), ItemPlaced("walk", {"en": HALL["en"]}), known=book(*CHANGED))
    (told,) = found("phrase-changed", visit)
    assert (told.subjects, told.level, told.values["count"]) == (("hall",), "before-release", 2)
    assert (told.values["before"], told.values["after"]) == ({"en": HALL["en"]}, {"en": PALACE["en"]})
    (fix,) = told.fixes
    assert (fix.command, fix.fields) == (AdoptTerm, {"term": "hall"})


def test_one_entry_takes_it_over_in_all_places_and_keeps_the_other_languages() -> None:
    visit = visit_with(
        ItemPlaced("talks", {**HALL, "fr": "Salle Saint-Georges"}), ItemPlaced("walk", {"en": HALL["en"]}),
        known=book(*CHANGED),
    )  # fmt: skip
    visit.when(AdoptTerm("hall"))
    places = (
        TermPlace("item-place", "talks", {**PALACE, "fr": "Salle Saint-Georges"}),
        TermPlace("item-place", "walk", {"en": PALACE["en"]}),
    )
    visit.then(TermAdopted("hall", PALACE, places))
    assert visit.visit.programme.items["walk"].place == {"en": "Hall of Saint George"}
    assert found("phrase-changed", visit) == []


def test_a_later_change_of_the_book_changes_no_visit_by_itself() -> None:
    visit = visit_with(ItemPlaced("talks", HALL), known=book(*CHANGED))
    assert visit.visit.programme.items["talks"].place == HALL


def test_titles_offices_and_points_of_agendas_use_terms_too() -> None:
    known = book(TermApproved("x", "title", {"en": "Old"}), TermChanged("x", {"en": "New"}))
    visit = visit_with(ItemRetitled("talks", {"en": "Old"}), MemberPositionWorded("abayev", {"en": "Old"}), known=known)
    visit.when(AdoptTerm("x"))
    places = (TermPlace("item-title", "talks", {"en": "New"}), TermPlace("position", "abayev", {"en": "New"}))
    visit.then(TermAdopted("x", {"en": "New"}, places))


def test_a_term_is_taken_over_wherever_it_is_printed_and_undone_in_every_place() -> None:
    """Every kind of place of which `PLACES` knows."""
    former, now = {"en": "Old"}, {"en": "New"}
    party = Party(former, former, ALMATY, short=former)
    visit = visit_with(
        VisitRetitled(former), PartyNamed("guest", party), ItemRetitled("talks", former),
        ItemShortTitled("talks", former), ItemPlaced("walk", former), AgendaPointAdded("talks", "trade", former),
        MemberPositionWorded("abayev", former), msgspec.structs.replace(document("transit", "talks"), title=former),
        known=book(TermApproved("x", "title", former), TermChanged("x", now)),
    )  # fmt: skip
    stood = copied(visit.visit)
    undoing = AdoptTerm("x").worded(visit.visit, visit.registries).opposite(stood)
    visit.when(AdoptTerm("x"))
    (adopted,) = visit.recorded
    assert isinstance(adopted, TermAdopted)
    assert {place.where for place in adopted.places} == PLACES.keys()
    assert len(adopted.touches()) == len(PLACES) - 2, "what a party is called is one facet"
    assert [words for _, words in printed(visit.visit) if former.items() <= words.words.items()] == []
    for each in undoing:
        visit.when(each)
        assert visit.recorded
    assert [*printed(visit.visit)] == [*printed(stood)]


def test_what_was_held_keeps_the_words_it_was_held_under() -> None:
    visit = visit_with(ItemPlaced("talks", HALL), started("talks"), known=book(*CHANGED))
    assert found("phrase-changed", visit) == []
    visit.when(AdoptTerm("hall"))
    visit.then_nothing()


def test_a_term_that_was_withdrawn_is_not_proposed() -> None:
    visit = visit_with(ItemPlaced("talks", HALL), known=book(*CHANGED, TermWithdrawn("hall")))
    assert found("phrase-changed", visit) == []
    visit.when(AdoptTerm("hall"))
    visit.then_refused("unknown-term", "term")


def test_words_that_another_term_says_today_are_left_to_it() -> None:
    visit = visit_with(ItemPlaced("talks", HALL), known=book(*CHANGED, TermApproved("other", "place", HALL)))
    assert found("phrase-changed", visit) == []
    visit.when(AdoptTerm("hall"))
    visit.then_nothing()
