"""Names worded for each purpose: on a list, in a line, at a seat, on a card, as they are said."""

import pytest

from desktop.wording.names import (
    at_seat,
    at_seat_in_capitals,
    in_a_line,
    in_detail,
    in_list,
    nearest_form,
    on_card,
    spoken,
)
from desktop.wording.words import Words
from domain.core.names import Name

PUTIN = Name("Владимир", "Путин", "Владимирович")
TOKAYEV = Name(given="Касым-Жомарт Кемелевич", family="Токаев")
XI = {
    "en": Name("Jinping", "Xi", family_first=True, card="President Xi", phonetic="shee jin-ping"),
    "ru": Name("Цзиньпин", "Си", family_first=True),
    "zh": Name("近平", "习"),
}


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_russian_plans_have_initials_and_lists_the_family_name_first() -> None:
    assert plain(in_a_line(PUTIN, "ru")) == "В. В. Путин"
    assert plain(in_a_line(TOKAYEV, "ru")) == "К.-Ж. К. Токаев"
    assert in_list(PUTIN, "ru") == "ПУТИН Владимир Владимирович"
    assert in_list(Name("Қасым-Жомарт", "Тоқаев", "Кемелұлы"), "kk") == "ТОҚАЕВ Қасым-Жомарт Кемелұлы"


def test_other_languages_have_the_name_in_full_without_patronymic() -> None:
    poutine = Name("Vladimir", "Poutine", "Vladimirovitch")
    assert in_a_line(poutine, "fr") == "Vladimir Poutine"
    assert in_list(poutine, "fr") == "Vladimir POUTINE"
    assert at_seat(poutine, "fr") == "Poutine"


def test_a_name_without_a_family_name_stands_as_it_is() -> None:
    assert in_a_line(Name(given="Фелипе VI"), "ru") == "Фелипе VI"
    assert in_list(Name(given="Фелипе VI"), "ru") == "Фелипе VI"


def test_a_list_keeps_one_order_of_names_also_of_those_in_latin_letters() -> None:
    kurosawa, prince = Name("Tetsuya", "Kurosawa"), Name("Mohammed", "bin Salman")
    assert in_list(kurosawa, "en", listed_in="ru") == "KUROSAWA Tetsuya"
    assert in_list(kurosawa, "en", listed_in="fr") == "Tetsuya KUROSAWA"
    assert in_list(prince, "en", listed_in="ru") == "Mohammed bin SALMAN"
    assert in_list(Name("Abdoulaye", "Diop dit « Baye »"), "fr") == "Abdoulaye DIOP dit « Baye »"
    assert in_list(Name("Kavitha", "a/p Subramaniam"), "ru") == "Kavitha a/p SUBRAMANIAM"
    assert in_list(Name("محمد", "بن سلمان"), "ar", listed_in="ru") == "محمد بن سلمان"
    assert at_seat(Name(given="Felipe VI"), "en") == "Felipe VI"


def test_a_family_name_said_first_stands_first_everywhere_and_has_no_initials() -> None:
    assert [str(name) for name in XI.values()] == ["Xi Jinping", "Си Цзиньпин", "习近平"]
    assert [in_list(name, language) for language, name in XI.items()] == ["XI Jinping", "СИ Цзиньпин", "习近平"]
    assert in_a_line(XI["ru"], "ru") == "Си Цзиньпин"
    assert at_seat(XI["zh"], "zh") == "习近平"
    assert str(Name("Viktor", "Orbán", family_first=True)) == "Orbán Viktor"


def test_an_arab_name_is_neither_turned_nor_cut_to_initials() -> None:
    prince = Name("Мухаммед бен Салман бен Абдулазиз", "Аль Сауд")
    minister, other = Name("Маджид бен Абдалла", "Аль-Касаби"), Name("Халид", "аль-Фалих")
    for language in ("ru", "kk"):
        assert in_list(prince, language) == "Мухаммед бен Салман бен Абдулазиз АЛЬ САУД"
        assert in_list(minister, language) == "Маджид бен Абдалла АЛЬ-КАСАБИ"
        assert in_list(other, language) == "Халид АЛЬ-ФАЛИХ"
    assert in_list(Name("Majid bin Abdullah", "Al-Kassabi"), "en", listed_in="ru") == "Majid bin Abdullah AL-KASSABI"
    assert [in_a_line(each, "ru") for each in (prince, minister, other)] == list(map(str, (prince, minister, other)))
    assert at_seat(prince, "ru") == str(prince)
    assert in_list(Name("Алла", "Альперина"), "ru") == "АЛЬПЕРИНА Алла"
    assert in_list(Name("Бенедикт", "Бен"), "ru") == "БЕН Бенедикт"


