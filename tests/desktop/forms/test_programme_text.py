"""A programme as a text: its days, hours, titles and places."""

from __future__ import annotations

from datetime import date, time

import pytest

from desktop.forms.programme_hours import without_own_clock
from desktop.forms.programme_text import ProgrammeLine, ProgrammeRead, read_programme

FIRST = date(2026, 11, 30)
"""A Monday."""


def read(text: str, *languages: str) -> ProgrammeRead:
    return read_programme(text, FIRST, languages or ("en", "fr"))


def item(line: str) -> ProgrammeLine:
    (found,) = read(line).items
    return found


@pytest.mark.parametrize(
    ("hours", "start", "end"),
    [
        ("09:15 – 10:00", time(9, 15), time(10)),
        ("9h15-10h", time(9, 15), time(10)),
        ("9 h 15 – 10 h 00", time(9, 15), time(10)),
        ("de 9h15 à 10h00 :", time(9, 15), time(10)),
        ("9.15 to 10.00", time(9, 15), time(10)),
        ("9:15 am - 10 pm:", time(9, 15), time(22)),
        ("с 9.15 до 10.00", time(9, 15), time(10)),
        ("à partir de 9h15", time(9, 15), None),
        ("0915", time(9, 15), None),
        ("0915-1000", time(9, 15), time(10)),
        ("9:15\t10:00\t", time(9, 15), time(10)),
        ("• 9:15", time(9, 15), None),
        ("1. 9:15", time(9, 15), None),
        ("16 ч. 30 мин.", time(16, 30), None),
        ("2:00–3:30 pm", time(14), time(15, 30)),
        ("2.00 to 3.30 p.m.", time(14), time(15, 30)),
        ("11:30–1:00 pm", time(11, 30), time(13)),
        ("10:00–12:00 pm", time(10), time(12)),
        ("22:00 – 01:00", time(22), time(1)),
        ("08u30", time(8, 30), None),
        ("13u - 14u15", time(13), time(14, 15)),
        ("11.00 uur", time(11), None),
        ("van 9.00 tot 10.00 uur:", time(9), time(10)),
        ("12 noon", time(12), None),
        ("noon – 1 pm", time(12), time(13)),
        ("Mediodía:", time(12), None),
        ("20 hrs.", time(20), None),
        ("08.30 hs.", time(8, 30), None),
        ("um 9 Uhr", time(9), None),
        ("12h30 précises", time(12, 30), None),
        ("13h10 (heure locale)", time(13, 10), None),
        ("0930h", time(9, 30), None),
        ("2-3pm", time(14), time(15)),
        ("7 for 7.30 pm", time(19, 30), None),
        ("2350 hrs", time(23, 50), None),
        ("2010 hrs", time(20, 10), None),
        ("1930hrs for 2000hrs", time(20), None),
        ("    in parallel: 16:00", time(16), None),
        ("параллельно в 16:00", time(16), None),
        ("minuit", time(0), None),
        ("10:30-да", time(10, 30), None),
        ("сағат 9.30-да", time(9, 30), None),
        ("11.00-ден 11.45-ке дейін", time(11), time(11, 45)),
        ("в 7 часов вечера", time(19), None),
        ("3 часа дня", time(15), None),
        ("в 11 часов", time(11), None),
        ("7:30 de la tarde", time(19, 30), None),
        ("下午1:15", time(13, 15), None),
        ("晚上7点", time(19), None),
        ("١:١٥ بعد الظهر", time(13, 15), None),
        ("الساعة ١٢:٤٥ ظهراً", time(12, 45), None),
        ("kl. 9.30", time(9, 30), None),
        ("klo 9.00–9.45", time(9), time(9, 45)),
        ("ore 8,30", time(8, 30), None),
        ("ore 9", time(9), None),
        ("12,15", time(12, 15), None),
        ("ore 17 circa", time(17), None),
        ("10.15/10.45", time(10, 15), time(10, 45)),
        ("ore 20.30 per le 21.00", time(21), None),
        ("In parallelo, ore 11:", time(11), None),
        ("ok. 12.45", time(12, 45), None),
        ("o 17-tej", time(17), None),
        ("13 óra", time(13), None),
        ("délután 3-kor", time(15), None),
        ("soat 17:30 da", time(17, 30), None),
        ("10 a 10.40", time(10), time(10, 40)),
        ("٤:٣٠ عصراً", time(16, 30), None),
        ("1:00 – 2:30 م", time(13), time(14, 30)),
        ("11:00 – 1:00 م", time(11), time(13)),
        ("3 م", time(15), None),
        ("13-14:30", time(13), time(14, 30)),
        ("15:30 (13:30 мск)", time(15, 30), None),
        ("15:30 (13:30 heure de Paris)", time(15, 30), None),
        ("в 11 часов ночи", time(23), None),
        ("в 2 часа ночи", time(2), None),
        ("в 12 часов ночи", time(0), None),
        ("12 вечера", time(0), None),
        ("12 дня", time(12), None),
        ("түнгі сағат 2", time(2), None),
        ("түнгі 11", time(23), None),
        ("8 de la noche", time(20), None),
        ("12 de la noche", time(0), None),
        ("晚上12点", time(0), None),
        ("晚上11点", time(23), None),
        ("10:30 (до 12:00)", time(10, 30), time(12)),
        ("10:30 (until 9:00)", time(10, 30), None),
        ("o godz. 10:30", time(10, 30), None),
    ],
)
def test_an_hour_begins_an_item(hours: str, start: time, end: time | None) -> None:
    found = item(f"{hours} Arrival")
    assert (found.start, found.end, found.title) == (start, end, "Arrival")


