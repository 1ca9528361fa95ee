"""The options of a sheet: what it is compared with, and what its kind offers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from desktop.desk.view import VisitView
from desktop.models.recorded_days import RecordedDays
from desktop.printing.choosing.other_moment import OtherMoment
from desktop.printing.choosing.sheet_for import fill_choice, labelled, name
from desktop.printing.sheet_kind import SheetKind, Since
from desktop.widgets.fields.whole_box import WholeBox
from desktop.widgets.reworded import RewordedWidget
from desktop.wording.words import say
from domain.projections.paper.reader import OPEN, Reader

DAYS_OFFERED = 8
"""How many days back a sheet may be compared with."""
OTHER = -1
"""What stands for a moment that is still to be asked for, in the place of an entry."""


WIDEST = 244
"""How wide the moment to compare with is at most, in pixels; the words of a longer one go on in a second line."""


class SheetOptions(RewordedWidget):
    """An entry to compare with or none, whether its changes are marked, whether it is shown beside, and the kind's own.

    `changed` is emitted when the reader chooses; `other` says why there is no such moment as he typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: SheetKind | None = None
        self._may_mark = True
        self._moments: tuple[Since, ...] = ()
        self._other = OtherMoment(self)
        self._other.chosen.connect(self._other_chosen)
        self._since, self._marks, self._beside = WholeBox(WIDEST, self), QCheckBox(self), QCheckBox(self)
        self._kept: int | None = None
        """What was chosen before another moment is asked for."""
        self._chosen: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._label = labelled(self._column, self._since, self)
        self._marks.setChecked(True)
        for box in (self._marks, self._beside):
            self._column.addWidget(box)
            box.toggled.connect(self._told)
        self._column.addSpacing(8)
        self._since.activated.connect(self._since_chosen)
        self.reword()

    def fields(self) -> tuple[QComboBox, QCheckBox, QCheckBox]:
        """Where the entry is chosen, whether it is marked against, and whether it is shown beside."""
        return self._since, self._marks, self._beside

    def since(self) -> int | None:
        """The entry that the marks compare with; None: nothing is marked."""
        return self._entry() if self._marks.isEnabled() and self._marks.isChecked() else None

    def beside(self) -> Since | None:
        """What is shown beside the sheet as it stands; None: nothing is."""
        entry = self._entry() if self._beside.isChecked() else None
        return next((moment for moment in self._moments if moment.entry == entry), None)

    def options(self) -> frozenset[str]:
        """What is chosen of the kind's options."""
        return frozenset(option for option, box in self._chosen.items() if box.isChecked())

    def set_kind(self, kind: SheetKind, reader: Reader) -> None:
        """Offer what a kind of sheet has. The public and the press get no marks."""
        self._may_mark = kind.compares and reader not in OPEN
        self._allow()
        if self._kind is not None and self._kind.name == kind.name:
            return
        self._kind = kind
        for box in self._chosen.values():
            box.deleteLater()
        self._chosen = {option: self._box(option) for option in kind.options}

    def set_moments(self, moments: tuple[Since, ...], view: VisitView) -> None:
        """Offer entries of a visit to compare with, keeping the chosen one where it is still among them."""
        self._other.show_view(view)
        self._moments = (*(each for each in self._other.remembered() if each not in moments), *moments)
        self._show_moments()

    def other(self) -> OtherMoment:
        """What asks for a moment that is not offered."""
        return self._other

    def compare_with(self, moment: Since) -> None:
        """Show an entry beside the sheet as it stands, also one that is not among those offered."""
        self._choose(moment)
        self._beside.setChecked(True)
        self._allow()

    def reword(self) -> None:
        """Name everything in the language of the window."""
        name(self._label, "sheets.since")
        self._marks.setText(say("sheets.marks"))
        self._beside.setText(say("sheets.beside"))
        self._show_moments()
        for option, box in self._chosen.items():
            box.setText(say(f"sheet-option.{option}"))

    def _entry(self) -> int | None:
        chosen: int | None = self._since.currentData()
        return self._kept if chosen == OTHER else chosen

    def _choose(self, moment: Since) -> None:
        if moment not in self._moments:
            self._moments = (moment, *self._moments)
        self._show_moments()
        self._since.setCurrentIndex(self._since.findData(moment.entry))

    def _show_moments(self) -> None:
        entries = (None, *(moment.entry for moment in self._moments), OTHER)
        chosen = self._entry()
        fill_choice(self._since, entries, chosen if chosen in entries else None, self._moment)
        self._kept = self._entry()
        self._allow()

    def _moment(self, entry: int | None) -> str:
        if entry == OTHER:
            return say("sheets.since-other")
        found = next((moment for moment in self._moments if moment.entry == entry), None)
        if found is None:
            return say("sheets.since-none")
        return say("sheets.since-entry", at=found.recorded_at, entry=found.entry)

    def _allow(self) -> None:
        """Nothing is marked or shown beside before an entry is chosen."""
        compared = self._entry() is not None
        self._marks.setEnabled(compared and self._may_mark)
        self._beside.setEnabled(compared)

    def _box(self, option: str) -> QCheckBox:
        box = QCheckBox(say(f"sheet-option.{option}"), self)
        box.toggled.connect(self._told)
        self._column.addWidget(box)
        return box

    def _since_chosen(self) -> None:
        if self._since.currentData() == OTHER:
            self._since.setCurrentIndex(0 if self._kept is None else self._since.findData(self._kept))
            self._other.ask()
            return
        self._kept = self._entry()
        self._allow()
        self.changed.emit()

    def _other_chosen(self, moment: Since) -> None:
        self._choose(moment)
        self._since_chosen()

    def _told(self) -> None:
        self.changed.emit()


def moments_offered(view: VisitView, days: RecordedDays) -> tuple[Since, ...]:
    """What a sheet may be compared with: the last entry of each earlier day with entries, newest first."""
    numbers = [*days.last_before(view).values()][-DAYS_OFFERED:]
    return tuple(Since(number, view.recorded_at_entry(number)) for number in reversed(numbers))
