"""Business delegations, advance teams, press, security: told by a list's title or firms, and ranking nobody down."""

from __future__ import annotations

import pytest

from domain.core.message import decide
from domain.core.names import Name
from domain.delegation.delegation import Delegations
from domain.delegation.proposing import MemberProposed
from domain.lists.listed import ListedPerson, persons_on
from domain.lists.listing import parse_list
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.surroundings.groups_told import group_led_to
from domain.lists.surroundings.headings import heading_of, heads_persons
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.lists.words.duties import category_by_office
from domain.lists.words.firms import held_at, names_firm
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold

HEAD = ("No.", "Name", "Position", "Company")
FIRMS = (
    ("1", "Paula BRANDT", "President", "Nordhafen Bank"),
    ("2", "Jens OLDE", "Vice President", "Olde Maritime, Ltd."),
    ("3", "Karin VOSS", "Chairman; Head of the Business Delegation", "Voss Holdings"),
)


def read(*rows: tuple[str, ...]) -> tuple[ListedPerson, ...]:
    return persons_on(parse_list(rows, guessed_columns(rows)))


def lines(text: str) -> tuple[ListedPerson, ...]:
    rows = rows_of_lines(text.split("\n"))
    return persons_on(parse_list(rows, guessed_columns(rows)))


@pytest.fixture
def visit() -> Visit:
    """A delegation of a head and two ministers, as its list ranks them."""
    members = (("marin", "President", "head"), ("duval", "Minister of Foreign Affairs", "official"),
               ("lenoir", "Minister of Trade", "official"))  # fmt: skip
    folded: Visit = fold(
        [visit_opened(), *(MemberProposed(key, "guest", {"en": Name("", key)}, {"en": office}, category)
                           for key, office, category in members)]
    )  # fmt: skip
    whole = [
        ListedPerson(0, {"en": Name("", key)}, {"en": office}, at) for at, (key, office, _) in enumerate(members, 1)
    ]
    return accepted(folded, whole, "whole")


def accepted(visit: Visit, entries: object, kind: object = None) -> Visit:
    found = reconcile(visit, "guest", entries, said=ListSaid(kind))  # type: ignore[arg-type]
    for command in as_accepted(found, visit, found.usually_accepted()).commands:
        fold(decide(command, visit), visit)
    return visit


def ranked(delegations: Delegations) -> list[tuple[str, str]]:
    ranks = delegations.ranks("guest")
    return [(key, delegations.members[key].category) for key in ranks]


@pytest.mark.parametrize(
    "title",
    [
        "BUSINESS DELEGATION ACCOMPANYING THE PRIME MINISTER",
        "List of Participants of the Economic Mission",
        "経済ミッション参加者名簿",
        "Список деловой делегации",
        "Iş insanları heyeti listesi",
        "Іскер топтар делегациясының тізімі",
        "Elenco partecipanti – Missione imprenditoriale",
        "قائمة وفد رجال الأعمال",
        "Liste de la délégation d'affaires",
    ],
)
def test_a_title_says_that_all_below_it_come_for_business(title: str) -> None:
    heading = heading_of(title)
    assert heading.category == "business"
    assert heads_persons(heading)


def test_a_column_of_firms_says_it_without_a_title() -> None:
    found = read(HEAD, *FIRMS)
    assert [each.category for each in found] == ["business"] * 3
    assert [each.position["en"] for each in found] == [
        "President, Nordhafen Bank",
        "Vice President, Olde Maritime, Ltd.",
        "Chairman, Voss Holdings; Head of the Business Delegation",
    ]


def test_business_people_stand_behind_the_delegation_in_their_own_order(visit: Visit) -> None:
    assert ranked(accepted(visit, read(HEAD, *FIRMS)).delegations) == [
        ("marin", "head"), ("duval", "official"), ("lenoir", "official"),
        ("brandt", "business"), ("olde", "business"), ("voss", "business"),
    ]  # fmt: skip


def test_a_president_without_his_firm_ranks_before_no_minister_either(visit: Visit) -> None:
    rows = (("Business delegation",), ("No.", "Name", "Position"), ("1", "Paula BRANDT", "President"))
    assert ranked(accepted(visit, read(*rows)).delegations)[-1] == ("brandt", "business")