@pytest.mark.parametrize(
    ("title", "hours", "start", "end"),
    [("Намаз Магриб", " – 17.00", time(17), None), ("Dinner", ": 19:30 – 21:00", time(19, 30), time(21))],
)
def test_an_hour_may_stand_behind_what_is_held_then(title: str, hours: str, start: time, end: time | None) -> None:
    found = item(f"{title}{hours}")
    assert (found.start, found.end, found.title) == (start, end, title)


@pytest.mark.parametrize("line", ["Meeting – 01.12", "Telephone: 17.30", "Bus 7 – 17.30"])
def test_a_day_a_number_or_the_hour_of_nobody_knows_what_is_no_item(line: str) -> None:
    assert read(f"10:00 Tea\n{line}").items == read("10:00 Tea").items


@pytest.mark.parametrize(
    ("said", "title", "place"),
    [
        ("Переговоры в узком составе (1+3). Малый зал", "Переговоры в узком составе (1+3)", "Малый зал"),
        ("Встреча с Бектеновым О.А. Дом Правительства", "Встреча с Бектеновым О.А.", "Дом Правительства"),
        ("Бизнес-форум, «Ритц-Карлтон» қонақүйі", "Бизнес-форум", "«Ритц-Карлтон» қонақүйі"),
        ("О. Бектеновпен кездесу, Үкімет үйі", "О. Бектеновпен кездесу", "Үкімет үйі"),
    ],
)
def test_a_place_stands_behind_brackets_initials_and_quotation_marks(said: str, title: str, place: str) -> None:
    found = item(f"10:00 {said}")
    assert (found.title, found.place) == (title, place)


def test_the_same_hour_by_another_clock_is_told_for_the_officer_to_see() -> None:
    found = read("16.00 (13.00 по времени Эр-Рияда) Пресс-подход")
    assert [each.title for each in found.items] == ["Пресс-подход"]
    assert found.left == ("16.00 (13.00 по времени Эр-Рияда)",)


def test_an_hour_may_be_meant_about() -> None:
    assert [item(f"{said} 20h Dinner").about for said in ("vers", "around", "rond", "")] == [True, True, True, False]


def test_two_items_of_one_line_are_two() -> None:
    found = read("13:00-14:30 Рабочий обед / 13:00-14:30 Отдельная программа супруги").items
    assert [each.title for each in found] == ["Рабочий обед", "Отдельная программа супруги"]


def test_an_hour_by_the_clock_of_another_city_is_one_there_where_the_city_is_known() -> None:
    found = read(
        "9:00 Tea\n06:10 (время Астаны) Прибытие в Астану\n07:00 (London time) Landing\n08:00 (ship’s time) Walk"
    )
    assert [(each.title, each.zone) for each in found.items] == [("Tea", ""), ("Landing", "Europe/London")]
    assert len(found.left) == 2
    departure = item("23:50 Departure from Berlin-BER (Berlin time)")
    assert (departure.zone, departure.title) == ("Europe/Berlin", "Departure from Berlin-BER")
    assert item("12:00 Lunch (free time)").title == "Lunch (free time)"
    assert item("17.20 Departure from Madrid (16.20 local time)").zone == ""


def test_an_hour_in_brackets_that_is_of_something_else_stays_to_be_seen() -> None:
    for said in ("(13h locale)", "(9:30 for press)", "(18:30 cars)", "(16:00 if late)", "(13:30)"):
        assert item(f"12:00 {said} Lunch").title == f"{said} Lunch"


def test_a_title_stays_as_it_is_written() -> None:
    for title in ("Выставка «В 7 часов вечера»", "الذكرى ٥٠ للاستقلال", "Discours du 2 de la tarde"):
        assert item(f"10:00 {title}").title == title


def test_midnight_is_the_first_hour_of_the_next_day() -> None:
    found = read("1 December\n23:00 Concert\nmidnight Transfer to the hotel").items
    assert [each.day for each in found] == [date(2026, 12, 1), date(2026, 12, 2)]


@pytest.mark.parametrize(
    "said",
    [
        "midnight",
        "minuit",
        "12 de la noche",
        "12 da noite",
        "晚上12点",
        "12 вечера",
        "в 12 часов ночи",
        "түнгі 12",
        "24:00",
    ],
)
def test_every_way_to_say_the_midnight_that_ends_a_day_is_of_the_next(said: str) -> None:
    assert [(each.day, each.start) for each in read(f"1 December\n{said} Departure").items] == [
        (date(2026, 12, 2), time(0))
    ]


@pytest.mark.parametrize("said", ["00:00", "0:00", "12:30 de la noche", "2 часа ночи"])
def test_an_hour_of_the_night_that_is_no_such_midnight_is_of_the_day_it_is_written_under(said: str) -> None:
    assert [each.day for each in read(f"1 December\n{said} Departure").items] == [date(2026, 12, 1)]


def test_a_night_may_last_from_midnight_on_or_until_then() -> None:
    evening = read("1 December\n11 de la noche – 12 de la noche Concert").items[0]
    assert (evening.day, evening.start, evening.end) == (date(2026, 12, 1), time(23), time(0))
    night = read("1 December\n12 de la noche – 1 de la noche Concert").items[0]
    assert (night.day, night.start, night.end) == (date(2026, 12, 2), time(0), time(1))


def test_a_night_is_followed_by_the_morning_of_its_day_until_a_heading_says_another() -> None:
    found = read("1 December\n22:00 Dinner\n00:15 Transfer\n09:00 Breakfast\n3 December\n8:00 Departure").items
    assert [each.day.day for each in found if each.day is not None] == [1, 2, 2, 3]


