"""Whoever mistyped an id is told what is like it."""

from domain.core.nearest import nearest


def test_the_likeliest_comes_first() -> None:
    assert nearest("talks-restrited", ["talks-expanded", "supper", "talks-restricted"]) == (
        "talks-restricted", "talks-expanded",
    )  # fmt: skip


def test_it_is_found_whatever_its_case() -> None:
    assert nearest("kz-2025-12", ["KZ-2025-11", "FR-1999"]) == ("KZ-2025-11",)


def test_nothing_is_like_it() -> None:
    assert nearest("breakfast", ["talks"]) == nearest("breakfast", []) == ()
