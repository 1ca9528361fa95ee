"""The leaves of rows as they are read in bulk are those of the plain definition."""

from hypothesis import given
from hypothesis import strategies as some

from domain.store.proof.leaf import leaf_2
from domain.store.sqlite.rows import RawRow, RowReader

TEXTS = {number: text.encode() for number, text in enumerate(("", "a", "aigerim", "стол", "item.moved"), start=1)}
STREAMS = {1: bytes(16), 2: bytes(range(16))}
TIMES = some.integers(-(2**63), 2**63 - 1)
NUMBERS = some.integers(1, 2**40)
NAMED = some.sampled_from(sorted(TEXTS))
DIGESTS = some.none() | some.binary(min_size=32, max_size=33)

RAW = some.tuples(
    NUMBERS, NUMBERS, NUMBERS, TIMES, some.none() | TIMES, some.sampled_from([None, 1]),
    some.sampled_from(sorted(STREAMS)), NAMED, some.binary(max_size=60), NAMED, NAMED, some.none() | TIMES,
    some.none() | NAMED, some.none() | NAMED,
    some.none() | some.text(max_size=20) | some.binary(min_size=16, max_size=16),
    some.none() | NAMED, DIGESTS, DIGESTS, some.binary(min_size=32, max_size=32),
)  # fmt: skip


class _Known:
    """A cursor of an office that holds the texts and streams above."""

    def __init__(self) -> None:
        self._found: tuple[bytes] | None = None

    def execute(self, statement: str, values: tuple[int]) -> None:
        known = TEXTS if "texts" in statement else STREAMS
        self._found = (known[values[0]],) if values[0] in known else None

    def fetchone(self) -> tuple[bytes] | None:
        return self._found


@given(RAW)
def test_a_leaf_is_the_same_however_it_is_made(raw: RawRow) -> None:
    rows = RowReader()
    [row] = rows.read(_Known(), [raw])

    assert rows.leaves(_Known(), [raw], leaf_1_upto=0) == [leaf_2(row)]


@given(RAW, some.sampled_from([1, 2, 3, 6, 7, 8, 9, 10]), some.sampled_from([2**70, 1.5, (1,), None, "x"]))
def test_what_no_leaf_can_cover_has_none(raw: RawRow, place: int, rubbish: object) -> None:
    altered = (*raw[:place], rubbish, *raw[place + 1 :])

    assert RowReader().leaves(_Known(), [altered], leaf_1_upto=0) == [None]
