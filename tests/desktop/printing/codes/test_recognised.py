"""Looking for the sheet that bears a check code."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

import pytest
from msgspec.structs import replace

from desktop.printing.codes.check_code import code_of
from desktop.printing.codes.recognised import FEW_FIRST, KeptProofs, Record, as_it_stands, recognised
from desktop.printing.kinds import BY_NAME
from desktop.printing.sheet_kind import Asked, EarlierVisit
from desktop.printing.sheets import digest_of_sheet
from domain.visit.visit import Visit
from tests.desktop.printing.test_kinds import ROW
from tests.desktop.printing.test_sheets import STAMP, record, visit

__all__ = ["visit"]


def test_the_proofs_of_a_visit_are_read_once_for_a_whole_search() -> None:
    """To read one of them goes through the log as well as to read all."""
    asked = list[Sequence[int]]()

    def read(positions: Sequence[int]) -> Sequence[str]:
        asked.append(positions)
        return [f"{position}:9f86d081884c7d65" for position in positions]

    proofs = KeptProofs(read, [ROW])
    position = ROW.entry.position
    assert proofs([position, position]) == [f"{position}:9f86d081884c7d65"] * 2
    assert proofs.at(position) == f"{position}:9f86d081884c7d65"
    assert asked == [[position]]


def test_a_page_of_changes_that_told_nothing_of_lists_is_found_by_its_code_as_it_was_printed(visit: Visit) -> None:
    """Of a member who withdrew the pages printed before said nothing."""
    before = EarlierVisit(1, STAMP.recorded_at, deepcopy(visit))
    record(visit, "withdraw-member", member="ushakov")
    record(visit, "move-item", item="talks", when={"day": "2025-11-12", "start": "16:00"})
    kind, asked = BY_NAME["changes"], Asked("guest-delegation", before=before)
    [former] = kind.former
    stood = {1: before.visit, 2: visit}
    rows = [replace(ROW, entry=replace(ROW.entry, number=number, recorded_at=STAMP.recorded_at)) for number in stood]

    for told in (former, kind.facts):
        code = code_of(digest_of_sheet(kind, asked, told(visit, asked), STAMP))
        found = recognised(code, Record(rows, stood.__getitem__, lambda _entry: STAMP), [2], since=1)
        assert found is not None
        assert (found.kind.name, found.facts) == ("changes", told(visit, asked))


def test_a_day_that_had_a_meal_for_his_suite_is_found_by_its_code_as_it_was_printed(visit: Visit) -> None:
    """The pages printed before told of every meal as of one of the heads."""
    record(
        visit, "plan-item", item="lunch", kind="meal", title={"en": "Lunch for the suite"}, when={"day": "2025-11-12"}
    )
    kind, asked = BY_NAME["day"], Asked("both-delegations", subject="tokayev")
    [former] = kind.former
    for told in (former, kind.facts):
        code = code_of(digest_of_sheet(kind, asked, told(visit, asked), STAMP))
        found = recognised(code, Record([ROW], lambda _entry: visit, lambda _entry: STAMP), [1])
        assert found is not None
        assert ("lunch" in {row.key for row in found.facts.rows}) is (told is former)


def test_a_sheet_is_found_by_a_code_that_was_misread_for_one_that_looks_alike(visit: Visit) -> None:
    kind, asked = BY_NAME["programme"], Asked("staff")
    code = code_of(digest_of_sheet(kind, asked, kind.facts(visit, asked), STAMP))
    misread = code.translate(str.maketrans("5S8B2Z6G0D", "S5B8Z2G6D0"))
    assert misread != code
    found = recognised(misread, Record([ROW], lambda _entry: visit, lambda _entry: STAMP), [1])
    assert found is not None
    assert (found.kind.name, found.code) == ("programme", code)


def test_the_extract_of_the_journal_which_holds_all_entries_is_tried_last() -> None:
    assert [kind.name for kind in FEW_FIRST[-1]] == ["history"]


@pytest.mark.parametrize("name", ["seating", "rooming"])
def test_the_sheet_of_all_is_found_where_each_item_or_side_has_its_own(visit: Visit, name: str) -> None:
    """The command line prints it where no item and no side is named."""
    record(visit, "lodge-member", member="tokayev", house={"en": "Residence"})
    kind, asked = BY_NAME[name], Asked("staff", None)
    assert None not in kind.subjects(visit)
    code = code_of(digest_of_sheet(kind, asked, kind.facts(visit, asked), STAMP))

    found = recognised(code, Record([ROW], lambda _entry: visit, lambda _entry: STAMP), [1])

    assert found is not None
    assert (found.kind.name, found.asked.subject) == (name, None)


def test_a_sheet_whose_names_are_given_in_one_more_language_says_the_same_in_those_it_had(visit: Visit) -> None:
    before = deepcopy(visit)
    kind, asked = BY_NAME["delegation"], Asked("staff", "guest")
    code = code_of(digest_of_sheet(kind, asked, kind.facts(before, asked), STAMP))
    rows = [replace(ROW, entry=replace(ROW.entry, number=number)) for number in (1, 2)]
    stood = {1: before, 2: visit}
    kept = Record(rows, stood.__getitem__, lambda _entry: STAMP)
    found = recognised(code, kept, [1])
    assert found is not None
    assert as_it_stands(found, kept).outcome == "same"

    position = visit.delegations.members["tokayev"].position
    record(visit, "word-position", member="tokayev", position={**position, "uz": "Prezident"})
    now = as_it_stands(found, kept)
    assert (now.outcome, now.languages) == ("differs-in-languages", ("uz",))
    record(visit, "word-position", member="tokayev", position={**position, "en": "Head of State", "uz": "Prezident"})
    assert as_it_stands(found, kept).outcome == "differs"
