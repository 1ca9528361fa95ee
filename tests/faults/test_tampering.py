"""An owner of the office changes its file with all power over it, but none over what this desk remembers: it is seen
at the next start."""

from pathlib import Path

import pytest

from domain.core.problem import Damaged
from tests.faults.harness import tampering
from tests.faults.harness.desk import Desk
from tests.faults.harness.session import Line, opening, planning
from tests.faults.harness.tampering import Tampering

LINES: list[Line] = [*opening(1), *(planning(f"line-{number}", "V-0") for number in range(1, 12))]


@pytest.mark.parametrize(
    "tamper",
    [
        tampering.alter_a_byte,
        tampering.delete_a_middle_row,
        tampering.reorder_rows,
        tampering.cut_the_tail,
        tampering.cut_the_tail_and_recompute,
        tampering.rewrite_history,
        tampering.alter_a_byte_and_recompute,
        tampering.delete_a_middle_row_and_recompute,
        tampering.reorder_rows_and_recompute,
    ],
    ids=lambda tamper: tamper.__name__,
)
def test_what_its_owner_changed_is_seen(desk: Desk, tamper: Tampering) -> None:
    told, answer = desk.record(LINES)
    before = desk.ask("history", "V-0", "--json")
    assert (len(told), answer.code, before.code) == (len(LINES), 0, 0)
    tamper(desk.office)

    assert desk.ask("verify").code == Damaged.exit_code
    after = desk.ask("history", "V-0", "--json")
    assert after.orderly
    assert after.out == before.out or after.says_so
    assert desk.ask("visits").says_so or after.out == before.out


@pytest.mark.parametrize(
    "tamper",
    [
        tampering.hide_that_it_is_a_sample,
        tampering.hide_that_it_is_a_sample_and_recompute,
    ],
    ids=lambda tamper: tamper.__name__,
)
def test_a_sample_stays_a_sample(tmp_path: Path, tamper: Tampering) -> None:
    desk = Desk(tmp_path / "sample.chancery")
    assert desk.ask("sample").code == 0
    tamper(desk.office)

    assert desk.ask("verify").code == Damaged.exit_code
