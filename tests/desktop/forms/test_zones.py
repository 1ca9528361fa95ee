"""Every field of a zone is filled by a city in any language (decision 18)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.forms.editors.choice import ZoneEditor, offered_zones
from desktop.forms.editors.list_below import ListBelow
from desktop.forms.editors.party import PartyEditor
from desktop.forms.editors.places import PlacesEditor
from desktop.forms.editors.venue_clock import VenueClockEditor
from desktop.wording.words import say
from tests.desktop.children import child
from tests.desktop.form_page import Bench
from tests.desktop.hand import focused


def typed_into(bench: Bench, text: str) -> ZoneEditor:
    editor = bench.open("register-venue").form.editor("zone")
    assert isinstance(editor, ZoneEditor)
    line = child(editor, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, text)
    return editor


def take(key: Qt.Key = Qt.Key.Key_Tab) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert any(isinstance(each, ListBelow) and each.isVisible() for each in QApplication.topLevelWidgets())
    QTest.keyClick(focused, key)


def test_the_first_letters_of_a_city_offer_its_zone(bench: Bench) -> None:
    editor = typed_into(bench, "bruss")
    take()
    assert editor.value() == "Europe/Brussels"


def test_a_part_of_the_name_of_a_zone_still_offers_it(bench: Bench) -> None:
    editor = typed_into(bench, "pe/mosc")
    take(Qt.Key.Key_Return)
    assert editor.value() == "Europe/Moscow"


def test_a_city_typed_in_full_is_taken_for_its_zone_when_the_field_is_left(bench: Bench) -> None:
    editor = typed_into(bench, "new york")
    take(Qt.Key.Key_Escape)
    assert editor.value() == "America/New_York"
    QTest.keyClick(child(editor, QLineEdit), Qt.Key.Key_Return)
    assert child(editor, QLineEdit).text() == "America/New_York"


def test_what_names_no_city_stays_as_typed_and_is_refused_by_the_rules(bench: Bench) -> None:
    assert typed_into(bench, "Nowhereville").value() == "Nowhereville"


def test_a_city_is_offered_with_its_state_in_the_language_of_the_window() -> None:
    say.use("fr")
    assert offered_zones("Washington")[0] == ("Washington, États-Unis  ·  America/New_York", "America/New_York")
    assert offered_zones("Europe/Moscow") == []


def test_the_clock_of_a_place_follows_the_city_until_another_is_chosen(bench: Bench) -> None:
    places = bench.open("name-places").form.editor("places")
    assert isinstance(places, PlacesEditor)
    places.set_value(None)
    name, zone = places._rows[0]._city, places._rows[0]._zone  # type: ignore[attr-defined]
    line = child(name, QLineEdit)
    QTest.keyClicks(line, "Astana")
    assert zone.value() == "Asia/Almaty"
    line.clear()
    QTest.keyClicks(line, "Brussels")
    assert zone.value() == "Europe/Brussels"
    zone.set_value("Europe/Paris")
    line.clear()
    QTest.keyClicks(line, "Astana")
    assert zone.value() == "Europe/Paris"


def test_the_clock_of_a_capital_too(bench: Bench) -> None:
    party = bench.open("name-party").form.editor("party")
    assert isinstance(party, PartyEditor)
    QTest.keyClicks(child(party._parts["capital"], QLineEdit), "Washington")
    assert party._parts["zone"].value() == "America/New_York"


@pytest.mark.parametrize("command", ["start-item", "note-presence"])
def test_the_clock_of_an_hour_is_named_by_its_city(bench: Bench, command: str) -> None:
    editor = child(bench.open(command).form, VenueClockEditor)
    assert editor._zone_label.text() == "Moscow"
    say.use("fr")
    editor.reword()
    assert editor._zone_label.text() == "Moscou"


def test_a_party_opens_with_its_name_and_takes_the_capital_and_the_clock_of_its_state(bench: Bench) -> None:
    form = bench.open("name-party").form
    party = form.editor("party")
    assert isinstance(party, PartyEditor)
    assert form.focusProxy() is party
    QTest.keyClicks(child(party._parts["state"], QLineEdit), "Hungary")
    assert party.value()["state"] == {"en": "Hungary", "ru": "Венгрия", "kk": "Венгрия"}
    assert party.value()["capital"] == {"en": "Budapest", "ru": "Будапешт", "kk": "Будапешт"}
    assert party.value()["zone"] == "Europe/Budapest"

    QTest.keyClicks(child(party._parts["capital"], QLineEdit), ", Buda")
    QTest.keyClicks(child(party._parts["state"], QLineEdit), " and others")
    assert party.value()["capital"]["en"] == "Budapest, Buda", "typed by hand"
    assert party.value()["state"] == {"en": "Hungary and others"}, "that is no state whose other names are known"


def test_a_name_of_a_state_that_was_taken_away_does_not_come_back(bench: Bench) -> None:
    party = bench.open("name-party").form.editor("party")
    assert isinstance(party, PartyEditor)
    english, russian = (line for _, line in party._parts["state"].parts()[:2])
    assert isinstance(english, QLineEdit)
    assert isinstance(russian, QLineEdit)
    QTest.keyClicks(english, "Hungar")
    QTest.keyClicks(english, "y")
    russian.selectAll()
    QTest.keyClick(russian, Qt.Key.Key_Delete)
    QTest.keyClicks(english, " ")
    assert party.value()["state"] == {"en": "Hungary", "kk": "Венгрия"}


def test_a_name_of_a_state_that_was_written_by_hand_stays(bench: Bench) -> None:
    party = bench.open("name-party").form.editor("party")
    assert isinstance(party, PartyEditor)
    english, russian = (line for _, line in party._parts["state"].parts()[:2])
    assert isinstance(english, QLineEdit)
    assert isinstance(russian, QLineEdit)
    QTest.keyClicks(english, "Hungary")
    russian.selectAll()
    russian.insert("Венгерская сторона")
    assert party.value()["state"] == {"en": "Hungary", "ru": "Венгерская сторона", "kk": "Венгрия"}
    QTest.keyClicks(english, " and others")
    assert party.value()["state"] == {"en": "Hungary and others", "ru": "Венгерская сторона"}


def test_one_goes_on_in_the_place_that_was_added_and_an_empty_one_is_none(qtbot: QtBot) -> None:
    editor = PlacesEditor()
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    assert QTest.qWaitForWindowActive(editor)
    editor._add.click()
    line = focused()
    QTest.keyClicks(line, "Almaty")
    assert editor.value() == [{"name": {"en": "Almaty"}, "zone": "Asia/Almaty"}]
    for _ in "Almaty":
        QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert editor.value() is None


def test_tab_goes_through_the_languages_and_the_clock_of_each_place(qtbot: QtBot) -> None:
    editor = PlacesEditor()
    qtbot.addWidget(editor)
    editor.set_languages(("en", "ru"))
    editor.set_value([{"name": {"en": "Almaty", "ru": "Алматы"}}, {"name": {"en": "Astana"}}])
    editor.set_name("Places")
    editor.show()
    editor.activateWindow()
    assert QTest.qWaitForWindowActive(editor)
    child(editor, QLineEdit).setFocus()
    heard = []
    for _ in range(7):
        heard.append(focused().accessibleName())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    of_a_place = ["{}: English", "{}: Russian", "{}: Time zone"]
    assert heard == [words.format(f"Places: {number}") for number in (1, 2) for words in of_a_place] + [
        f"Places: {say('form.add-place')}"
    ]