def test_an_hour_that_is_not_read_is_no_place_of_the_item_before() -> None:
    read_on = read("9:00 Visit to Jodensavanne\n30 Departure from the international airport")
    assert [each.place for each in read_on.items] == [""]
    assert read_on.left
    assert read("9:00 Dinner\n10 Downing Street").items[0].place == "10 Downing Street"


@pytest.mark.parametrize(
    ("said", "title", "place"),
    [
        ("Arrivée, aéroport d'Orly", "Arrivée", "aéroport d'Orly"),
        ("Tête-à-tête – Palais de l'Élysée, salon doré", "Tête-à-tête", "Palais de l'Élysée, salon doré"),
        ("Accueil (cour d'honneur)", "Accueil", "cour d'honneur"),
        ("Welcome\tPresidential Palace", "Welcome", "Presidential Palace"),
        ("Встреча. Президентский дворец", "Встреча", "Президентский дворец"),
        (
            "Entretien avec M. Barrot, ministre des Affaires étrangères, Quai d'Orsay",
            "Entretien avec M. Barrot, ministre des Affaires étrangères",
            "Quai d'Orsay",
        ),
        ("Call on Mr Smith, Minister of Finance", "Call on Mr Smith, Minister of Finance", ""),
        ("Talks, signing, dinner", "Talks, signing, dinner", ""),
        ("Talks - Signing of agreements", "Talks - Signing of agreements", ""),
        ("Meeting - Macron", "Meeting - Macron", ""),
        ("Переговоры – Расширенные", "Переговоры – Расширенные", ""),
        ("Departure, KC421", "Departure, KC421", ""),
        ("Arrival, Manas Airport (met by FM)", "Arrival (met by FM)", "Manas Airport"),
        (
            "Visite (Grande Mosquée d'Alger) ; accueil par le Recteur",
            "Visite ; accueil par le Recteur",
            "Grande Mosquée d'Alger",
        ),
        ("Departure from J.A. Pengel Airport", "Departure from J.A. Pengel Airport", ""),
        ("Dinner, Paris", "Dinner", "Paris"),
        ("Visit to Louvre, Guided tour", "Visit to Louvre, Guided tour", ""),
        ("Dinner | Winter Garden", "Dinner", "Winter Garden"),
        (
            "Rencontre avec les évêques, prêtres, consacrés, Sanctuaire Notre-Dame du Liban, Harissa",
            "Rencontre avec les évêques, prêtres, consacrés",
            "Sanctuaire Notre-Dame du Liban, Harissa",
        ),
        ("Concert, Grand Théâtre national", "Concert", "Grand Théâtre national"),
        ("Entretien avec M. Larcher, Président du Sénat", "Entretien avec M. Larcher, Président du Sénat", ""),
        ("Déjeuner privé, Nonciature apostolique", "Déjeuner privé", "Nonciature apostolique"),
        ("Молебен, Троице-Сергиева лавра", "Молебен", "Троице-Сергиева лавра"),
        ("Forum (with a round table, Ministry)", "Forum (with a round table, Ministry)", ""),
        ("Dîner privé à la Nonciature", "Dîner privé", "Nonciature"),
        ("Messe à la Basilique Saint-Augustin", "Messe", "Basilique Saint-Augustin"),
        ("State dinner at the Presidential Palace", "State dinner", "Presidential Palace"),
        ("Visite à l’orphelinat", "Visite à l’orphelinat", ""),
        ("Retour à l’hôtel", "Retour à l’hôtel", ""),
        ("Dîner au Président du Sénat", "Dîner au Président du Sénat", ""),
        (
            "Rencontre avec les autorités, Centre de conférences – Discours du Président",
            "Rencontre avec les autorités – Discours du Président",
            "Centre de conférences",
        ),
        ("Welkomstceremonie, Onafhankelijkheidsplein", "Welkomstceremonie", "Onafhankelijkheidsplein"),
        ("Entretien (salle Fujian), avec interprètes", "Entretien, avec interprètes", "salle Fujian"),
        ("Entretien (à confirmer), avec interprètes", "Entretien (à confirmer), avec interprètes", ""),
    ],
)
def test_what_stands_behind_a_title_is_its_place_where_it_names_one(said: str, title: str, place: str) -> None:
    found = item(f"9:15 {said}")
    assert (found.title, found.place) == (title, place)


def test_a_line_with_a_day_is_of_all_that_follow_it() -> None:
    text = """
    Day 1 (30 November 2026)
    9:00 Arrival
    Mardi 1er décembre
    10:00 Talks
    2.12.
    11:00 Departure
    """
    assert [(each.day, each.title) for each in read(text).items] == [
        (date(2026, 11, 30), "Arrival"), (date(2026, 12, 1), "Talks"), (date(2026, 12, 2), "Departure"),
    ]  # fmt: skip
    assert item("9:00 Arrival").day is None


@pytest.mark.parametrize("line", ["1.12, вторник", "1.12 (вторник)", "1.12 вторник", "1.12 – вторник", "Вторник"])
def test_a_day_of_the_week_beside_a_date_or_alone_is_a_day(line: str) -> None:
    (found,) = read(f"{line}\n10:00 Переговоры", "ru").items
    assert (found.day, found.title) == (date(2026, 12, 1), "Переговоры")


@pytest.mark.parametrize("line", [
    "LUNES 30 DE NOVIEMBRE", "2026 жылғы 30 қараша, дүйсенбі", "maandag 30 november",
    "الاثنين ٣٠ تشرين الثاني ٢٠٢٦", "mandag den 30. november",
])  # fmt: skip
def test_a_day_is_read_as_ministries_of_other_languages_head_it(line: str) -> None:
    found = read_programme(f"{line}\n10:00 Tea", date(2026, 11, 28), ("kk", "es", "nl", "ar", "da"))
    assert [each.day for each in found.items] == [date(2026, 11, 30)]


