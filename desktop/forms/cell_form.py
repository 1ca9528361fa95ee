"""A small form over a cell of a table: one field of a command or a few, and why where a reason is needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent, QShortcut

from desktop.concepts.edges.fields import Form
from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.asked_rules import Asking
from desktop.forms.drafts import Draft
from desktop.forms.form import CommandForm
from desktop.forms.frame import FormFrame
from desktop.look import fonts
from desktop.look.colours import colours
from desktop.widgets.fields.form_row import FormRow
from desktop.widgets.layout import boxes

NARROWEST, INSET, HIGHEST = 440, 8, 420
"""Its least width, what it leaves free within its border, and how high its fields may be; in pixels."""


class CellFrame(FormFrame):
    """Shows some rows only, and below them what would be recorded or why not."""

    def __init__(self, rows: Mapping[str, FormRow], shown: Iterable[str], parent: CommandForm) -> None:
        self._shown = tuple(shown)
        super().__init__(rows.values(), parent)
        for name, row in rows.items():
            row.setVisible(name in self._shown)
            row.set_stacked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels stay above their fields."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        painter.fillRect(self.rect(), now.base)
        painter.setPen(QPen(now.accent, 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _lay_out(self) -> None:
        boxes.column(
            self._area,
            self._others,
            self._sentence,
            self.foretold,
            self._foot,
            on=self,
            spacing=4,
            margins=(2, 2, 2, INSET),
        )
        for label in (self._others, self._sentence, self._foot):
            label.setContentsMargins(INSET, 0, INSET, 0)
        self._area.viewport().setAutoFillBackground(False)
        body = self._area.widget()
        layout = body.layout() if body is not None else None
        if layout is not None:
            layout.setContentsMargins(INSET, INSET, INSET, 0)
        for unseen in (self._title, self._hint, self._will, self.keep, self.primary):
            unseen.hide()

    def _fit(self) -> None:
        body = self._area.widget()
        if body is not None:
            wide = self.width() - 4
            needed = body.heightForWidth(wide) if body.hasHeightForWidth() else body.sizeHint().height()
            self._area.setFixedHeight(min(max(needed, body.minimumSizeHint().height()), HIGHEST))


class CellForm(CommandForm):
    """A form over one cell of a table, of few fields: Enter or Ctrl+Enter records, Esc leaves the cell as it was."""

    def __init__(
        self,
        form: Form,
        draft: Draft,
        view: VisitView | None,
        asking: Asking,
        registries: DeskRegistries,
        *,
        asked: tuple[str, ...],
    ) -> None:
        self._asked, self._cell = asked, QRect()
        super().__init__(form, draft, view, asking, registries)
        for keys in ("Return", "Enter"):
            here = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(keys), self, self.submit, context=here)

    def stand_over(self, cell: QRect) -> None:
        """Stand over a cell, as wide and as high as it must be, within what it lies in."""
        self._cell = cell
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave no key to the table below."""
        event.accept()
        if _records(event):
            self.submit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _records(event):
            # Else the page below, which records at the same keys what is prepared there, would make it nobody's.
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        over, layout = self.parentWidget(), self.layout()
        if over is None or layout is None or self._cell.isNull():
            return
        least = max(self.frame.least_width(), fonts.scaled(NARROWEST))
        wide = min(max(self._cell.width(), least), over.width())
        needed = layout.heightForWidth(wide) if layout.hasHeightForWidth() else self.sizeHint().height()
        high = min(max(needed, self._cell.height()), over.height())
        left = max(min(self._cell.left(), over.width() - wide), 0)
        self.setGeometry(left, max(min(self._cell.top(), over.height() - high), 0), wide, high)

    def focus_first(self) -> None:
        """Focus the field of the cell, with all of a line chosen: typing replaces it."""
        self.editor(self._asked[0]).entrance().setFocus(Qt.FocusReason.TabFocusReason)

    def _made_frame(self, rows: Mapping[str, FormRow]) -> FormFrame:
        return CellFrame(rows, (*self._asked, "reason") if self._form.needs("reason") else self._asked, self)


def _records(event: QKeyEvent) -> bool:
    """Whether a key is Ctrl+Enter."""
    ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
