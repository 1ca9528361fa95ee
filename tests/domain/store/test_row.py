from datetime import UTC, datetime, timedelta, timezone

import pytest

from domain.store.row import id_as_stored, id_as_text, instant_of, microseconds, stamp, time_of

ALMATY = datetime(2025, 11, 12, 12, tzinfo=timezone(timedelta(hours=5)))


def test_a_time_is_microseconds_since_1970() -> None:
    assert microseconds(datetime(1970, 1, 1, 0, 0, 1, 5, tzinfo=UTC)) == 1_000_005
    assert microseconds(datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)) == -1_000_000
    assert instant_of(microseconds(ALMATY)) == ALMATY
    assert instant_of(microseconds(ALMATY)).tzinfo == UTC


def test_a_stamp_is_utc_and_reads_as_the_time_it_was_made_of() -> None:
    assert stamp(microseconds(ALMATY)) == "2025-11-12T07:00:00.000000Z"
    assert time_of(stamp(microseconds(ALMATY))) == microseconds(ALMATY)


@pytest.mark.parametrize(
    ("command_id", "stored"),
    [
        ("0123456789abcdef0123456789abcdef", bytes.fromhex("0123456789abcdef0123456789abcdef")),
        ("0123456789ABCDEF0123456789ABCDEF", "0123456789ABCDEF0123456789ABCDEF"),
        ("0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcde"),
        ("a command of sixteen", "a command of sixteen"),
        ("сто восемнадцатая нота посольства", "сто восемнадцатая нота посольства"),
        ("zz23456789abcdef0123456789abcdef", "zz23456789abcdef0123456789abcdef"),
    ],
)
def test_only_the_digits_of_a_uuid_are_kept_as_bytes(command_id: str, stored: bytes | str) -> None:
    assert id_as_stored(command_id) == stored
    assert id_as_text(id_as_stored(command_id)) == command_id