def test_the_minister_who_leads_an_economic_mission_is_an_official() -> None:
    title = ("Economic mission",)
    found = read(title, HEAD, ("1", "Ana REYES", "Minister of Economy", "Ministry of Economy"), *FIRMS)
    assert [each.category for each in found] == [None, "business", "business", "business"]


ADVANCE = """Subject: Advance team - names

Dear colleagues,

Please find below who arrives on 24 November:

1. Mr. Aldo PRATI, Deputy Director, Protocol Division (team leader), +39 06 1234 5678
2. Ms. Ada NERI, Protocol Officer, a.neri@esteri.example, room 412
3. Mr. Ugo SALA, Communications Officer"""


def test_the_subject_of_a_mail_says_that_an_advance_team_is_no_delegation() -> None:
    assert {each.category for each in lines(ADVANCE)} == {"support"}
    led = ADVANCE.replace("Subject: Advance team - names\n", "").replace("who arrives on", "our advance team for")
    assert {each.category for each in lines(led)} == {"support"}


def test_a_press_conference_is_no_press() -> None:
    assert {each.category for each in lines(ADVANCE.replace("Advance team", "Press conference"))} == {None}


def test_numbers_addresses_and_rooms_stand_in_no_office() -> None:
    found = lines(ADVANCE)
    assert [each.position["en"] for each in found] == [
        "Deputy Director, Protocol Division (team leader)", "Protocol Officer", "Communications Officer",
    ]  # fmt: skip
    assert [each.remarks for each in found] == ["+39 06 1234 5678", "a.neri@esteri.example; room 412", ""]


@pytest.mark.parametrize(
    ("office", "category"),
    [
        ("Protection officer", "security"), ("Сотрудник охраны", "security"), ("警護官", "security"),
        ("National Security Adviser", "official"), ("Minister of Public Security", "official"),
        ("Photo correspondent", "press"), ("記者", "press"), ("Press Secretary", "official"),
        ("Пилот", "crew"), ("Flight attendant", "crew"), ("Interpreter", "support"),
    ],
)  # fmt: skip
def test_an_office_tells_what_somebody_is_where_no_heading_does(office: str, category: str) -> None:
    assert category_by_office({"en": office}) == category


@pytest.mark.parametrize(
    "firm",
    [
        "Olde Maritime, Ltd.",
        "ТОО «Альфа»",
        "АО «Казтемир»",
        "三葉重工業",
        "Voss GmbH",
        "Prati S.p.A.",
        '"Sofia Roses" A.D.',
    ],
)
def test_a_firm_is_told_by_its_form(firm: str) -> None:
    assert names_firm(firm)


@pytest.mark.parametrize(
    "body",
    [
        "Ministry of Foreign Affairs",
        "Central Bank of Norland",
        "National Bank",
        "МИД",
        "外務省",
        "Bank of Norland",
        'Office of the "Asia" A.D. 2000 project',
    ],
)
def test_a_body_of_a_state_is_no_firm(body: str) -> None:
    assert not names_firm(body)


def test_a_firm_stands_beside_the_office_in_its_own_letters() -> None:
    assert held_at({"en": "President", "ja": "社長"}, ("Nordhafen Bank", "北港銀行")) == {
        "en": "President, Nordhafen Bank",
        "ja": "北港銀行 社長",
    }


@pytest.mark.parametrize(
    "line",
    [
        "Please provide security for the following persons:",
        "Please find below the members of our delegation and of the press:",
        "Прошу обеспечить встречу в аэропорту следующей делегации:",
        "Thank you for your support. The delegation consists of:",
        "Please inform the advance team of the arrival of:",
        "Subject: Security arrangements for the visit of the Minister, list of delegation",
        "Тема: Состав делегации Комитета национальной безопасности",
        "Betreff: Technische Zusammenarbeit, Delegationsliste",
        "Subject: Delegation of the Ministry of Public Security",
        "Subject: Economic mission to Norland, list of the delegation of the Minister",
        "Subject: Business lunch - our delegation",
        "Subject: Logistics for our delegation",
    ],
)
def test_a_sentence_or_subject_that_only_speaks_of_a_group_makes_nobody_one_of_it(line: str) -> None:
    rows = lines(f"{line}\n1. Ms Ana Reyes, Adviser\n2. Mr Aldo Prati, Director")
    assert [each.category for each in rows] == [None, None]


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("Subject: List of the advance team", "support"), ("Тема: Состав передовой группы", "support"),
        ("Please find below the business delegation:", "business"), ("件名：経済ミッション参加者名簿", "business"),
        ("Objet : Journalistes accompagnant le Président", "press"), ("Subject: Crew list", "crew"),
    ],
)  # fmt: skip
def test_a_sentence_or_subject_that_names_the_group_leads_to_it(line: str, category: str) -> None:
    assert group_led_to(line) == category


