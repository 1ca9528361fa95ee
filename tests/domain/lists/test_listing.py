"""A list from outside: what its columns hold, who stands in its rows, which rows are left out and why."""

import pytest

from domain.core.names import Name
from domain.core.problem import Malformed
from domain.lists.listed import persons_on
from domain.lists.listing import parse_list
from domain.lists.names.company import Company, in_company, is_spouse
from domain.lists.tables.column_heads import head_rows
from domain.lists.tables.columns import ListColumn, columns_from, guessed_columns, untold_columns
from domain.lists.text.lines import rows_of_lines
from domain.naming.comparing.name_parts import is_unknown, language_of, parted

RUSSIAN = [
    ["Список делегации Республики Казахстан", "", ""],
    ["№ п/п", "Ф.И.О.", "Должность"],
    ["1", "Токаев Касым-Жомарт Кемелевич", "Президент Республики Казахстан"],
    ["Официальные лица"] * 3,
    ["2", "Кошербаев Ермек Беделбаевич", "– Министр иностранных дел;"],
    ["3", "имя уточняется", "Министр транспорта"],
    ["Сопровождающие лица"] * 3,
    ["4", "Абаев Д.А.", "Переводчик"],
    ["", "", ""],
]


@pytest.mark.parametrize(
    ("head", "roles"),
    [
        (["No.", "Name", "Position"], "number,name.en,position.en"),
        (["N°", "Nom et prénom", "Fonction"], "number,name.en,position.en"),
        (["№", "ФИО", "Должность"], "number,name.en,position.en"),
        (["Р/с", "Аты-жөні", "Лауазымы"], "number,name.en,position.en"),
        (["Lfd. Nr.", "Name, Vorname", "Funktion"], "number,name.en,position.en"),
        (["Sıra", "Adı Soyadı", "Görevi"], "number,name.en,position.en"),
        (["م", "الاسم", "الوظيفة"], "number,name.en,position.en"),
        (["序号", "姓名", "职务"], "number,name.en,position.en"),
        (["N.º", "Nombre y apellidos", "Cargo"], "number,name.en,position.en"),
        (["Surname", "Given name", "Office"], "family.en,given.en,position.en"),
        (["Nom", "Prénom", "Qualité"], "family.en,given.en,position.en"),
        (["Фамилия", "Имя", "Должность"], "family.en,given.en,position.en"),
        (["Name", "Passport No.", "Position"], "name.en,skip,position.en"),
    ],
)
def test_columns_are_guessed_from_heads_in_many_languages(head: list[str], roles: str) -> None:
    body = ["1" if roles.startswith("number") else "Abayev", "Dauren", "Ambassador"]
    assert ",".join(map(str, guessed_columns([head, body]))) == roles


def test_the_language_of_a_column_is_that_of_its_cells() -> None:
    assert [str(column) for column in guessed_columns(RUSSIAN)] == ["number", "name.ru", "position.ru"]
    french = [["Nom", "Fonction"], ["Dauren Abayev", "Ambassadeur"], ["Ermek Kocherbaïev", "Ministre"]]
    assert [str(column) for column in guessed_columns(french)] == ["name.fr", "position.fr"]
    kazakh = [["Аты-жөні", "Лауазымы"], ["Дамир Абаев", "Сыртқы істер министрі"]]
    assert [str(column) for column in guessed_columns(kazakh)] == ["name.kk", "position.kk"]


def test_columns_without_heads_are_guessed_from_what_they_hold() -> None:
    rows = [["1", "Yermek Kosherbayev", "Minister of Foreign Affairs"], ["2", "Dauren Abayev", "Ambassador"]]
    assert head_rows(rows) == 0
    assert [str(column) for column in guessed_columns(rows)] == ["number", "name.en", "position.en"]


def test_columns_can_be_said() -> None:
    assert columns_from("number, name.ru,skip,position") == (
        ListColumn("number"), ListColumn("name", "ru"), ListColumn("skip"), ListColumn("position"),
    )  # fmt: skip
    for wrong in ("names", "name.xx", ""):
        with pytest.raises(Malformed, match="unknown-column"):
            columns_from(wrong)


