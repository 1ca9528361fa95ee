"""What is doubtful about a row of a list: it is asked, and nobody is made of a letterhead or a signature unasked."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.delegation.proposing import MemberProposed
from domain.lists.listed import Doubt, ParsedList
from domain.lists.listing import parse_list
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.tables.columns import ListColumn, guessed_columns
from domain.lists.text.lines import rows_of_lines
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold

ROWS = [
    ["No.", "Name", "Position"],
    ["1", "Mr Tomas Kraus", "Minister of Trade"],
    ["2", "Ms Anna Lee", "Director"],
    ["3", "Mr Jon Poe", "Adviser"],
    ["4", "Ms Eva Lo", "Interpreter"],
]
COLUMNS = [ListColumn("number"), ListColumn("name", "en"), ListColumn("position", "en")]


def told(parsed: ParsedList) -> list[tuple[str, Doubt]]:
    """Who is doubtful, and why."""
    return [(entry.cells[0], entry.doubt) for entry in parsed.entries if entry.doubt is not None]


def test_nobody_of_an_ordinary_list_is_doubtful() -> None:
    assert told(parse_list(ROWS, COLUMNS)) == []


def test_a_family_name_behind_initials_is_no_office_however_it_begins() -> None:
    rows = [
        ["№", "Аты-жөні", "Лауазымы"],
        ["1", "Е.Қ. Әкімжанов", "Энергетика министрі"],
        ["2", "А.Б. Сейітов", "Кеңесші"],
    ]
    assert told(parse_list(rows, guessed_columns(rows))) == []


@pytest.mark.parametrize(
    ("row", "who"),
    [
        (["", "Visits Unit", ""], "Visits Unit"),
        (["", "Responsible", "A. Smith"], "Responsible"),
        (["", "Amelia Hill", "Protocol Directorate"], "Amelia Hill"),
    ],
)
def test_who_has_less_than_the_others_where_a_list_ends_may_be_nobody(row: list[str], who: str) -> None:
    assert told(parse_list([*ROWS, row], COLUMNS)) == [(who, "unlike")]


def test_a_line_below_a_table_is_not_like_its_rows() -> None:
    rows = [row[1:] for row in ROWS]
    parsed = parse_list([*rows, ["Silvina Montenegro\nDirectora Nacional de Ceremonial"]], COLUMNS[1:])
    assert told(parsed) == [("Silvina Montenegro", "unlike")]


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Notimex Ana Soler Secretaria particular", "Adviser"),
        ("Qwv. Jon Poe", "Adviser"),
        ("Arrival 14 May Jon Poe", "Adviser"),
        ("de los Rios", "Adviser"),
        ("Jon Poe", "Ph.D."),
        ("Jon Poe", "c. Major General Director"),
        ("Jon Poe", "Mr."),
    ],
)
def test_what_no_name_and_no_office_holds_was_misread(name: str, office: str) -> None:
    parsed = parse_list([*ROWS[:3], ["3", name, office], *ROWS[4:]], COLUMNS)
    assert [why for _, why in told(parsed)] == ["misread"]


@pytest.mark.parametrize("name", ["Ma. Theresa Lazaro", "Md. Tofazzel Hossain", "Vasco da Gama", "Elchin Mammadov"])
def test_names_with_abbreviations_and_small_words_are_names(name: str) -> None:
    assert told(parse_list([*ROWS, ["5", name, "Counsellor"]], COLUMNS)) == []


def test_who_is_doubtful_is_held_and_asked_about() -> None:
    rows = rows_of_lines(
        ["1. Tomas Kraus, Minister", "2. Anna Lee, Director", "3. Jon Poe, Adviser", "4. Eva Lo, Aide"]
    )
    parsed = parse_list([*rows, ["", "Visits Unit", "Protocol"]], guessed_columns(rows))
    found = reconcile(fold([visit_opened()]), "guest", parsed.entries)
    assert [each.held for each in found.differences] == [None, None, None, None, "unlike"]
    assert "new:5" not in found.usually_accepted()


def test_a_misread_row_changes_nobody_unasked() -> None:
    visit = fold(
        [visit_opened(), MemberProposed("lee", "guest", {"en": Name("Anna", "Lee")}, {"en": "Director"}, "official")]
    )
    parsed = parse_list([*ROWS[:2], ["2", "Anna Lee", "Mr."], *ROWS[3:]], COLUMNS)
    about = [each.held for each in reconcile(visit, "guest", parsed.entries).differences if each.member == "lee"]
    assert about == ["misread"]


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("H.M. King Felipe VI", "and H.M. Queen Letizia"),
        ("Mme Anna-Kaisa ITKONEN", "porte-parole pour l'énergie et M. Filipe GOMES DA SILVA, conseiller"),
        ("Mme Petra SIGMUND", "Directrice Asie, après M. TOLEDO ALBIÑANA"),
        ("Рашид Мередов", "ҚР Премьер-Министрі О.А.Бектенов"),
        ("Анна Ли", "сайд Гомбожавын Занданшатар"),
        ("Джон Смит", "мл., посол"),
        ("Interpreter", ""),
        ("Айгуль Жапарова", "Президент Садыр Жапаров и Первая леди"),
        ("Жээнбек Кулубаев", "Министр иностранных дел, заместитель министра Аскар Бешимов"),
        ("Monika Iwersen", "Referatsleiter Zentralasien Dr. Klaus Grewlich"),
        ("Affairs Lars Løkke Rasmussen", "Minister for Foreign"),
        ("大使別所", "浩郎"),
    ],
)
def test_a_row_that_holds_somebody_else_is_asked_about(name: str, office: str) -> None:
    parsed = parse_list([*ROWS[:3], ["3", name, office], *ROWS[4:]], COLUMNS)
    assert "misread" in [why for _, why in told(parsed)]


@pytest.mark.parametrize(
    "office",
    [
        "Vice Presidente del Consiglio e Ministro degli Affari Esteri",
        "Deputy Head and Director of Protocol",
        "Министр иностранных дел Республики Армения",
        "первый зам. губернатора",
        "Senior Interpreter",
        "Spouse of Mr John Smith",
        "Adviser to H.E. Dr. Ann Lee",
    ],
)
def test_an_office_of_two_and_of_a_state_holds_nobody_else(office: str) -> None:
    assert told(parse_list([*ROWS[:3], ["3", "Jon Poe", office], *ROWS[4:]], COLUMNS)) == []


def test_a_line_above_the_first_group_without_the_courtesy_of_all_others_is_asked() -> None:
    lines = [
        "Le Secrétariat général", "I. MEMBRES DE LA DÉLÉGATION", "- Monsieur Paul BA, Président ;",
        "- Madame Awa SARR, Conseillère ;", "- Monsieur Omar FALL, Procureur ;", "- Madame Ida SY, Greffière ;",
    ]  # fmt: skip
    rows = rows_of_lines(lines)
    parsed = parse_list(rows, guessed_columns(rows))
    assert all(entry.doubt == "unlike" for entry in parsed.entries if not entry.courtesy)


@pytest.mark.parametrize("office", ["13.12.2026, flight SZ-215", "Hotel bus at 06:30", "联系人电话010-6600 0000"])
def test_a_day_an_hour_or_a_number_to_call_is_no_office(office: str) -> None:
    assert ("Tomas Arrival", "misread") in told(parse_list([*ROWS, ["5", "Mr Tomas Arrival", office]], COLUMNS))


def read_lines(*lines: str) -> ParsedList:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows))


PARTY = ("Mr Tomas Kraus, Minister of Trade", "Ms Anna Lee, Director", "Mr Jon Poe, Adviser", "Ms Eva Lo, Interpreter")


def test_two_words_below_a_list_may_be_those_that_sign_it() -> None:
    assert told(read_lines(*PARTY, "KR", "Hannah")) == [("KR", "unlike"), ("Hannah", "unlike")]


def test_who_stands_second_without_an_office_may_be_the_wife_of_the_first() -> None:
    assert told(read_lines(PARTY[0], "Frau Elke Braun", *PARTY[1:])) == [("Elke Braun", "unlike")]
    assert told(read_lines(*PARTY[:2], "Frau Elke Braun", *PARTY[2:])) == []


@pytest.mark.parametrize(
    ("language", "name", "office"),
    [
        ("en", "Zeid Al-Masri", 'his correct title is "Ambassador"'),
        ("en", "Peter Lloyd", "his deputy"),
        ("en", "Ann Roe", "after the Minister of Trade"),
        ("ru", "Саид Таваколи", "Министра нефти М. Пакнежада заменит заместитель Министра нефти"),
        ("ru", "Аббас Алиабади", "после Министра нефти"),
        ("ru", "Саид Таваколи", "его заместитель"),
        ("kk", "Р. Жошыбаевтың", "Президенттің баспасөз хатшысы"),
    ],
)
def test_a_piece_of_a_sentence_is_no_office_and_no_name(language: str, name: str, office: str) -> None:
    columns = [ListColumn("name", language), ListColumn("position", language)]
    parsed = parse_list([[name, office]], columns)
    assert [doubt for _, doubt in told(parsed)] == ["misread"]


@pytest.mark.parametrize(
    "office",
    ["Her Majesty’s Ambassador", "Head of Unit, Replacement Parts Ltd", "Assistant to his Excellency the Minister"],
)
def test_an_office_that_says_whose_it_is_is_one(office: str) -> None:
    columns = [ListColumn("name", "en"), ListColumn("position", "en")]
    assert told(parse_list([["Ann Roe", office]], columns)) == []


def test_of_which_realm_somebody_is_king_is_an_office() -> None:
    rows = [
        ["Nr.", "Naam", "Functie"],
        ["1", "Zijne Majesteit Koning Karel", "Koning der Lage Landen"],
        ["2", "Eva Bos", "Minister"],
    ]
    assert told(parse_list(rows, guessed_columns(rows))) == []


def test_a_prince_alone_behind_a_crown_princess_may_be_her_husband() -> None:
    assert told(read_lines("HRH Crown Princess Ida", "HRH Prince Karl", *PARTY)) == [("Karl", "unlike")]
    assert told(read_lines("HRH Crown Princess Ida", "HRH Crown Prince Karl", *PARTY)) == []


def test_a_king_without_a_number_is_no_doubt_and_no_wife_is_surer_than_her_husband() -> None:
    rows = [
        ROWS[0], ["", "His Majesty King Karl", "King of Ruritania"], ["", "Her Majesty Queen Ida", ""],
        *([str(number), *row[1:]] for number, row in enumerate(ROWS[1:], 1)),
    ]  # fmt: skip
    assert told(parse_list(rows, COLUMNS)) == []
    rows[1][1], rows[2] = "Visits 2026 Unit", ["", "Mrs Ida Unit", "spouse"]
    assert told(parse_list(rows, COLUMNS)) == [("Visits 2026 Unit", "misread"), ("Ida Unit", "misread")]


def test_whose_adviser_somebody_is_may_be_said_in_a_row_of_a_list() -> None:
    delegation = (
        "M. Bah Ousmane, ministre",
        "Mme Awa Bamba, sa secrétaire particulière",
        "M. Ibrahima Sow, son conseiller",
    )
    assert told(read_lines(*delegation)) == []
    assert told(read_lines("Кулубаев Жээнбек Молдоканович – Министр", "Исаков Бакыт Асанович – его помощник")) == []


def test_guards_with_a_rank_below_their_own_heading_need_no_office() -> None:
    members = [f"Mr. {name}, Adviser" for name in ("Ian Moss", "Ann Roe", "Tom Ford", "Sue Dale", "Max Hill")]
    guards = ("Security:", "Capt. Carl Eden", "Capt. Joe Dunn")
    assert told(read_lines("Members:", *members, "Amy Stone, Adviser", *guards)) == []
    unranked = ("Охрана:", "Белый Олег Игоревич", "Чёрный Иван Олегович")
    assert told(read_lines("Члены делегации:", *members, *unranked)) == []
    assert told(read_lines("Members:", *members, "Security:", "Mr. Max Moss, Guard", "Best", "Liisa")) == [
        ("Best", "unlike"),
        ("Liisa", "unlike"),
    ]


def test_who_is_yet_to_be_named_by_a_firm_alone_is_asked_about_and_by_an_office_is_not() -> None:
    rows = (
        ("Société", "Nom et prénom", "Fonction"), ("CNP", "DIAGNE Adama", "Président du Conseil"),
        ("CCBM", "SY Serigne", "Directeur"), ("", "N.N.", "Banque agricole"), ("APIX", "N.N.", "Directeur général"),
        ("Sonatel", "BA Awa", "Directrice"), ("Port", "WADE Waly", "Directeur"), ("Or", "SAGNA Bakary", "Directeur"),
    )  # fmt: skip
    listing = parse_list(rows, guessed_columns(rows))
    doubts = [each.doubt for each in listing.entries if not each.names]
    assert doubts == ["misread", None]


def test_whoever_has_the_first_number_again_without_a_heading_is_asked() -> None:
    """The Council and the Commission of a union on one sheet have a head each."""
    rows = [
        ["1", "António COSTA", "President of the European Council"],
        ["2", "Maria TOMASIK", "Spokesperson"],
        ["1", "Ursula VON DER LEYEN", "President of the European Commission"],
        ["2", "Paula PINHO", "Chief Spokesperson"],
    ]
    entries = parse_list(rows, guessed_columns(rows)).entries
    assert [entry.doubt for entry in entries] == [None, None, "unlike", None]
