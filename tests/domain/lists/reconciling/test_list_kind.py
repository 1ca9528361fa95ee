"""What a list from outside is, by what it calls itself and by whom it names (protocol 4.9)."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.delegation.proposing import MemberProposed
from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.reconciling.list_kind import guess_by_heading, guess_by_names, headings_of
from domain.lists.reconciling.list_said import ListSaid, what_it_is
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Addendum to the list of the Russian delegation", "addendum"), ("Additif à la liste", "addendum"),
        ("Дополнение к списку официальной делегации", "addendum"), ("Дополнительный список", "addendum"),
        ("Делегация тізіміне толықтыру", "addendum"), ("Nachtrag zur Delegationsliste", "addendum"),
        ("增补名单", "addendum"), ("ملحق القائمة", "addendum"),
        ("Corrigendum to the list of members", "correction"), ("Rectificatif à la liste", "correction"),
        ("Исправления к списку", "correction"), ("Поправка", "correction"), ("更正", "correction"),
        ("Nota verbal nº 219 — Retificação", "correction"), ("Rectificación de la lista", "correction"),
        ("Updated list", "whole"), ("Corrected list of the delegation", "whole"), ("Liste actualisée", "whole"),
        ("Исправленный список", "whole"), ("Обновлённый состав делегации", "whole"), ("Состав делегации", "whole"),
        ("List of the Russian delegation", "whole"), ("Liste de la délégation", "whole"), ("最新名单", "whole"),
    ],
)  # fmt: skip
def test_a_list_says_what_it_is(heading: str, kind: str) -> None:
    found = guess_by_heading([heading])
    assert found is not None
    assert (found.kind, found.words, found.sure) == (kind, heading, True)


@pytest.mark.parametrize(
    "heading", ["", "Delegation", "Additional information", "Position", "Делегация", "Note verbale"]
)
def test_most_headings_say_nothing(heading: str) -> None:
    assert guess_by_heading([heading]) is None


def test_what_it_calls_itself_is_told_without_the_colon_behind() -> None:
    found = guess_by_heading(["The following changes in the delegation :"])
    assert found is not None
    assert found.words == "The following changes in the delegation"


def test_a_list_calls_itself_in_rows_that_name_nobody_and_in_the_name_of_its_file() -> None:
    rows = [("Дополнение", ""), ("Lavrov", "Minister of Corrections")]
    assert headings_of("delegation_addendum-2", rows, {2}) == ("Дополнение", "delegation addendum 2")


@pytest.mark.parametrize(
    ("counts", "kind", "sure"),
    [
        ((0, 0, 18, 0), "whole", True), ((18, 18, 0, 0), "whole", True), ((12, 18, 3, 0), "whole", False),
        ((0, 18, 2, 0), "addendum", True), ((1, 18, 2, 1), "addendum", True), ((2, 18, 0, 0), "addendum", True),
        ((2, 18, 0, 2), "correction", True), ((8, 18, 4, 0), "addendum", False), ((1, 3, 1, 0), "addendum", False),
    ],
)  # fmt: skip
def test_without_a_word_it_is_told_by_whom_it_names(counts: tuple[int, int, int, int], kind: str, sure: bool) -> None:
    """Known of those who stand, who stands, others, known with changes."""
    found = guess_by_names(*counts)
    assert (found.kind, found.sure) == (kind, sure)


@pytest.mark.parametrize(
    "heading",
    [
        "Changes",
        "Latest changes",
        "Changes and additions",
        "Corrections",
        "Changements",
        "Cambios",
        "Modifiche",
        "Retificações",
    ],
)
def test_a_word_for_changes_alone_is_nobody(heading: str) -> None:
    rows = rows_of_lines([heading, "Replace Mr Peter Lloyd by Mr Tom Fox, Adviser"])
    listing = parse_list(rows, guessed_columns(rows))
    assert [row.why for row in listing.rejected] == ["heading"]
    assert len(listing.entries) == 2


def test_a_note_headed_as_the_list_is_that_says_few_changes_is_not_the_whole_list() -> None:
    """Else all who are not named in it would be gone (protocol 4.9)."""
    names = (("Anna", "Holm"), ("Eva", "Lo"), ("Tim", "Ray"), ("Ida", "Berg"))
    visit = fold([visit_opened(), *(MemberProposed(f"m{at}", "guest", {"en": Name(*name)}, {}, "official")
                                    for at, name in enumerate(names))])  # fmt: skip
    struck = ListedPerson(2, {"en": Name("Eva", "Lo")}, {}, struck=True, member="m1", sentence="Eva Lo is not coming.")
    headed = ListSaid(None, ("Состав делегации",))
    assert what_it_is(visit, "guest", headed, guess_by_names(1, 4, 0, 0, struck=1)).kind == "whole"
    found = reconcile(visit, "guest", [struck], said=headed)
    assert found.guess.kind == "addendum"
    assert [(each.kind, each.member) for each in found.differences] == [("gone", "m1")]