def test_a_day_of_the_week_that_comes_again_is_that_of_the_next_week() -> None:
    found = read("Monday\n9:00 One\nFriday\n9:00 Two\nMonday\n9:00 Three").items
    assert [each.day for each in found] == [date(2026, 11, 30), date(2026, 12, 4), date(2026, 12, 7)]


def test_an_end_before_its_start_is_told_and_taken_for_no_night() -> None:
    found = read("10:00-09:30 Talks")
    assert [(each.start, each.end, each.title) for each in found.items] == [(time(10), None, "Talks")]
    assert found.left == ("10:00 – 09:30",)


def test_a_year_is_no_hour() -> None:
    assert [read(f"{year} Programme").items for year in ("2024", "2026", "2027")] == [(), (), ()]


@pytest.mark.parametrize("counted", ["1200 invités", "1000 personnes attendues", "1500 участников"])
def test_how_many_are_expected_is_no_hour(counted: str) -> None:
    assert [each.title for each in read(f"19:00 Réception\n{counted}").items] == ["Réception"]


@pytest.mark.parametrize("hours", ["1430", "1430 hrs", "0930", "1430 to 1500", "1430 à 1500"])
def test_four_figures_before_a_title_are_an_hour(hours: str) -> None:
    assert item(f"{hours} Arrival").title == "Arrival"


def test_a_length_is_no_hour() -> None:
    assert read("3 h de vol").items == ()


@pytest.mark.parametrize(
    "line",
    ["Tuesday, 32 December 2026", "Mardi 30 novembre 2026", "Day 2", "День второй", "Jour 2", "2.12, Tuesday"],
)
def test_a_day_that_is_none_or_falls_on_another_day_of_the_week_is_told(line: str) -> None:
    assert read(f"{line}\n9:00 Arrival").unread_day == line


def test_the_subject_of_a_mail_is_no_day_of_the_programme() -> None:
    found = read("Objet : programme (version du 12 novembre)\nlundi 30 novembre\n9h Arrivée", "fr")
    assert found.unread_day == ""
    assert [each.day for each in found.items] == [FIRST]
    assert found.left == ("Objet : programme (version du 12 novembre)",)


def test_a_title_or_a_place_may_stand_on_a_line_of_its_own() -> None:
    said = (
        "9:00",
        "Expanded talks",
        "Great Hall",
        "10:00 Signing",
        "Place: Small Hall",
        "11:00 Dinner",
        "(Winter Palace)",
    )
    found = read("\n".join((*said, "Kind regards")))
    assert [(each.title, each.place) for each in found.items] == [
        ("Expanded talks", "Great Hall"), ("Signing", "Small Hall"), ("Dinner", "Winter Palace"),
    ]  # fmt: skip
    assert found.left == ("Kind regards",)


@pytest.mark.parametrize(
    "text", ["lundi " * 9_000 + "30", "9:15 " + ", " * 20_000, "1. " * 20_000, "(" * 20_000, "9" * 50_000]
)
def test_a_text_of_thousands_of_signs_in_one_line_is_read_as_any_other(text: str) -> None:
    assert len(read(text).items) <= 1


def test_whatever_is_not_taken_is_told() -> None:
    found = read("Dear colleague,\n\n9:00 Arrival\tOrly\tMr Smith, tel. 1234\n10:30\n")
    assert [each.title for each in found.items] == ["Arrival"]
    assert found.left == ("Dear colleague", "Mr Smith, tel. 1234", "10:30")


@pytest.mark.parametrize("length", ["3 дня в Астане", "2 ночи в отеле", "3 horas libres"])
def test_how_long_somebody_stays_is_no_hour(length: str) -> None:
    found = read(f"3 December 2026\n{length}")
    assert (list(found.items), list(found.left)) == ([], [length])


@pytest.mark.parametrize(
    ("line", "start", "end", "title"),
    [
        ("下午2点至3点 参观博物馆", time(14), time(15), "参观博物馆"),
        ("10:00至11:30 会谈", time(10), time(11, 30), "会谈"),
        ("в 2 дня Прогулка", time(14), None, "Прогулка"),
        ("09:15 h Llegada", time(9, 15), None, "Llegada"),
        ("10:00 H.E. the President arrives", time(10), None, "H.E. the President arrives"),
    ],
)
def test_nothing_of_the_hours_is_left_in_the_title(line: str, start: time, end: time | None, title: str) -> None:
    found = item(f"3 December 2026\n{line}")
    assert (found.start, found.end, found.title) == (start, end, title)


def test_two_items_of_one_hour_in_one_line_are_two_each_with_its_place() -> None:
    forum, table = read("15.00–17.00 Business forum, Hilton Hotel // Justice round table, Ministry of Justice").items
    assert (forum.title, forum.place) == ("Business forum", "Hilton Hotel")
    assert (table.title, table.place) == ("Justice round table", "Ministry of Justice")
    assert (forum.start, forum.end) == (table.start, table.end) == (time(15), time(17))


@pytest.mark.parametrize(
    "line",
    [
        "11h30 – 12h15 Visite à l'orphelinat (dans le même temps : rencontre du Cardinal avec les imams, Dar el Imam)",
        "11h30 – 12h15 Visite à l'orphelinat ; en parallèle : Rencontre du Cardinal avec les imams, Dar el Imam",
    ],
)
def test_what_is_said_to_go_on_at_the_same_time_is_an_item_of_its_own(line: str) -> None:
    visit, meeting = read(line).items
    assert (visit.title, meeting.title) == (
        "Visite à l'orphelinat",
        "Rencontre du Cardinal avec les imams, Dar el Imam",
    )
    assert (meeting.start, meeting.end) == (visit.start, visit.end) == (time(11, 30), time(12, 15))