def test_rows_are_members_and_headings_give_the_category() -> None:
    found = parse_list(RUSSIAN, guessed_columns(RUSSIAN))
    assert [(entry.number, entry.category) for entry in found.entries] == [
        (1, None), (2, "official"), (3, "official"), (4, "accompanying"),
    ]  # fmt: skip
    assert found.entries[1].names == {"ru": Name("Ермек", "Кошербаев", "Беделбаевич")}
    assert found.entries[1].position == {"ru": "Министр иностранных дел"}
    assert found.entries[2].names == {}


def test_rows_left_out_say_why() -> None:
    found = parse_list(RUSSIAN, guessed_columns(RUSSIAN))
    assert [(row.line, row.why) for row in found.rejected] == [(4, "heading"), (7, "heading"), (9, "nobody")]
    columns = columns_from("name,position")
    bad = parse_list([["A" * 300, "Minister"], ["Aba\u202eyev", "Minister"]], columns, head=0)
    assert [row.why for row in bad.rejected] == ["too-long", "unfit-text"]


def test_lines_of_a_cell_in_several_scripts_are_several_languages() -> None:
    rows = [["1", "Yermek KOSHERBAYEV\nЕрмек КӨШЕРБАЕВ", "Minister of Foreign Affairs\nМинистр иностранных дел"]]
    entry = parse_list(rows, columns_from("number,name,position")).entries[0]
    assert entry.names == {"en": Name("Yermek", "Kosherbayev"), "kk": Name("Ермек", "Көшербаев")}
    assert entry.position == {"en": "Minister of Foreign Affairs", "ru": "Министр иностранных дел"}


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Yermek KOSHERBAYEV", "Yermek", "Kosherbayev"),
        ("KOSHERBAYEV Yermek", "Yermek", "Kosherbayev"),
        ("KOSHERBAYEV, Yermek", "Yermek", "Kosherbayev"),
        ("H.E. Mr Kassym-Jomart TOKAYEV", "Kassym-Jomart", "Tokayev"),
        ("Кошербаев Ермек Беделбаевич", "Ермек Беделбаевич", "Кошербаев"),
        ("Кошербаев Ермек", "Ермек", "Кошербаев"),
        ("Ермек Көшербаев", "Ермек", "Көшербаев"),
        ("Токаев К.-Ж.К.", "К.-Ж. К.", "Токаев"),
        ("К.-Ж. Токаев", "К.-Ж.", "Токаев"),
        ("г-н Андрей Костин", "Андрей", "Костин"),
        ("托卡耶夫", "", "托卡耶夫"),
        ("Tokayev", "", "Tokayev"),
    ],
)
def test_a_name_is_taken_apart(text: str, given: str, family: str) -> None:
    assert parted(text) == Name(given, family)


@pytest.mark.parametrize(
    "text", ["", "[to be advised]", "TBD", "имя уточняется", "аты-жөні нақтылануда", "à préciser", "—"]
)
def test_a_name_not_yet_known_is_no_name(text: str) -> None:
    assert is_unknown(text)
    assert not is_unknown("Tokayev")


@pytest.mark.parametrize(
    ("text", "language"),
    [("Министр", "ru"), ("Сыртқы істер министрі", "kk"), ("Ministre des Affaires étrangères", "fr"),
     ("Minister of Foreign Affairs", "en"), ("وزير الخارجية", "ar"), ("外交部长", "zh")],
)  # fmt: skip
def test_the_language_of_a_text_is_told_by_its_letters(text: str, language: str) -> None:
    assert language_of(text) == language


SIDES = {"host": ["Russian Federation", "Россия"], "guest": ["Republic of Kazakhstan", "Казахстан"]}


def test_of_a_list_of_both_sides_the_others_are_left_out_and_say_so() -> None:
    rows = [["Russian side"], ["1", "Sergey LAVROV", "Minister"], ["Kazakh side"], ["1", "Dauren ABAYEV", "Ambassador"]]
    whole = parse_list(rows, columns_from("number,name.en,position.en"), sides=SIDES)
    assert whole.sides == ("host", "guest")
    guests = whole.of("guest")
    assert [entry.names["en"].family for entry in guests.entries] == ["Abayev"]
    assert [(row.line, row.why) for row in guests.rejected if row.why == "other-side"] == [(2, "other-side")]
    assert guests.unread == ()


