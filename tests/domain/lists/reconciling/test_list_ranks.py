"""Whom a list moves: as few as will do, and nobody who keeps his number if another can move."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from domain.lists.reconciling.list_ranks import movers


def test_who_keeps_his_number_is_not_moved_where_another_can_be() -> None:
    standing = {"xi": 0, "he": 1, "wang": 2, "ding": 3}
    assert movers(standing, ["xi", "ding", "wang", "he"]) == {"ding": 2, "he": 4}


@given(st.permutations("abcdef"))
def test_as_few_move_as_will_do_and_of_those_as_few_who_keep_their_number(sequence: list[str]) -> None:
    standing = {key: at for at, key in enumerate("abcdef")}

    def cost(moved: tuple[str, ...]) -> tuple[int, int]:
        return len(moved), sum(standing[key] == sequence.index(key) for key in moved)

    def settles(moved: tuple[str, ...]) -> bool:
        kept = [key for key in sequence if key not in moved]
        return kept == sorted(kept)

    all_ways = [way for count in range(7) for way in combinations("abcdef", count) if settles(way)]
    assert cost(tuple(movers(standing, sequence))) == min(map(cost, all_ways))