@pytest.mark.parametrize(
    ("line", "title", "end"),
    [
        ("18h15 Retour à Alger ; arrivée vers 19h20", "Retour à Alger", time(19, 20)),
        ("9h40 Décollage pour Rome-Fiumicino ; arrivée 11h55", "Décollage pour Rome-Fiumicino", time(11, 55)),
        ("14:15 Departure for Paris (arrival 17:30)", "Departure for Paris", time(17, 30)),
        ("14h15 Départ pour Dakar (arrivée 18h30)", "Départ pour Dakar (arrivée 18h30)", None),
        ("21:00 Gala dinner, arrival 21:15", "Gala dinner, arrival 21:15", None),
        ("21:30 Concert – arrival 21:40", "Concert – arrival 21:40", None),
    ],
)
def test_the_hour_at_which_one_arrives_is_the_end_unless_it_is_by_another_clock(
    line: str, title: str, end: time | None
) -> None:
    (found,) = read_programme(line, FIRST, ["en", "fr"], zone="Africa/Algiers").items
    assert (found.title, found.end) == (title, end)


@pytest.mark.parametrize(
    ("line", "end", "title"),
    [
        ("21h10 Escale technique à Las Palmas (Gando), 50 mn", time(22), "Escale technique à Las Palmas"),
        ("10:00 Посещение музея, 1 час 30 минут", time(11, 30), "Посещение музея"),
        ("10:00 Tour of the plant (duration: 45 minutes)", time(10, 45), "Tour of the plant"),
        ("23:30 Flight, 2 h", time(1, 30), "Flight"),
        ("10:00–10:20 Tea, 30 min", time(10, 20), "Tea, 30 min"),
        ("14:00 Flight, 11 hours", None, "Flight, 11 hours"),
    ],
)
def test_how_long_an_item_lasts_says_when_it_ends(line: str, end: time | None, title: str) -> None:
    found = item(line)
    assert (found.end, found.title) == (end, title)


def test_what_is_worn_is_no_part_of_the_place() -> None:
    dinner = item("20h30 Dîner d’État, Palais national d’Ajuda (tenue : habit ou tenue nationale)")
    assert dinner.place == "Palais national d’Ajuda"
    assert dinner.title == "Dîner d’État (tenue : habit ou tenue nationale)"


def test_a_sentence_behind_a_place_belongs_to_the_title() -> None:
    arrival = item("18:40 Прилёт в г. Ташкент, Международный аэропорт «Ташкент». Встречает А.Н. Арипов")
    assert (arrival.title, arrival.place) == (
        "Прилёт в г. Ташкент. Встречает А.Н. Арипов", "Международный аэропорт «Ташкент»",
    )  # fmt: skip


@pytest.mark.parametrize(
    "span",
    [
        "(30 ноября – 2 декабря 2026 года, г. Ташкент)", "30 November – 2 December 2026",
        "du 30 novembre au 2 décembre", "from 30 November to 2 December", "1–2 December 2026",
    ],
)  # fmt: skip
def test_the_days_from_which_to_which_a_visit_is_are_no_day_of_an_item(span: str) -> None:
    languages = ("en", "fr", "ru")
    found = read(f"Programme\n{span}\n\n1 December\n9:00 Tea", *languages)
    assert (found.unread_day, [each.day for each in found.items]) == ("", [date(2026, 12, 1)])
    assert read(f"{span}\n9:00 Tea", *languages).unread_day == span


@pytest.mark.parametrize("heading", ["Day 1 – 30 November", "Jour 1 – lundi 30 novembre", "30 November 2026 – Monday"])
def test_a_numbered_day_and_its_date_are_one_day(heading: str) -> None:
    assert [each.day for each in read(f"{heading}\n9:00 Tea").items] == [FIRST]


@pytest.mark.parametrize(
    ("line", "title", "instead"),
    [
        ("8h45 (au lieu de 8h30) Petit-déjeuner", "Petit-déjeuner", time(8, 30)),
        ("09:00 Отправление в Самарканд (вместо 08:30)", "Отправление в Самарканд", time(8, 30)),
        ("10.00 Tea instead of 9.30", "Tea", time(9, 30)),
        ("10.00 Tea instead of coffee", "Tea instead of coffee", None),
    ],
)
def test_a_line_may_say_in_the_place_of_which_hour_it_is(line: str, title: str, instead: time | None) -> None:
    found = item(line)
    assert (found.title, found.instead) == (title, instead)


@pytest.mark.parametrize("hours", ["9h30 > 10h45 :", "9:30 → 10:45", "9.30->10.45"])
def test_an_arrow_leads_from_one_hour_to_another(hours: str) -> None:
    found = item(f"{hours} Séance académique")
    assert (found.start, found.end, found.title) == (time(9, 30), time(10, 45), "Séance académique")


def test_a_heading_may_end_with_a_day_of_the_visit() -> None:
    until = date(2026, 12, 2)
    text = "Изменения в программе на 2 декабря (среда):\n08:30 Отъезд"
    assert [each.day for each in read_programme(text, FIRST, ("ru",), until).items] == [until]
    text = "Programme (version du 12 novembre)\n8h30 Départ"
    assert read_programme(text, FIRST, ("fr",), until).items[0].day is None, "a day before the visit is of the letter"


def test_what_is_said_behind_a_place_of_what_is_held_there_belongs_to_the_title() -> None:
    welcome = item("16:15 Cérémonie de bienvenue, Place des Palais - hymnes, revue des troupes")
    assert (welcome.title, welcome.place) == (
        "Cérémonie de bienvenue – hymnes, revue des troupes", "Place des Palais",
    )  # fmt: skip


