"""A button that shows its key beside its words, as every command of the window does."""

from collections.abc import Iterable
from enum import Enum, auto

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.look.style.buttons import ButtonFace, paint_button
from desktop.look.style.strokes import LINE
from desktop.look.text_style import style_of
from desktop.widgets.keys.key_names import shown_keys

GAP = 8
PADDING = 12
LEAST_PADDING = 4
LEAST_TARGET = 24
LONGEST_WORD = 160
"""A word longer than this, in pixels at the normal size of text, is broken rather than widen what it stands in."""
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Variant(Enum):
    """How strongly a button asks for attention. A page has one PRIMARY button."""

    PLAIN = auto()
    PRIMARY = auto()
    QUIET = auto()
    LINK = auto()
    SEGMENT = auto()
    SEGMENT_STRONG = auto()
    BANNER = auto()
    BANNER_PRIMARY = auto()
    TOAST = auto()


FACES = {
    Variant.PLAIN: ButtonFace(),
    Variant.PRIMARY: ButtonFace("accent", "accent", "accent_hover", "accent_pressed", ring="text"),
    Variant.QUIET: ButtonFace("", "", "hover", "selection"),
    Variant.LINK: ButtonFace("", "", "", "", radius=2),
    Variant.SEGMENT: ButtonFace(radius=0),
    Variant.SEGMENT_STRONG: ButtonFace(pressed="accent", checked_border="accent", checked_ring="text", radius=0),
    Variant.BANNER: ButtonFace("", "on_banner", "", "", ring="selection"),
    Variant.BANNER_PRIMARY: ButtonFace("on_banner", "on_banner", "on_banner", "on_banner", ring="selection"),
    Variant.TOAST: ButtonFace("", "base", "", "", ring="base"),
}
"""What ground and border each variant has."""


class ButtonSize(Enum):
    """The height of a button within its border, in pixels at the normal size of text."""

    SMALL = 22
    NORMAL = 26
    LARGE = 32


