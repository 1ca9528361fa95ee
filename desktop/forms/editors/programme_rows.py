"""The editor of the kinds of items read from a text: a row for each, with when, what and where it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import msgspec
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from desktop.forms.editors.editor import Editor
from desktop.look import fonts
from desktop.widgets.fields.choice_box import ChoiceBox
from desktop.widgets.label import WrappedLabel

SHORTEST_SHOWN = 24
"""So many letters of what is chosen are shown at least, however narrow the form is."""


class ReadRow(msgspec.Struct, frozen=True):
    """An item in words, with the key it is known by while the text is typed and the kind it would be of."""

    key: str
    told: str
    kind: str
    more: tuple[tuple[str, str], ...] = ()
    """What may be chosen for this row alone, before the kinds, as (key, words)."""


class ProgrammeRowsEditor(Editor):
    """Its value are the kinds that were chosen where others were proposed, by the keys of the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, str] = {}
        self._rows: tuple[ReadRow, ...] = ()
        self._offered: tuple[tuple[str, str], ...] = ()
        self._made: list[tuple[WrappedLabel, ChoiceBox]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def value(self) -> Any:
        return dict(self._chosen) or None

    def set_value(self, value: Any) -> None:
        self._chosen = {str(key): str(kind) for key, kind in value.items()} if isinstance(value, dict) else {}
        self._fill()

    def show_rows(self, rows: Sequence[ReadRow], offered: Sequence[tuple[str, str]]) -> None:
        """Show these items, each with the kinds that are offered, as (key, words); what was chosen stays chosen."""
        if (tuple(rows), tuple(offered)) == (self._rows, self._offered):
            return
        more, had = [row.more for row in rows], [row.more for row in self._rows]
        anew = tuple(offered) != self._offered or any(now != then for now, then in zip(more, had, strict=False))
        self._rows, self._offered = tuple(rows), tuple(offered)
        self._make(anew=anew)
        self._fill()

    def kinds(self) -> Mapping[str, str]:
        """The kind of each row, chosen or proposed."""
        return {row.key: self._chosen.get(row.key, row.kind) for row in self._rows}

    def parts(self) -> list[tuple[str, QWidget]]:
        return [(row.told, box) for row, (_, box) in zip(self._rows, self._made, strict=True)]

    def _make(self, *, anew: bool) -> None:
        """Have a label and a box for each row."""
        for label, box in self._made[0 if anew else len(self._rows) :]:
            for part in (label, box):
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._made = [] if anew else self._made[: len(self._rows)]
        for number in range(len(self._made), len(self._rows)):
            label, box = WrappedLabel(font=fonts.interface, parent=self), ChoiceBox(self)
            # The title of an item may be longer than the form is wide.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(SHORTEST_SHOWN)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            for key, words in (*self._rows[number].more, *self._offered):
                box.addItem(words, key)
            box.activated.connect(partial(self._choose, number))
            self._column.addWidget(label)
            self._column.addWidget(box)
            self._made.append((label, box))
        # The letter of the row leads to the first of them.
        if self._made:
            self.setFocusProxy(self._made[0][1])

    def _fill(self) -> None:
        for row, (label, box) in zip(self._rows, self._made, strict=False):
            label.setText(row.told)
            box.setCurrentIndex(box.findData(self._chosen.get(row.key, row.kind)))
        self.set_name(self._name)

    def _choose(self, number: int, at: int) -> None:
        row, (_, box) = self._rows[number], self._made[number]
        self._chosen[row.key] = str(box.itemData(at))
        if self._chosen[row.key] == row.kind:
            del self._chosen[row.key]
        self._tell()
