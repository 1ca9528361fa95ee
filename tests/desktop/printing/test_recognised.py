"""Looking for the sheet that bears a check code."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.printing.recognised import FEW_FIRST, KeptProofs
from tests.desktop.printing.test_kinds import ROW


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
