"""Programmes as senders write them are read as they were meant: 98 of 100 cells of their items are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.forms.programme_cells import judged, programmes, read, wanted

BAR = 0.98
"""The share of cells of all programmes that must be right."""
BAR_OF_ONE = 0.95
"""The share of a single programme: none is given up for the others."""


def test_the_corpus_is_in_the_languages_that_come() -> None:
    assert {wanted(path)["language"] for path in programmes()} >= {
        "fr", "en", "ru", "kk", "de", "es", "it", "tr", "zh", "ar", "uz", "pt",
    }  # fmt: skip


def test_the_corpus_is_read_cell_by_cell() -> None:
    cells = [(path.name, cell) for path in programmes() for cell in judged(path)]
    wrong = [each for each in cells if not each[1].right]
    assert len(wrong) <= (1 - BAR) * len(cells), wrong


@pytest.mark.parametrize("path", programmes(), ids=lambda path: path.stem)
def test_a_programme_is_read_as_it_was_meant(path: Path) -> None:
    cells = judged(path)
    wrong = [cell for cell in cells if not cell.right]
    assert len(wrong) <= (1 - BAR_OF_ONE) * len(cells), wrong


@pytest.mark.parametrize("path", programmes(), ids=lambda path: path.stem)
def test_what_is_not_taken_over_is_told_and_no_day_is_asked_for(path: Path) -> None:
    found = read(path)
    assert set(wanted(path)["told"]) <= set(found.left)
    assert not found.unread_day
