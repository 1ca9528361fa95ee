from datetime import UTC, datetime, timedelta, timezone

import pytest

from domain.store.row import COLUMNS, leaf_hash, moment, stamp

ROW = (
    1, "5d2c0d3a1f574d0e9d0b0c7a4f8f3a11", 1, "item.cancelled", 1, b'{"item":"supper"}', "aigerim", "desk 1",
    "2025-11-12T12:00:00.000000Z", "2025-11-12T12:00:00.000000Z", None, "Жаңа себеп", None, "c", None,
)  # fmt: skip


def test_a_leaf_never_changes() -> None:
    """This very value is in files that must be provable in thirty years."""
    assert leaf_hash(ROW).hex() == "35eb4849a539b6ba1939bcf6df691cd1a158e3d046931456b1cfe3d11bcc5d13"


@pytest.mark.parametrize("column", range(len(ROW)), ids=COLUMNS[:-1])
def test_a_leaf_covers_every_column(column: int) -> None:
    changed = [*ROW]
    changed[column] = b"x" if isinstance(ROW[column], bytes) else "x"

    assert leaf_hash(changed) != leaf_hash(ROW)


def test_an_absent_column_is_not_an_empty_one_and_columns_do_not_run_together() -> None:
    assert leaf_hash([None]) != leaf_hash([""])
    assert leaf_hash(["ab", "c"]) != leaf_hash(["a", "bc"])


def test_a_stamp_is_utc_and_sorts_by_time() -> None:
    almaty = datetime(2025, 11, 12, 12, tzinfo=timezone(timedelta(hours=5)))

    assert stamp(almaty) == "2025-11-12T07:00:00.000000Z"
    assert moment(stamp(almaty)) == almaty
    assert stamp(almaty) < stamp(almaty + timedelta(microseconds=1))
    assert moment(stamp(almaty)).tzinfo == UTC
