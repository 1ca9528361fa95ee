"""A banner: one line across the window about all of it, with actions."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.widgets.announce import announce
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.picture import Picture

HEIGHT = 42
MARGIN = 6
"""Pixels above and below sentences of several lines."""
BESIDE = 420
"""With less width for both, in pixels at the normal size of text, the rest stands below the headline."""
LONG = 40
"""From how many letters on a headline takes several lines where room is short."""


class BannerKind(Enum):
    """PAST: the window shows an earlier moment. The others are about the office itself."""

    PAST = auto()
    NOTICE = auto()
    PROGRESS = auto()
    WARNING = auto()
    FAILURE = auto()


_ICONS = {
    BannerKind.PAST: "clock",
    BannerKind.NOTICE: "lock",
    BannerKind.PROGRESS: "clock",
    BannerKind.WARNING: "triangle",
    BannerKind.FAILURE: "triangle",
}
_COLOURS = {
    BannerKind.PAST: ("on_banner", "banner"),
    BannerKind.NOTICE: ("neutral", "neutral_tint"),
    BannerKind.PROGRESS: ("neutral", "neutral_tint"),
    BannerKind.WARNING: ("warning", "warning_tint"),
    BannerKind.FAILURE: ("refusal", "refusal_tint"),
}


class Banner(QWidget):
    """One line under the menu bar, spoken when it appears, hidden until `show_line` is called.

    `headline` is set in emphasis, `rest` follows it. In a PAST banner `rest` is elided where room is short; in others
    it says what to do, and takes the lines it needs. The last action is the way out and is drawn strongest.
    """

    def __init__(self, kind: BannerKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._headline = Label(font=fonts.strong, tone=_COLOURS[kind][0], parent=self)
        self._rest = self._rest_of(kind)
        self._buttons: list[Button] = []
        self._actions: tuple[QAction, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, MARGIN, 20, MARGIN)
        self._row.setSpacing(12)
        self._row.addWidget(Picture(_ICONS[kind], _COLOURS[kind][0], parent=self))
        self._said = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._said.setSpacing(12)
        self._said.addWidget(self._headline)
        self._said.addWidget(self._rest, 1)
        self._row.addLayout(self._said, 1)
        # A layout asks the lines of a banner how high it is, and not its size hint.
        self.setMinimumHeight(fonts.scaled(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_line(self, headline: str, rest: str, actions: tuple[QAction, ...] = ()) -> None:
        """Show the banner with these words and actions, in place of those before."""
        # First, as what becomes visible is laid out at once: the window would be made as wide as the line.
        self._headline.setText(headline)
        self._headline.setVisible(bool(headline))
        self._said.setStretchFactor(self._headline, 0 if rest else 1)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self.setAccessibleName(f"{headline} {rest}".strip())
        self._set_actions(actions)
        self._fit()
        self.show()
        announce(self, self.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the rest stand below the headline where there is little room for both beside the buttons."""
        buttons = sum(button.sizeHint().width() + self._row.spacing() for button in self._buttons)
        below = bool(self._rest.text()) and self.width() - buttons < fonts.scaled(BESIDE)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._said.setDirection(way)
        self._said.setSpacing(0 if below else 12)
        self._headline.setWordWrap(below or not self._rest.text() or len(self._headline.text()) > LONG)

    def buttons(self) -> list[Button]:
        """The buttons, in the order of the actions."""
        return list(self._buttons)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), fonts.scaled(HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumHeight(fonts.scaled(HEIGHT))
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour, ground = self._colours()
        painter.fillRect(self.rect(), ground)
        if colours().high_contrast:
            painter.fillRect(0, self.height() - 2, self.width(), 2, colour)

    def _rest_of(self, kind: BannerKind) -> Label:
        return WrappedLabel(font=fonts.secondary, tone=_COLOURS[kind][0], parent=self)

    def _set_actions(self, actions: tuple[QAction, ...]) -> None:
        if actions == self._actions:
            return
        self._actions = actions
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        variants = (self._variant(action is actions[-1]) for action in actions)
        self._buttons = [
            Button.for_action(action, variant, ButtonSize.SMALL, self)
            for action, variant in zip(actions, variants, strict=True)
        ]
        for button in self._buttons:
            self._row.addWidget(button)

    def _variant(self, last: bool) -> Variant:
        if self._kind is not BannerKind.PAST:
            return Variant.PLAIN
        return Variant.BANNER_PRIMARY if last else Variant.BANNER

    def _colours(self) -> tuple[QColor, QColor]:
        text, ground = _COLOURS[self._kind]
        return getattr(colours(), text), getattr(colours(), ground)