@pytest.mark.parametrize(
    ("heading", "category"),
    [
        ("Delegation of the Security Council", None), ("Working group on technical matters", None),
        ("Our delegation and the press:", None), ("Security Council delegation", None),
        ("Деловая делегация", "business"), ("Technical staff of the delegation", "support"),
        ("Délégation technique", "support"), ("Délégation d’appui", "support"),
        ("Press accompanying the delegation", "press"),
    ],
)  # fmt: skip
def test_a_heading_is_of_a_group_only_where_its_head_is(heading: str, category: str | None) -> None:
    assert heading_of(heading).category == category


@pytest.mark.parametrize("heading", ["Security", "Technical support", "Press", "Crew"])
def test_a_minister_below_a_heading_of_others_is_left_to_be_decided(heading: str) -> None:
    rows = ((heading,), ("No.", "Name", "Position"), ("1", "Ana REYES", "Minister of Economy"),
            ("2", "Ugo SALA", "Officer"))  # fmt: skip
    minister, officer = read(*rows)
    assert minister.category is None
    assert officer.category is not None


@pytest.mark.parametrize(
    "office",
    [
        "Pilot Project Manager", "Pilot Programme Director, Ministry of Education", "Correspondent Banking Director",
        "Reporter of the Committee on Foreign Affairs", "Journalist and Member of Parliament", "Оператор связи",
        "Responsable de la sécurité alimentaire", "Agent de sécurité sociale", "Officier de sécurité civile",
        "Protection officer, UNHCR", "Minister of Defence, pilot",
    ],
)  # fmt: skip
def test_a_duty_within_another_office_tells_nothing(office: str) -> None:
    assert category_by_office({"en": office}) == "official"


@pytest.mark.parametrize(
    ("office", "category"),
    [
        ("Security Officer, Embassy of Norland", "security"), ("Сотрудник охраны Президента", "security"),
        ("Correspondent, Norland News Agency", "press"), ("Корреспондент телеканала «Хабар»", "press"),
        ("Journaliste, AFP", "press"), ("Pilot of the presidential aircraft", "crew"),
    ],
)  # fmt: skip
def test_a_duty_with_nothing_but_whom_it_is_for_behind_it_tells(office: str, category: str) -> None:
    assert category_by_office({"en": office}) == category


def test_groups_of_a_parliament_are_no_firms() -> None:
    found = lines(
        "1. M. Jean Roc, Président du groupe d'amitié\n2. Mme Anne Roy, Vice-présidente du groupe parlementaire\n"
        "3. M. Luc Bel, Head of the Working Group"
    )
    assert {each.category for each in found} == {None}


@pytest.mark.parametrize(
    "office", ["Chambellan de S.A.S. le Prince", "Co-Chair", "Head of the Working Group", "Губернатор, Западный АО",
               "Director, Insurance Supervision Department", "日本銀行 理事"],
)  # fmt: skip
def test_short_forms_and_words_of_offices_are_no_firms(office: str) -> None:
    assert not names_firm(office)


@pytest.mark.parametrize("head", ["Entreprise / Organisme", "Company"])
def test_a_column_of_firms_and_bodies_makes_no_official_a_man_of_business(head: str) -> None:
    rows = (("Nom", "Fonction", head), ("Paul MARTIN", "Conseiller", "Élysée"),
            ("Jean DUPONT", "Directeur", "Quai d'Orsay"), ("Luc BEL", "Directeur", "Olde Ltd."))  # fmt: skip
    assert [each.category for each in read(*rows)] == [None, None, "business"]