def test_who_has_a_patronymic_has_no_arab_name_whatever_his_family_name_begins_with() -> None:
    poet, lady = Name("Қасым", "Әл-Фараби", "Кемелұлы"), Name("Инна", "Ад-Дорн", "Петровна")
    assert in_list(poet, "kk") == "ӘЛ-ФАРАБИ Қасым Кемелұлы"
    assert in_list(lady, "ru") == "АД-ДОРН Инна Петровна"
    assert plain(in_a_line(lady, "ru")) == "И. П. Ад-Дорн"


@pytest.mark.parametrize(
    ("family", "listed"),
    [
        ("ас-Сабах", "Иван АС-САБАХ"),
        ("Аш-Шараа", "Иван АШ-ШАРАА"),
        ("Эс-Сиси", "Иван ЭС-СИСИ"),
        ("Ас-Алиев", "АС-АЛИЕВ Иван"),
        ("Ан-Сун", "АН-СУН Иван"),
    ],
)
def test_an_article_is_said_with_the_letter_of_the_name_behind_it(family: str, listed: str) -> None:
    assert in_list(Name("Иван", family), "ru") == listed


def test_a_name_in_another_language_stands_in_the_manner_of_the_page() -> None:
    assert plain(in_a_line(Name("Қасым-Жомарт", "Тоқаев", "Кемелұлы"), "ru")) == "Қ.-Ж. К. Тоқаев"
    assert in_a_line(PUTIN, "kk") == "Владимир Путин"
    assert at_seat_in_capitals(PUTIN, "ru", shown_in="kk") == "ПУТИН"
    assert plain(at_seat_in_capitals(Name("Қасым-Жомарт", "Тоқаев"), "kk", shown_in="ru")) == "Қ.-Ж. Тоқаев"
    assert in_a_line(Name("Olaf", "Scholz"), "ru") == at_seat(Name("Olaf", "Scholz"), "ru") == "Olaf Scholz"
    assert in_a_line(Name("محمد", "آل سعود"), "ru") == "محمد آل سعود"


def test_namesakes_at_a_table_are_told_apart_by_their_initials() -> None:
    macron = Name("Jean-Marie Emmanuel", "Macron", capitals="Macron")
    assert plain(at_seat(macron, "fr", namesake=True)) == "J.-M. E. Macron"
    assert plain(at_seat_in_capitals(macron, "fr", namesake=True)) == "J.-M. E. MACRON"
    assert at_seat(XI["en"], "en", namesake=True) == "Xi Jinping"
    assert at_seat(Name("Felipe VI"), "en", namesake=True) == "Felipe VI"
    assert at_seat(Name("Faisal bin Farhan", "Al Saud"), "en", namesake=True) == "Faisal bin Farhan Al Saud"
    assert at_seat(Name("فيصل بن فرحان", "آل سعود"), "ar", namesake=True) == "فيصل بن فرحان آل سعود"


def test_a_foreign_name_in_chinese_has_the_given_name_first_and_a_dot() -> None:
    assert str(Name("弗拉基米尔", "普京")) == "弗拉基米尔·普京"
    assert str(Name("乔", "拜登", family_first=False)) == "乔·拜登"
    assert str(Name("让-皮埃尔", "拉法兰")) == "让-皮埃尔·拉法兰"


@pytest.mark.parametrize(
    ("name", "language", "printed"),
    [
        (Name("Dominique", "de Villepin", capitals="Villepin"), "fr", "Dominique de VILLEPIN"),
        (Name("Dominique", "de Villepin"), "fr", "Dominique DE VILLEPIN"),
        (Name("Katrín", "Jakobsdóttir", capitals=""), "en", "Katrín Jakobsdóttir"),
        (Name("Joko Widodo", capitals="Widodo"), "en", "Joko WIDODO"),
        (Name("Mevlüt", "Çavuşoğlu"), "tr", "Mevlüt ÇAVUŞOĞLU"),
        (Name("İlham", "Əliyev"), "az", "İlham ƏLİYEV"),
        (Name("Feridun", "Sinirlioğlu"), "tr", "Feridun SİNİRLİOĞLU"),
        (Name("Arman", "İsmailov"), "kk-Latn", "İSMAİLOV Arman"),
        (Name("Hillary", "Clinton"), "tr", "Hillary CLINTON"),
        (Name("Antony", "Blinken"), "az", "Antony BLINKEN"),
        (Name("Marco", "Rubio"), "tr", "Marco RUBIO"),
        (Name("Hakan", "Fidan"), "tr", "Hakan FİDAN"),
        (Name("Hakan", "Fidan"), "en", "Hakan FIDAN"),
        (Name("ირაკლი", "კობახიძე"), "ka", "ირაკლი კობახიძე"),
        (Name("", "Aram Ier"), "fr", "ARAM Ier"),
        (Name("Kees", "de Jong MSc"), "en", "Kees DE JONG MSc"),
    ],
)
def test_lists_print_in_capitals_what_the_person_has_in_capitals(name: Name, language: str, printed: str) -> None:
    assert in_list(name, language) == printed