def test_the_number_of_a_flight_is_no_place() -> None:
    assert item("20:10 Arrival of Minister Reiche (LH590)").place == ""


def test_an_hour_of_the_night_behind_one_of_the_evening_is_of_the_next_day() -> None:
    found = read(
        "1 December\n17.20 Departure\n22.45 Arrival\n00.15 Transfer\n00:40 Supper\n2 December\n9:00 Talks"
    ).items
    assert [each.day and each.day.day for each in found] == [1, 1, 2, 2, 2]
    early = read("1 December\n00:45 Arrival\n9:45 Welcome\n20:00 Dinner\n15:00 Museum").items
    assert {each.day for each in early} == {date(2026, 12, 1)}


def test_a_line_that_names_no_day_hinders_nothing_where_a_day_follows_it_before_an_item() -> None:
    found = read("Programme\n(version 31 Nov; all times Finnish time)\n\n1 December\n9:00 Tea")
    assert found.unread_day == ""
    assert "(version 31 Nov; all times Finnish time)" in found.left
    assert read("31 Nov\n9:00 Tea").unread_day == "31 Nov"


def test_items_of_one_line_parted_by_signs_are_each_an_item() -> None:
    found = read("3.00–3.30pm Tête-à-tête; 3.30–4.30pm Plenary; 4.35pm MoU signing").items
    assert [(each.start, each.title) for each in found] == [
        (time(15), "Tête-à-tête"), (time(15, 30), "Plenary"), (time(16, 35), "MoU signing"),
    ]  # fmt: skip
    assert [each.title for each in read("12.05 Aláírás, 12.15 Sajtótájékoztató").items] == [
        "Aláírás",
        "Sajtótájékoztató",
    ]
    assert item("17.20 Departure, 16.20 Madrid time").title.startswith("Departure")


def test_a_day_is_headed_as_uzbeks_write_it() -> None:
    assert read("1-dekabr, seshanba\n9:00 Tea", "uz").items[0].day == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("2350 hrs  ETD Berlin-BER (local time) of the Chancellor's aircraft", "Europe/Berlin"),
        ("14:00 Arrivée à Lisbonne (heure locale)", "Europe/Lisbon"),
        ("12:00 Lunch at the Hotel Paris (local time)", ""),
        ("17.20 Departure from Madrid", ""),
    ],
)
def test_an_hour_that_is_local_is_by_the_clock_of_where_one_leaves_or_arrives(line: str, zone: str) -> None:
    assert item(line).zone == zone


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("08H30 (10H30 heure de Bichkek) : Départ de Genève", time(10, 30), None),
        ("08:30–09:30 (10:30 Bishkek time) Departure", time(10, 30), time(11, 30)),
        ("15:30 (13:30 мск) Arrival", time(15, 30), None),
    ],
)
def test_an_hour_by_the_clock_of_the_visit_in_brackets_counts(line: str, start: time, end: time | None) -> None:
    said = without_own_clock(line, "Asia/Bishkek", ["Bichkek"])
    (found,) = read_programme(said, FIRST, ["en", "fr"], zone="Asia/Bishkek").items
    assert (found.start, found.end) == (start, end)


def test_items_of_one_hour_that_bear_letters_are_one_each() -> None:
    visit, meeting = read("15h – 16h30 : a) Visite de l'orphelinat ; b) Rencontre du Cardinal avec le Ministre").items
    assert (visit.title, meeting.title) == ("Visite de l'orphelinat", "Rencontre du Cardinal avec le Ministre")
    assert visit.start == meeting.start == time(15)
    assert item("9:15 Talks (point a) of the agenda)").title == "Talks (point a) of the agenda)"
    assert [each.title for each in read("à 10h : a) Visite ; b) Repas").items] == ["Visite", "Repas"]
    assert [each.title for each in read("10 Uhr: a) Gespräch b) Empfang").items] == ["Gespräch", "Empfang"]


@pytest.mark.parametrize(
    "said",
    [
        "Adoption of documents: a) Joint statement; b) Road map",
        "Signing of a) the treaty, b) the protocol",
        "Visit to hall a) and hall b) of the museum",
        "a) the treaty is signed; b) the protocol",
        "Встреча (узкий состав) / Meeting (restricted format)",
        "Talks (Hall 1) / Signing (Hall 2)",
        "Прогулка (Президент Коста) / Walk (President Costa)",
        "Visite (Président Costa) / Visit (President Costa)",
    ],
)
def test_letters_of_documents_and_a_title_in_two_languages_part_no_item(said: str) -> None:
    assert len(read(f"11:30 {said}").items) == 1
    for word in ("Adoption", "hall b) of the museum", "(restricted format)"):
        assert (word in said) == (word in item(f"11:30 {said}").title)


def test_a_day_of_the_week_with_a_number_is_that_day_of_the_visit() -> None:
    text = "MARDI 1er\n9h Entretiens\nMERCREDI 2\n10h Dîner\nJEUDI 2\n11h Adieux"
    read_so = read_programme(text, FIRST, ["fr"], date(2026, 12, 3))
    assert [each.day for each in read_so.items[:2]] == [date(2026, 12, 1), date(2026, 12, 2)]
    assert read_so.unread_day == "JEUDI 2"


def test_what_two_do_at_one_hour_each_named_in_brackets_is_an_item_each() -> None:
    one, other = read("10:00 Visit to the museum (President Costa) / visit to a clinic (President von der Leyen)").items
    assert (one.title, other.title) == (
        "Visit to the museum (President Costa)", "Visit to a clinic (President von der Leyen)",
    )  # fmt: skip
    assert item("10:00 Talks (1+4) / dinner").title == "Talks (1+4) / dinner"


