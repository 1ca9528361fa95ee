"""The base of the pages that are one table below a bar that filters it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.desk.requests import Requests
from desktop.models.rows_model import RowsModel
from desktop.pages.table_page import Row, TablePage
from desktop.widgets.filter_bar import FilterBar, FilterWords
from desktop.wording.words import say


class FilteredPage(TablePage[Row]):
    """A table with a bar above it: words to find, chips to keep one kind, and how many rows are shown."""

    chips: tuple[str, ...] = ()
    """What the table may keep to; the first keeps everything."""
    first_found: ClassVar[bool] = False
    """Whether typing chooses the first row that is found."""

    def __init__(self, model: RowsModel[Row], requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(model, requests, parent)
        self._filter.left.connect(self._table.setFocus)

    def keeps(self, chip: str, row: Row) -> bool:
        """Whether a row is of the kind a chip keeps; the first chip keeps every row."""
        raise NotImplementedError

    def find_words(self) -> str:
        """The words in the empty field."""
        return say("page.filter")

    def chip_words(self) -> tuple[str, ...]:
        """The words of the chips."""
        return tuple(say(f"page.{self.name}.{chip}") for chip in self.chips)

    def counts(self, shown: int, total: int) -> str:
        """How many rows are shown, in words."""
        return say("page.shown", shown=shown, total=total)

    def select(self, subject: str) -> bool:
        if all(self._model.key(row) != subject for row in self._model.rows()):
            return False
        if self._model.line_of(subject) < 0:
            self._show_all()
        return super().select(subject)

    def reword(self) -> None:
        self._filter.set_words(FilterWords(self.find_words(), self.chip_words()))
        super().reword()
        self._say_counts()

    def _made_above(self) -> tuple[QWidget, ...]:
        self._filter = FilterBar(self, self.chips, self._made_leading)
        self._filter.changed.connect(self._apply_filter)
        return (self._filter,)

    def _made_leading(self, bar: QWidget) -> tuple[QWidget, ...]:
        """Make what is chosen before the words to find, as children of the bar."""
        return ()

    def _list(self, chosen: str) -> None:
        super()._list(chosen)
        rows, kinds = self._model.rows(), self.chips[1:]
        kept = {chip: sum(self.keeps(chip, row) for row in rows) for chip in kinds}
        self._filter.set_counts({**dict.fromkeys(self.chips[:1], len(rows)), **kept})
        self._say_counts()

    def _show_all(self) -> None:
        """Let the filter keep every row."""
        self._filter.field().clear()
        if self.chips:
            self._filter.choose(self.chips[0])

    def _kept(self) -> Callable[[Row], bool] | None:
        """Whether a row is kept, by the chosen chip; None keeps all."""
        chip = self._filter.chosen()
        return partial(self.keeps, chip) if chip in self.chips[1:] else None

    def _apply_filter(self, *_args: object) -> None:
        chosen, typed = self._chosen(), self._filter.text().strip()
        self._find(typed)
        self._keep("" if self.first_found and typed else chosen)
        self._say_counts()

    def _find(self, typed: str) -> None:
        """Show the rows that are found by what is typed, of the kind of the chosen chip."""
        kept = self._kept()
        self._model.set_filter(typed, kept)
        if typed and not self._model.count_shown() and (named := self.named(typed)):
            self._model.set_filter("", lambda row: self._model.key(row) in named and (kept is None or kept(row)))

    def named(self, typed: str) -> Collection[str]:
        """Whom of the rows what is typed may name where it is in the words of none: their keys."""
        return ()

    def _say_counts(self) -> None:
        self._filter.set_shown(self.counts(self._model.count_shown(), len(self._model.rows())))
