"""Whoever is meant by a name in another script, with a title or without; and nobody where nobody is."""

from datetime import date

import pytest

from domain.naming.finding.finder import Finder
from domain.naming.words.findable import Findable, FindableOffice, PartedName

DAY = date(2026, 11, 28)


def _holder(given: str, family: str, title: str = "", *, family_first: bool = False) -> Findable:
    offices = (FindableOffice("office", (title,), date(2020, 1, 1)),) if title else ()
    return Findable((PartedName(given, family, language="en", family_first=family_first),), offices)


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(
        [
            ("putin", _holder("Vladimir", "Putin", "President of Russia")),
            ("starmer", _holder("Keir", "Starmer", "Prime Minister of the United Kingdom")),
            ("park", _holder("Geun-hye", "Park", family_first=True)),
            ("phuc", _holder("Xuân Phúc", "Nguyễn", family_first=True)),
            ("charles-iii", _holder("", "Charles III", "King of the United Kingdom")),
            ("philippe", _holder("", "Philippe", "King of the Belgians")),
            ("marcos", _holder("Ferdinand", "Marcos", "President of the Philippines")),
            ("yingluck", _holder("Yingluck", "Shinawatra")),
            ("lavrov", _holder("Sergey", "Lavrov", "Minister of Foreign Affairs of Russia")),
            ("wang", _holder("Yi", "Wang", "Minister of Foreign Affairs of China", family_first=True)),
            ("zhao", Findable((PartedName("乐际", "赵", language="zh", family_first=True),))),
            ("costa", _holder("António", "Costa")),
            ("mahama", _holder("John Dramani", "Mahama", "President of Ghana")),
            ("hasina", _holder("Sheikh", "Hasina")),
            ("guiaugue", _holder("Sylvain", "Guiaugué", "Ambassador of France to Kazakhstan")),
            ("yermekbayev", _holder("Nurlan", "Yermekbayev", "Secretary-General of the SCO")),
            ("okamura", _holder("Tomio", "Okamura", "Speaker of the Chamber of Deputies of the Czech Republic")),
            ("japarov", _holder("Sadyr", "Japarov", "President of the Kyrgyz Republic")),
        ]
    )


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("普京", "putin"),
        ("プーチン", "putin"),
        ("푸틴", "putin"),
        ("スターマー", "starmer"),
        ("스타머", "starmer"),
        ("朴槿惠", "park"),
        ("阮春福", "phuc"),
        ("チャールズ3世", "charles-iii"),
        ("チャールズ三世", "charles-iii"),
        ("Koning Filip", "philippe"),
        ("นางสาวยิ่งลักษณ์ ชินวัตร", "yingluck"),
        ("Norges statsminister", ""),
        ("Dmitry Lavrov", "lavrov"),
        ("왕이", "wang"),
        ("趙樂際", "zhao"),
        ("посол Франции в Казахстане", "guiaugue"),
        ("посол Японии в Казахстане", ""),
        ("генеральный секретарь ШОС", "yermekbayev"),
        ("上海合作组织秘书长", "yermekbayev"),
        ("předseda Poslanecké sněmovny", "okamura"),
    ],
)
def test_a_name_in_another_script_or_behind_a_title_finds_its_bearer(finder: Finder, typed: str, person: str) -> None:
    assert [found.person for found in finder.find(typed, 1, DAY)] == [person] * bool(person)


@pytest.mark.parametrize(
    "typed",
    [
        "Emir of Kuwait",
        "Robert Habeck",
        "Yamamoto",
        "xxxxxx",
        "Wavel Ramkalawan",
        "Larov Putna",
        "قيس سعيد",
        "رئيس جيبوتي",
        "Mahamat Idriss Déby",
        "Jacinta Allan",
        "Wim Kok",
        "Philippe Pétain",
        "flight KC 901",
        "12月3日",
        "…",
    ],
)
def test_a_name_that_nobody_bears_finds_nobody(finder: Finder, typed: str) -> None:
    assert finder.find(typed, 5, DAY) == []