def test_whose_programme_a_line_is_of_may_stand_before_its_hour() -> None:
    found = item("Spouse programme: 16:00–17:30 Mrs Vaz Pinto visits a school")
    assert (found.start, found.end) == (time(16), time(17, 30))
    assert found.title == "Spouse programme: Mrs Vaz Pinto visits a school"
    assert read("Programme: 2 December 2026").items == ()
    assert read("Contact: 16:00 Mr Smith").items == ()


def test_items_of_one_hour_may_stand_below_one_another_by_their_letters() -> None:
    found = read(
        "10:00–10:40\t(a) Meeting of the Speakers, Oval Hall\n\t(b) Meeting of the Secretaries, Room 3\n12:00 Tea"
    )
    assert [(each.start, each.title, each.place) for each in found.items] == [
        (time(10), "Meeting of the Speakers", "Oval Hall"), (time(10), "Meeting of the Secretaries", "Room 3"),
        (time(12), "Tea", ""),
    ]  # fmt: skip
    assert item("10:00 (a) Meeting").title == "(a) Meeting"


def test_who_does_something_at_the_same_time_may_stand_before_its_hours() -> None:
    found = read("10:00 Visit\nIn parallel: committee chairs, 10:15–11:00 Meeting, Room 7").items[1]
    assert (found.start, found.end, found.title, found.place) == (
        time(10, 15), time(11), "committee chairs: Meeting", "Room 7",
    )  # fmt: skip


def test_a_line_set_in_below_its_item_says_its_place_where_it_is_that_of_another() -> None:
    text = "9:00 Talks\n\tTown Hall\n11:00 Tour (Voltrada Motors)\n12:00 Lunch\n\tVoltrada Motors\n"
    assert [each.place for each in read(text).items] == ["Town Hall", "Voltrada Motors", "Voltrada Motors"]


@pytest.mark.parametrize(
    "below", ["Ivan Petrov", "Business attire", "All participants", "By invitation only", "Kazakhstan TV"]
)
def test_whom_and_what_is_worn_a_line_below_an_item_says_is_left_and_told(below: str) -> None:
    found = read(f"9:00 Talks\n    Town Hall\n10:00 Signing\n    Green Hall\n11:00 Lunch\n    {below}\n")
    assert [each.place for each in found.items] == ["Town Hall", "Green Hall", ""]
    assert found.left == (below,)


def test_an_item_without_a_place_of_another_leaves_the_line_below_it() -> None:
    alone = read("9:00 Talks\n\tLord Ravensdale\n")
    assert (alone.items[0].place, alone.left) == ("", ("Lord Ravensdale",))


def test_what_a_line_in_brackets_says_of_the_press_or_of_dress_is_no_place() -> None:
    found = read("9:00 Talks\n(Press photographers admitted)\n")
    assert (found.items[0].place, found.left) == ("", ("(Press photographers admitted)",))


@pytest.mark.parametrize("heading", ["下午", "Afternoon:", "Après-midi", "(بعد الظهر)"])
def test_hours_below_a_half_of_the_day_are_of_it(heading: str) -> None:
    text = f"Monday 30 November\n{heading}\n3:30 Tea\n14:00 – 14:30 Talks\nTuesday 1 December\n9:00 Departure"
    assert [each.start for each in read(text).items] == [time(15, 30), time(14), time(9)]


@pytest.mark.parametrize(
    ("hours", "about"),
    [
        ("taxminan 17:20 –", True),
        ("19:00 dan –", False),
        ("yaklaşık 17.20", True),
        ("10:30 onwards:", False),
        ("9.30 itibaren", False),
    ],
)
def test_words_of_more_languages_stand_beside_an_hour(hours: str, about: bool) -> None:
    found = item(f"{hours} Kechki ovqat")
    assert (found.title, found.about) == ("Kechki ovqat", about)
    assert item("10:00 da Vinci exhibition").title == "da Vinci exhibition"


@pytest.mark.parametrize(
    ("said", "title", "place"),
    [
        ("Reunión con la Ministra. Lugar: Ministerio", "Reunión con la Ministra", "Ministerio"),
        ("Tushlik (“Basri Baba” restorani)", "Tushlik", "“Basri Baba” restorani"),
        ("Vazirlar uchrashuvi (Sog‘liqni saqlash vazirligi)", "Vazirlar uchrashuvi", "Sog‘liqni saqlash vazirligi"),
        ("外交部长会谈（钓鱼台国宾馆）", "外交部长会谈", "钓鱼台国宾馆"),
        ("جلسة مباحثات، وزارة الخارجية", "جلسة مباحثات", "وزارة الخارجية"),
        ("Encontro com reitores, no auditório da Reitoria", "Encontro com reitores", "auditório da Reitoria"),
        ("Arrival, Astana airport (terminal 1)", "Arrival", "Astana airport (terminal 1)"),
        ("Opernbesuch, Wiener Staatsoper", "Opernbesuch", "Wiener Staatsoper"),
        ("Öğle yemeği, Gazi Orduevi", "Öğle yemeği", "Gazi Orduevi"),
    ],
)
def test_a_place_is_told_by_the_words_of_more_languages(said: str, title: str, place: str) -> None:
    found = item(f"10:00 {said}")
    assert (found.title, found.place) == (title, place)


NOTE = """Понедельник, 30-го
утром в 9.30 встреча у ректора, потом в 11 экскурсия по лабораториям
обед в 13.00 в столовой; 15:00 лекция, после неё в 16:30 чай на кафедре
вечером – ужин в 19:00, ресторан «Навруз»
1 декабря: 10.00 круглый стол, 12.30 обед, в 14 часов выезд в аэропорт
Вылет в 16.40.
Пропуск заказан до 18.00, машина ждёт у входа.
"""


