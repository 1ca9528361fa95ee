"""The base of all pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.desk.prepared import KeptMark, Unrecorded
from desktop.desk.recorded import Recorded
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.files.export.table import ExportTable
from desktop.models.inspection import PageAct
from desktop.widgets.reworded import RewordedWidget
from desktop.widgets.tables.bulk_bar import ManyAct
from desktop.widgets.tables.copied_rows import copied_tables, table_copied
from desktop.widgets.tables.list_table import ListTable
from domain.core.message import CommandClass


class Page(RewordedWidget):
    """A page shows a view, and asks for everything else through its `Requests`.

    `name` words its tab (`page.<name>`); `primary` is the command of its one primary button, None without one.
    """

    name: ClassVar[str]
    primary: ClassVar[CommandClass | None]

    replays: ClassVar[bool] = False
    """Whether the acts of the journal, and what changed since, stand beside it in the past."""

    acts_below: ClassVar[bool] = False
    """Whether buttons below it do what can be done with what is selected, so that the inspector offers nothing."""

    selection_changed = Signal()
    primary_changed = Signal()
    """Whether the page offers a primary button of its own may have changed."""

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests = requests

    def show_view(self, view: VisitView) -> None:
        """Show the visit, keeping the selection where it still is."""
        raise NotImplementedError

    def prepare(self, view: VisitView) -> bool:
        """Do a little of what showing a view takes, out of sight; whether there is more to do before it is shown."""
        return False

    def selection(self) -> dict[str, Any]:
        """The fields the selection tells, such as `{"item": "talks"}`; empty without one."""
        return {}

    def told_next(self) -> frozenset[str]:
        """The ids of the items of which the page says that they come next."""
        return frozenset()

    def primary_fields(self) -> dict[str, Any]:
        """The fields the primary button's form starts with; without the selection, as that is not about a new thing."""
        return {}

    def primary_instead(self) -> tuple[CommandClass, dict[str, Any]] | None:
        """What the primary button asks for as long as what it is about is not there; None: what it always asks for."""
        return None

    def primary_when_over(self) -> tuple[CommandClass, dict[str, Any]] | None:
        """What the primary button asks for once the visit is over, with its fields; None: what it always asks for."""
        return None

    def begins_with(self) -> dict[str, Any]:
        """What the form of anything new in the visit starts with, such as the day on show."""
        return {}

    def secondary(self) -> str:
        """The id of the action offered beside the primary button; empty for none."""
        return ""

    def commands(self) -> tuple[CommandClass, ...]:
        """The commands that make sense for the selection, most usual first."""
        return ()

    def further_actions(self) -> tuple[str, ...]:
        """The ids of the actions of the window that are about the selection as well."""
        return ()

    def key_of(self, command: CommandClass) -> str:
        """The key that asks for one of its commands where the focus is on what is selected; empty for none."""
        return ""

    def select(self, subject: str) -> bool:
        """Select what has that id, if the page shows it."""
        return False

    def select_recorded(self, recorded: Recorded, view: VisitView | None) -> None:
        """Select what a form has just recorded, where the page shows it."""
        for subject in recorded.subjects_in(view) if view is not None else ():
            if self.select(subject):
                return

    def does(self, asked: CommandClass | PageAct, fields: dict[str, Any]) -> bool:
        """Whether the page does itself what the inspector asks for, without a form."""
        return False

    def tables(self) -> tuple[ExportTable, ...]:
        """What of it is copied and saved: the tables that are on show, whole, from above."""
        there = (each for each in self.findChildren(ListTable) if each.isVisible() and each.model() is not None)
        places = ((each.mapTo(self, each.rect().topLeft()), each) for each in there)
        shown = [each for _, each in sorted(places, key=lambda place: (place[0].y(), place[0].x()))]
        filled = ((each, range(each.model().rowCount())) for each in shown)
        return tuple(table_copied(each.model(), lines, each.accessibleName()) for each, lines in filled if lines)

    def copied(self) -> QMimeData | None:
        """What is copied where all that is on show is; None where there is nothing."""
        tables = self.tables()
        return copied_tables(tables) if tables else None

    def save_as(self) -> QFileDialog | None:
        """Ask where to save what the page is of, where that is more than its tables; None where it is not."""
        return None

    def show_draft(self, fields: Mapping[str, Any] | None, *, clash: bool) -> None:
        """Show what the form beside it would change, where it shows that; None: no form says anything any more.

        Args:
            clash: whether it would bring checks.
        """

    def marks_by_key(self) -> bool:
        """Whether what is selected is usually marked by keys, each with a button of its own."""
        return False

    def acts_together(self) -> tuple[ManyAct, ...]:
        """What can be done with several things chosen together, where no bar offers it."""
        return ()

    def chosen_together(self) -> dict[str, list[str]]:
        """What is chosen where it is several, by the field of commands that names it; empty where one is, or none."""
        return {}

    def takes_all(self) -> bool:
        """Whether the page has no room for the inspector beside it."""
        return False

    def wants_width(self) -> bool:
        """Whether it has room for the inspector beside it only where the window is wide."""
        return False

    def marking(self) -> Unrecorded | None:
        """What is prepared on it and not recorded yet; None where nothing ever is."""
        return None

    def resume_marks(self, draft: str, shown: str, marks: Mapping[str, KeptMark]) -> None:
        """Go on with the marks of a draft, in the list they were prepared in."""

    def offers_recording(self) -> bool:
        """Whether it shows a primary button of its own, which records the marks prepared in the list on show."""
        marking = self.marking()
        return marking is not None and marking.offers()

    def reword(self) -> None:
        """Say everything in the language of the window."""
