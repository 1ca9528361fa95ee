"""The program with its window: composes settings, office, desk and window, and lets one change the office."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.desk.desk import Desk
from desktop.desk.standing_source import StandingSources
from desktop.desk.view import OfficeView
from desktop.forms.drafts import Drafts, Sealer
from desktop.look.theme import Theme
from desktop.machine.log import open_log
from desktop.machine.officer import officer_here
from desktop.machine.paths import data_folder, sample_office, settings_file
from desktop.machine.settings import load_settings, save_settings
from desktop.start.collector import MainThreadCollector
from desktop.start.crash import catch_crashes
from desktop.start.opening import Opening
from desktop.start.recent import recent_offices, remember_office
from desktop.window.appearance import Appearance
from desktop.window.dispatcher import Dispatcher, OfficeWays
from desktop.window.main_window import MainWindow
from desktop.window.placing import geometry_of, place
from desktop.wording.words import say
from domain.core.problem import Problem
from domain.record.recording import Officer

if TYPE_CHECKING:
    from domain.office import Office

OFFICE_FILES = "Chancery (*.chancery)"


@dataclass(frozen=True)
class Tools:
    """What needs the store, loaded only when it is called: the window is painted before.

    `open_office` runs in the desk's thread.
    """

    open_office: Callable[[Path, Officer], Office]
    new_office: Callable[[Path], None]
    record_sample: Callable[[Path], None]
    vault: Callable[[Path], Sealer]


class Program(QObject):
    """One running program with one window on one office."""

    def __init__(self, application: QApplication, tools: Tools) -> None:
        super().__init__(application)
        self._tools = tools
        self._theme = Theme(self)
        self._settings_path = settings_file()
        self._settings = load_settings(self._settings_path)
        self.appearance = Appearance(application, self._theme, self._settings, self._settings_path)
        self._officer = officer_here()
        self.window: MainWindow | None = None

    def show(self, path: Path) -> MainWindow:
        """Show the window on an office, in place of the one shown before."""
        before = self.window
        desk = Desk(partial(self._tools.open_office, path, self._officer), self)
        drafts = Drafts(drafts_folder(path), partial(self._tools.vault, path))
        sources = StandingSources(sources_file(path))
        window = MainWindow(desk, drafts, sources, self._theme, self._officer.name)
        Dispatcher(window, self.appearance, OfficeWays(self._new, self._open, self._open_sample))
        window.registry.offer_offices(tuple(recent for recent in recent_offices() if recent != path.absolute()))
        window.registry.office_chosen.connect(self._show_named)
        place(window, geometry_of(before) if before is not None else self._settings.geometry)
        window.installEventFilter(self)
        window.show()
        self.window = window
        # Only what could be opened is offered again, or opened by itself at the next start.
        desk.office_seen.connect(self._remember, Qt.ConnectionType.SingleShotConnection)
        desk.open()
        if before is not None:
            before.close()
            before.deleteLater()
        return window

    def _remember(self, office: OfficeView) -> None:
        remember_office(office.path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember how the window stood when it is closed."""
        if event.type() == QEvent.Type.Close and self.window is not None and watched is self.window:
            self._settings.geometry = geometry_of(self.window)
            try:
                save_settings(self._settings, self._settings_path)
            except OSError:
                open_log().exception("the window's place could not be kept")
        return super().eventFilter(watched, event)

    def _new(self) -> None:
        self._ask_path(QFileDialog.AcceptMode.AcceptSave, self._make)

    def _open(self) -> None:
        self._ask_path(QFileDialog.AcceptMode.AcceptOpen, self._show_named)

    def _open_sample(self) -> None:
        try:
            self.show(ready_sample(self._tools))
        except Problem as problem:
            self._tell(problem)

    def _make(self, name: str) -> None:
        path = Path(name).with_suffix(".chancery")
        try:
            self._tools.new_office(path)
        except Problem as problem:
            self._tell(problem)
            return
        self.show(path)

    def _show_named(self, name: str) -> None:
        self.show(Path(name))

    def _tell(self, problem: Problem) -> None:
        if self.window is not None:
            self.window.show_problem(problem)

    def _ask_path(self, mode: QFileDialog.AcceptMode, then: Callable[[str], None]) -> None:
        parent: QWidget | None = self.window
        dialog = QFileDialog(parent, say("window.office"), str(data_folder()), OFFICE_FILES)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(mode)
        dialog.setFileMode(
            QFileDialog.FileMode.AnyFile
            if mode is QFileDialog.AcceptMode.AcceptSave
            else QFileDialog.FileMode.ExistingFile
        )
        dialog.fileSelected.connect(then)
        dialog.open()


def run(opening: Opening, office: str | None, language: str | None, tools: Tools) -> int:
    """Open the window in place of the first one, and return the exit code when it is closed.

    Raises:
        Problem: the sample office could not be made.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    catch_crashes()
    MainThreadCollector(application)
    program = Program(application, tools)
    program.appearance.apply(language)
    program.show(chosen_office(office, tools))
    opening.close()
    return application.exec()


def chosen_office(office: str | None, tools: Tools) -> Path:
    """The office named, else the one used last, else the sample."""
    if office is not None:
        return Path(office)
    return next(iter(recent_offices()), None) or ready_sample(tools)


def ready_sample(tools: Tools) -> Path:
    """The sample office, recorded first if it is not there.

    Raises:
        Problem: it could not be made.
    """
    path = sample_office()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        tools.record_sample(path)
    return path


def drafts_folder(office: Path) -> Path:
    """Where the drafts of an office are kept: beside the settings, by the office's own path."""
    return data_folder() / "drafts" / _named_after(office)


def sources_file(office: Path) -> Path:
    """Where the standing sources of an office's visits are kept."""
    return data_folder() / "sources" / f"{_named_after(office)}.json"


def _named_after(office: Path) -> str:
    return office.absolute().as_posix().replace("/", "_").lstrip("_")