def test_a_note_tells_several_items_a_line() -> None:
    found = read(NOTE, "ru")
    assert [(each.day and each.day.day, f"{each.start:%H:%M}", each.title, each.place) for each in found.items] == [
        (30, "09:30", "встреча у ректора", ""), (30, "11:00", "экскурсия по лабораториям", ""),
        (30, "13:00", "обед в столовой", ""), (30, "15:00", "лекция", ""), (30, "16:30", "чай на кафедре", ""),
        (30, "19:00", "ужин", "ресторан «Навруз»"), (1, "10:00", "круглый стол", ""), (1, "12:30", "обед", ""),
        (1, "14:00", "выезд в аэропорт", ""), (1, "16:40", "Вылет", ""),
    ]  # fmt: skip
    assert found.left == ("Пропуск заказан до 18.00, машина ждёт у входа",)


def test_a_sentence_of_a_mail_with_an_hour_is_no_item_and_is_told() -> None:
    line = "Merci de nous confirmer la réunion avant mardi à 18h"
    found = read(f"10h00 Thé\n{line}")
    assert (len(found.items), found.left) == (1, (line,))


def test_what_spouses_do_in_a_line_is_all_labelled() -> None:
    found = read("La consorte: ore 10 visita al Duomo, ore 13 pranzo con la Signora", "it").items
    assert [each.title for each in found] == ["La consorte: visita al Duomo", "La consorte: pranzo con la Signora"]


def test_hours_by_a_clock_of_twelve_behind_others_are_of_the_afternoon_and_told() -> None:
    found = read("Tuesday\n9:00 Talks\n12:00–1:30 Lunch\n2:30 Visit\n22:00 Rest\n1:00 Departure")
    hours = [(f"{each.start:%H:%M}", each.end and f"{each.end:%H:%M}") for each in found.items]
    assert hours == [("09:00", None), ("12:00", "13:30"), ("14:30", None), ("22:00", None), ("01:00", None)]
    assert found.afternoon == ("12:00–13:30", "14:30")
    assert read("Tuesday\n9:00 Talks\n02:30 Departure").afternoon == ()


def test_a_further_thing_done_is_no_place() -> None:
    found = item("10h40 arrivée (AF 1234), installation à l'hôtel")
    assert (found.title, found.place) == ("arrivée (AF 1234), installation à l'hôtel", "")


def test_a_length_and_an_earlier_hour_begin_no_item() -> None:
    lines = (
        "18:00 Departure, 20 cars, 3 h drive",
        "14:00 Talks; results of the 12:00 meeting",
        "19:00 Tea, 12:00 tea in Paris",
    )
    assert [len(read(line).items) for line in lines] == [1, 1, 1]
    assert len(read("10am press conference / 1pm lunch").items) == 2


def test_hours_with_a_word_for_them_stand_before_their_minutes() -> None:
    found = read("в 13 часов – обед; в 14 ч 30 – осмотр лабораторий\nв 9 ч 15 – подписание договора", "ru").items
    assert [(f"{each.start:%H:%M}", each.title) for each in found] == [
        ("13:00", "обед"), ("14:30", "осмотр лабораторий"), ("09:15", "подписание договора"),
    ]  # fmt: skip


def test_no_flight_and_nothing_with_an_hour_is_a_place() -> None:
    flight = read("06:45 Vuelo a Calama\tLA 140")
    assert (flight.items[0].place, flight.left) == ("", ("LA 140",))
    concert = item("19 h 00 : concert, suivi à 21 h 30 d’un souper au foyer du théâtre")
    assert concert.place == ""


@pytest.mark.parametrize(
    ("said", "title", "place"),
    [
        ("Arrivée, aéroport, accueil par le Vice-Gouverneur", "Arrivée, accueil par le Vice-Gouverneur", "aéroport"),
        ("Entretien, salle Abaï. Médias : prise de vues", "Entretien. Médias : prise de vues", "salle Abaï"),
    ],
)
def test_who_greets_and_what_the_press_may_is_no_part_of_a_place(said: str, title: str, place: str) -> None:
    found = item(f"10:00 {said}")
    assert (found.title, found.place) == (title, place)


def test_an_item_beside_another_may_begin_within_its_hours() -> None:
    found = read("10 ч 00 – 12 ч 00 – семинар, ауд. 314; параллельно 10 ч 30 – встреча с деканатом", "ru").items
    assert [(f"{each.start:%H:%M}", each.title, each.place) for each in found] == [
        ("10:00", "семинар", "ауд. 314"), ("10:30", "встреча с деканатом", ""),
    ]  # fmt: skip


def test_below_the_heading_of_an_afternoon_a_dinner_is_no_breakfast() -> None:
    found = read("30 November 2026\nAfternoon\n3:30 Visit\n8:00 Dinner")
    assert [each.start for each in found.items] == [time(15, 30), time(20)]
    assert found.afternoon == ("20:00",)
    assert read("30 November 2026\nAfternoon\n3:30 Visit\n08:00 Dinner").items[1].start == time(8)
    session = read("30 November 2026\n12:30 Lunch\nAfternoon\n9:00–11:00 Session").items[1]
    assert (session.start, session.end) == (time(9), time(11))


def test_the_half_of_a_day_ends_with_a_heading_that_names_no_day_there_is() -> None:
    found = read("30 November 2026\nAfternoon\n3:30 Visit\n31 November\n7:00 Departure")
    assert [each.start for each in found.items] == [time(15, 30), time(7)]


def test_no_remark_and_no_hour_in_brackets_is_a_place() -> None:
    assert item("12:00 Lunch (on the invitation of the House)").place == ""
    assert item("13:00 Working lunch (Palace dining room; toast at 13:30)").place == ""