@pytest.mark.parametrize(
    ("held", "typed"),
    [
        (FindableOffice("o", ("Chef d'état-major des armées",), states=("FR",)), "French chief of the defence staff"),
        (
            FindableOffice("o", ("Ministro dell'Economia",), office="minister-of-economy-of-italy"),
            "министр экономики Италии",
        ),
        (FindableOffice("o", ("وزير الخارجية",), states=("LB",)), "Lebanese foreign minister"),
    ],
)
def test_an_office_whose_title_names_no_state_is_of_the_state_the_record_knows(
    held: FindableOffice, typed: str
) -> None:
    holder, other = Findable((PartedName("One", "Holder"),), (held,)), _holder("Other", "Holder", held.titles[0])
    assert [each.person for each in Finder([("other", other), ("holder", holder)]).find(typed, 5, DAY)] == ["holder"]


def test_a_word_with_a_figure_that_begins_as_an_office_does_finds_who_holds_it(finder: Finder) -> None:
    assert {each.person for each in finder.find("regi2", 5, DAY)} == {"charles-iii", "philippe"}


def test_an_office_that_names_no_state_is_of_the_one_that_the_other_offices_name() -> None:
    held = (
        FindableOffice("before", ("Ambassadeur du Mali",)),
        FindableOffice("now", ("Ministre des Affaires étrangères",)),
    )
    finder = Finder([("diop", Findable((PartedName("Abdoulaye", "Diop"),), held))])
    assert [each.held for each in finder.find("глава МИД Мали", 5, DAY)] == ["now"]


def test_the_secretariat_of_an_organisation_is_no_state_whose_adjective_it_has() -> None:
    title = "Minister for Foreign Affairs and East African Cooperation"
    kombo = Findable((PartedName("Mahmoud", "Kombo"),), (FindableOffice("now", (title,), states=("TZ",)),))
    assert [each.person for each in Finder([("kombo", kombo)]).find("Tanzanian foreign minister", 5, DAY)] == ["kombo"]


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Мэр Москвы", "mayor of Moscow"),
        ("Посол Республики Казахстан во Французской Республике", "посол Казахстана в Париже"),
        ("Chief Rabbi of Russia", "главный раввин России"),
        ("Patriarch of Romania", "патриарх Румынии"),
        ("Prosecutor of the International Criminal Court", "procureur de la Cour pénale internationale"),
        ("Vicepresidente del Consiglio dei ministri della Repubblica italiana", "deputy prime minister of Italy"),
        ("First Minister of Scotland", "Premier ministre d'Écosse"),
        ("Ambassador of the United States to Japan", "駐日米国大使"),
        ("Deputy Secretary-General of the United Nations", "первый заместитель генсека ООН"),
    ],
)
def test_offices_beside_those_of_ministers_are_known_in_many_languages(title: str, typed: str) -> None:
    finder = Finder(
        [("other", _holder("Other", "Person", "Prime Minister of Fiji")), ("one", _holder("One", "X", title))]
    )
    assert [each.person for each in finder.find(typed, 5, DAY)] == ["one"]


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Chief Minister of Gujarat", "главный министр Гуджарата"),
        ("Chief Minister of Tamil Nadu", "तमिलनाडु के मुख्यमंत्री"),
        ("Президент Татарстана", "Tataristan Cumhurbaşkanı"),
        ("Head of Bashkortostan", "Başkurdistan Cumhurbaşkanı"),
        ("Мэр Казани", "Kazan Belediye Başkanı"),
        ("European Commissioner for Enlargement", "commissaire européenne à l'élargissement"),
        ("EU-kommissionär för handel", "European Commissioner for Trade"),
    ],
)
def test_a_place_that_is_not_listed_is_known_by_its_sound_in_the_title_and_a_field_by_its_word(
    title: str, typed: str
) -> None:
    finder = Finder(
        [
            ("other", _holder("Hasan", "Kasan")),
            ("commissioner", _holder("Other", "Person", "European Commissioner for Justice")),
            ("one", _holder("One", "X", title)),
        ]
    )
    assert [each.person for each in finder.find(typed, 1, DAY)] == ["one"]


def test_a_particle_of_a_name_tells_nobody_by_itself() -> None:
    bellen = Findable((PartedName("Alexander", "Van der Bellen", language="de"),))
    assert Finder([("bellen", bellen)]).find("晚宴", 5, DAY) == []


def test_words_of_many_titles_are_no_place() -> None:
    finder = Finder([("peskov", _holder("Dmitry", "Peskov", "Deputy Chief of Staff, Press Secretary"))])
    assert finder.find("Deputy Assistant Secretary", 5, DAY) == []


