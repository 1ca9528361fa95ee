"""The start page: shown while no office is open, with the ways to open one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.look.colours import ColourMeaning
from desktop.machine import clock
from desktop.machine.spoken import LANGUAGES
from desktop.start.choice import StartChoice
from desktop.start.recent import OfficeContents
from desktop.start.recent_words import about_office, backup_face
from desktop.start.start_menus import WAYS, StartMenus
from desktop.widgets.banner import Banner, BannerKind
from desktop.widgets.button import Button, Variant
from desktop.widgets.chip import ChipFace
from desktop.widgets.keys.key_cap import KeyCap
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.widgets.picture import Picture
from desktop.widgets.surface import RuleLine, Surface
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.place import OfficePlace, ServerAddress, is_missing, place_named
from domain.core.problem import Problem

BEGINNINGS = ("new", "open", "sample")
"""The ways to begin that stand first, and large."""
WIDTH, PICTURE = 960, 56
BESIDE = 860
"""From this width on the offices opened before stand beside the ways to begin, else below them."""


class StartPage(Surface):
    """Offers to make, open or restore an office, the sample, and the offices opened before."""

    begun = Signal(str)
    """A way to begin was chosen: `new`, `open`, `sample`, `server` or `restore`."""
    office_chosen = Signal(object)
    """The path of an office opened before."""
    office_forgotten = Signal(object)
    """The path of an office that is to leave the list."""
    asked = Signal(str)
    """An action of the window was chosen, by its id: a language, the colours, the manual."""

    def __init__(self) -> None:
        super().__init__()
        self._menus = StartMenus(self)
        self._menus.begun.connect(self.begun)
        self._menus.asked.connect(self.asked)
        self._warning, self._progress = Banner(BannerKind.WARNING, self), Banner(BannerKind.PROGRESS, self)
        self._title, self._text = (
            Label(font=fonts.empty_title, parent=self),
            Label(font=fonts.lead, tone="secondary", parent=self),
        )
        self._begin, self._recent = (Label(font=fonts.group_heading, tone="secondary", parent=self) for _ in range(2))
        self._newest = Label(font=fonts.caption, tone="secondary", parent=self)
        self._hint = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._language = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._all_keys = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._beginnings = {way: self._beginning(way, *WAYS[way]) for way in BEGINNINGS}
        self._restore, self._server = self._link("restore"), self._link("server")
        self._spoken = {language: Button("", Variant.LINK, parent=self) for language in LANGUAGES}
        self._offices: dict[OfficePlace, StartChoice] = {}
        self._contents: Mapping[OfficePlace, OfficeContents] = {}
        self._tenths = -1
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._lay_out()
        self.reword()
        self._beginnings["new"].setFocus()

    def offer(
        self, offices: tuple[OfficePlace, ...], contents: Mapping[OfficePlace, OfficeContents] | None = None
    ) -> None:
        """Offer the offices opened before, newest first; one that is missing says so, and may be tried again.

        Args:
            contents: what was in each when it was last open.
        """
        self._contents = contents or {}
        for choice in self._offices.values():
            choice.setParent(None)
            choice.deleteLater()
        self._offices = {office: self._office(office) for office in offices}
        for choice in self._offices.values():
            self._list.addWidget(choice)
        for part in (self._recent, self._newest):
            part.setVisible(bool(offices))
        self._hint.setVisible(bool(offices))
        self._word_offices()
        first = next(iter(self._offices.values()), self._beginnings["new"])
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, problem: Problem) -> None:
        """Say why no office was opened, in one sentence at the top."""
        self._progress.hide()
        self._warning.show_line(problem_sentence(problem, say.words), "")
        self._word_offices()

    def show_progress(self, text: str, share: float) -> None:
        """Say what is being done until an office can be shown; `share` is how much of it is done, 0 to 1."""
        tenths = int(share * 10)
        # A screen reader speaks each change.
        if tenths != self._tenths:
            self._tenths = tenths
            self._warning.hide()
            self._progress.show_line(text, "")

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._menus.reword()
        self.setWindowTitle(say("window.name"))
        self.setAccessibleName(say("window.name"))
        self._title.setText(say("window.name"))
        self._text.setText(say("start.text"))
        self._begin.setText(say("start.begin"))
        self._recent.setText(say("start.recent"))
        self._newest.setText(say("start.last-first"))
        self._language.setText(say("start.language"))
        self._all_keys.setText(say("start.help"))
        self._hint.setText(say("start.recent.hint"))
        self._restore.setText(say("start.restore"))
        self._server.setText(say("start.server"))
        for way, choice in self._beginnings.items():
            choice.set_said(say(f"start.{way}"), say(f"start.{way}.about"))
        for language, button in self._spoken.items():
            button.setText(say(f"action.language-{language}"))
            button.set_variant(Variant.QUIET if language == say.words.language else Variant.LINK)
        self._word_offices()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if self.width() >= fonts.scaled(BESIDE) else down)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def _word_offices(self) -> None:
        for path, choice in self._offices.items():
            known = self._contents.get(path)
            choice.set_icon("flag" if known is not None and known.sample else "journal")
            about = about_office(known, clock.now()) if known is not None else ""
            choice.set_said(path.stem, about, _shown(path), _state(path, known))

    def _beginning(self, way: str, icon: str, keys: str) -> StartChoice:
        choice = StartChoice(icon, keys, self)
        choice.setObjectName(way)
        choice.clicked.connect(self._beginning_chosen)
        return choice

    def _link(self, way: str) -> Button:
        button = Button("", Variant.LINK, icon=WAYS[way][0], parent=self)
        button.setObjectName(way)
        button.clicked.connect(self._beginning_chosen)
        return button

    def _office(self, path: OfficePlace) -> StartChoice:
        choice = StartChoice("journal", parent=self)
        choice.setObjectName(str(path))
        choice.clicked.connect(self._office_clicked)
        choice.removal_wanted.connect(self._removal_wanted)
        return choice

    def _beginning_chosen(self) -> None:
        self.begun.emit(self.sender().objectName())

    def _office_clicked(self) -> None:
        self.office_chosen.emit(place_named(self.sender().objectName()))

    def _removal_wanted(self) -> None:
        self.office_forgotten.emit(place_named(self.sender().objectName()))

    def _language_clicked(self) -> None:
        self.asked.emit(f"language-{self.sender().objectName()}")

    def _lay_out(self) -> None:
        head = boxes.row(Picture("journal-fine", "accent", PICTURE, self), spacing=24)
        said = QVBoxLayout()
        said.setSpacing(4)
        for label in (self._title, self._text):
            label.setWordWrap(True)
            said.addWidget(label)
        head.addLayout(said, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(40)
        self._columns.addLayout(self._ways(), 344)
        self._columns.addLayout(self._known(), 576)
        column = QWidget(self)
        column.setMaximumWidth(fonts.scaled(WIDTH) + 40)
        boxes.column(
            boxes.Stretch(2),
            head,
            boxes.Gap(40),
            self._columns,
            boxes.Stretch(5),
            RuleLine(column),
            boxes.Gap(10),
            self._languages(),
            on=column,
            margins=(20, 0, 20, 24),
        )
        body = Surface("base")
        boxes.row(boxes.Stretch(), (column, WIDTH), boxes.Stretch(), on=body)
        boxes.column(self._menus.bar, self._warning, self._progress, (VerticalScroll(body, self), 1), on=self)

    def _ways(self) -> QVBoxLayout:
        ways = boxes.column(self._begin, spacing=8)
        for choice in self._beginnings.values():
            ways.addWidget(choice)
        for beside in (self._server, self._restore):
            ways.addWidget(beside, 0, Qt.AlignmentFlag.AlignLeading)
        ways.addStretch(1)
        return ways

    def _known(self) -> QVBoxLayout:
        return boxes.column(
            boxes.row(self._recent, boxes.Stretch(), self._newest), self._list, self._hint, boxes.Stretch(), spacing=8
        )

    def _languages(self) -> QHBoxLayout:
        spoken = FlowLayout()
        spoken.setSpacing(6)
        spoken.addWidget(self._language)
        for language, button in self._spoken.items():
            button.setObjectName(language)
            button.clicked.connect(self._language_clicked)
            spoken.addWidget(button)
        return boxes.row((spoken, 1), KeyCap("F1", self), self._all_keys)


def _shown(path: OfficePlace) -> str:
    """A place as shown: the officer's home folder is `~`."""
    if isinstance(path, ServerAddress):
        return str(path)
    return f"~/{path.relative_to(Path.home())}" if path.is_relative_to(Path.home()) else str(path)


def _state(path: OfficePlace, known: OfficeContents | None) -> ChipFace | None:
    if is_missing(path):
        return ChipFace(say("start.missing"), "triangle", ColourMeaning.WARNING)
    return backup_face(known, clock.now()) if known is not None else None
