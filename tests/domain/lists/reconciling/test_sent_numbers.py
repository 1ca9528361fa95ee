"""The numbers addenda and corrections refer to are those of the list sent, the spouse included if it counted her."""

from __future__ import annotations

import pytest

from domain.core.message import decide
from domain.core.names import Name
from domain.delegation.category import Category
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.proposing import MemberProposed
from domain.delegation.replacement import MemberWithdrawn
from domain.lists.listed import ListedPerson, persons_on
from domain.lists.listing import parse_list
from domain.lists.notes.places_told import place_in_number, place_in_words
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.reconciling.sent_numbers import SentNumbers
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold

SENT: tuple[tuple[str, Category], ...] = (
    ("marin", "head"), ("anna", "spouse"), ("duval", "official"), ("lenoir", "official"), ("petit", "official"),
)  # fmt: skip


@pytest.fixture
def visit() -> Visit:
    """A delegation as its side listed it: the head, his spouse, three officials."""
    events = [
        MemberProposed(key, "guest", {"en": Name(key.title(), f"{key.title()}son")}, {"en": "Adviser"}, category)
        for key, category in SENT
    ]
    folded: Visit = fold([visit_opened(), *events, ListOrderGiven("guest", tuple(key for key, _ in SENT))])
    return folded


def entries(text: str) -> tuple[ListedPerson, ...]:
    rows = rows_of_lines(text.split("\n"))
    return persons_on(parse_list(rows, guessed_columns(rows)))


def compared(visit: Visit, text: str, kind: str = "addendum") -> Reconciliation:
    return reconcile(visit, "guest", entries(text), said=ListSaid(kind))  # type: ignore[arg-type]


def order(visit: Visit, found: Reconciliation) -> list[str]:
    for command in as_accepted(found, visit, found.usually_accepted()).commands:
        fold(decide(command, visit), visit)
    return [each.id for each in visit.delegations.listed("guest") if each.travels]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("5 bis", 5), ("7a", 7), ("5-бис", 5), ("after no. 5", 5), ("между 5 и 6", 5), ("entre 5 et 6", 5), ("5-6", 5),
        ("5 және 6 арасына", 5), ("第5号之后", 5), ("5", None), ("5-7", None), ("A", None),
    ],
)  # fmt: skip
def test_a_cell_says_behind_which_number_somebody_stands(cell: str, number: int | None) -> None:
    assert place_in_number(cell) == number


@pytest.mark.parametrize(
    ("line", "place", "rest"),
    [
        ("Add Ms Ann White, Adviser, between nos. 5 and 6", 5, "Add Ms Ann White, Adviser"),
        ("Включить после № 5: Ильин Олег, советник", 5, "Включить: Ильин Олег, советник"),
        ("Adviser after 5 years", None, "Adviser after 5 years"),
    ],
)
def test_words_of_a_line_say_it(line: str, place: int | None, rest: str) -> None:
    assert place_in_words(line) == (place, rest)


def test_a_number_that_goes_on_tells_that_the_spouse_was_counted(visit: Visit) -> None:
    found = compared(visit, "3 bis. Mr. Karl BERG, Adviser\n6. Ms. Eva HOLM, Press Officer")
    assert found.numbers.counted is True
    assert order(visit, found) == ["marin", "anna", "duval", "berg", "lenoir", "petit", "holm"]


def test_or_that_she_was_not(visit: Visit) -> None:
    found = compared(visit, "3 bis. Mr. Karl BERG, Adviser\n5. Ms. Eva HOLM, Press Officer")
    assert found.numbers.counted is False
    assert order(visit, found) == ["marin", "anna", "duval", "lenoir", "berg", "petit", "holm"]


def test_the_numbers_of_those_who_stand_tell_it_too(visit: Visit) -> None:
    found = compared(visit, "4. Mr. Lenoir LENOIRSON, Counsellor\n4a. Mr. Karl BERG, Adviser")
    assert found.numbers.counted is True
    assert [(each.kind, each.member) for each in found.differences] == [("re-titled", "lenoir"), ("new", None)]
    assert order(visit, found) == ["marin", "anna", "duval", "lenoir", "berg", "petit"]


def test_where_nothing_tells_it_the_place_is_left_to_the_officer(visit: Visit) -> None:
    (new,) = compared(visit, "3 bis. Mr. Karl BERG, Adviser").differences
    assert new.held == "place"
    (told,) = compared(visit, "1 bis. Mr. Karl BERG, Adviser").differences
    assert told.held is None


def test_who_was_withdrawn_since_keeps_his_number(visit: Visit) -> None:
    visit.delegations.members["anna"].category = "official"
    fold([MemberWithdrawn("duval")], visit)
    found = compared(visit, "4 bis. Mr. Karl BERG, Adviser")
    assert order(visit, found) == ["marin", "anna", "lenoir", "berg", "petit"]
    again = compared(visit, "3 bis. Ms. Eva HOLM, Adviser")
    assert order(visit, again) == ["marin", "anna", "holm", "lenoir", "berg", "petit"]


def test_a_correction_of_a_name_respells_who_had_it_in_both_scripts(visit: Visit) -> None:
    kuroda = {"en": Name("Takashi", "Kuroda"), "ja": Name("隆", "黒田", family_first=True)}
    fold([MemberProposed("kuroda", "guest", kuroda, {"en": "Adviser"}, "official")], visit)
    text = 'No. 6: for "Mr. KURODA Takashi (黒田 隆)" read "Mr. KURODA Takeshi (黒田 毅)".'
    (found,) = compared(visit, text, "correction").differences
    assert (found.kind, found.member, found.held) == ("respelt", "kuroda", None)
    assert {language: name.given for language, name in found.after.items()} == {"en": "Takeshi", "ja": "毅"}


def test_a_number_that_may_mean_the_rank_somebody_has_tells_no_other() -> None:
    sent = SentNumbers(("head", "spouse", "duval"), frozenset({"spouse"}), None)
    assert (sent.ranks(3), sent.rank(3), sent.rank(1)) == ({2, 3}, None, 1)


def test_who_stands_already_goes_beside_the_number_a_row_says(visit: Visit) -> None:
    """The spouse is no. 2: behind no. 3 is behind Duval, whatever else the row says of him."""
    found = compared(visit, "3 bis. Petit PETITSON, Adviser\n6. Ms. Eva HOLM, Press Officer")
    (moved,) = (each for each in found.differences if each.kind == "re-ranked")
    assert (moved.member, moved.before, moved.after) == ("petit", 4, 3)
    assert order(visit, found)[:4] == ["marin", "anna", "duval", "petit"]


def test_who_stands_beside_that_number_already_does_not_move(visit: Visit) -> None:
    found = compared(visit, "4 bis. Petit PETITSON, Adviser\n6. Ms. Eva HOLM, Press Officer")
    assert [each.kind for each in found.differences] == ["new"]