class Button(QPushButton):
    """Words, an icon before them and a key after them, in small muted type.

    `keys` is only shown; the shortcut itself belongs to the action. `icon` is a name of `desktop.look.icons`.
    Enter presses it as Space does. One that may wrap goes on in further lines where it has less room than it asks for.
    """

    def __init__(
        self,
        text: str,
        variant: Variant = Variant.PLAIN,
        *,
        icon: str = "",
        keys: str = "",
        size: ButtonSize = ButtonSize.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self._keys = keys
        self._action: QAction | None = None
        self._variant, self._size = variant, size
        self._joined, self._wraps, self._brief = False, False, False
        self._in_turn: tuple[str, ...] = ()
        self._asked_for: tuple[object, ...] = ()
        self._hint = QSize()
        """What it needs for what is said in `_asked_for`: a layout asks many times over."""

    @classmethod
    def for_action(
        cls,
        action: QAction,
        variant: Variant = Variant.PLAIN,
        size: ButtonSize = ButtonSize.NORMAL,
        parent: QWidget | None = None,
    ) -> "Button":
        """A button that triggers the action and follows its words, its key, and whether it can be done."""
        button = cls(action.text(), variant, size=size, parent=parent)
        button._action = action
        button._follow_action()
        button.clicked.connect(action.trigger)
        action.changed.connect(button._follow_action)
        return button

    def set_variant(self, variant: Variant) -> None:
        """Ask for attention more or less strongly."""
        if variant is self._variant:
            return
        self._variant = variant
        self.updateGeometry()  # Strong words are wider.
        self.update()

    def variant(self) -> Variant:
        """How strongly it asks for attention."""
        return self._variant

    def set_keys(self, keys: str) -> None:
        """Show another key."""
        if keys == self._keys:
            return
        self._keys = keys
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon before the words."""
        if icon != self._icon_name:
            self._icon_name = icon
            self.updateGeometry()
            self.update()

    def set_brief(self, brief: bool) -> None:
        """Show the icon and the key of its action alone, or its words as well; a screen reader is told them."""
        if brief != self._brief:
            self._brief = brief
            self._follow_action()
            words = self._action.text().replace("&", "") if self._action is not None and brief else ""
            self.setAccessibleName(words)
            self.updateGeometry()

    def let_wrap(self) -> None:
        """Let its words go on in further lines where there is too little room for one."""
        self._wraps = True
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        # A button of Qt takes no less than the width of its words in one line.
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def set_joined(self, joined: bool) -> None:
        """Share the line at the left with the neighbour."""
        self._joined = joined
        self.update()

    def keys(self) -> str:
        """The key as shown."""
        return self._keys

    def keep_room(self, texts: Iterable[str]) -> None:
        """Be wide enough for all it may say in turn, so that its neighbours stay where a hand expects them."""
        self._in_turn = tuple(texts)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        asked_for = (
            self.text(), self._icon_name, shown_keys(self._keys), self._variant, self._size, self._in_turn, self.font(),
            fonts.setting(),
        )  # fmt: skip
        if asked_for != self._asked_for:
            self._asked_for = asked_for
            widest = max(self._content_width(), *(_width(self._parts(text)) for text in self._in_turn), 0)
            self._hint = QSize(widest + 2 * self._padding(), self._height(1))
        return QSize(self._hint)

    def minimumSizeHint(self) -> QSize:
        if not self._wraps:
            return self.sizeHint()
        word = min(style_of(fonts.interface).longest_word(self.text()), fonts.scaled(LONGEST_WORD))
        return QSize(word + self._beside_words() + 2 * self._padding(), self._height(1))

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        return self._height(len(self._lines(width)))

    def _height(self, lines: int) -> int:
        link = self._variant is Variant.LINK
        least = fonts.scaled(LEAST_TARGET if link else self._size.value) + (0 if link else 2 * LINE)
        return least + (lines - 1) * QFontMetrics(self.font()).height()

    def _padding(self) -> int:
        return LEAST_PADDING if self._variant is Variant.LINK else PADDING

    def _lines(self, width: int) -> tuple[str, ...]:
        """The lines of its words where the button is so wide."""
        if not self._wraps or self._content_width() + 2 * self._padding() <= width:
            return (self.text(),)
        strong = self._variant in (Variant.PRIMARY, Variant.BANNER_PRIMARY)
        style = style_of(fonts.strong if strong else fonts.interface)
        return style.lines(self.text(), width - 2 * self._padding() - self._beside_words())

    def _beside_words(self) -> int:
        """How wide icon and key are."""
        words = [part for part in self._parts() if part.text == self.text()]
        return self._content_width() - sum(part.width for part in words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A layout gives a button of Qt no more than the height of one line, unless it may not have less.
        if self._wraps and self.minimumHeight() != (needed := self.heightForWidth(event.size().width())):
            self.setMinimumHeight(needed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~KEYPAD:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        parts, link = self._parts("\n".join(self._lines(self.width()))), self._variant is Variant.LINK
        lines = Qt.AlignmentFlag.AlignLeading if link else Qt.AlignmentFlag.AlignHCenter
        x = self._padding() if link and self._wraps else (self.width() - _width(parts)) // 2
        for part in parts:
            box = QRect(x, 0, part.width, self.height())
            part.paint(painter, QStyle.visualRect(self.layoutDirection(), self.rect(), box), lines)
            x += part.width + GAP

    def _paint_ground(self, painter: QPainter) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        # A joined button draws its left line outside itself, where the neighbour's stands.
        box = self.rect().adjusted(-LINE if self._joined and not self.hasFocus() else 0, 0, 0, 0)
        paint_button(painter, box, FACES[self._variant], option, self)

    def _parts(self, words: str = "") -> list["_Part"]:
        colour, key_colour = self._colours()
        text_font = self.font()
        if self._variant in (Variant.PRIMARY, Variant.BANNER_PRIMARY):
            text_font.setWeight(fonts.SEMIBOLD)
        if self._variant is Variant.LINK:
            text_font.setUnderline(True)
        parts = [_Part("", colour, text_font, self._icon_name)] if self._icon_name else []
        parts += [_Part(words or self.text(), colour, text_font)] if self.text() else []
        return parts + ([_Part(shown_keys(self._keys), key_colour, fonts.caption())] if self._keys else [])

    def _content_width(self) -> int:
        return _width(self._parts())

    def _colours(self) -> tuple[QColor, QColor]:
        """The colours of the words and of the key."""
        now = colours()
        if not self.isEnabled():
            return now.muted, now.muted
        if self._variant is Variant.SEGMENT_STRONG and self.isChecked():
            return now.on_accent, now.on_accent
        return {
            Variant.PRIMARY: (now.on_accent, now.on_accent),
            Variant.LINK: (now.accent, now.muted),
            Variant.BANNER: (now.on_banner, now.on_banner),
            Variant.BANNER_PRIMARY: (now.banner, now.banner),
            Variant.TOAST: (now.base, now.base),
        }.get(self._variant, (now.text, now.secondary))

    def _follow_action(self) -> None:
        action = self._action
        if action is None:
            return
        self.setText("" if self._brief else action.text())
        self.setEnabled(action.isEnabled())
        self.setToolTip(action.toolTip() if action.toolTip() != action.iconText() else "")
        self.set_keys(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))


class _Part:
    """An icon or a few words on a button."""

    def __init__(self, text: str, colour: QColor, font: QFont, icon: str = "") -> None:
        self.text, self._colour, self._font, self._icon = text, colour, font, icon
        metrics = QFontMetrics(font)
        self.width = icons.edge() if icon else metrics.size(Qt.TextFlag.TextShowMnemonic, text).width()

    def paint(self, painter: QPainter, box: QRect, lines: Qt.AlignmentFlag) -> None:
        if self._icon:
            top = (box.height() - self.width) // 2
            icons.paint(painter, self._icon, QRectF(box.left(), top, self.width, self.width), self._colour)
            return
        painter.setPen(self._colour)
        painter.setFont(self._font)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(box, lines | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self.text)


def _width(parts: list[_Part]) -> int:
    return sum(part.width for part in parts) + GAP * (len(parts) - 1)
