"""The empty office: the first form itself, what comes after it, and the sample."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from desktop.machine import clock
from desktop.widgets.button import Button
from desktop.widgets.fields.calendar_popup import CalendarPopup
from desktop.widgets.label import Label
from desktop.window.new_visits.first_fields import DaysField, parse_days
from desktop.window.new_visits.first_visit import FirstVisit
from desktop.window.new_visits.welcome import STEPS, Welcome
from desktop.wording.states import city_in_every
from desktop.wording.words import say
from domain.visit.opening import OpenVisit
from domain.visit.parties import NameParty
from tests.desktop.children import child
from tests.desktop.dressed import speak, theme
from tests.desktop.hand import focused, press
from tests.desktop.pages.driver import unnamed
from tests.desktop.requested import Requested
from tests.desktop.small_office import THE_MORNING

__all__ = ["theme"]

NEAR = date(2025, 11, 1)


@pytest.fixture
def requests() -> Requested:
    return Requested()


@pytest.fixture
def sample() -> QAction:
    return QAction("Open the sample")


@pytest.fixture
def welcome(requests: Requested, sample: QAction, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Welcome:
    monkeypatch.setattr(clock, "now", lambda: THE_MORNING)
    made = Welcome(FirstVisit(requests, "A. Serova"), sample)
    qtbot.addWidget(made)
    made.resize(1064, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def texts(welcome: Welcome) -> list[str]:
    return [label.text() for label in welcome.findChildren(Label) if label.isVisible()]


def type_visit(*texts: str) -> None:
    """Type from field to field, as Enter leads."""
    for text in texts:
        QTest.keyClicks(focused(), text)
        press(focused(), "Return")


def test_the_focus_stands_in_the_first_field_and_the_steps_after_it_are_told(welcome: Welcome) -> None:
    assert focused() is welcome.first.guest
    assert {say(f"welcome.{step}") for step in STEPS} <= set(texts(welcome))


def test_a_visit_is_opened_by_three_answers(welcome: Welcome, requests: Requested) -> None:
    type_visit("Kazakhstan", "Russia", "18-19 nov")
    assert "Kazakhstan" in welcome.first.sentence()
    press(focused(), "Ctrl+Return")

    [((request,), _)] = requests.records
    command = request.command
    assert isinstance(command, OpenVisit)
    assert (command.reference, command.first_day, command.last_day) == (
        "KZ-2025-11",
        date(2025, 11, 18),
        date(2025, 11, 19),
    )
    assert (command.guest.zone, command.places[0].zone) == ("Asia/Almaty", "Europe/Moscow")
    assert command.title["en"] == "Visit, Kazakhstan to Russia"
    assert command.category is None


def test_what_states_and_their_cities_are_called_in_the_other_languages_is_recorded_with_them(
    welcome: Welcome, requests: Requested
) -> None:
    type_visit("Japan", "Kazakhstan", "18-19 nov")
    welcome.first.city.setText("Almaty")
    press(focused(), "Ctrl+Return")

    [((request,), _)] = requests.records
    command = request.command
    assert isinstance(command, OpenVisit)
    assert command.guest.state == {"en": "Japan", "fr": "Japon", "ru": "Япония", "kk": "Жапония", "ja": "日本"}
    assert command.guest.capital == {"en": "Tokyo", "fr": "Tokyo", "ru": "Токио", "kk": "Токио", "ja": "東京"}
    assert command.title["ru"] == "Визит: Япония – Казахстан"
    assert command.places[0].name["kk"] == "Алматы"


def test_several_states_named_as_the_guest_are_parties_of_one_meeting(welcome: Welcome, requests: Requested) -> None:
    type_visit("Kazakhstan, Hungary and Uzbekistan", "Azerbaijan", "18-19 nov")
    assert "Hungary" in welcome.first.sentence()
    press(focused(), "Ctrl+Return")

    [((opening, *others), _)] = requests.records
    command = opening.command
    assert isinstance(command, OpenVisit)
    assert (command.reference, command.guest.state["en"], command.guest.zone) == (
        "KZ-2025-11", "Kazakhstan", "Asia/Almaty"
    )  # fmt: skip
    assert command.title["en"] == "Visit, Kazakhstan, Hungary and Uzbekistan to Azerbaijan"
    named = [(each.visit, each.command.party) for each in others if isinstance(each.command, NameParty)]
    assert [(visit, party.state["en"], party.zone) for visit, party in named] == [
        ("KZ-2025-11", "Hungary", "Europe/Budapest"), ("KZ-2025-11", "Uzbekistan", "Asia/Tashkent"),
    ]  # fmt: skip


def test_the_host_is_no_further_party_and_a_draft_keeps_what_was_typed(
    welcome: Welcome, requests: Requested, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(welcome.first.draft_changed) as kept:
        type_visit("Kazakhstan, Hungary and Azerbaijan", "Azerbaijan", "18-19 nov")
        welcome.first.keep()
    assert kept.args[0].fields["guest"]["state"] == {"en": "Kazakhstan, Hungary and Azerbaijan"}
    press(focused(), "Ctrl+Return")
    [((_, *others), _)] = requests.records
    parties = [each.command.party for each in others if isinstance(each.command, NameParty)]
    assert [party.state["en"] for party in parties] == ["Hungary"]


def test_an_organisation_needs_no_seat_and_is_taken_for_no_state_it_sits_in(
    welcome: Welcome, requests: Requested
) -> None:
    type_visit("European Union")
    assert say("first.seat") in texts(welcome)
    type_visit("", "China", "18-19 nov")
    press(focused(), "Ctrl+Return")

    [((request,), _)] = requests.records
    command = request.command
    assert isinstance(command, OpenVisit)
    assert command.reference == "EU-2025-11"
    assert (command.guest.state, command.guest.organisation["fr"]) == ({}, "Union européenne")
    assert command.guest.capital == {}
    assert command.title["ru"] == "Визит: Европейский союз – Китай"


def test_the_seat_of_an_organisation_gives_its_clock_alone(welcome: Welcome, requests: Requested) -> None:
    type_visit("European Union", "Brussels", "China", "18-19 nov")
    press(focused(), "Ctrl+Return")

    [((request,), _)] = requests.records
    command = request.command
    assert isinstance(command, OpenVisit)
    assert (command.reference, command.guest.zone) == ("EU-2025-11", "Europe/Brussels")
    assert "nl" not in command.host.state, "what a state it sits in speaks is no language of the visit"


def test_a_capital_that_is_missing_is_told_with_its_state(welcome: Welcome) -> None:
    type_visit("Order of the Temple", "", "China", "18-19 nov")
    press(focused(), "Ctrl+Return")
    capital = say("first.capital-of", state="Order of the Temple")
    assert say("first.missing", field=capital) in texts(welcome)


@pytest.mark.parametrize(
    ("typed", "zone", "recorded"),
    [
        ("Manama", "Asia/Bahrain", {"en": "Manama", "fr": "Manama", "ru": "Манама", "kk": "Манама"}),
        ("Tripoli", "Asia/Beirut", {"en": "Tripoli"}),
        ("London", "America/Toronto", {"en": "London"}),
    ],
)
def test_a_city_is_worded_in_no_letters_and_for_no_capital_that_are_not_its_own(
    typed: str, zone: str, recorded: dict[str, str]
) -> None:
    assert city_in_every(typed, zone, "en") == recorded


def test_days_that_cannot_be_read_are_told_in_words_as_the_field_is_left(welcome: Welcome) -> None:
    """A red border alone said that November has no 31st day."""
    welcome.first.days.setFocus(Qt.FocusReason.TabFocusReason)
    type_visit("31 nov - 1 dec")
    said = say("first.days-unread", field=say("first.days").replace("&", ""))
    welcome.first.kind.setCurrentIndex(1)
    welcome.first.kind.activated.emit(1)
    assert said in texts(welcome)
    welcome.first.days.setFocus(Qt.FocusReason.TabFocusReason)
    welcome.first.days.setText("30 nov - 1 dec")
    assert said not in texts(welcome)


def test_a_name_that_is_that_of_no_state_is_told_as_it_is_left(welcome: Welcome, requests: Requested) -> None:
    type_visit("Ehtiopia")
    said = say("first.state-misspelt", typed="Ehtiopia", near="Ethiopia")
    assert said in texts(welcome)
    type_visit("Addis Ababa", "Viet Nam")
    assert said in texts(welcome)
    welcome.first.guest.setFocus(Qt.FocusReason.TabFocusReason)
    type_visit("Ethiopia")
    assert said not in texts(welcome)
    welcome.first.guest.setFocus(Qt.FocusReason.TabFocusReason)
    type_visit("Order of the Temple")
    assert say("first.state-unknown", typed="Order of the Temple") in texts(welcome)


def test_the_official_name_of_a_state_is_doubted_nowhere_and_has_its_capital(welcome: Welcome) -> None:
    name = "Federal Democratic Republic of Ethiopia"
    welcome.first.guest.setFocus(Qt.FocusReason.TabFocusReason)
    type_visit(name, "Kingdom of Spain")
    assert say("first.state-unknown", typed=name) not in texts(welcome)
    assert welcome.first.guest_capital.text() == "Addis Ababa"


def test_days_are_chosen_from_a_month_the_first_and_then_the_last(welcome: Welcome) -> None:
    days = welcome.first.days
    for last in (29, 18):
        days.clear()
        days.setFocus(Qt.FocusReason.TabFocusReason)
        press(days, "Alt+Down")
        choose_day(days, 20)
        choose_day(days, last)
        assert days.value() == tuple(sorted((date(2025, 11, 20), date(2025, 11, last))))
        assert days.findChildren(CalendarPopup) == []


def choose_day(days: DaysField, day: int) -> None:
    """Choose a day of the month that is open; the last closes it."""
    [month] = days.findChildren(CalendarPopup)
    child(month, QCalendarWidget).activated.emit(QDate(2025, 11, day))
    QApplication.sendPostedEvents(month, QEvent.Type.DeferredDelete.value)


def test_a_state_called_otherwise_than_usually_stands_as_it_is_typed_alone(welcome: Welcome) -> None:
    type_visit("Kingdom of Spain")
    welcome.first.host.setText("Kazakhstan")
    assert welcome.first.typed.fields()["guest"]["state"] == {"en": "Kingdom of Spain"}
    assert welcome.first.typed.fields()["title"] == {"en": "Visit, Kingdom of Spain to Kazakhstan"}


def test_a_host_has_the_article_of_his_state_in_the_english_title(welcome: Welcome) -> None:
    type_visit("Oman")
    for host, title in (
        ("Netherlands", "Visit, Oman to the Netherlands"),
        ("Kingdom of Spain", "Visit, Oman to the Kingdom of Spain"),
    ):
        welcome.first.host.setText(host)
        assert welcome.first.typed.fields()["title"]["en"] == title


def test_states_and_cities_are_named_in_the_languages_of_both_states_too(welcome: Welcome) -> None:
    type_visit("Spain", "Egypt", "18-19 nov")
    fields = welcome.first.typed.fields()
    assert {each: fields["host"]["state"][each] for each in ("en", "ar", "es")} == {
        "en": "Egypt", "ar": "مصر", "es": "Egipto",
    }  # fmt: skip
    assert (fields["guest"]["state"]["ar"], fields["host"]["capital"]["ar"]) == ("إسبانيا", "القاهرة")
    assert fields["places"][0]["name"]["ar"] == "القاهرة"
    welcome.first.guest.setText("Kingdom of Spain")
    assert "ar" not in welcome.first.typed.fields()["guest"]["state"]


def test_the_capital_of_a_state_is_filled_in_until_another_city_is_typed(welcome: Welcome) -> None:
    type_visit("Espagne")
    assert (welcome.first.guest_capital.text(), welcome.first.guest_capital.value()) == ("Madrid", "Europe/Madrid")
    welcome.first.guest.setFocus(Qt.FocusReason.TabFocusReason)
    type_visit("Égypte")
    assert welcome.first.guest_capital.text() == "Cairo"
    welcome.first.guest_capital.setFocus(Qt.FocusReason.TabFocusReason)
    type_visit("Luxor")
    welcome.first.guest.setFocus(Qt.FocusReason.TabFocusReason)
    type_visit("Espagne")
    assert welcome.first.guest_capital.text() == "Luxor"


def test_a_small_town_keeps_the_clock_of_its_state_where_that_has_one_alone(welcome: Welcome) -> None:
    for state, zone in (("Azerbaijan", "Asia/Baku"), ("Russia", "")):
        welcome.first.host.setFocus(Qt.FocusReason.TabFocusReason)
        type_visit(state)
        welcome.first.city.setText("Smallest-on-the-Hill")
        assert (welcome.first.city.value() or "") == zone


def test_a_capital_shows_the_clock_it_keeps_on_the_days_of_the_visit(welcome: Welcome) -> None:
    type_visit("Royaume-Uni", "Londres")
    assert welcome.first.guest_capital.meaning() == "UTC+0"
    welcome.first.days.setText("20-22 Sep 2023")
    assert welcome.first.guest_capital.accessibleDescription() == "UTC+1"


def test_what_is_missing_is_said_and_gone_to(welcome: Welcome, requests: Requested) -> None:
    type_visit("Kazakhstan", "Russia")
    welcome.first.host_capital.setFocus(Qt.FocusReason.TabFocusReason)
    type_visit("Atlantis")
    press(focused(), "Ctrl+Return")

    assert requests.records == []
    assert focused() is welcome.first.host_capital
    assert any("Atlantis" in text for text in texts(welcome))


def test_what_is_typed_is_kept_as_a_draft_of_the_whole_form(welcome: Welcome, qtbot: QtBot) -> None:
    with qtbot.waitSignal(welcome.first.draft_changed) as kept:
        type_visit("Kazakhstan")

    assert kept.args[0].command == "open-visit"
    assert kept.args[0].fields["guest"]["state"]["en"] == "Kazakhstan"


def test_the_whole_form_goes_on_with_what_is_typed(welcome: Welcome, qtbot: QtBot) -> None:
    type_visit("Kazakhstan", "Russia")
    link = next(button for button in welcome.findChildren(Button) if button.text() == say("first.whole"))
    with qtbot.waitSignal(welcome.first.whole_wanted) as wanted:
        link.click()

    assert wanted.args[0]["host"]["capital"]["en"] == "Moscow"


def test_the_sample_is_one_click_away(welcome: Welcome, sample: QAction, qtbot: QtBot) -> None:
    link = next(button for button in welcome.findChildren(Button) if button.text() == "Open the sample")
    with qtbot.waitSignal(sample.triggered):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)


def test_a_read_only_office_takes_no_first_visit(welcome: Welcome) -> None:
    welcome.first.set_writable(False)

    assert not welcome.first.guest.isEnabled()


def test_another_language_rewords_it(welcome: Welcome) -> None:
    speak("fr", welcome)

    assert say("welcome.people") in texts(welcome)
    assert say("welcome.title") in texts(welcome)


def test_whatever_tab_reaches_has_a_name(welcome: Welcome) -> None:
    assert unnamed(welcome) == []


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("11–12 nov", (11, 11), (11, 12)),
        ("11-12 Nov 2025", (11, 11), (11, 12)),
        ("30.11.–2.12.", (11, 30), (12, 2)),
        ("11.11. - 12.11.", (11, 11), (11, 12)),
        ("2025-11-12", (11, 12), (11, 12)),
        ("12 Nov", (11, 12), (11, 12)),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    assert parse_days(typed, NEAR, "en") == (date(2025, *first), date(2025, *last))


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("fr", "entre le 29 novembre et le 1er décembre 2026"), ("fr", "Du 29 novembre AU 1er décembre 2026"),
        ("fr", "du 29 novembre au 1er décembre 2026"), ("fr", "du 29/11 au 1/12/2026"), ("fr", "29.11-1.12.2026"),
        ("en", "from 29 November to 1 December 2026"), ("en", "between 29 November and 1 December 2026"),
        ("ru", "с 29 ноября по 1 декабря 2026 года"), ("ru", "29.11-1.12.2026"),
        ("kk", "2026 жылғы 29 қараша – 1 желтоқсан"), ("kk", "2026 жылғы 29 қарашадан 1 желтоқсанға дейін"),
    ],
)  # fmt: skip
def test_days_are_read_as_a_note_verbale_writes_them(language: str, typed: str) -> None:
    assert parse_days(typed, NEAR, language) == (date(2026, 11, 29), date(2026, 12, 1))


@pytest.mark.parametrize(
    ("language", "typed"), [("fr", "du 1er au 3 décembre 2026"), ("kk", "2026 жылғы 1-3 желтоқсан")]
)
def test_days_of_one_month_name_it_once(language: str, typed: str) -> None:
    assert parse_days(typed, NEAR, language) == (date(2026, 12, 1), date(2026, 12, 3))


@pytest.mark.parametrize("typed", ["", "soon", "12–11 nov", "31–32 nov"])
def test_what_is_no_days_is_not_guessed(typed: str) -> None:
    assert parse_days(typed, NEAR, "en") is None


@pytest.mark.parametrize("language", ["fr", "ru", "kk"])
def test_the_name_of_a_state_can_be_read_where_it_is_typed(welcome: Welcome, language: str) -> None:
    speak(language, welcome, welcome.first)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    for field in (welcome.first.guest, welcome.first.host, welcome.first.city):
        said = field.placeholderText() or "Южная Корея"
        assert field.width() >= field.fontMetrics().horizontalAdvance(said) + 24
