"""Which colours the application uses: by the reader's scheme, and by whether the window shows the past."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.look import fonts, held_sizes
from desktop.look.colours import (
    DARK,
    LIGHT,
    PAST_DARK,
    PAST_LIGHT,
    Colours,
    high_contrast,
    list_palette,
    palette,
    wear,
)
from desktop.look.style.window_style import WindowStyle
from desktop.machine.settings import Scheme


class Theme(QObject):
    """Chooses the palette by the reader's scheme and by whether the window shows the past.

    `changed` is emitted after another palette was applied.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = Scheme.SYSTEM
        self._past = False
        self._high_contrast = False
        self._application: QApplication | None = None

    @property
    def scheme(self) -> Scheme:
        """The setting of the reader."""
        return self._scheme

    @property
    def past(self) -> bool:
        """Whether the window shows an earlier moment."""
        return self._past

    @property
    def colours(self) -> Colours:
        """The palette that the settings choose, whether applied yet or not."""
        dark = self._scheme is Scheme.DARK or (self._scheme is Scheme.SYSTEM and _system_is_dark())
        present, past = (DARK, PAST_DARK) if dark else (LIGHT, PAST_LIGHT)
        chosen = past if self._past else present
        return high_contrast(chosen) if self._high_contrast else chosen

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow another setting of the reader."""
        self._scheme = scheme
        self._colour()

    def set_past(self, past: bool) -> None:
        """Use the palette of the past, or of the present."""
        if past != self._past:
            self._past = past
            self._colour()

    def set_high_contrast(self, wanted: bool) -> None:
        """Strengthen lines and greys for readers who need it."""
        self._high_contrast = wanted
        self._colour()

    def apply(self, application: QApplication) -> None:
        """Apply the palette to the application, now and at every change; call it again after a change of text size."""
        if self._application is None:
            application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._application = application
        application.setFont(fonts.interface())
        held_sizes.renew(application)
        # A new style has every widget measured anew, and tells it so by a StyleChange.
        self._style = WindowStyle()
        application.setStyle(self._style)
        self._colour()

    def _colour(self) -> None:
        if self._application is None:
            return
        worn = self.colours
        wear(worn)
        self._application.setPalette(palette(worn))
        # The name of a class is text to PySide, whatever its annotations say.
        self._application.setPalette(list_palette(worn), "QAbstractItemView")  # type: ignore[arg-type]
        self.changed.emit()

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._colour()


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