@pytest.mark.parametrize(
    ("abroad", "printed"), [(True, "Giorgia MELONI"), (False, "Giorgia MELONİ"), (None, "Giorgia MELONİ")]
)
def test_a_capital_i_has_a_dot_where_the_side_of_who_bears_it_writes_so(abroad: bool | None, printed: str) -> None:
    assert in_list(Name("Giorgia", "Meloni"), "tr", abroad=abroad) == printed


def test_the_table_of_a_plan_has_the_same_part_in_capitals() -> None:
    assert at_seat_in_capitals(Name("Dominique", "de Villepin", capitals="Villepin"), "fr") == "de VILLEPIN"
    assert at_seat_in_capitals(XI["en"], "en") == "XI"
    assert plain(at_seat_in_capitals(PUTIN, "ru")) == "В. В. Путин"
    assert at_seat_in_capitals(Name("Felipe VI"), "en") == "Felipe VI"


def test_a_card_shows_what_the_person_wants_on_it_and_how_it_is_said_stands_beside_the_name() -> None:
    assert on_card(XI["en"]) == "President Xi"
    assert on_card(XI["ru"]) == "Си Цзиньпин"
    assert spoken(XI["en"]) == "Xi Jinping [shee jin-ping]"
    assert spoken(XI["ru"]) == "Си Цзиньпин"


def test_a_name_is_told_with_all_that_is_said_of_it() -> None:
    assert in_detail(XI["en"], "en") == "XI Jinping [shee jin-ping] (President Xi)"
    assert in_detail(PUTIN, "ru") == "ПУТИН Владимир Владимирович"
    assert in_detail(Name("Vladimir", "Putin", "Vladimirovich", capitals=""), "en") == "Vladimir Putin Vladimirovich"


@pytest.mark.parametrize(
    ("there", "language", "nearest"),
    [
        (("en", "ru", "zh"), "fr", "en"),
        (("ru", "de", "zh"), "fr", "de"),
        (("en", "kk"), "ru", "kk"),
        (("en", "zh-Hant"), "zh", "zh-Hant"),
        (("ar", "zh"), "fr", "ar"),
        (("fr", "en"), "fr", "fr"),
    ],
)
def test_a_missing_form_is_that_of_the_nearest_script(there: tuple[str, ...], language: str, nearest: str) -> None:
    names = {each: Name("A", each) for each in there}
    assert nearest_form(names, language) == nearest
    assert Words(language).name(names) == str(names[nearest])


def test_a_father_s_name_in_place_of_a_family_name_is_never_put_first() -> None:
    adjutant = Name("Рахман", "бин Сулейман")
    assert in_list(adjutant, "ru") == "Рахман бин СУЛЕЙМАН"
    assert in_a_line(adjutant, "ru") == "Рахман бин Сулейман"
    assert in_list(Name("Nur Aisha", "binti Ismail"), "fr") == "Nur Aisha binti ISMAIL"
    assert in_list(Name("Давид", "Бен Гурион"), "ru") == "БЕН ГУРИОН Давид"


def test_a_name_of_which_no_part_is_in_capitals_stands_whole_at_a_seat() -> None:
    untold = Name("Reem Alabali", "Radovan", capitals="")
    assert at_seat(untold, "de") == at_seat_in_capitals(untold, "de") == "Reem Alabali Radovan"


def test_a_name_of_which_nobody_told_the_family_name_is_neither_turned_round_nor_cut_to_initials() -> None:
    """The Prime Minister of Viet Nam stood as Тинь Фам Минь on every list, and as Ф. М. Тинь at the table."""
    untold = Name("Фам Минь", "Тинь", capitals="")
    assert in_list(untold, "ru") == in_list(untold, "kk") == "Фам Минь Тинь"
    assert in_a_line(untold, "ru") == at_seat(untold, "ru") == at_seat_in_capitals(untold, "ru") == "Фам Минь Тинь"
    assert in_list(Name("Фам", "Минь Тинь", family_first=True), "ru") == "МИНЬ ТИНЬ Фам"
    assert in_list(Name("Владимир", "Путин", "Владимирович", capitals=""), "ru") == "Путин Владимир Владимирович"
