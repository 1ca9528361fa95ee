"""Looking for the sheet that bears a check code."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.printing.check_code import code_of
from desktop.printing.kinds import BY_NAME
from desktop.printing.recognised import FEW_FIRST, KeptProofs, Record, recognised
from desktop.printing.sheet_kind import Asked
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
