"""Typed values in words: times, days, names, lists and numbers, as each language writes them."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from desktop.wording.words import Words, say
from domain.agreement.correspondence import QuotedLetter
from domain.core.names import Name
from domain.core.times import When, plan
from domain.visit.opening import Place
from tests.domain.facts import visit_opened
from tests.domain.scenario import Scenario

WEDNESDAY = date(2025, 11, 12)
TALKS = {"en": "Restricted talks", "fr": "Entretien restreint", "ru": "Переговоры в узком составе"}


def planned(**fields: Any) -> Any:
    return plan(When(day=WEDNESDAY, **fields), "Europe/Moscow")


@pytest.mark.parametrize(
    ("language", "style", "expected"),
    [
        ("en", "full", "Wednesday 12 November 2025"),
        ("en", "long", "12 November 2025"),
        ("en", "short", "Wed 12 Nov"),
        ("fr", "full", "mercredi 12 novembre 2025"),
        ("fr", "short", "mer. 12 nov."),
        ("ru", "full", "среда, 12 ноября 2025\N{NO-BREAK SPACE}г."),
        ("ru", "long", "12 ноября 2025\N{NO-BREAK SPACE}г."),
        ("kk", "full", "2025 жылғы 12 қараша, сәрсенбі"),
        ("ar", "full", "الأربعاء، 12 نوفمبر 2025"),
        ("zh", "full", "2025年11月12日星期三"),
        ("zh", "short", "11月12日周三"),
    ],
)
def test_a_day_is_written_as_the_language_writes_it(language: str, style: str, expected: str) -> None:
    assert Words(language).day(WEDNESDAY, style) == expected


@pytest.mark.parametrize(
    ("language", "locale"),
    [("en", "en_GB"), ("fr", "fr"), ("ru", "ru"), ("kk", "kk"), ("ar", "ar"), ("zh", "zh_Hans")],
)
def test_months_and_days_of_the_week_are_called_as_in_the_data_of_languages(language: str, locale: str) -> None:
    words = Words(language)
    days = [date(2025, 1, 3) + timedelta(days=31 * number) for number in range(12)]
    for style in ("full", "long", "short", "quoted"):
        pattern = words(f"date.{style}-pattern")
        assert [words.day(day, style) for day in days] == [format_date(day, pattern, locale) for day in days]


def test_the_first_of_a_month_is_an_ordinal_in_french_only() -> None:
    assert Words("fr").day(date(2025, 11, 1), "long") == "1er novembre 2025"
    assert Words("fr").day(date(2025, 11, 21), "long") == "21 novembre 2025"
    assert Words("en").day(date(2025, 11, 1), "long") == "1 November 2025"


def test_days_are_told_as_a_range_or_as_one_day() -> None:
    assert Words("en").days(WEDNESDAY, date(2025, 11, 13)) == "12–13 November 2025"
    assert Words("en").days(WEDNESDAY, WEDNESDAY) == "12 November 2025"
    assert Words("fr").days(date(2025, 12, 1), date(2025, 12, 3)) == "1er–3 décembre 2025"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "29 November – 1 December 2026"),
        ("fr", "29 novembre – 1er décembre 2026"),
        ("ru", "29 ноября – 1 декабря 2026 г."),
        ("kk", "2026 жылғы 29 қараша – 1 желтоқсан"),
        ("zh", "2026年11月29日至12月1日"),
    ],
)
def test_days_of_two_months_say_their_year_once(language: str, said: str) -> None:
    assert Words(language).days(date(2026, 11, 29), date(2026, 12, 1)).replace("\N{NO-BREAK SPACE}", " ") == said
    assert said.count("2026") == 1
    assert Words(language).days(date(2026, 12, 29), date(2027, 1, 2)).count("202") == 2


@pytest.mark.parametrize(
    ("fields", "english", "french"),
    [
        ({"start": "14:25", "end": "15:20"}, "14:25–15:20", "14 h 25 – 15 h 20"),
        ({"start": "09:05"}, "09:05", "9 h 05"),
        ({"start": "18:00", "precision": "about"}, "about 18:00", "vers 18 h 00"),
        ({"start": "13:00", "precision": "after"}, "after 13:00", "après 13 h 00"),
        ({"start": "13:00", "precision": "provisional"}, "[13:00]", "[13 h 00]"),
        ({"start": "13:00", "end": "14:00", "precision": "provisional"}, "[13:00–14:00]", "[13 h 00 – 14 h 00]"),
        ({}, "time to be fixed", "heure à fixer"),
        (
            {"start": "23:30", "end": "01:10", "end_day": date(2025, 11, 13)},
            "23:30–01:10 the next day",
            "23 h 30 – 1 h 10 le lendemain",
        ),
        (
            {"start": "23:30", "end": "01:10", "end_day": date(2025, 11, 14)},
            "23:30–01:10 on Fri 14 Nov",
            "23 h 30 – 1 h 10 le ven. 14 nov.",
        ),
    ],
)
def test_a_planned_time_keeps_its_precision(fields: dict[str, Any], english: str, french: str) -> None:
    assert Words("en").span(planned(**fields)) == english
    assert Words("fr").span(planned(**fields)).replace("\N{NO-BREAK SPACE}", " ") == french
    assert Words("en").planned(planned(**fields)) == f"Wed 12 Nov, {english}"


def test_brackets_may_be_left_to_the_sheet() -> None:
    assert Words("en").span(planned(start="13:00", precision="provisional"), brackets=False) == "13:00"


def test_french_hours_do_not_break_over_lines() -> None:
    assert Words("fr").clock("17:30") == "17\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30"


def test_an_instant_is_told_by_the_clock_of_the_zone() -> None:
    words = Words("en", "Europe/Moscow")
    at = datetime(2025, 11, 12, 22, 30, tzinfo=UTC)
    assert words.moment(at) == "13 November 2025, 01:30"
    assert words.in_zone("America/St_Johns").moment(at) == "12 November 2025, 19:00"
    assert words.offset(at) == "UTC+3"
    assert words.in_zone("America/St_Johns").offset(at) == "UTC−3:30"
    assert words("{at:time} {at:short}", at=at) == "01:30 Thu 13 Nov"


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [
        ("fr", Decimal("28.7"), "28,7"),
        ("en", Decimal("28.70"), "28.70"),
        ("fr", 55000, "55\N{NARROW NO-BREAK SPACE}000"),
        ("ru", Decimal("55000.5"), "55\N{NO-BREAK SPACE}000,5"),
        ("en", 55000, "55,000"),
        ("en", Decimal("1E+3"), "1,000"),
    ],
)
def test_numbers_keep_all_their_decimals(language: str, value: Decimal | int, expected: str) -> None:
    assert Words(language).number(value) == expected


@pytest.mark.parametrize("language", ["en", "fr", "ru", "kk", "ar", "zh"])
def test_numbers_and_lists_are_written_as_babel_writes_them(language: str) -> None:
    words = Words(language)
    for value in (0, 999, 1_000, -1_234_567, Decimal("-0.50"), Decimal("98765.4321")):
        decimals = "." + "0" * len(str(value).partition(".")[2]) if isinstance(value, Decimal) else ""
        assert words.number(value) == format_decimal(value, f"#,##0{decimals}", locale=words.locale)
    for parts in (["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]):
        expected = str(format_list(parts, locale=words.locale))
        # Its Kazakh has a comma before the last of three, but the word before the last of two.
        assert words.listed(parts) == (_kazakh(parts) if language == "kk" else expected)


def _kazakh(parts: list[str]) -> str:
    return " және ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def test_names_and_titles_are_picked_in_the_language_or_the_nearest() -> None:
    names = {"en": Name("Kassym-Jomart", "Tokayev"), "ru": Name("К. К.", "Токаев")}
    assert Words("ru").name(names) == "К. К. Токаев"
    assert Words("fr").name(names) == "Kassym-Jomart Tokayev"
    assert Words("en").name({}, {"en": "Deputy Prime Minister"}) == "[to be advised] Deputy Prime Minister"
    assert Words("zh").pick({"kk": "Келіссөздер"}) == "Келіссөздер"
    assert Words("zh").pick({}) == ""


@pytest.mark.parametrize("language", ["en", "ru"])
def test_of_languages_nobody_here_reads_the_one_in_his_letters_or_in_latin_ones_is_picked(language: str) -> None:
    """The name and the office of a row are in one language: Finnish, not Amharic."""
    words = Words(language)
    assert words.pick({"am": "የውጭ ጉዳይ ሚኒስትር", "fi": "ulkoministeri"}) == "ulkoministeri"
    assert words.pick({"th": Name("คลาวเดีย", "เชนบาม"), "es": Name("Claudia", "Sheinbaum")}) == "Claudia Sheinbaum"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "a, b and c"), ("fr", "a, b et c"), ("ru", "a, b и c"), ("kk", "a, b және c"), ("zh", "a、b和c")],
)
def test_several_words_are_listed(language: str, expected: str) -> None:
    assert Words(language).listed(["a", "b", "c"]) == expected
    assert Words(language).listed(["a"]) == "a"


def test_languages_one_after_the_other_begin_with_one_capital() -> None:
    assert Words("fr").languages(["en", "ru", "kk"]) == "Anglais, russe et kazakh"
    assert Words("en").languages(["en", "ru"]) == "English and Russian"


def test_clauses_are_set_apart_as_the_language_does() -> None:
    assert Words("en").clauses(["a", "b", "c"]) == "a; b; c"
    assert Words("fr").clauses(["a", "b", "c"]) == "a\N{NO-BREAK SPACE}; b\N{NO-BREAK SPACE}; c"
    assert Words("en").clauses(["a"]) == "a"


def test_a_message_says_how_its_values_are_worded() -> None:
    words = Words("en", "Europe/Moscow")
    at = datetime(2025, 11, 12, 10, 34, tzinfo=UTC)
    assert words("{category:category} {title}", category="state", title=TALKS) == "state visit Restricted talks"
    assert words("{times:interval}", times=(at, None)) == "13:34–…"
    assert words("{days:interval}", days=(WEDNESDAY, WEDNESDAY)) == "12 November 2025"
    assert words("{day:full}", day=WEDNESDAY) == "Wednesday 12 November 2025"
    assert words("{when:span}", when=planned(start="14:25")) == "14:25"
    assert words("{people}", people=(TALKS, TALKS)) == "Restricted talks and Restricted talks"


@pytest.mark.parametrize("nothing", [None, "", {}, ()])
def test_an_absent_value_is_a_dash(nothing: Any) -> None:
    assert Words("en")("{value}|{value:format}|{missing}", value=nothing) == "–|–|–"


def test_what_people_typed_is_never_taken_for_a_placeholder() -> None:
    assert Words("en")("{title}", title={"en": "{secret} & 100 %"}) == "{secret} & 100 %"


def test_a_value_standing_alone_begins_with_a_capital() -> None:
    assert Words("en").of("category", "state") == "State visit"
    assert Words("fr").of("press", "pool-at-the-start") == "Pool de presse au début"
    assert Words("en").of("format", None) == "–"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["0 entries", "1 entry", "2 entries", "5 entries", "21 entries"]),
        ("fr", ["0 inscription", "1 inscription", "2 inscriptions", "5 inscriptions", "21 inscriptions"]),
        ("ru", ["0 записей", "1 запись", "2 записи", "5 записей", "21 запись"]),
        ("kk", ["0 жазба", "1 жазба", "2 жазба", "5 жазба", "21 жазба"]),
        ("zh", ["0 entries", "1 entry", "2 entries", "5 entries", "21 entries"]),
    ],
)
def test_a_count_takes_its_plural(language: str, expected: list[str]) -> None:
    words = Words(language)
    assert [words("count.entries", count=count) for count in (0, 1, 2, 5, 21)] == expected


def test_a_code_without_words_falls_back_to_english_and_then_to_itself() -> None:
    assert Words("de")("command.plan-meeting") == "Plan meeting"
    assert Words("en")("no.such-code") == "no.such-code"
    assert not Words("de").has("command.plan-meeting")


def test_the_window_speaks_another_language_at_once() -> None:
    try:
        say.use("fr")
        assert say("command.plan-meeting") == "Prévoir des entretiens"
    finally:
        say.use("en")
    assert say("command.plan-meeting") == "Plan meeting"


EMBASSY = {"en": "Embassy of Kazakhstan", "fr": "Ambassade du Kazakhstan", "ru": "Посольство Казахстана"}
TENTH = date(2025, 11, 10)


@pytest.mark.parametrize(
    ("letter", "english", "french"),
    [
        (
            QuotedLetter("note-verbale", EMBASSY, "118", TENTH),
            "Embassy of Kazakhstan, note No. 118 of 10 Nov 2025",
            "Ambassade du Kazakhstan, note n° 118 du 10 novembre 2025",
        ),
        (
            QuotedLetter("letter", EMBASSY, "", date(2025, 11, 1)),
            "Embassy of Kazakhstan, letter of 1 Nov 2025",
            "Ambassade du Kazakhstan, lettre du 1er novembre 2025",
        ),
        (
            QuotedLetter("call", EMBASSY, "", TENTH, datetime(2025, 11, 10, 3, 2, tzinfo=UTC)),
            "Embassy of Kazakhstan, telephone call of 10 Nov 2025, 06:02",
            "Ambassade du Kazakhstan, appel téléphonique du 10 novembre 2025, 6 h 02",
        ),
        (
            QuotedLetter("call", EMBASSY, "", TENTH),
            "Embassy of Kazakhstan, telephone call of 10 Nov 2025",
            "Ambassade du Kazakhstan, appel téléphonique du 10 novembre 2025",
        ),
    ],
)
def test_a_letter_is_quoted_in_full(letter: QuotedLetter, english: str, french: str) -> None:
    """Kind, sender, number and date (protocol 4.6)."""
    assert Words("en", "Europe/Moscow").said(letter) == english
    assert Words("fr", "Europe/Moscow").said(letter).replace("\N{NO-BREAK SPACE}", " ") == french


def test_a_letter_is_quoted_in_languages_without_a_pattern_of_their_own() -> None:
    note = QuotedLetter("note-verbale", EMBASSY, "118", TENTH)
    assert Words("ru").said(note).replace("\N{NO-BREAK SPACE}", " ") == (
        "Посольство Казахстана, нота № 118 от 10 ноября 2025 г."
    )
    assert Words("zh").said(note) == "Embassy of Kazakhstan, note No. 118 of 2025年11月10日"


def test_a_clock_is_named_with_each_instant_of_it() -> None:
    at = datetime(2025, 11, 12, 14, 30, tzinfo=UTC)

    assert Words("en", "Europe/Moscow", named=True).moment(at) == "12 November 2025, 17:30 (Moscow, UTC+3)"
    assert Words("fr", "Europe/Moscow", named=True).clock(at).endswith("30 (Moscou, UTC+3)")
    assert Words("en", named=True).clock(at) == "14:30 (UTC)"
    assert Words("en", "Europe/Moscow", named=True).clock("17:30") == "17:30"


def test_only_the_clock_of_another_place_is_named() -> None:
    here, at = Words("en", "Europe/Moscow"), datetime(2025, 11, 12, 14, 30, tzinfo=UTC)

    assert here.elsewhere("Asia/Almaty").clock(at) == "19:30 (Almaty, UTC+5)"
    assert here.elsewhere("Europe/Moscow").clock(at) == here.elsewhere(None).clock(at) == "17:30"


def test_of_many_the_first_three_are_named_and_the_rest_is_counted() -> None:
    members = ("Lavrov", "Peskov", "Ushakov", "Kozlov", "Kostin")
    assert Words("en").said(members, "few") == "Lavrov, Peskov, Ushakov and 2 more"
    assert Words("fr").said(members[:4], "few-titled") == (
        "«\N{NO-BREAK SPACE}Lavrov\N{NO-BREAK SPACE}», «\N{NO-BREAK SPACE}Peskov\N{NO-BREAK SPACE}», "
        "«\N{NO-BREAK SPACE}Ushakov\N{NO-BREAK SPACE}» et 1 autre"
    )
    assert Words("en").said(members[:2], "few") == "Lavrov and Peskov"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "restricted, Kremlin"),
        ("ru", "restricted, Kremlin"),
        ("ar", "restricted، Kremlin"),
        ("zh", "restricted，Kremlin"),
    ],
)
def test_texts_stand_one_after_another_with_the_comma_of_the_language(language: str, expected: str) -> None:
    assert Words(language).with_commas(("restricted", "", "Kremlin")) == expected


def test_a_zone_is_called_by_its_city_and_by_no_former_one_in_latin_letters() -> None:
    cities = {language: Words(language, "Europe/Kyiv").city() for language in ("ru", "fr", "kk")}
    assert cities == {"ru": "Киев", "fr": "Kyiv", "kk": "Киев"}
    assert Words("fr", "America/Argentina/Buenos_Aires").city() == "Buenos Aires"


def test_the_clock_of_a_visit_is_called_by_its_place_there() -> None:
    visit = Scenario(visit_opened("Asia/Almaty")).visit
    visit.places = (Place({"en": "Astana", "fr": "Astana"}, "Asia/Almaty"),)
    words = Words("en").of_visit(visit)

    assert words.clock_named() == "Astana time (UTC+5)"
    assert words.in_language("fr").in_zone("Asia/Almaty").clock_named() == "heure d’Astana (UTC+5)"
    assert words.in_language("ru").city() == "Астана"  # A capital nobody worded is called as it usually is.
    assert words.elsewhere("Europe/Paris").city() == "Paris"


def test_a_place_named_in_another_language_is_not_called_by_another_city_of_its_clock() -> None:
    in_french = Words("fr", "Asia/Almaty")
    assert in_french.city() == "Almaty"  # As its state calls it, and not Alma Ata.

    in_french.places = {"Asia/Almaty": {"ru": "Бурабай"}}
    assert in_french.city() == "Бурабай"
    in_french.places = {"Asia/Almaty": {"ru": "Алматы"}}
    assert in_french.city() == "Almaty"


def test_usual_words_are_picked_without_the_tables_of_all_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    """They take as long to load as a fifth of an empty window, and the first day on show has such words."""
    monkeypatch.setattr("domain.core.language_tag.langcodes", None)
    assert Words("kk").pick({"de": "Linie 4", "ru": "линия 4"}) == "линия 4"
    assert Words("en").pick({"und": "line 4"}) == "line 4"
    assert Words("en").pick({"zh": "四号线", "de": "Linie 4"}) == "Linie 4"


def test_a_sentence_that_begins_in_georgian_begins_without_a_capital() -> None:
    sides = {"guest": {"ka": "საქართველო"}, "host": {"fr": "île Maurice"}}
    words = Words("en", states=sides)
    assert (words.of("side", "guest"), words.of("side", "host")) == ("საქართველო", "Île Maurice")


def test_of_many_things_the_brief_words_name_the_first_few() -> None:
    words = Words("en").briefly()
    assert words.said(("a", "b", "c", "d", "e")) == "a, b, c and 2 more"
    assert words.elsewhere("Asia/Almaty").said(("a", "b")) == "a and b"
    assert words.elsewhere("Asia/Almaty").said(("a", "b", "c", "d", "e")) == "a, b, c and 2 more"
    assert Words("en").said(("a", "b", "c", "d", "e")) == "a, b, c, d and e"
