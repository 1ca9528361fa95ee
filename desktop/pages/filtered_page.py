"""The base of the pages that are one table below a bar that filters it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from desktop.desk.member_finder import MemberFinder
from desktop.desk.requests import Requests
from desktop.models.rows_model import RowsModel
from desktop.pages.table_page import Row, TablePage
from desktop.widgets.tables.empty_note import EmptyNote
from desktop.widgets.tables.filter_bar import FilterBar, FilterWords
from desktop.wording.words import say
from domain.core.late import late
from domain.core.problem import Problem

if TYPE_CHECKING:
    from domain.naming.finding import mentions
else:
    mentions = late("domain.naming.finding.mentions")


class FilteredPage(TablePage[Row]):
    """A table with a bar above it: words to find, chips to keep one kind, and how many rows are shown."""

    chips: tuple[str, ...] = ()
    """What the table may keep to; the first keeps everything."""
    first_found: ClassVar[bool] = False
    """Whether typing chooses the first row that is found."""
    _members: ClassVar[MemberFinder] = MemberFinder()
    """Finds the members of the visit on show, whose names are read once for all pages."""
    names_persons: ClassVar[bool] = True
    """Whether rows name persons, so that they are found by any spelling of a name."""

    def __init__(self, model: RowsModel[Row], requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(model, requests, parent)
        self._all_hidden = EmptyNote(self._table, self._hides_all, self._show_all)
        self._filter.left.connect(self._table.setFocus)
        self._filter.entered.connect(self._learn_names)

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
        if not self._model.has(subject):
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
        self._show_bulk()

    def _find(self, typed: str) -> None:
        """Show the rows that are found by what is typed, of the kind of the chosen chip."""
        kept = self._kept()
        self._model.set_filter(typed, kept)
        if typed and self.names_persons and not self._model.count_shown():
            found = self._telling_of(typed)
            self._model.set_filter("", lambda row: found(row) and (kept is None or kept(row)))

    def people_of(self, row: Row) -> Iterable[str]:
        """The ids of members whom a row is about, whether or not its words name them."""
        return ()

    def _telling_of(self, typed: str) -> Callable[[Row], bool]:
        """Whether a row is about whom what is typed names, or mentions him, in whatever spelling."""
        visit = self._view.visit if self._view is not None else None
        members = self._members.named(visit, typed) if visit is not None else frozenset()
        meant = mentions.Mentions(typed, self._members.names_of(visit, members) if visit is not None else ())
        return lambda row: not members.isdisjoint(self.people_of(row)) or meant.in_text(self._model.told(row))

    def _learn_names(self) -> None:
        """Have the names of the members read in another thread before anything is looked for."""
        if self._view is not None and self.names_persons:
            self._requests.judge(partial(self._members.follow_names, self._view.visit)).otherwise(_leave_to_filter)

    def _say_counts(self) -> None:
        total = len(self._model.rows())
        self._filter.set_shown(self.counts(self._model.count_shown(), total))
        if self._hides_all():
            self._all_hidden.set_words(say("page.all-hidden", count=total), say("page.show-all"), may_act=True)

    def _hides_all(self) -> bool:
        """Whether there are rows, and the filter lets none of them through."""
        return bool(self._model.rows()) and self._model.first_line() < 0


def _leave_to_filter(_problem: Problem) -> None:
    """Say nothing of names that could not be read before they are looked for: whoever looks for one is told."""