def test_one_term_of_another_language_makes_no_other_language() -> None:
    offices = ["Chargé d'affaires", "Deputy Head of Mission", "Minister of Trade", "Secretary of State"]
    assert str(guessed_columns([["Name", "Office"], *(["Ann Lee", office] for office in offices)])[1]) == "position.en"


def test_a_language_nothing_tells_is_left_open() -> None:
    rows = [["Name", "Office"], ["Bato Adu", "Bulubulu"], ["Kemi Oro", "Kalakala"]]
    columns = guessed_columns(rows)
    assert [column.language for column in columns] == [None, None]
    assert untold_columns(rows, columns) == (0, 1)
    assert untold_columns(rows, columns_from("name.sk,position.sk")) == ()


@pytest.mark.parametrize(
    ("text", "name", "words", "named"),
    [
        ("Mr John Smith and Mrs Smith", "Mr John Smith", "and Mrs Smith", ""),
        ("M. Jean Dupont et son épouse", "M. Jean Dupont", "et son épouse", ""),
        ("Петров Иван Ильич с супругой", "Петров Иван Ильич", "с супругой", ""),
        ("Ömer BOLAT ve eşi", "Ömer BOLAT", "ve eşi", ""),
        ("Ерлан НЫСАНБАЕВ жұбайымен", "Ерлан НЫСАНБАЕВ", "жұбайымен", ""),
        ("Stefan Kornelius mit Gattin", "Stefan Kornelius", "mit Gattin", ""),
        ("王毅及夫人", "王毅", "及夫人", ""),
        ("Ivo Petrov and Mrs. Olena Petrova", "Ivo Petrov", "and Mrs. Olena Petrova", "Olena Petrova"),
        ("Mr and Mrs Ole Nordmann", "Mr Ole Nordmann", "and Mrs", ""),
        ("M. et Mme DUPONT", "M. DUPONT", "et Mme", ""),
        ("Frau Anna Mann", "Frau Anna Mann", "", ""),
        ("Wife of Bath", "Wife of Bath", "", ""),
        ("Judge Holm, with Mr Anders Berg (spouse)", "Judge Holm", "with Mr Anders Berg (spouse)", "Anders Berg"),
        ("Eva Lo with Mr Anders Berg", "Eva Lo with Mr Anders Berg", "", ""),
        (
            "Joseph Aoun, et la Première Dame, Mme Ida Aoun",
            "Joseph Aoun",
            "et la Première Dame, Mme Ida Aoun",
            "Ida Aoun",
        ),
    ],
)
def test_words_of_company_are_no_name(text: str, name: str, words: str, named: str) -> None:
    assert in_company(text) == Company(name, words, named)


@pytest.mark.parametrize(
    "office", ["son épouse", "his wife", "su esposa", "seine Ehefrau", "его супруга", "spouse", "Министрдің зайыбы"]
)
def test_whose_spouse_she_is_may_be_said_before(office: str) -> None:
    assert is_spouse(office)


@pytest.mark.parametrize(
    "office",
    ["Her Majesty’s Ambassador", "his private secretary", "Son of the President", "Президент зайыбының кеңесшісі"],
)
def test_what_is_somebodys_is_no_spouse_by_that(office: str) -> None:
    assert not is_spouse(office)


def test_who_comes_unnamed_is_told_and_nobody_is_made_up() -> None:
    found = parse_list([["1", "Mr John Smith and Mrs Smith", "Minister"]], columns_from("number,name.en,position.en"))
    assert [(str(entry.names["en"]), entry.accompanied) for entry in found.entries] == [("John Smith", "and Mrs Smith")]


