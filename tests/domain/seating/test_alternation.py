"""Tables at which the sides mix: who sits by whose head, and how far from him (protocol 6.6)."""

from domain.seating.alternation import alternated


def test_the_heads_face_each_other_and_ranks_go_outward_across_the_table() -> None:
    assert alternated({"host": "abcde", "guest": "vwxyz"}) == {
        "a": ("host", 0), "b": ("guest", 1), "c": ("guest", -1), "d": ("host", 2), "e": ("host", -2),
        "v": ("guest", 0), "w": ("host", 1), "x": ("host", -1), "y": ("guest", 2), "z": ("guest", -2),
    }  # fmt: skip


def test_where_one_side_is_smaller_nobody_sits_apart() -> None:
    assert alternated({"host": "abcde", "guest": "v"}) == {
        "a": ("host", 0), "b": ("guest", 1), "c": ("guest", -1), "d": ("host", 1), "e": ("host", -1),
        "v": ("guest", 0),
    }  # fmt: skip
