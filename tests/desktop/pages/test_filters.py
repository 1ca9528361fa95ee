"""The filter above every table of a visit finds what is about somebody by any spelling of his name."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from desktop.models.rows_model import RowsModel
from desktop.pages.filtered_page import FilteredPage
from desktop.pages.journal import JournalPage
from desktop.widgets.tables.filter_bar import FilterBar
from desktop.window.page_set import KINDS
from tests.desktop.children import child
from tests.desktop.pages.driver import Driven
from tests.desktop.small_office import SmallOffice, line
from tests.for_each import for_each

SPELLINGS = ("Токаев", "Tokayev", "Toqaev", "Tokaïev", "توكاييف", "托卡耶夫", "President Tokayev")
FILTERED = [name for name, kind in KINDS.items() if issubclass(kind(), FilteredPage)]


@pytest.fixture
def known(office: SmallOffice) -> SmallOffice:
    """An office that names the president beside his place in the delegation: in a letter, and in what is awaited."""
    office.record_together(
        line(
            "register-letter", letter="note", kind="letter", direction="in", sender={"en": "Embassy"}, number="7",
            dated="2025-11-03", subject="Arrival of President Tokayev",
        ),
        line("submit-for-agreement", aspect="wording", subject="statements", member="tokayev", side="guest"),
    )  # fmt: skip
    return office


def test_every_page_with_a_filter_is_walked() -> None:
    assert set(FILTERED) == {"delegations", "meetings", "checks", "awaiting", "correspondence", "journal"}


@for_each("name", FILTERED)
def test_rows_about_somebody_are_found_by_any_spelling_of_his_name(name: str, known: SmallOffice, qtbot: QtBot) -> None:
    driven = Driven(KINDS[name](), known.view(), qtbot)
    bar = child(driven.page, FilterBar)
    if isinstance(driven.page, JournalPage):
        bar.choose("entries")

    missed = [spelling for spelling in SPELLINGS if not found(driven, bar, spelling)]

    assert missed == []
    assert not found(driven, bar, "Ouattara")


def found(driven: Driven, bar: FilterBar, typed: str) -> Sequence[object]:
    bar.field().setText(typed)
    model = driven.table().model()
    assert isinstance(model, RowsModel)
    assert model.rowCount(QModelIndex()) < len(model.rows()) or len(model.rows()) < 2
    return model.shown()
