import hashlib

import pytest

from domain.core.problem import Damaged
from domain.store.proof.leaf import leaf_1, leaf_2, leaf_of
from domain.store.row import Row

OLD = (
    1, "5d2c0d3a1f574d0e9d0b0c7a4f8f3a11", 1, "item.cancelled", 1, b'{"item":"supper"}', "aigerim", "desk 1",
    "2025-11-12T12:00:00.000000Z", "2025-11-12T12:00:00.000000Z", None, "Жаңа себеп", None, "c", None,
)  # fmt: skip
NOON = 1_762_948_800_000_000
ROW = Row(
    position=1, entry=1, topic_version=1, recorded_at=NOON, clock=NOON, clock_confirmed=0,
    stream=bytes.fromhex("5d2c0d3a1f574d0e9d0b0c7a4f8f3a11"), topic=b"item.cancelled", state=b'{"item":"supper"}',
    author=b"aigerim", desk=b"desk 1", effective_at=None, reason="Жаңа себеп".encode(), source=None,
    command_id=b"c", batch=None, sent=None, completed=None, leaf=b"",
)  # fmt: skip


def test_a_leaf_of_the_first_form_never_changes() -> None:
    """This very value is in files that must be provable in thirty years."""
    assert leaf_1(OLD).hex() == "35eb4849a539b6ba1939bcf6df691cd1a158e3d046931456b1cfe3d11bcc5d13"


def test_a_row_of_schema_1_keeps_that_leaf_in_this_one() -> None:
    assert leaf_of(ROW, leaf_1_upto=1) == leaf_1(OLD)
    assert leaf_of(ROW, leaf_1_upto=0) == leaf_2(ROW)


def test_a_leaf_of_the_second_form_never_changes() -> None:
    assert leaf_2(ROW).hex() == "0ebd3a9f2c2e314f52b5c90c7501b2c4bb7836d09fca9c24e0a03e2a072999f6"


def test_a_leaf_of_the_second_form_is_what_the_format_says() -> None:
    contents = [ROW.stream, ROW.topic, ROW.state, b"aigerim", b"desk 1", None, ROW.reason, None, b"c", None, None, None]
    data = b"\x00\x02" + b"".join(number.to_bytes(8, "big", signed=True) for number in (1, 1, 1, NOON, NOON, 0))
    data += b"".join((-1 if each is None else len(each)).to_bytes(4, "big", signed=True) for each in contents)

    assert leaf_2(ROW) == hashlib.sha256(data + b"".join(each for each in contents if each)).digest()


@pytest.mark.parametrize("field", Row._fields[:-1])
def test_a_leaf_covers_every_value(field: str) -> None:
    value = NOON if field == "effective_at" else getattr(ROW, field)
    other = b"x" if value is None or isinstance(value, bytes) else value + 1

    assert leaf_2(with_value(field, other)) != leaf_2(ROW)


def test_an_absent_value_is_not_an_empty_one_and_values_do_not_run_together() -> None:
    assert leaf_1([None]) != leaf_1([""])
    assert leaf_1(["ab", "c"]) != leaf_1(["a", "bc"])
    assert leaf_2(ROW._replace(source=b"")) != leaf_2(ROW)
    assert leaf_2(ROW._replace(author=b"ab", desk=b"c")) != leaf_2(ROW._replace(author=b"a", desk=b"bc"))


@pytest.mark.parametrize("field", ["entry", "recorded_at", "state", "author", "effective_at", "sent"])
@pytest.mark.parametrize("rubbish", [2**70, "text", 1.5, (1,)])
def test_what_no_leaf_can_cover_is_damaged(field: str, rubbish: object) -> None:
    with pytest.raises(Damaged, match="leaf-mismatch"):
        leaf_of(with_value(field, rubbish), leaf_1_upto=0)


def with_value(field: str, value: object) -> Row:
    """The row with another value in one field."""
    return Row._make([value if each == field else getattr(ROW, each) for each in Row._fields])