@pytest.mark.parametrize(
    ("office", "read", "noted"),
    [
        ("President of the Republic of Kazakhstan, Head of Delegation", "President of the Republic of Kazakhstan",
         "Head of Delegation"),
        ("Minister of Finance (head of the delegation)", "Minister of Finance", "head of the delegation"),
        ("Ambassador, Head of Delegation", "Ambassador, Head of Delegation", ""),
    ],
)  # fmt: skip
def test_that_somebody_leads_is_no_part_of_his_office_but_of_an_envoy(office: str, read: str, noted: str) -> None:
    (entry,) = parse_list([["1", "John Smith", office]], columns_from("number,name.en,position.en")).entries
    assert (entry.position, entry.remarks) == ({"en": read}, noted)


def test_where_a_character_is_why_nobody_is_read_it_is_told_with_its_place() -> None:
    columns = (ListColumn("name", "en"), ListColumn("position", "en"))
    listing = parse_list([["Kassym\ufffe-Jomart Tokayev", "President"]], columns)
    with pytest.raises(Malformed, match="text-not-allowed") as told:
        persons_on(listing)
    assert (told.value.field, told.value.values["place"]) == ("file", 7)


def test_lines_above_number_one_are_persons_only_where_an_office_is_said() -> None:
    numbered = ["1. Maxime PRÉVOT, Ministre des Affaires étrangères", "2. Pieter DE CLERCQ, Conseiller"]
    of_a_ministry = ["SPF Affaires étrangères, Commerce extérieur", "Mission à Astana"]
    of_a_president = [
        "АППАРАТ ПРЕЗИДЕНТА РЕСПУБЛИКИ ТАТАРСТАН",
        "List for the Visit of H.E. Mr. IWAYA Takeshi, Minister",
    ]
    led, labelled = ["Bart DE WEVER – Premier ministre"], ["Chef de délégation : Bart DE WEVER – Premier ministre"]
    for above, number in ((of_a_ministry, 2), (of_a_president, 2), (led, 3), (labelled, 3)):
        rows = rows_of_lines([*above, *numbered])
        assert len(parse_list(rows, guessed_columns(rows)).entries) == number


@pytest.mark.parametrize(
    ("head", "written", "rank", "name"),
    [
        ("Фамилия, имя", "Генерал-майор Иванов Пётр", "Генерал-майор", Name("Пётр", "Иванов")),
        ("Family name, first name", "H.E. Maj. Gen. Brown Peter", "H.E. Maj. Gen.", Name("Peter", "Brown")),
        ("Nom, prénom", "Général de brigade Martin Paul", "Général de brigade", Name("Paul", "Martin")),
        ("Name, Vorname", "Oberst Schmidt Karl", "Oberst", Name("Karl", "Schmidt")),
        ("Тегі, аты", "Полковник Серіков Ерлан", "Полковник", Name("Ерлан", "Серіков")),
        ("Name", "Mr Jane Smith", "Mr", Name("Jane", "Smith")),
    ],
)
def test_a_rank_before_a_name_is_kept_beside_it_under_a_head_of_both_parts(
    head: str, written: str, rank: str, name: Name
) -> None:
    """And a head that names both parts says which of them stands first."""
    rows = [[head, "Office"], [written, "Chief of Security"], [written, "Chief of Security"]]
    person, _ = parse_list(rows, guessed_columns(rows)).entries
    assert [*person.names.values()] == [name]
    assert [*person.courtesy.values()] == ([rank] if rank else [])


def test_a_request_among_persons_is_left_to_be_read() -> None:
    rows = rows_of_lines(["السيد محمد علي، وزير التجارة", "السيد أحمد سالم، مستشار", "يرجى إدراج خالد حسن بعد الوزير."])
    listing = parse_list(rows, guessed_columns(rows))
    assert [each.why for each in listing.unread] == ["sentence"]
    assert len(listing.entries) == 2


def test_a_group_beside_its_first_member_is_that_of_those_below() -> None:
    rows = [["", "No.", "Name", "Position"], ["Official", "1", "Tom Fox", "Minister"], ["", "2", "Eva Lo", "Envoy"],
            ["Press", "3", "Lu Wei", "Reporter"], ["", "4", "Ben Ode", "Cameraman"]]  # fmt: skip
    listing = parse_list(rows, guessed_columns(rows))
    assert [each.category for each in listing.entries] == ["official", "official", "press", "press"]


