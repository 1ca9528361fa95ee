"""Whoever mistyped an id is told what is like it."""

from domain.core.nearest import nearest, offered


def test_the_likeliest_comes_first() -> None:
    assert nearest("talks-restrited", ["talks-expanded", "supper", "talks-restricted"]) == (
        "talks-restricted", "talks-expanded",
    )  # fmt: skip


def test_it_is_found_whatever_its_case() -> None:
    assert nearest("kz-2025-12", ["KZ-2025-11", "FR-1999"]) == ("KZ-2025-11",)


def test_an_id_of_which_it_is_a_word_or_that_it_begins_with_is_near() -> None:
    assert nearest("walk", ["talks", "joint-walk"]) == ("joint-walk", "talks")
    assert nearest("incoming", ["in", "out"]) == ("in",)


def test_nothing_is_like_it() -> None:
    assert nearest("breakfast", ["talks"]) == nearest("breakfast", []) == ()


def test_where_nothing_is_like_it_all_are_offered_if_they_are_few() -> None:
    assert offered("breakfast", ["talks", "supper"]) == {"near": (), "choices": ("talks", "supper")}
    assert offered("talk", ["talks", "supper"]) == {"near": ("talks",), "choices": ()}
    assert offered("breakfast", [f"item-{number}" for number in range(40)]) == {"near": (), "choices": ()}
