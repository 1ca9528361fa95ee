"""Business delegations, advance teams, press, security: told by a list's title or firms, and ranking nobody down."""

from __future__ import annotations

import pytest

from domain.core.message import decide
from domain.core.names import Name
from domain.delegation.delegation import Delegations
from domain.delegation.proposing import MemberProposed
from domain.lists.accept_list import as_accepted
from domain.lists.columns import guessed_columns
from domain.lists.duties import category_by_office
from domain.lists.firms import held_at, names_firm
from domain.lists.headings import heading_of, heads_persons
from domain.lists.lines import rows_of_lines
from domain.lists.list_said import ListSaid
from domain.lists.listed import ListedPerson, persons_on
from domain.lists.listing import parse_list
from domain.lists.reconcile import reconcile
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
    "firm", ["Olde Maritime, Ltd.", "ТОО «Альфа»", "АО «Казтемир»", "三葉重工業", "Voss GmbH", "Prati S.p.A."]
)
def test_a_firm_is_told_by_its_form(firm: str) -> None:
    assert names_firm(firm)


@pytest.mark.parametrize(
    "body",
    ["Ministry of Foreign Affairs", "Central Bank of Norland", "National Bank", "МИД", "外務省", "Bank of Norland"],
)
def test_a_body_of_a_state_is_no_firm(body: str) -> None:
    assert not names_firm(body)


def test_a_firm_stands_beside_the_office_in_its_own_letters() -> None:
    assert held_at({"en": "President", "ja": "社長"}, ("Nordhafen Bank", "北港銀行")) == {
        "en": "President, Nordhafen Bank",
        "ja": "北港銀行 社長",
    }
