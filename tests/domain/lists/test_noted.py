"""What stands in brackets behind an office and is none: behind whom somebody stands, whom he accompanies."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.delegation.proposing import MemberProposed
from domain.lists.listing import parse_list
from domain.lists.noted import is_about_others
from domain.lists.notes.places_told import behind_whom_noted
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.surroundings.headings import heading_of
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("à insérer après M. Šefčovič", "M. Šefčovič"),
        ("to be listed directly after Mr Horn", "Mr Horn"),
        ("после И. И. Иванова", "И. И. Иванова"),
        ("nach Herrn Weber einzufügen", "Herrn Weber"),
        ("a inserir depois de Rui Alves", "Rui Alves"),
        ("interprète", ""),
        ("Trade", ""),
    ],
)
def test_behind_whom_somebody_is_to_stand(words: str, whom: str) -> None:
    assert behind_whom_noted(words) == whom


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("accompagne Mme Kallas", True), ("accompanies the President", True), ("сопровождает г-жу Каллас", True),
        ("Economic Affairs", False), ("à titre intérimaire", False),
    ],
)  # fmt: skip
def test_whom_somebody_accompanies_is_no_office(words: str, about: bool) -> None:
    assert is_about_others(words) is about


def _visit() -> Visit:
    names = ("António Costa", "Maroš Šefčovič", "Kaja Kallas", "Hans Brunmayr")
    proposed = [
        MemberProposed(family.lower(), "guest", {"fr": Name(given, family)}, {"fr": "Membre"}, "official")
        for given, family in map(str.split, names)
    ]
    visit: Visit = fold([visit_opened(), *proposed])
    return visit


def _placed(line: str) -> tuple[list[str], dict[str, str], list[str | None]]:
    visit = _visit()
    rows = rows_of_lines(["ADDENDUM à la liste", line])
    entries = parse_list(rows, guessed_columns(rows)).entries
    found = reconcile(visit, "guest", entries, said=ListSaid(headings=("ADDENDUM à la liste",)))
    accepted = as_accepted(found, visit, {each.id for each in found.changes if each.kind == "new"})
    order = sorted(accepted.ranks_after, key=accepted.ranks_after.__getitem__)
    return order, dict(entries[0].position), [each.held for each in found.changes]


def test_whoever_is_to_stand_behind_a_member_does_and_it_is_no_office_of_his() -> None:
    order, position, held = _placed("M. Wopke HOEKSTRA, Commissaire au climat (à insérer après M. Šefčovič)")
    assert order == ["costa", "šefčovič", "hoekstra", "kallas", "brunmayr"]
    assert position == {"fr": "Commissaire au climat"}
    assert held == [None]


def test_behind_somebody_who_does_not_stand_it_is_asked_where() -> None:
    assert _placed("M. Wopke HOEKSTRA, Commissaire au climat (à insérer après M. Dupont)")[2] == ["place"]


@pytest.mark.parametrize(
    ("heading", "category"),
    [
        ("PROTOCOLE, INTERPRÈTES ET SÉCURITÉ", None), ("Protocol and Security", None),
        ("Служба безопасности и протокола", None), ("Security", "security"), ("Press and Media", "press"),
        ("Technical staff and interpreters", "support"),
    ],
)  # fmt: skip
def test_a_heading_of_several_groups_says_no_category(heading: str, category: str | None) -> None:
    assert heading_of(heading).category == category
