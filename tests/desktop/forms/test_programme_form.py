"""A programme entered from a text: all its items in one act."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.forms.editors.programme_rows import ProgrammeRowsEditor
from desktop.forms.programme_form import opening_fields
from desktop.forms.programme_kinds import proposed_kinds
from desktop.forms.programme_text import read_programme
from desktop.widgets.fields.choice_box import ChoiceBox
from desktop.wording.languages import languages_asked
from desktop.wording.words import say
from domain.programme.programme import Item
from tests.desktop.form_page import Bench, FormPage

TEXT = """Good morning,
Tuesday 11 November
16:00 Arrival of the President, Vnukovo-2
Wednesday 12 November
10:00 – 11:00 Tea
18.00-19.30 Expanded talks on energy, Great Hall
"""


def pasted(bench: Bench, text: str = TEXT, day: str = "2025-11-12", **more: Any) -> FormPage:
    assert bench.view is not None
    return bench.open("plan-item", **{**opening_fields(text, bench.view, day), **more})


def planned(bench: Bench, before: set[str]) -> list[Item]:
    assert bench.view is not None
    return [each for key, each in bench.view.visit.programme.items.items() if key not in before]


def items(bench: Bench) -> set[str]:
    assert bench.view is not None
    return {key for key, each in bench.view.visit.programme.items.items() if not each.retracted}


def standing(bench: Bench) -> list[Item]:
    assert bench.view is not None
    return [each for each in bench.view.visit.programme.items.values() if not each.retracted]


def test_all_items_are_entered_in_one_act_and_taken_back_in_one(bench: Bench) -> None:
    before = items(bench)
    bench.wait_recorded(pasted(bench))
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 3)
    found = planned(bench, before)
    assert [(each.title["en"], each.kind, each.format, each.place.get("en")) for each in found] == [
        ("Arrival of the President", "arrival", None, "Vnukovo-2"), ("Tea", "other", None, None),
        ("Expanded talks on energy", "talks", "expanded", "Great Hall"),
    ]  # fmt: skip
    hours = [(str(each.planned.day), each.planned.start, each.planned.end) for each in found if each.planned]
    assert hours == [("2025-11-11", "16:00", None), ("2025-11-12", "10:00", "11:00"), ("2025-11-12", "18:00", "19:30")]

    bench.undo()
    bench.qtbot.waitUntil(lambda: items(bench) == before)


def test_of_a_later_version_of_a_programme_what_has_another_hour_is_moved(bench: Bench) -> None:
    """It is not planned a second time; what stands as it is said is left, and what is new is entered."""
    bench.wait_recorded(pasted(bench, "12 November\n19:00 – 20:00 Gala concert\n21:00 Tea"))
    bench.qtbot.waitUntil(lambda: len([each for each in standing(bench) if each.title.get("en") == "Tea"]) == 1)
    before = items(bench)
    page = pasted(bench, "12 November\n19:30 Gala concert, Bolshoi Theatre\n21:00 Tea\n22:00 Fireworks")
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 1)
    concert = next(each for each in standing(bench) if each.title.get("en") == "Gala concert")
    assert concert.planned is not None
    assert (concert.planned.start, concert.planned.end, concert.place) == ("19:30", "20:30", {"en": "Bolshoi Theatre"})
    assert [each.title["en"] for each in planned(bench, before)] == ["Fireworks"]


def test_what_is_said_to_be_instead_of_another_hour_or_begins_alike_is_moved_and_keeps_its_title(bench: Bench) -> None:
    first = "12 November\n08:30 Departure by train Afrosiab\n15:00 Farewell at the airport. Flight to Almaty\n22:00 Tea"
    bench.wait_recorded(pasted(bench, first))
    bench.qtbot.waitUntil(lambda: len([each for each in standing(bench) if each.title.get("en") == "Tea"]) == 1)
    before = items(bench)
    second = (
        "12 November\n09:00 Leaving for the station (instead of 08:30)\n16:30 farewell at the airport, flight to Almaty"
    )
    page = pasted(bench, f"{second} (home 02:10)\n23:00 Fireworks")
    assert "Leaving for the station" in page.error("text"), "the title that is not taken over is told"
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 1)
    hours = {each.title.get("en"): each.planned.start for each in standing(bench) if each.planned}
    assert hours["Departure by train Afrosiab"] == "09:00"
    assert hours["Farewell at the airport. Flight to Almaty"] == "16:30"
    assert [each.title["en"] for each in planned(bench, before)] == ["Fireworks"]


KAZAKH = """12 қараша
10:00 – 11:00 Шай ішу
18:00 – 19:00 Кеңейтілген құрамдағы келіссөздер, Дөңгелек зал
19:30 – 21:00 Концерт
"""
RUSSIAN = """12 ноября
10.00–11.00 Чаепитие. Малый зал
18.00–19.00 Переговоры в расширенном составе. Круглый зал
19.30–21.00 Вечер дружбы
22.00 Фейерверк
"""


def test_a_programme_that_comes_again_in_another_language_titles_what_stands_there(bench: Bench) -> None:
    """The hours and the kinds tell which line is which item; where they tell most, the hours tell the others."""
    bench.wait_recorded(pasted(bench, KAZAKH, language="kk"))
    bench.qtbot.waitUntil(lambda: len([each for each in standing(bench) if "kk" in each.title]) == 3)
    before, kazakh = items(bench), {each.title["kk"]: each.place for each in standing(bench) if "kk" in each.title}
    page = pasted(bench, RUSSIAN, language="ru")
    assert "Чаепитие" in page.error("text"), "what is taken for a title is told"
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 1)
    titled = {each.title["kk"]: (each.title.get("ru"), each.place) for each in standing(bench) if "kk" in each.title}
    talks = "Кеңейтілген құрамдағы келіссөздер"
    assert titled == {
        "Шай ішу": ("Чаепитие", {"ru": "Малый зал"}),
        talks: ("Переговоры в расширенном составе", {**kazakh[talks], "ru": "Круглый зал"}),
        "Концерт": ("Вечер дружбы", {}),
    }
    assert [each.title for each in planned(bench, before)] == [{"ru": "Фейерверк"}]


def test_a_version_in_another_language_lacks_nothing_of_what_it_is_a_translation_of(bench: Bench) -> None:
    bench.wait_recorded(pasted(bench, KAZAKH, language="kk"))
    bench.qtbot.waitUntil(lambda: len([each for each in standing(bench) if "kk" in each.title]) == 3)
    page = pasted(bench, f"Редакция № 2, заменяет предыдущую\n{RUSSIAN}", language="ru")
    assert "Чаепитие" in page.error("text")
    assert "Концерт" not in page.error("text").partition("Вечер дружбы")[2]
    assert "Presentation" not in page.error("text"), "what has no Russian title cannot be looked for in Russian"


def test_the_programme_of_others_that_has_some_of_the_hours_is_no_translation(bench: Bench) -> None:
    bench.wait_recorded(pasted(bench, KAZAKH, language="kk"))
    bench.qtbot.waitUntil(lambda: len([each for each in standing(bench) if "kk" in each.title]) == 3)
    before = items(bench)
    theirs = "12 ноября\n10.00 Прогулка\n18.00 Встреча с депутатами\n19.30–21.00 Посещение выставки\n22.30 Отдых"
    bench.wait_recorded(pasted(bench, theirs, language="ru"))
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 4)
    assert not any("ru" in each.title for each in standing(bench) if "kk" in each.title)


def test_a_line_of_another_kind_at_the_same_hour_is_no_title_and_one_proposed_may_be_entered_as_an_item(
    bench: Bench,
) -> None:
    bench.wait_recorded(pasted(bench, KAZAKH, language="kk"))
    bench.qtbot.waitUntil(lambda: len([each for each in standing(bench) if "kk" in each.title]) == 3)
    before = items(bench)
    page = pasted(bench, "12 ноября\n10.00–11.00 Пресс-конференция\n18.00–19.00 Переговоры", language="ru")
    boxes = page.form.editor("kinds").findChildren(ChoiceBox)
    assert boxes[0].currentData() == "press-statements"
    boxes[1].setCurrentIndex(boxes[1].findData("talks"))
    boxes[1].activated.emit(boxes[1].currentIndex())
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 2)
    assert {each.title["ru"] for each in planned(bench, before)} == {"Пресс-конференция", "Переговоры"}


def test_of_a_meeting_of_many_what_names_no_party_is_of_all_and_what_names_some_is_theirs(bench: Bench) -> None:
    assert bench.view is not None
    assert not pasted(bench).form.row("taking").isVisible(), "of two parties nothing is asked"
    for name in ("Hungary", "Uzbekistan"):
        bench.wait_recorded(bench.open("name-party", party={"state": {"en": name}}, side=name.lower()))
    bench.qtbot.waitUntil(lambda: bench.view is not None and len(bench.view.visit.sides) == 4)
    before = items(bench)
    page = pasted(bench, "12 November\n16:00 Plenary session\n17:30 Bilateral meeting: Uzbekistan – Hungary")
    assert page.form.row("taking").isVisible()
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 2)
    sides = bench.view.visit.sides
    assert [set(each.taking) for each in planned(bench, before)] == [set(sides), set(sides) - {"host", "guest"}]
    bench.wait_recorded(pasted(bench, "12 November\n20:00 Call of the host on the guest", taking="both"))
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 3)
    assert planned(bench, before)[-1].taking == ("host", "guest")


@pytest.mark.parametrize(
    ("stood", "said"), [("Tea", "Tea (for the press)"), ("Tea with the Mayor", "Tea with the Mayor of Tula")]
)
def test_a_word_in_common_or_another_person_tells_no_item(bench: Bench, stood: str, said: str) -> None:
    bench.wait_recorded(pasted(bench, f"12 November\n12:00 {stood}\n22:00 Fireworks"))
    bench.qtbot.waitUntil(lambda: len([each for each in standing(bench) if each.title.get("en") == "Fireworks"]) == 1)
    before = items(bench)
    bench.wait_recorded(pasted(bench, f"12 November\n13:00 {said}\n22:00 Fireworks"))
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 1)


def test_what_is_said_to_be_instead_of_an_hour_at_which_nothing_is_planned_is_told(bench: Bench) -> None:
    page = pasted(bench, "12 November\n09:00 Leaving for the station (instead of 08:30)")
    assert "Nothing is planned at the hour" in page.error("text")
    assert "Leaving for the station" in page.error("text")


def test_a_further_part_of_a_day_moves_nothing_that_it_does_not_speak_of(bench: Bench) -> None:
    bench.wait_recorded(pasted(bench, "12 November\n08:00 Transfer\n08:30 Tea"))
    bench.qtbot.waitUntil(lambda: len([each for each in standing(bench) if each.title.get("en") == "Tea"]) == 1)
    before = items(bench)
    bench.wait_recorded(pasted(bench, "12 November\n20:30 Transfer\n22:00 Fireworks"))
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 2)
    hours = [each.planned.start for each in standing(bench) if each.title.get("en") == "Transfer" and each.planned]
    assert sorted(filter(None, hours)) == ["08:00", "20:30"]


def test_an_hour_by_the_clock_of_the_visit_is_read_though_its_city_is_named(bench: Bench) -> None:
    before = items(bench)
    bench.wait_recorded(pasted(bench, "12 November\n20:30 (Moscow time) Tea\n21:30 (heure de Moscou) Walk"))
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 2)
    assert [each.title["en"] for each in planned(bench, before)] == ["Tea", "Walk"]


def test_an_hour_by_the_clock_of_another_city_is_planned_in_its_zone(bench: Bench) -> None:
    before = items(bench)
    page = pasted(bench, "12 November\n23:50 Departure (Berlin time)\n23:55 Tea")
    assert "23:50 (Berlin, UTC+1)" in page.form.frame.sentence()
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 2)
    assert [each.planned and each.planned.zone for each in planned(bench, before)] == ["Europe/Berlin", "Europe/Moscow"]


def test_of_two_items_of_one_title_none_is_taken_for_the_other(bench: Bench) -> None:
    bench.wait_recorded(pasted(bench, "12 November\n18:00 Press\n20:00 Press"))
    before = items(bench)
    bench.qtbot.waitUntil(lambda: len([each for each in standing(bench) if each.title.get("en") == "Press"]) == 2)
    bench.wait_recorded(pasted(bench, "12 November\n21:00 Press"))
    bench.qtbot.waitUntil(lambda: len(items(bench)) > len(before))


def test_what_is_not_taken_over_is_told_beneath_the_text(bench: Bench) -> None:
    page = pasted(bench)
    assert "Good morning" in page.error("text")
    assert "Restricted talks" in pasted(bench, "13:00 Restricted talks\n20:00 Dinner").error("text")


def test_a_line_with_a_number_that_was_not_read_is_told_before_a_greeting(bench: Bench) -> None:
    """Where not all are told, an item that is lost matters more."""
    told = pasted(bench, "Dear Ilse\n10:00 Tea\n25h30 Departure from the airport").error("text")
    assert told.index("25h30") < told.index("Dear Ilse")


def test_a_text_that_was_pasted_is_kept_as_a_draft(bench: Bench) -> None:
    assert pasted(bench).form.draft.typed_at is not None


def test_a_day_that_is_none_is_told_as_the_form_opens(bench: Bench) -> None:
    assert "31" in pasted(bench, "31 November\n10:00 Tea").error("text")


def test_a_kind_is_chosen_in_the_row_of_its_item(bench: Bench) -> None:
    page = pasted(bench, "10:00 Tea\n12:00 Walk")
    rows = page.form.editor("kinds")
    assert isinstance(rows, ProgrammeRowsEditor)
    box = rows.findChildren(ChoiceBox)[0]
    box.setCurrentIndex(box.findData("tea"))
    box.activated.emit(box.currentIndex())
    before = items(bench)
    bench.wait_recorded(page.judged())
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 2)
    assert [each.kind for each in planned(bench, before)] == ["tea", "other"]


def test_the_letter_of_the_kinds_leads_to_the_first_of_them(bench: Bench) -> None:
    page = pasted(bench, "10:00 Tea\n12:00 Walk\n14:00 Concert")
    rows = page.form.editor("kinds")
    rows.setFocus()
    assert rows.findChildren(ChoiceBox)[0].hasFocus()


def test_of_very_many_items_some_show_their_kinds_and_all_are_entered(bench: Bench) -> None:
    lines = [f"{number // 4:02}:{number % 4 * 15:02} Walk {number}" for number in range(70)]
    page = pasted(bench, "\n".join(lines))
    rows = page.form.editor("kinds")
    assert isinstance(rows, ProgrammeRowsEditor)
    assert len(rows.findChildren(ChoiceBox)) == 60
    before = items(bench)
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 70)


def test_of_several_departures_the_last_is_the_guests(bench: Bench) -> None:
    page = pasted(bench, "9:00 Departure for the Kremlin\n20:00 Departure")
    rows = page.form.editor("kinds")
    assert isinstance(rows, ProgrammeRowsEditor)
    assert list(rows.kinds().values()) == ["transfer", "departure"]


def test_an_arrival_with_a_ceremony_at_the_airport_is_the_arrival_and_a_farewell_there_no_drive(bench: Bench) -> None:
    """Else a check goes on to miss the arrival, and who is seen off would drive."""
    text = (
        "11 November\n15:45 Arrivée à l’aéroport international – accueil officiel par le Président\n"
        "16:45 Cérémonie de bienvenue au Palais présidentiel\n"
        "12 November\n17:30 Проводы в аэропорту «Звартноц»\n18:00 Вылет\n"
    )
    read = read_programme(text, date(2025, 11, 11), ("en", "fr", "ru"))
    kinds = [kind for _, kind in proposed_kinds(read.items, ())]
    assert kinds == ["arrival", "ceremony", "ceremony", "departure"]


def test_who_leaves_for_a_city_leaves_and_is_seen_off_before() -> None:
    text = "10h Visite\n12h Départ pour le Palais\n13h30 Adieux, aéroport Figo Maduro\n14h00 Départ pour Dakar"
    kinds = [kind for _, kind in proposed_kinds(read_programme(text, date(2025, 11, 11), ("fr",)).items, ())]
    assert kinds[1:] == ["transfer", "ceremony", "departure"]
    last = read_programme("13h30 Adieux\n14h00 Départ pour l’hôtel", date(2025, 11, 11), ("fr",)).items
    assert [kind for _, kind in proposed_kinds(last, ())] == ["departure", "transfer"]


def test_a_version_that_replaces_the_programme_tells_what_it_has_no_more(bench: Bench) -> None:
    bench.wait_recorded(pasted(bench, "11 November\n09:00 Tea\n10:00 Fireworks"))
    second = "11 November\n09:00 Tea\n11:00 Gala concert"
    assert "Fireworks" in pasted(bench, f"Programme, version 2\n{second}").error("text")
    bench.host.set_aside()
    assert "Fireworks" not in pasted(bench, second).error("text")


def test_whoever_comes_by_himself_arrives_and_the_visit_arrives_beside_him(bench: Bench) -> None:
    """The minister lands first; he is a member of the delegation, and no head of it."""
    assert bench.view is not None
    delegations = bench.view.visit.delegations
    officials = (each for each in delegations.listed("guest") if each.travels and each.category == "official")
    name = next(each for each in officials).names["en"].family
    before = items(bench)
    page = pasted(bench, f"11 November\n10:00 Arrival of Minister {name}\n15:00 Arrival\n16:00 Arrival at the station")
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 3)
    assert [each.kind for each in planned(bench, before)] == ["arrival", "arrival", "transfer"]


def test_lines_without_a_day_are_of_the_one_that_is_asked_for(bench: Bench) -> None:
    page = pasted(bench, "10:00 Tea")
    assert "Wed 12 Nov" in page.form.frame.sentence()
    page.fill({"day": "11.11.2025"})
    assert "Tue 11 Nov" in page.form.frame.sentence()
    page.fill({"day": ""}).record()
    assert page.error("day") == say("problem.programme-without-day")


def test_what_ends_at_an_earlier_hour_ends_on_the_next_day(bench: Bench) -> None:
    before = items(bench)
    bench.wait_recorded(pasted(bench, "22:00 – 0:30 Concert"))
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 1)
    (concert,) = planned(bench, before)
    assert concert.planned is not None
    assert str(concert.planned.end_day) == "2025-11-13"


def test_a_text_that_says_no_hour_or_a_day_that_is_none_is_refused(bench: Bench) -> None:
    assert pasted(bench, "Good morning").record().error("text") == say("problem.programme-unread")
    assert "Monday 12 November" in pasted(bench, "Monday 12 November\n10:00 Tea").record().error("text")
    assert pasted(bench, "13:00 Restricted talks").record().error("text") == say("problem.programme-stands-already")


def test_the_language_of_the_text_is_that_of_its_script(bench: Bench) -> None:
    assert bench.view is not None
    assert opening_fields("10:00 Tea", bench.view, "2025-11-12")["language"] == "en"
    assert opening_fields("10:00 Прибытие", bench.view, "2025-11-12")["language"] == "ru"


def test_the_language_follows_a_text_put_in_the_place_of_another_unless_it_was_chosen(bench: Bench) -> None:
    page = pasted(bench, "10:00 Tea").judged()
    page.fill({"text": "10:00 Прибытие в аэропорт"}).judged()
    assert page.form.draft.fields["language"] == "ru"
    page.fill({"language": "English"}).fill({"text": "11:00 Прибытие в аэропорт"}).judged()
    assert page.form.draft.fields["language"] == "en"


def test_words_of_a_mail_tell_kinds_and_an_arrival_at_a_palace_is_a_drive(bench: Bench) -> None:
    """Lunch and signing were entered as other items, and the arrival at a palace as that of the visit."""
    before = items(bench)
    said = "9:00 Arrival at the Presidential Palace\n12:00 Private lunch\n14:00 Signing\n15:00 Audience with the King"
    bench.wait_recorded(pasted(bench, said))
    bench.qtbot.waitUntil(lambda: len(items(bench)) == len(before) + 4)
    assert [each.kind for each in planned(bench, before)] == ["transfer", "meal", "signing", "courtesy-call"]


def test_the_language_of_the_text_is_that_of_its_words(bench: Bench) -> None:
    assert bench.view is not None
    said = "Mercredi 12 novembre\n9h Arrivée du Président à l'aéroport\n10h Entretien avec le ministre des Affaires"
    asked = languages_asked(bench.view.visit)
    assert opening_fields(said, bench.view, "2025-11-12")["language"] == ("fr" if "fr" in asked else "en")


def test_hours_within_titles_and_those_taken_for_the_afternoon_are_told(bench: Bench) -> None:
    page = pasted(bench, "12 November\n12:30 Dinner, doors close at 12:15\n2:30 Tea")
    assert "A further hour is said there; enter it if it is an item or an end: Dinner, doors close" in page.error(
        "text"
    )
    assert "Taken as hours of the afternoon: 14:30." in page.error("text")
