"""What stands around the grid: title and ways to start above, what follows beside, buttons below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.composing.aside import Aside
from desktop.composing.grid import CompositionGrid
from desktop.composing.party_buttons import PartyButtons
from desktop.composing.side_heads import SideHead, SideHeads
from desktop.look import fonts
from desktop.widgets.button import Button, Variant
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.label import WrappedLabel
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.widgets.surface import Surface
from desktop.widgets.tables.filter_bar import FilterBar, FilterWords
from desktop.wording.words import say

ASIDE_WIDTH = 284
BESIDE = 780
"""From this width on, in pixels at the normal size of text, what follows stands beside the grid and not below it."""
BELOW_HEIGHT, LEAST_BELOW = 170, 24
"""How high what follows is below the grid at most, and where there is little room, at the normal size of text."""
LEAST_GRID = 150
"""The least height of the grid, in pixels at the normal size of text: where there is less room all above it scrolls."""


class _Body(QWidget):
    """All above the buttons: asks for the height that it cannot do without, and not for what it would like."""

    def __init__(self, bars: tuple[QWidget, ...], across: QWidget) -> None:
        super().__init__()
        self._bars, self._across = bars, across
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in self._bars:
            column.addWidget(part)
        column.addWidget(across, 1)

    def heightForWidth(self, width: int) -> int:
        bars = (part.heightForWidth(width) for part in self._bars if not part.isHidden())
        return sum(bars) + self._across.minimumSizeHint().height()


class ComposingFrame(QWidget):
    """Laid out as the pages of a visit are: bars above, the table, what follows beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrappedLabel(font=fonts.sheet_title, parent=self)
        self._when = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._others = WrappedLabel(font=fonts.secondary, tone="warning", parent=self)
        self._others.hide()
        self._parity, self._narrower = Chip(ChipFace(""), self), Chip(ChipFace(""), self)
        self.filter = FilterBar(self, leading=self._starts)
        self.parties = PartyButtons(self)
        self._heads = SideHeads(self)
        self.grid = CompositionGrid(self)
        self.aside = Aside(self)
        self._foot = WrappedLabel(font=fonts.secondary, parent=self)
        self.keep = Button("", keys="Esc", parent=self)
        self.primary = Button("", Variant.PRIMARY, keys="Ctrl+Enter", parent=self)
        self._scroll = VerticalScroll(self.aside, self)
        # Once all is laid out: how high the heads are is laid out too.
        self.grid.spans_changed.connect(self._align_heads, Qt.ConnectionType.QueuedConnection)
        self.parties.chosen.connect(self._bring_into_view)
        self._lay_out()

    def reword(self) -> None:
        """Say what stands in any case in the language of the window."""
        self.filter.set_words(FilterWords(say("compose.find")))
        self.another.setText(say("compose.as-in.another"))
        self.limit.setText(say("compose.limit"))
        self.primary.setText(say("compose.record"))
        self.grid.setAccessibleName(say("command.compose"))
        self.aside.reword()

    def begin(self) -> None:
        """Show it from its title on, with the keys in the grid."""
        self.grid.setFocus()
        self._body.begin_with(self.grid)

    def show_title(self, title: str, when: str) -> None:
        """Say whose composition it is, and when and where it meets."""
        self._title.setText(title)
        self._when.setText(when)
        self._when.setVisible(bool(when))

    def show_others(self, text: str) -> None:
        """Say who else draws up the same composition; nothing where nobody does."""
        self._others.setText(text)
        self._others.setVisible(bool(text))

    def others(self) -> str:
        """What is said of who else draws it up."""
        return self._others.text()

    def show_touched(self, *, touched: bool) -> None:
        """Say what Esc does: where nothing was changed, it keeps nothing."""
        self.keep.setText(say("form.keep-draft" if touched else "form.close"))

    def show_counts(self, parity: ChipFace, narrower: ChipFace | None, heads: tuple[SideHead, ...]) -> None:
        """Say whether the sides are as many, whether all of narrower talks are here, and of each how many it is."""
        self._parity.set_face(parity)
        self._narrower.set_face(narrower or ChipFace(""))
        self._narrower.setVisible(narrower is not None)
        self._show_heads(heads)

    def parity(self) -> ChipFace:
        """What is said of the sides together."""
        return self._parity.face()

    def narrower(self) -> str:
        """What is said of those at the restricted talks of the block; empty where there are none."""
        return self._narrower.face().text

    def heads(self) -> tuple[SideHead, ...]:
        """What is said of each side."""
        return self._heads.heads()

    def show_foot(self, text: str, tone: str = "secondary") -> None:
        """Say something beside the buttons; where there is nothing to say, what the keys do."""
        # Where text is large the keys have no room beside the buttons.
        self._foot.setText(text or (say("compose.hint") if self._is_beside() else ""))
        self._foot.set_tone(tone if text else "muted")

    def foot(self) -> str:
        """What is said beside the buttons."""
        return self._foot.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _is_beside(self) -> bool:
        """Whether what follows has room beside the grid."""
        return self.width() >= fonts.scaled(BESIDE)

    def _fit(self) -> None:
        beside = self._is_beside()
        if self._foot.tone() == "muted":
            self.show_foot("")
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(way)
        self._scroll.setMinimumWidth(fonts.scaled(ASIDE_WIDTH) if beside else 0)
        self._scroll.setMaximumWidth(fonts.scaled(ASIDE_WIDTH) if beside else 16_777_215)
        below = min(fonts.scaled(BELOW_HEIGHT), self.height() // 4)
        self._scroll.setMinimumHeight(0 if beside else fonts.scaled(LEAST_BELOW))
        self._scroll.setMaximumHeight(16_777_215 if beside else below)
        self.grid.setMinimumHeight(fonts.scaled(LEAST_GRID))
        self._align_heads()

    def _align_heads(self) -> None:
        self._show_heads(self._heads.heads())

    def _bring_into_view(self, side: int) -> None:
        """Show the column of a party, with the keys in it."""
        self.grid.show_side(side)
        self.grid.setFocus()

    def _show_heads(self, heads: tuple[SideHead, ...]) -> None:
        self._heads.show_heads(heads, self.grid.column_spans())
        self.parties.show_parties(heads, self.grid.sides_in_view())

    def _lay_out(self) -> None:
        sides = QVBoxLayout()
        sides.setSpacing(0)
        sides.addWidget(self._heads)
        sides.addWidget(self.grid, 1)
        across = QWidget()
        self._across = QHBoxLayout(across)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addLayout(sides, 1)
        self._across.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._body = VerticalScroll(_Body((self._head(), self.filter, self.parties), across), self)
        column.addWidget(self._body, 1)
        column.addWidget(self._feet())

    def _head(self) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 12, 20, 4)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._when)
        words.addWidget(self._others)
        row.addLayout(words, 1)
        row.addWidget(self._parity)
        row.addWidget(self._narrower)
        return head

    def _starts(self, bar: QWidget) -> tuple[Button, ...]:
        """Make the ways to start, and to say how many are to be there, before the field that finds somebody."""
        self.as_in, self.another, self.earlier = (Button("", keys=keys, parent=bar) for keys in ("R", "Shift+R", "L"))
        for button in (self.as_in, self.another, self.earlier):
            button.hide()
        self.limit = Button("", keys="1–9", parent=bar)
        return (self.as_in, self.another, self.earlier, self.limit)

    def _feet(self) -> QWidget:
        feet = Surface("window", self, ruled=True)
        row = QHBoxLayout(feet)
        row.setContentsMargins(20, 10, 20, 10)
        row.addWidget(self._foot, 1)
        row.addWidget(self.keep)
        row.addWidget(self.primary)
        return feet
