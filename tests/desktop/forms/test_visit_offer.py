"""What a field offers of a visit: found by its words as they stand, and made ready for that by the first letter."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from desktop.forms.editors.visit_offer import Offer
from desktop.wording.search import SearchIndex

HALLS = [("green", "Green hall"), ("white", "White hall")]


def found(offer: Offer, typed: str) -> list[str]:
    return [each.person for each in offer.find(typed)]


def test_what_is_offered_now_is_found_and_not_what_was_before() -> None:
    offer = Offer()
    offer.put(HALLS)
    assert found(offer, "green") == ["green"]

    offer.put([("green", "Malachite foyer"), *HALLS[1:]])
    assert found(offer, "mala") == ["green"]
    assert found(offer, "hall") == ["white"]


def test_nothing_is_made_ready_to_be_found_before_somebody_types(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[list[str]] = []

    def index(texts: Iterable[str]) -> SearchIndex:
        made.append(list(texts))
        return SearchIndex(made[-1])

    monkeypatch.setattr("desktop.wording.search.SearchIndex", index)
    offer = Offer()
    offer.put(HALLS)
    assert made == []

    assert found(offer, "wh") == ["white"]
    assert found(offer, "whi") == ["white"]
    assert made == [["Green hall", "White hall"]]


def test_the_words_of_nothing_are_none() -> None:
    offer = Offer()
    offer.put(HALLS)

    assert [offer.words(key) for key in ("green", "blue", "")] == ["Green hall", "blue", ""]