def test_who_has_the_office_of_the_state_typed_is_meant_though_his_given_name_is_wrong() -> None:
    finder = Finder(
        [
            ("vaz", _holder("José Mário", "Vaz", "President of Guinea-Bissau")),
            ("vazquez", _holder("Tabaré", "Vázquez", "President of Uruguay")),
            ("mohamed", _holder("Amina", "Mohamed")),
            ("yameen", _holder("Abdulla", "Yameen", "President of the Maldives")),
        ]
    )
    assert finder.find("presidente do Uruguai José Vázquez", 5, DAY)[0].person == "vazquez"
    assert finder.find("President of the Maldives Mohamed Yameen", 5, DAY)[0].person == "yameen"


def test_a_courtesy_that_is_part_of_a_name_tells_who_is_meant() -> None:
    finder = Finder(
        [
            ("aziz", Findable((PartedName("محمد ولد", "عبد العزيز", language="ar"),))),
            ("sheikh", Findable((PartedName("عبد العزيز", "آل الشيخ", language="ar"),))),
        ]
    )
    assert finder.find("السيد عبد العزيز آل الشيخ", 5, DAY)[0].person == "sheikh"


def test_a_family_name_that_is_short_for_a_title_is_found_beside_initials() -> None:
    finder = Finder(
        [("king", _holder("", "Rama", "King of Siam")), ("ri", _holder("Yong-ho", "Ri", family_first=True))]
    )
    assert finder.find("Y. H. Ri", 5, DAY)[0].person == "ri"


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("European Commissioner for Defence and Space", "EU-Verteidigungskommissar"),
        ("Minister of Defence of Germany", "Bundesverteidigungsminister"),
        ("Minister of Defence of the Netherlands", "Nederlandse defensieminister"),
        ("Governor of Tyrol", "Landeshauptmann von Tirol"),
    ],
)
def test_a_title_that_is_one_word_with_its_field_finds_who_holds_it(title: str, typed: str) -> None:
    """And nobody of another field: the trade commissioner is no commissioner for defence."""
    other = _holder("Maroš", "Šefčovič", "European Commissioner for Trade and Economic Security")
    asked = Finder([("trade", other), ("meant", _holder("Andrius", "Kubilius", title))])
    assert [each.person for each in asked.find(typed, 5, DAY)][:1] == ["meant"]


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        ("Ш.М. Мирзиёев", "name"), ("Sh. M. Mirziyoyev", "name"),
        ("Шавкат Иванович", "misspelt"), ("Шавкат Мирамонұлы", "misspelt"),
    ],
)  # fmt: skip
def test_a_father_whom_the_record_does_not_name_is_no_hindrance(typed: str, how: str) -> None:
    """Beside a given name alone it is not sure that he is meant: others have that name."""
    finder = Finder([("mirziyoyev", _holder("Shavkat", "Mirziyoyev")), ("merz", _holder("Friedrich", "Merz"))])
    assert [(each.person, each.how) for each in finder.find(typed, 5, DAY)] == [("mirziyoyev", how)]


@pytest.mark.parametrize(
    "typed", ["Шавкат Мацеревич", "Shavkat Plenković", "Shavkat Petrović", "Shavkat Ivanovich", "Шавкат Петрович Мерц"]
)
def test_a_family_name_that_ends_as_a_patronymic_tells_no_father(typed: str) -> None:
    finder = Finder([("mirziyoyev", _holder("Shavkat", "Mirziyoyev"))])
    assert finder.find(typed, 5, DAY) == []


def test_whose_father_is_another_by_the_record_is_probably_misspelt() -> None:
    named = Findable((PartedName("Шавкат", "Мирзиёев", "Миромонович", "ru"),))
    assert [each.how for each in Finder([("mirziyoyev", named)]).find("Шавкат Иванович", 5, DAY)] == ["misspelt"]


@pytest.mark.parametrize("typed", ["شي جين بينغ", "شي جينبينغ", "Си Цзинь Пин", "Си"])
def test_a_chinese_name_in_latin_letters_is_heard_as_other_scripts_write_it(typed: str) -> None:
    finder = Finder([("xi", _holder("Jinping", "Xi", family_first=True)), ("merz", _holder("Friedrich", "Merz"))])
    assert [each.person for each in finder.find(typed, 5, DAY)] == ["xi"]


def test_shi_is_not_taken_for_xi() -> None:
    finder = Finder(
        [("shi", _holder("Tae", "Shi", family_first=True)), ("xi", _holder("Jinping", "Xi", family_first=True))]
    )
    assert [each.person for each in finder.find("Ши", 5, DAY)] == ["shi"]
