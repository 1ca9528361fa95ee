"""The header of a visit: its title, what it is, the clocks of both capitals, and the tabs of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.actions.table import PAGE_KEYS
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.colours import ColourMeaning
from desktop.look.held_sizes import ANY
from desktop.machine import clock
from desktop.widgets.button import Button, Variant
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.clock import Clocks, Zone
from desktop.widgets.label import WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.page_tabs import PageTabs
from desktop.wording.visit_status import visit_status
from desktop.wording.words import say
from domain.core.language_tag import base_of
from domain.core.message import CommandClass, name_of
from domain.core.times import known_zone, local
from domain.visit.visit import Visit
from domain.visit.visit_languages import languages_of

STATUS_LOOK = {
    "planned": ("ring", ColourMeaning.NEUTRAL),
    "announced": ("ring", ColourMeaning.NEUTRAL),
    "under-way": ("clock", ColourMeaning.ACCENT),
    "completed": ("tick", ColourMeaning.CONFIRMED),
    "cancelled": ("cross", ColourMeaning.REFUSAL),
    "closed": ("lock", ColourMeaning.NEUTRAL),
}


MARGIN = 20
MOST_CLOCKS = 3
"""Those of two places of the visit and of a party at home, as far as they show another hour."""
LOW, TIGHT = 800, 520
"""Up to these heights of the window, in pixels at the normal size of text, more room is left for the page."""
BESIDE_TABS = 640
"""From this width on, in pixels at the normal size of text, the buttons stand beside the tabs; else below them."""


class Header(QWidget):
    """Shows which visit is open, and chooses its pages."""

    action_wanted = Signal(str)
    """The id of an action: of the page whose tab was chosen, or of what is offered beside the primary button."""

    def __init__(self, pages: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._numbers: Mapping[str, int | None] = {}
        self._title, self._others = WrappedLabel(font=fonts.title), WrappedLabel(font=fonts.secondary, tone="secondary")
        self._category, self._status = Chip(ChipFace(" ")), Chip(ChipFace(" "))
        self._facts = WrappedLabel(font=fonts.interface, tone="secondary", parent=self)
        self._clocks = Clocks(parent=self)
        self._tabs = PageTabs(len(pages), self)
        self._tabs.set_keys([PAGE_KEYS[page] for page in pages])
        self._tabs.chosen.connect(self._want_page)
        self._primary = Button("", Variant.PRIMARY, keys="Ctrl+N", parent=self)
        self._secondary = Button("", parent=self)
        self._primary.let_wrap()
        self._secondary.let_wrap()
        self._secondary.hide()
        self._held, self._held_title = 0, 0
        """How high it and its title are held; 0 while they are not."""
        self._categorised = False
        self._told: tuple[str, str, str] | None = None
        """The days, the place and the reference; None before there is a visit."""
        self._worded: tuple[str, list[int | None]] | None = None
        """The language and the numbers in which the tabs are worded."""
        self._secondary_wanted = ""
        self._secondary.clicked.connect(self._want_secondary)
        self._low, self._tight = False, False
        self._lay_out()

    def fit_height(self, height: int) -> None:
        """Take less room in a window that is so many pixels high, where that is low."""
        self.set_low(height <= fonts.scaled(LOW))
        self.set_tight(height <= fonts.scaled(TIGHT))

    def set_low(self, low: bool) -> None:
        """Leave room for the page where the window is low: what is said above it takes fewer lines.

        The titles in other languages go to the tool tip of a smaller title, and the clocks take one line.
        """
        if low == self._low:
            return
        self._low = low
        self._tell_others()
        self._title.set_named_font(fonts.sheet_title if low else fonts.title)
        self._clocks.set_low(low)
        before, now = (self._below, self._facts_row) if low else (self._facts_row, self._below)
        before.removeWidget(self._clocks)
        now.addWidget(self._clocks, alignment=Qt.AlignmentFlag.AlignTop)
        if (whole := self.layout()) is not None:
            whole.activate()  # Layouts around those two are measured anew.

    def set_tight(self, tight: bool) -> None:
        """Leave half of a very low window to the page: the buttons stand beside the title where there is no room for
        them beside the tabs; the category, and the reference that the title of the window has, are left out.
        """
        if tight != self._tight:
            self._tight = tight
            self._tell_facts()
            self._place_buttons()

    def hold(self, *, held: bool) -> None:
        """Be no higher than now while a form leaves it less width; or as high as it needs again.

        What the visit is, is said as in a very low window; where the title needs more lines, not at all.
        """
        if held == bool(self._held):
            return
        self._held, self._held_title = (self.height(), self._title.height()) if held else (0, 0)
        self._tell_facts()
        self._keep_height()

    def show_view(self, view: VisitView) -> None:
        """Show the visit; in the past its clocks stand still."""
        visit, words = view.visit, say.words
        title = words.pick(visit.title)
        self._title.setText(title)
        self._others.setText("\n".join(other_titles(visit, title)[:2]))
        self._tell_others()
        self._category.set_face(ChipFace(words.of("category", visit.category), "flag"))
        self._categorised = visit.category is not None
        icon, meaning = STATUS_LOOK[visit.status]
        today = ((view.recorded_at if view.past else None) or clock.now()).astimezone().date()
        self._status.set_face(ChipFace(visit_status(visit.status, words, over=visit.last_day < today), icon, meaning))
        place = words.with_commas(words.pick(each.name) for each in visit.places)
        days = words.days(visit.first_day, visit.last_day)
        self._told = (days, place, visit.reference)
        self._tell_facts()
        self._show_clocks(view)
        self._word_tabs()

    def show_counts(self, counts: Mapping[str, int | None]) -> None:
        """Put the numbers beside the names of the pages, where there is room for both."""
        self._numbers = counts
        self._word_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()
        self._keep_height()

    def _place_buttons(self) -> None:
        """Put the buttons beside the tabs, or where there is no room for that, below them or beside the title."""
        if self._held:
            return
        beside = self.width() >= fonts.scaled(BESIDE_TABS)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._lower.setDirection(across if beside else down)
        lead = self._tight and not beside
        before, now = (self._lower, self._titled) if lead else (self._titled, self._lower)
        if before.indexOf(self._buttons) >= 0:
            before.removeItem(self._buttons)
            now.addLayout(self._buttons)

    def _keep_height(self) -> None:
        """While it is held, leave out what it can do without and be exactly as high as it was, if that is enough."""
        title = self._title.heightForWidth(self.width() - 2 * MARGIN)
        given_up = bool(self._held) and title > self._held_title
        for part in (self._status, self._facts, self._clocks):
            part.setVisible(not given_up)
        whole = self.layout()
        enough = whole is not None and bool(self._held) and whole.totalHeightForWidth(self.width()) <= self._held
        self.setMinimumHeight(self._held if enough else 0)
        self.setMaximumHeight(self._held if enough else ANY)

    def _tell_facts(self) -> None:
        """Say what the visit is, when and where."""
        if self._told is None:
            return
        days, place, reference = self._told
        brief = self._tight or bool(self._held)
        self._category.setVisible(self._categorised and not brief)
        whole = say("header.facts", days=days, place=place, reference=reference)
        self._facts.setText(say("header.facts-brief", days=days, place=place) if brief else whole)
        self._facts.setToolTip(whole if brief else "")

    def show_page(self, page: str) -> None:
        """Mark the page that is open."""
        self._tabs.show_page(self._pages.index(page))

    def show_primary(self, action: QAction, command: CommandClass | None, *, shown: bool, quiet: bool = False) -> None:
        """Word the one primary button after the command of the page; `quiet` where another is the primary one."""
        self._primary.set_variant(Variant.PLAIN if quiet else Variant.PRIMARY)
        self._primary.setVisible(shown and command is not None)
        self._primary.setText(say(f"command.{name_of(command)}") if command is not None else "")
        if not self._primary.property("bound"):
            self._primary.setProperty("bound", True)
            self._primary.clicked.connect(action.trigger)

    def _tell_others(self) -> None:
        """Say the titles in other languages below the title, or in its tool tip."""
        self._others.setVisible(not self._low)
        self._title.setToolTip(self._others.text() if self._low else "")

    def _word_tabs(self) -> None:
        counts = [self._numbers.get(page) for page in self._pages]
        if (say.words.language, counts) == self._worded:
            return
        self._worded = (say.words.language, counts)
        names = [say(f"page.{page}") for page in self._pages]
        whole = [f"{name} {count}" if count else name for name, count in zip(names, counts, strict=True)]
        self._tabs.set_names(names, whole, say("header.more"))

    def show_secondary(self, action_id: str, text: str) -> None:
        """Offer another way beside the primary button; an empty id offers none."""
        self._secondary_wanted = action_id
        self._secondary.setText(text)
        self._secondary.setVisible(bool(action_id))

    def _want_page(self, number: int) -> None:
        self.action_wanted.emit(f"page-{self._pages[number]}")

    def _want_secondary(self) -> None:
        self.action_wanted.emit(self._secondary_wanted)

    def _show_clocks(self, view: VisitView) -> None:
        visit, words = view.visit, say.words
        moment: datetime | None = view.recorded_at if view.past else None
        homes = (party for party in (visit.guest, visit.host) if party is not None and party.zone)
        clocks = [(place.zone, place.name) for place in visit.places] + [(each.zone, each.clock_of) for each in homes]
        now, shown = moment or clock.now(), dict[timedelta | None, Zone]()
        for zone, called in clocks:
            shown.setdefault(local(now, zone).utcoffset(), Zone(words.pick(called), known_zone(zone)))
        zones = [*shown.values()][:MOST_CLOCKS]
        self._clocks.set_zones(tuple(zones), words.clock)
        self._clocks.set_moment(moment)

    def _lay_out(self) -> None:
        chips = FlowLayout()
        chips.setSpacing(8)
        for widget in (self._category, self._status, self._facts):
            chips.addWidget(widget)
        chips.keep(self._facts, self._status)
        said = boxes.column(self._others, spacing=3)
        self._facts_row = QHBoxLayout()
        self._facts_row.addLayout(chips, 1)
        said.addLayout(self._facts_row)
        # The title has the whole width: the clocks stand below it.
        self._below = QHBoxLayout()
        self._below.addLayout(said, 1)
        self._below.addWidget(self._clocks, alignment=Qt.AlignmentFlag.AlignTop)
        above = QVBoxLayout()
        above.setSpacing(3)
        self._titled = QHBoxLayout()
        self._titled.addWidget(self._title, 1)
        above.addLayout(self._titled)
        above.addLayout(self._below)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._secondary)
        self._buttons.addWidget(self._primary)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(8)
        self._lower.addWidget(self._tabs, 1)
        self._lower.addLayout(self._buttons)
        boxes.column(above, self._lower, on=self, spacing=6, margins=(MARGIN, 10, MARGIN, 6))


def other_titles(visit: Visit, title: str) -> list[str]:
    """The title in the languages of the visit, but for the one shown; in all it has where it is in none of them."""
    own = [base_of(language) for language in languages_of(visit)]
    told = [text for language, text in visit.title.items() if text and base_of(language) in own]
    return [text for text in dict.fromkeys(told or filter(None, visit.title.values())) if text != title]
