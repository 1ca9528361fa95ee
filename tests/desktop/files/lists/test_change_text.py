"""What is told of a change before it is decided: among others the number the sender gives somebody."""

from __future__ import annotations

import pytest

from desktop.files.lists.change_text import before_and_after, called, remark, warnings
from desktop.wording.words import Words
from domain.core.names import Name
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.proposing import MemberProposed
from domain.lists.listing import parse_list
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold

STANDING = ("Marin", "Duval", "Lenoir")


@pytest.fixture
def visit() -> Visit:
    events = [
        MemberProposed(name.lower(), "guest", {"en": Name("Jo", name)}, {"en": "Adviser"}, "official")
        for name in STANDING
    ]
    folded: Visit = fold([visit_opened(), *events, ListOrderGiven("guest", tuple(map(str.lower, STANDING)))])
    return folded


def told(visit: Visit, *lines: str) -> list[str]:
    """What is told of the changes of an addendum, in English."""
    rows = rows_of_lines(lines)
    entries = parse_list(rows, guessed_columns(rows)).entries
    found = reconcile(visit, "guest", entries, said=ListSaid("addendum"))
    recorded = as_accepted(found, visit, found.usually_accepted())
    return [remark(each, found, recorded, {}, Words("en")) for each in found.differences]


def test_the_senders_own_number_is_in_sight(visit: Visit) -> None:
    (said,) = told(visit, "7. Mr Karl Berg, Envoy")
    assert "no. 7 in their list" in said.replace("\N{NO-BREAK SPACE}", " ")


def test_behind_which_of_the_senders_numbers_somebody_is_to_stand_is_in_sight(visit: Visit) -> None:
    (said,) = told(visit, "2 bis. Mr Karl Berg, Envoy")
    assert "behind no. 2 of their list" in said.replace("\N{NO-BREAK SPACE}", " ")


def test_of_a_list_without_numbers_none_is_told(visit: Visit) -> None:
    (said,) = told(visit, "Mr Karl Berg, Envoy")
    assert "their list" not in said


def in_french(said: str) -> ListChange:
    """What the French list calls the office of somebody whose office stands in Portuguese."""
    standing = {"pt": "Ajudante de Ordens"}
    return ListChange("re-titled:aide", "re-titled", {}, before=standing, after={**standing, "fr": said})


def test_an_office_in_one_more_language_is_added_beside_what_stands() -> None:
    found = in_french("Aide de camp")

    assert called(found) == "titled-too"
    assert before_and_after(found, Words("fr")) == ("Ajudante de Ordens", "Aide de camp")
    assert Words("fr").of("finding", called(found)) == "Fonction, autre langue"


def test_another_office_in_the_same_language_is_another() -> None:
    found = ListChange("re-titled:aide", "re-titled", {}, before={"fr": "Conseiller"}, after={"fr": "Ministre"})

    assert called(found) == "re-titled"
    assert before_and_after(found, Words("fr")) == ("Conseiller", "Ministre")


def test_a_rank_keeps_its_place_beside_an_office_that_is_read_from_the_right(visit: Visit) -> None:
    found = ListChange("new:0", "new", {}, after={"fa": "وزیر نفت"})
    assert before_and_after(found, Words("en"), 5)[1] == "No. 5 · \u2068وزیر نفت\u2069"


@pytest.mark.parametrize(
    ("right", "forms"),
    [
        (Name("Kunihiro", "Sakane"), "Кунио Саканэ"),
        (Name("Cunio", "Sakane"), ""),
        (Name("Kunio", "Sakané"), ""),
    ],
)
def test_a_form_that_stays_and_says_another_name_now_is_told(visit: Visit, right: Name, forms: str) -> None:
    """Two given names of one man would stand on every sheet in two languages; the characters tell nothing."""
    before = {"en": Name("Kunio", "Sakane"), "ru": Name("Кунио", "Саканэ"), "ja": Name("国男", "坂根")}
    found = ListChange("respelt:sakane", "respelt", {}, before=before, after={**before, "en": right})
    reconciled = reconcile(visit, "guest", [], said=ListSaid("correction"))
    told = remark(found, reconciled, as_accepted(reconciled, visit, ()), {}, Words("en"))
    assert ("no longer agrees" in told) is bool(forms)
    assert forms in told


def test_it_is_told_of_a_list_that_it_may_be_read_amiss(visit: Visit) -> None:
    rows = [["Ian Frew 14", "Minister"], ["Ada Kerr 15", "Adviser"], ["Tom Orr", "Envoy"], ["Eva Berg", "Envoy"]]
    found = reconcile(visit, "guest", parse_list(rows, guessed_columns(rows)).entries)
    assert any("does not read as a list of persons" in told for told in warnings(found, Words("en")))