def test_a_body_in_a_column_beside_that_of_offices_stays_with_the_office() -> None:
    rows = [["Name", "Position", "Position"], ["Tom Fox", "Director", "Trade Department"]]
    assert [each.position for each in parse_list(rows, guessed_columns(rows)).entries] == [
        {"en": "Director, Trade Department"}
    ]


def test_who_heads_a_firm_is_an_official_where_officials_stand_below_him() -> None:
    """Unless the legal form of it tells that it is a company."""
    rows = [["Name", "Position"], ["Tom Fox", "Minister of Trade"], ["Eva Lo", "President, Grain Airlines"],
            ["Ben Ode", "CEO, Wool Bank"]]  # fmt: skip
    below = [*rows, ["Lu Wei", "Head of Division, Ministry of Trade"]]
    assert [each.category for each in parse_list(rows, guessed_columns(rows)).entries][1:] == ["business"] * 2
    assert [each.category for each in parse_list(below, guessed_columns(below)).entries] == [None] * 4


@pytest.mark.parametrize("opens", ["Eva Lo", "Tom Fox"])
def test_one_official_who_closes_a_list_of_firms_keeps_nobody_from_business(opens: str) -> None:
    firms = [["Eva Lo", "President, Grain Ltd"], ["Ben Ode", "CEO, Wool Ltd"], ["Lu Wei", "Director, Tin LLC"]]
    last = ["Otto Fay", "Ambassador of Kazakhstan"]
    rows = [["Name", "Position"], ["Tom Fox", "Deputy Minister of Trade"], *firms, last]
    rows = rows if opens == "Tom Fox" else [rows[0], *firms, last]
    found = [each.category for each in parse_list(rows, guessed_columns(rows)).entries]
    assert found[-4:] == ["business"] * 3 + [None]


def test_a_label_before_a_name_in_its_cell_is_noted() -> None:
    rows = [["No", "Name", "Position"], ["1", "Head of delegation: Anna Lee", "Minister of Trade"],
            ["2", "Chair: Jon Poe", ""], ["3", "Contact: Bo Ek", "Attaché"], ["4", "Interpreter:", ""]]  # fmt: skip
    listing = parse_list(rows, guessed_columns(rows))
    assert [(str(each.names["en"]), each.position, each.remarks) for each in listing.entries] == [
        ("Anna Lee", {"en": "Minister of Trade"}, "Head of delegation"),
        ("Jon Poe", {"en": "Chair"}, ""),
    ]
    assert [row.cells[0] for row in listing.unread] == ["3", "4"]


def test_whom_a_label_calls_something_unknown_is_left_to_be_read() -> None:
    rows = rows_of_lines(["1. Tom Fox, Minister", "2. Eva Lo, Adviser", "3. Ben Ode, Envoy",
                          "Особа за контакт: Ана Милетић, моб. +381 64 555 0117"])  # fmt: skip
    listing = parse_list(rows, guessed_columns(rows))
    assert [len(listing.entries), *(each.why for each in listing.unread)] == [3, "nobody"]


def test_names_alone_below_a_table_and_a_group_apart_are_of_that_group() -> None:
    rows = [["No", "Name", "Position"], ["1", "Tom Fox", "Minister"], ["2", "Eva Lo", "Envoy"], ["Security escort:"],
            ["Sgt. Ben Ode"], ["Lu Wei"], ["Ministry of Trade"]]  # fmt: skip
    listing = parse_list(rows, guessed_columns(rows))
    assert [each.category for each in listing.entries] == [None, None, "security", "security"]


def test_a_family_name_above_the_other_names_is_one_name_in_one_language() -> None:
    rows = [["КОВАЛЬЧУК\nОлександр Юрійович", "–", "Міністр розвитку громад України"],
            ["БОНДАРЕНКО\nІрина Василівна", "–", "заступник Міністра економіки України"]]  # fmt: skip
    listing = parse_list(rows, guessed_columns(rows))
    assert [*listing.entries[0].names.values()] == [Name("Олександр", "Ковальчук", "Юрійович")]
    assert len(listing.entries[1].names) == 1
