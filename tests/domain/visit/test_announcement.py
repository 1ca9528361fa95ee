"""Announcements: what was said in public about the visit, by whom, on which day."""

from datetime import date

from domain.delegation.voice import Voice
from domain.visit.announcement import (
    AnnouncementRetracted,
    AnnounceVisit,
    RecordAnnouncement,
    RetractAnnouncement,
    VisitAnnounced,
    VisitAnnouncedInWords,
)
from tests.domain.facts import DAY
from tests.domain.scenario import Scenario

KREMLIN = Voice("Kremlin", None)
WORDS = {"en": "The President will receive his guest."}
ANNOUNCED = VisitAnnounced("kremlin", KREMLIN, WORDS, date(2025, 11, 7))


def test_an_announcement_is_recorded_with_its_day(visit: Scenario) -> None:
    visit.when(RecordAnnouncement(WORDS, "Kremlin", None, date(2025, 11, 7)))
    visit.then(ANNOUNCED)
    assert visit.visit.status == "announced"


def test_a_second_announcement_has_an_id_of_its_own(visit: Scenario) -> None:
    visit.given(ANNOUNCED)
    visit.when(RecordAnnouncement({"en": "He arrives on the 11th."}, "Kremlin", None, date(2025, 11, 9)))
    visit.then(VisitAnnounced("kremlin-2", KREMLIN, {"en": "He arrives on the 11th."}, date(2025, 11, 9)))


def test_the_id_of_an_announcement_is_taken_once(visit: Scenario) -> None:
    visit.given(ANNOUNCED)
    visit.when(RecordAnnouncement({"en": "A visit."}, "TASS", announcement="kremlin"))
    visit.then_refused("id-taken", "announcement")


def test_an_announcement_is_that_of_the_member_who_made_it(visit: Scenario) -> None:
    visit.when(RecordAnnouncement({"kk-latn": "Men kelemin."}, member="tokayev"))
    visit.then(VisitAnnounced("tokayev", Voice("", "tokayev"), {"kk-Latn": "Men kelemin."}, None))
    assert visit.recorded[0].journal_values(visit.visit)["by"] == visit.visit.delegations.members["tokayev"].words


def test_who_announced_is_said_once(visit: Scenario) -> None:
    visit.when(RecordAnnouncement(WORDS, "Kremlin", "putin"))
    visit.then_refused("words-and-member", "member")


def test_somebody_announced(visit: Scenario) -> None:
    visit.when(RecordAnnouncement(WORDS))
    visit.then_refused("nobody-named", "by")


def test_nobody_unknown_announced(visit: Scenario) -> None:
    visit.when(RecordAnnouncement(WORDS, member="abayev"))
    visit.then_refused("unknown-member", "member")


def test_who_announced_is_named_on_one_line(visit: Scenario) -> None:
    visit.when(RecordAnnouncement(WORDS, "K" * 201))
    visit.then_refused("text-too-long", "by")


def test_an_announcement_has_words(visit: Scenario) -> None:
    visit.when(RecordAnnouncement({}, "Kremlin"))
    visit.then_refused("text-missing", "said")


def test_an_announcement_is_in_a_language_there_is(visit: Scenario) -> None:
    visit.when(RecordAnnouncement({"xx": "A visit."}, "Kremlin"))
    visit.then_refused("unknown-language-tag", "said")


def test_an_announcement_was_made_on_a_day_near_our_own(visit: Scenario) -> None:
    visit.when(RecordAnnouncement(WORDS, "Kremlin", on=date(1025, 11, 7)))
    visit.then_refused("day-out-of-range", "on")


def test_what_was_recorded_of_old_is_read_and_asked_as_it_is_today() -> None:
    words = "The President will receive his guest."
    old = VisitAnnouncedInWords("kremlin", "Kremlin", words, DAY)
    assert old.upcast() == VisitAnnounced("kremlin", KREMLIN, {"und": words}, DAY)
    assert AnnounceVisit("Kremlin", words, DAY).upcast() == RecordAnnouncement({"und": words}, "Kremlin", None, DAY)


def test_an_announcement_is_taken_back(visit: Scenario) -> None:
    visit.given(ANNOUNCED)
    visit.when(RetractAnnouncement("kremlin"))
    visit.then(AnnouncementRetracted("kremlin"))
    assert visit.visit.status == "planned"


def test_what_was_not_announced_cannot_be_taken_back(visit: Scenario) -> None:
    visit.when(RetractAnnouncement("kremlin"))
    visit.then_refused("unknown-announcement", "announcement")
