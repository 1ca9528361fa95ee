"""Announcements: what was said in public about the visit, by whom, on which day."""

from datetime import date

from domain.visit.announcement import AnnouncementRetracted, AnnounceVisit, RetractAnnouncement, VisitAnnounced
from tests.domain.facts import DAY
from tests.domain.scenario import Scenario

ANNOUNCED = VisitAnnounced("kremlin", "Kremlin", "The President will receive his guest.", date(2025, 11, 7))


def test_an_announcement_is_recorded_with_its_day(visit: Scenario) -> None:
    visit.when(AnnounceVisit("Kremlin", "The President will receive his guest.", date(2025, 11, 7)))
    visit.then(ANNOUNCED)
    assert visit.visit.status == "announced"


def test_a_second_announcement_has_an_id_of_its_own(visit: Scenario) -> None:
    visit.given(ANNOUNCED)
    visit.when(AnnounceVisit("Kremlin", "He arrives on the 11th.", date(2025, 11, 9)))
    visit.then(VisitAnnounced("kremlin-2", "Kremlin", "He arrives on the 11th.", date(2025, 11, 9)))


def test_the_id_of_an_announcement_is_taken_once(visit: Scenario) -> None:
    visit.given(ANNOUNCED)
    visit.when(AnnounceVisit("TASS", "A visit.", DAY, announcement="kremlin"))
    visit.then_refused("id-taken", "announcement")


def test_an_announcement_goes_by_the_member_who_made_it(visit: Scenario) -> None:
    visit.when(AnnounceVisit("Tokayev", "I shall come.", DAY))
    visit.then(VisitAnnounced("tokayev", "Tokayev", "I shall come.", DAY))


def test_an_announcement_is_taken_back(visit: Scenario) -> None:
    visit.given(ANNOUNCED)
    visit.when(RetractAnnouncement("kremlin"))
    visit.then(AnnouncementRetracted("kremlin"))
    assert visit.visit.status == "planned"


def test_what_was_not_announced_cannot_be_taken_back(visit: Scenario) -> None:
    visit.when(RetractAnnouncement("kremlin"))
    visit.then_refused("unknown-announcement", "announcement")