def test_a_room_within_an_office_is_of_the_office() -> None:
    found = lines("1. Mr Ugo Sala, Head of Room 3 Programme\n2. Ms Ada Neri, Adviser, room 12")
    assert [(each.position["en"], each.remarks) for each in found] == [
        ("Head of Room 3 Programme", ""), ("Adviser", "room 12"),
    ]  # fmt: skip


def test_a_letterhead_that_stands_in_each_sheet_heads_nobody() -> None:
    """Else the press of a second sheet is ranked among the delegation."""
    head = ("No.", "Name", "Position")
    rows = [
        ("OFFICIAL DELEGATION",), ("MINISTRY OF TRADE",), head, ("1", "Anna Holm", "Minister"),
        ("2", "Tim Ray", "Director"), ("PRESS",), ("MINISTRY OF TRADE",), head,
        ("1", "Eva Lo", "Reporter"), ("2", "Ida Berg", "Camera operator"),
    ]  # fmt: skip
    entries = parse_list(rows, guessed_columns(rows)).entries
    assert [(each.group, each.category) for each in entries[2:]] == [("PRESS", "press")] * 2


def test_a_body_within_a_group_heads_its_own() -> None:
    rows = [("Name", "Position"), ("Press",), ("Ministry of Trade",), ("Eva Lo", "Reporter"), ("Ida Berg", "Reporter")]
    entries = parse_list(rows, guessed_columns(rows)).entries
    assert {each.group for each in entries} == {"Ministry of Trade"}


def test_a_suite_that_is_the_delegation_itself_accompanies_nobody() -> None:
    """`SUITE PONTIFICALE` above a list with the Pope on it ranks neither him nor his ministers down."""
    head = ("N.", "Nom et prénom", "Qualité")
    pope, secretary = ("1", "Sa Sainteté le Pape JEAN IV", "Souverain Pontife"), ("2", "M. Ugo POLI", "Secrétaire")
    rows = [("SUITE PONTIFICALE",), head, pope, secretary]
    entries = parse_list(rows, guessed_columns(rows)).entries
    assert [(str(each.names["fr"]), each.category) for each in entries] == [("Jean IV", None), ("Ugo Poli", None)]
    rows = [("SUITE PONTIFICALE",), head, secretary, ("3", "M. Ivo RE", "Médecin")]
    assert {each.category for each in parse_list(rows, guessed_columns(rows)).entries} == {"accompanying"}


def test_a_sovereign_has_no_number_below_the_heads_of_columns() -> None:
    rows = [
        ("Nr.", "Naam", "Functie"), ("", "Zijne Majesteit Koning Willem", "Koning der Nederlanden"),
        ("", "Hare Majesteit Koningin Ida", ""), ("OFFICIEEL GEVOLG", "", ""), ("1", "mw. Eva de Vries", "Minister"),
        ("2", "gen.-maj. Jan Smit", "Adjudant"), ("3", "dhr. Piet Bos", "Arts"),
    ]  # fmt: skip
    entries = parse_list(rows, guessed_columns(rows)).entries
    said = [(str(*each.names.values()), "".join(each.courtesy.values())) for each in entries]
    assert said[:2] == [("Willem", "Zijne Majesteit Koning"), ("Ida", "Hare Majesteit Koningin")]
    assert said[3] == ("Jan Smit", "gen.-maj.")


def test_a_sovereign_above_numbered_lines_is_one_of_the_list() -> None:
    lines = [
        "HOFMARSKALLATET", "Hans Majestæt Kong Frederik 10.", "Hendes Majestæt Dronning Mary",
        "1. Lars Holm, udenrigsminister", "2. Jacob Juul, erhvervsminister", "3. Kim Berg, ambassadør",
    ]  # fmt: skip
    rows = rows_of_lines(lines)
    entries = parse_list(rows, guessed_columns(rows)).entries
    said = [(*each.names.values(), *each.position.values(), each.category) for each in entries[:2]]
    assert [(str(name), office, category) for name, office, category in said] == [
        ("Frederik 10.", "Kong", None), ("Mary", "Dronning", "spouse"),
    ]  # fmt: skip
