"""Rows of ordinary lists with words of a change, a number, a room or a group: somebody with his office."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.delegation.proposing import MemberProposed
from domain.lists.listed import ParsedList
from domain.lists.listing import parse_list
from domain.lists.names.name_case import cased
from domain.lists.notes.places_told import place_apart
from domain.lists.notes.sentences import with_sentences
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.lists.words.firms import has_legal_form
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold


def read(*lines: str) -> ParsedList:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows))


def table(*rows: str) -> ParsedList:
    cells = [tuple(row.split(" | ")) for row in rows]
    return parse_list(cells, guessed_columns(cells))


def office(line: str) -> str:
    (entry,) = read(line).entries
    return next(iter(entry.position.values()))


@pytest.mark.parametrize(
    ("line", "family"),
    [
        ("3. Mr Luis Vega, Adviser to the President of Peru.", "Vega"),
        ("Dott. Paolo Malatesta, Consigliere diplomatico del Presidente.", "Malatesta"),
        ("Dott. Paolo Verdi, Capo della Cancelleria dell'Ambasciata.", "Verdi"),
        ("M. Paul Martin, Substitut du Procureur général.", "Martin"),
        ("1. Dr. Anna Maier, Leiterin der Ständigen Vertretung bei der EU.", "Maier"),
        ("2. Dr. Hans Streicher, Referatsleiter im Auswärtigen Amt.", "Streicher"),
        ("1. Jan Strykowski, doradca ministra spraw zagranicznych.", "Strykowski"),
        ("3. Снятковский Олег Игоревич — начальник управления Министерства.", "Снятковский"),
        ("4. Mme Anne Roy, cheffe du bureau chargé du remplacement des visas.", "Roy"),
    ],
)
def test_a_name_with_an_office_before_a_full_stop_is_somebody(line: str, family: str) -> None:
    (entry,) = read(line).entries
    assert [name.family for name in entry.names.values()] == [family]
    assert not entry.struck


@pytest.mark.parametrize(
    "line",
    ["Mr Tom Smith, Adviser to the President, is ill.", "Subentra il dott. Fabio Neri, Vice Capo di Gabinetto.",
     "Frau Anna Maier, Leiterin der Vertretung, ist leider erkrankt."],
)  # fmt: skip
def test_a_sentence_that_says_a_change_is_left_to_be_understood(line: str) -> None:
    assert not any(entry.position for entry in read(line).entries if not (entry.struck or entry.added))


def test_a_list_sent_again_takes_nobody_off() -> None:
    offices = {
        Name("Mario", "Rossi"): "Direttore Generale",
        Name("Paolo", "Malatesta"): "Consigliere diplomatico del Presidente",
    }
    members = [
        MemberProposed(f"m{at}", "guest", {"it": name}, {"it": said}, "official")
        for at, (name, said) in enumerate(offices.items())
    ]
    visit: Visit = fold([visit_opened(), *members])
    again = read(
        "Dott. Mario Rossi, Direttore Generale;", "Dott. Paolo Malatesta, Consigliere diplomatico del Presidente."
    )
    found = reconcile(visit, "guest", with_sentences(again, visit, "guest").entries, said=ListSaid(None))
    assert [change.kind for change in found.differences] == []


@pytest.mark.parametrize(
    ("line", "number", "after"),
    [
        ("1. Ms Anna Roe, Ambassador to Moldova between 2010 and 2015", 1, None),
        ("1. Mr Karl Horn, Director, arrives between 10 and 12", 1, None),
        ("1. Сидоров Иван Петрович, директор департамента, за № 5", 1, None),
        ("Mr Karl Horn, Director (after no. 5)", None, 5),
        ("2. Mr Karl Horn, Director, between nos. 5 and 6", None, 5),
    ],
)
def test_years_and_hours_place_nobody(line: str, number: int | None, after: int | None) -> None:
    (entry,) = read(line).entries
    assert (entry.number, entry.after) == (number, after)


def test_words_that_place_nobody_stay_in_the_line() -> None:
    line = "Ms Anna Roe, Head of the talks between 5 and 6"
    assert place_apart(line, numbered=True) == (None, line)


def test_a_room_within_an_office_is_part_of_it() -> None:
    assert office("Mr Tom Fox, Head of Room 3 Programme") == "Head of Room 3 Programme"
    assert office("Mr Karl Horn, Director (room 12)") == "Director"


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Karl Horn, Head of the Working Group", "2. Anna Roe, Member of the Minsk Group"],
        ["1. M. Jean Dupont, Président du groupe d'amitié", "2. Mme Anne Roy, membre du groupe parlementaire"],
        [
            "1. Иванов Иван Петрович, директор департамента Национального банка",
            "2. Орлов Пётр Ильич, советник банка России",
        ],
        ["1. Karl Horn, Director, Ministry of Industries", "2. Anna Roe, Head of Unit, Committee on Insurance"],
    ],
)
def test_officials_come_for_no_business(lines: list[str]) -> None:
    assert [entry.category for entry in read(*lines).entries] == [None, None]


def test_a_minister_among_firms_stays_one() -> None:
    found = read(
        "1. Karl Horn, Minister of Trade", "2. Anna Roe, President, Olde Ltd.", "3. Tom Fox, CEO, Velnor Group"
    )
    assert [entry.category for entry in found.entries] == [None, "business", "business"]


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Anna Roe, Deputy Minister of Trade", "2. Tom Fox, Sales Director, Velnor GmbH", "3. Eva Lind, Adviser"],
        ["1. Иванов Иван Петрович, министр экономики", "2. Орлов Пётр Ильич, генеральный директор ООО «Агромаш»",
         "3. Котов Олег Юрьевич, водитель"],
        ["1. 王毅，外交部部长", "2. 李明，北疆物流集团有限公司董事长", "3. 赵红，翻译"],
    ],
)  # fmt: skip
def test_who_is_of_a_company_comes_for_business_among_officials(lines: list[str]) -> None:
    assert [entry.category for entry in read(*lines).entries] == [None, "business", None]


def test_a_list_of_companies_in_a_column_of_no_sure_head_is_one_of_business() -> None:
    found = table("№ | Организация | ФИО | Должность",
                  "1 | ООО «Камполимер» | Гарифуллин Ильшат Рафаэлевич | Генеральный директор",
                  "2 | АО «Казанский завод» | Сафина Гузель Маратовна | Коммерческий директор",
                  "3 | Министерство торговли | Хайруллина Алия Наилевна | Ведущий специалист")  # fmt: skip
    assert [entry.category for entry in found.entries] == ["business", "business", None]


@pytest.mark.parametrize("firm", ["Αιγαίο Ναυτιλιακή Α.Ε.", "Агромаш д.о.о.", "PT Maju Jaya", "ИП Мингазов"])
def test_legal_forms_of_many_languages_are_known(firm: str) -> None:
    assert has_legal_form(firm)


@pytest.mark.parametrize("words", ["Министерство торговли", "Director, ИП", "Referat ΑΕ 4"])
def test_words_that_only_resemble_legal_forms_are_none(words: str) -> None:
    assert not has_legal_form(words)


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Anna Roe, Minister of Energy", "2. Almas Satkaliyev, Chairman of Samruk-Kazyna JSC",
         "3. Eva Lind, Minister of Trade"],
        ["1. Лавин Сергей Ильич, министр иностранных дел",
         "2. Белов Олег Петрович, генеральный директор – председатель правления ОАО «Российские железные дороги»",
         "3. Новиков Пётр Ильич, министр энергетики"],
        ["1. Anna Roe, Minister of Energy", "2. Tom Fox, President of KEGOC JSC",
         "3. Eva Lind, Deputy Minister of Trade"],
    ],
)  # fmt: skip
def test_who_heads_a_joint_stock_company_between_ministers_is_an_official(lines: list[str]) -> None:
    assert [entry.category for entry in read(*lines).entries] == [None, None, None]
    assert [entry.category for entry in read(*lines[:2]).entries] == [None, "business"]


def test_who_leads_a_delegation_is_of_it_whatever_he_heads() -> None:
    found = read("1. Karl Horn, Chairman, Velnor Group Ltd.", "2. Anna Roe, Ambassador", "3. Tom Fox, Adviser")
    assert [entry.category for entry in found.entries] == [None, None, None]


def test_a_category_said_of_the_others_holds_for_who_is_of_a_company() -> None:
    found = table("Category | Name | Designation", "Delegate | Anna Roe | Director, Ministry of Trade",
                  "VIP | Tom Fox | Group CEO, Selatan Energy Bhd", "Delegate | Eva Lind | Adviser")  # fmt: skip
    assert [entry.category for entry in found.entries] == ["official", None, "official"]


def test_a_column_of_firms_or_bodies_does_not_tell_which() -> None:
    found = table("Nom | Fonction | Entreprise / Organisme", "Jean Dupont | Directeur | Quai d'Orsay",
                  "Paul Martin | Conseiller | Élysée")  # fmt: skip
    assert [entry.category for entry in found.entries] == [None, None]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["1. Mr Karl Horn", "Minister of Energy of the Republic of Georgia."],
         ["Horn / Minister of Energy of the Republic of Georgia"]),
        (["M. Jean Dupont", "Ministre de la Justice de la République.", "", "Mme Anne Roy", "Conseillère du ministre."],
         ["Dupont / Ministre de la Justice de la République", "Roy / Conseillère du ministre"]),
        (["Иванов Иван Иванович", "заместитель министра энергетики Российской Федерации."],
         ["Иванов / заместитель министра энергетики Российской Федерации"]),
        (["The Minister of Energy, Mr Karl Horn.", "The Adviser to the Minister, Ms Anna Roe."],
         ["Horn / The Minister of Energy", "Roe / The Adviser to the Minister"]),
        (["Министр энергетики Иванов Иван Иванович.", "Советник министра Петров Пётр Петрович."],
         ["Иванов / Министр энергетики", "Петров / Советник министра"]),
    ],
)  # fmt: skip
def test_an_office_before_a_full_stop_is_no_sentence(lines: list[str], said: list[str]) -> None:
    named = [(next(iter(entry.names.values())), next(iter(entry.position.values()))) for entry in read(*lines).entries]
    assert [f"{name.family} / {office}" for name, office in named] == said


@pytest.mark.parametrize("line", ["The Minister would be grateful for a car.", "Ms Rao would be grateful for a chair."])
def test_a_sentence_about_who_holds_an_office_is_one(line: str) -> None:
    assert read("1. Mr Karl Horn, Director", "2. Ms Sunita Rao, Adviser", line).rejected


def test_a_sentence_below_a_whole_list_moves_and_strikes_nobody() -> None:
    fox = MemberProposed("fox", "guest", {"en": Name("Ray", "Fox")}, {"en": "Adviser"}, "official")
    visit: Visit = fold([visit_opened(), fox])
    listing = read(
        "List of the delegation", "1. Mr Ray Fox, Adviser", "The flight of Mr Ray Fox was cancelled by the airline."
    )
    assert with_sentences(listing, visit, "guest") == listing
    assert [str(entry.names["en"]) for entry in listing.entries] == ["Ray Fox"]


def test_a_greeting_and_a_farewell_make_no_list_of_a_letter() -> None:
    letter = ("Madame, Monsieur,", "M. Luc Grand sera logé à l'hôtel, le vol AF123 étant annulé.", "Cordialement")
    assert read(*letter).entries == ()


def test_names_with_a_mark_before_them_are_no_notes() -> None:
    marked = read("Mr Karl Horn", "*Ms Anna Roe", "* Tom Fox", "* Family names are written first, in capital letters.")
    assert [next(iter(entry.names.values())).family for entry in marked.entries] == ["Horn", "Roe", "Fox"]


@pytest.mark.parametrize(
    "heading", ["TRADE DELEGATION OF FINLAND", "Состав экономической делегации", "Official and unofficial delegation"]
)
def test_a_delegation_of_a_state_that_is_for_trade_or_of_both_kinds_is_no_group(heading: str) -> None:
    found = read(heading, "1. Ms Anna Roe, Ambassador", "2. Mr Tom Fox, Adviser, Ministry for Foreign Affairs")
    assert [entry.category for entry in found.entries] == [None, None]


@pytest.mark.parametrize(
    "line",
    [
        "Karen Whitby\tClose Protection",
        "Karen Whitby; Press Officer",
        "Karen Whitby (Press Officer)",
        "Close protection: Karen Whitby",
    ],
)
def test_a_name_and_a_duty_head_no_group(line: str) -> None:
    """The duty is that of a group as well: neither is she lost, nor do those behind her come for it."""
    first, second = read("Delegation", line, "Tom Reed, Counsellor").entries
    assert [(each.names["en"].family, each.category) for each in (first, second)] == [("Whitby", None), ("Reed", None)]
    assert first.position


@pytest.mark.parametrize("line", ["Team Alpha (security)", "Press group", "Official delegation (main party)"])
def test_a_group_with_a_duty_heads_those_below(line: str) -> None:
    (entry,) = read("Delegation", line, "1. Mr Tom Reed, Counsellor").entries
    assert entry.group == line


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Kassym Toleu", "President of the Republic of Kazakhstan"), ("Órla Mac an tSaoir", "Photographer"),
        ("Melanie Brandt", "Senatorin für Wirtschaft und Innovation"),
    ],
)  # fmt: skip
def test_an_office_under_a_name_is_no_heading_and_a_small_word_no_sentence(name: str, office: str) -> None:
    (entry,) = read("Delegation", name, office).entries
    assert (str(next(iter(entry.names.values()))), *entry.position.values()) == (name, office)


@pytest.mark.parametrize(
    "line",
    [
        "Für Rückfragen stehe ich Ihnen gern zur Verfügung.", "Herr Moser reist separat an (LH 646, Ankunft 9 Uhr).",
        "Contact: Mr Ian Moss, Protocol", "Dietary: Dr Rao is vegetarian", "Total: 2 persons", "* arrives a day later",
        "Further to our note of 3 May",
    ],
)  # fmt: skip
def test_what_runs_on_below_or_above_persons_is_nobody(line: str) -> None:
    listing = read("Delegation", "1. Mr Tom Reed, Counsellor", "2. Ms Ann Lee, Adviser", "3. Mr Jo Fox, Envoy", line)
    assert [entry.names["en"].family for entry in listing.entries] == ["Reed", "Lee", "Fox"]


def test_who_comes_with_his_wife_is_no_sentence() -> None:
    first, second = read("Delegation", "Ivan Petrov and his wife", "Karl Meier mit Gattin").entries
    assert [first.names["en"].family, second.names["en"].family] == ["Petrov", "Meier"]


OVER = ("Minister of Trade", "John Smith", "Ambassador", "Ann Lee", "Interpreter", "Ian Moss")


def test_offices_over_the_names_are_of_those_below_them() -> None:
    listing = read("Delegation", *OVER)
    told = [(entry.names["en"].family, entry.position["en"]) for entry in listing.entries]
    assert told == [("Smith", "Minister of Trade"), ("Lee", "Ambassador"), ("Moss", "Interpreter")]


def test_offices_under_the_names_are_of_those_above_them() -> None:
    listing = read("Delegation", "Jane Roe", *OVER[:-1])
    told = [(entry.names["en"].family, entry.position["en"]) for entry in listing.entries]
    assert told == [("Roe", "Minister of Trade"), ("Smith", "Ambassador"), ("Lee", "Interpreter")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Director-General, European Affairs Bureau", "Director-General European Affairs Bureau"),
        ("Under Secretary, Bilateral Division", "Under Secretary Bilateral Division"),
    ],
)
def test_a_bureau_behind_an_office_and_a_comma_is_nobody(line: str, said: str) -> None:
    (entry,) = read("Delegation", "Jane Roe", line).entries
    assert (entry.names["en"].family, entry.position["en"].replace(",", "")) == ("Roe", said)


def test_the_blank_in_a_japanese_name_parts_nothing_before_a_tab() -> None:
    (entry,) = read("代表団", "船越 健裕\t外務審議官").entries
    assert (entry.names["ja"], entry.position["ja"]) == (Name("健裕", "船越", family_first=True), "外務審議官")


@pytest.mark.parametrize(
    ("language", "capitals", "written"),
    [
        ("uz", "G‘ULOMOVA", "G‘ulomova"), ("uz", "YO‘LCHIYEV", "Yo‘lchiyev"), ("uk", "МАР'ЯНА", "Мар'яна"),
        ("it", "D'ANGELO", "D'Angelo"), ("en", "O’BRIEN", "O’Brien"), ("ru", "О'ГЕНРИ", "О'Генри"),
    ],
)  # fmt: skip
def test_capitals_behind_an_apostrophe_are_made_small_where_it_is_within_a_word(
    language: str, capitals: str, written: str
) -> None:
    assert cased(capitals, language) == written


def names(found: ParsedList) -> list[tuple[str, str]]:
    """The family name and the given names of each, in the first form."""
    first = [next(iter(each.names.values())) for each in found.entries]
    return [(name.family, name.given) for name in first]


@pytest.mark.parametrize("given", ["Nombre", "Nombres"])
def test_the_family_name_of_the_mother_has_a_column_of_its_own(given: str) -> None:
    found = table(
        f"Apellido paterno | Apellido materno | {given} | Cargo",
        "Pérez | López | Juan | Secretario",
        "Gómez | Ruiz | Ana | Directora",
    )
    assert names(found) == [("Pérez López", "Juan"), ("Gómez Ruiz", "Ana")]


def test_a_family_name_told_in_two_columns_is_one() -> None:
    found = table(
        "Nom de famille | Family name | Prénom | Fonction",
        "Dupont | Dupont | Jean | Ministre",
        "Petit | Petit | Anne | Conseillère",
    )
    assert names(found) == [("Dupont", "Jean"), ("Petit", "Anne")]


def test_who_leads_is_no_part_of_the_office_before_it_without_a_sign() -> None:
    rows = [["No.", "Name", "Position"], ["1", "Mr Ann Ley", "Vice Minister for Foreign Affairs Head of Delegation"],
            ["2", "Mr Jo Poe", "Deputy Minister and Head of Delegation"]]  # fmt: skip
    first, second = parse_list(rows, guessed_columns(rows)).entries
    assert (first.position, first.remarks) == ({"en": "Vice Minister for Foreign Affairs"}, "Head of Delegation")
    assert second.position == {"en": "Deputy Minister and Head of Delegation"}


def test_an_ambassador_told_before_his_name_alone_has_that_office() -> None:
    """With another office it is what stands before his name; a doctor has no office by that."""
    found = read(
        "1. Botschafter Sebastian Groth", "2. Dr. Anna Weber", "3. Botschafter Jan Horn, Leiter der Protokollabteilung"
    )
    assert [each.position for each in found.entries] == [
        {"de": "Botschafter"},
        {},
        {"de": "Leiter der Protokollabteilung"},
    ]


def test_a_wife_told_by_her_row_comes_as_spouse_below_a_title_of_the_whole_list() -> None:
    found = read(
        "HEYET LİSTESİ", "1. Sayın Recep Tayyip ERDOĞAN – Cumhurbaşkanı",
        "2. Sayın Emine ERDOĞAN – Cumhurbaşkanının eşi", "3. Sn. Hakan FİDAN – Dışişleri Bakanı",
        "4. Sn. Umut ACAR – Büyükelçi",
    )  # fmt: skip
    assert [each.category for each in found.entries] == [None, "spouse", None, None]


def test_a_line_that_says_who_leads_is_left_to_the_officer() -> None:
    """His name is declined there, and he may stand on the list already."""
    found = read(
        "КРУТОЙ Дмитрий Николаевич – Глава Администрации", "РЫЖЕНКОВ Максим Владимирович – Министр",
        "Во главе с Президентом Республики Беларусь ЛУКАШЕНКО Александром Григорьевичем",
    )  # fmt: skip
    assert (len(found.entries), [row.why for row in found.rejected]) == (2, ["sentence"])


@pytest.mark.parametrize(
    ("line", "noted"),
    [
        ("1. Katherina Reiche, Ministerin (Anreise LH 590, 1.12. abends)", "Anreise LH 590, 1.12. abends"),
        ("2. Ann Roe, Adviser (arrival 2 Dec)", "arrival 2 Dec"),
        ("3. Jan Horn, Referent (bis 2.12.)", "bis 2.12."),
        ("4. Al Moss, Ambassador (was Mr. Roe)", "was Mr. Roe"),
        ("5. Ann Roe, Head of Unit (Arrivals Section)", ""),
        ("6. Ann Roe, Head of Unit (from 2009)", ""),
    ],
)
def test_a_journey_or_who_came_before_is_noted_and_no_part_of_the_office(line: str, noted: str) -> None:
    (entry,) = read(line).entries
    assert entry.remarks == noted
    assert ("(" in office(line)) is (noted == "")


def test_two_with_initials_before_one_office_are_asked_about() -> None:
    found = read("1. Иванов И.И. – Министр", "2. Петров П.П. – советник", "7. Смирнов А.А. / Попов Б.Б. – референты")
    assert [each.doubt for each in found.entries] == [None, None, "misread"]


def test_a_line_that_names_the_head_behind_a_colon_is_never_dropped_unseen() -> None:
    found = read(
        "1. Saidov Baxtiyor Odilovich – vazir", "2. Azizov Bobur Usmonovich – maslahatchi", "",
        "Delegatsiya rahbari: O‘zbekiston Respublikasi Bosh vaziri Aripov Abdulla Nig‘matovich",
    )  # fmt: skip
    assert (len(found.entries), [row.why for row in found.rejected]) == (2, ["sentence"])


def test_what_is_wished_to_a_king_is_no_office_and_an_interpreter_below_is_somebody() -> None:
    found = read(
        "- Sa Majesté le Roi Mohammed VI, que Dieu L'assiste", "- M. Nasser BOURITA, Ministre",
        "- M. Ryad MEZZOUR, Conseiller", "Interprète : Mme Salma Benjelloun",
    )  # fmt: skip
    king, *_, interpreter = found.entries
    assert king.position == {"fr": "Roi"}
    assert (str(interpreter.names["fr"]), interpreter.position) == ("Salma Benjelloun", {"fr": "Interprète"})
