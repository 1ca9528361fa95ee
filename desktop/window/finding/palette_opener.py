"""The command palette of the window: what it offers, and what becomes of what is taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.machine.paths import recent_of
from desktop.palette.palette import Palette, PaletteEntry
from desktop.palette.recent import Recent
from desktop.printing.kinds import BY_NAME
from desktop.window.finding.asked_code import sheets_page
from desktop.window.finding.journal_finder import JournalFinder
from desktop.window.finding.office_finder import OfficeFinder
from desktop.window.finding.other_languages import named_otherwise
from desktop.window.finding.palette_entries import (
    SHORTEST_MEANT,
    how_far_persons,
    mentioning,
    names_meant,
    page_with_code,
    palette_entries,
    persons_found,
    why_nothing,
)
from desktop.window.main_window import MainWindow
from domain.agreement.note import DrawUpNote
from domain.core.message import name_of

REGISTERED = {"person": "people", "venue": "venues"}
"""The page of each registry the palette finds something in."""


class PaletteOpener(QObject):
    """Opens the palette over the window.

    Args:
        carry_out: does what the action of an id stands for.
    """

    def __init__(self, window: MainWindow, carry_out: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._carry_out = window, carry_out
        self._journal, self._in_office = JournalFinder(self), OfficeFinder(self)
        self._palette = Palette(window, Recent(recent_of(window.office.path) if window.office is not None else None))
        self._palette.chosen.connect(self._take)
        for finder in (self._journal, self._in_office):
            self._palette.closed.connect(finder.rest)
            finder.grown.connect(self._palette.search_again)

    def open(self) -> None:
        """Offer everything that can be found now."""
        if self._window.view is not None:
            self._journal.follow(self._window.view)
        if self._window.office is not None:
            self._in_office.follow(self._window.office)
        how_far = partial(how_far_persons, self._window)
        offered = palette_entries(self._window)
        self._palette.open(
            offered, self._found, why_nothing(self._window), how_far, partial(named_otherwise, offered=offered)
        )

    def _found(self, typed: str) -> list[PaletteEntry]:
        """The visits and rooms that have the words, who may be meant by what is typed, the entries of the journal that
        have the words, and what mentions him.
        """
        found, visits_and_rooms = persons_found(self._window, typed), self._in_office.find(typed)
        if self._window.view is None:
            return [*visits_and_rooms, *found]
        names = names_meant(self._window, typed) if found else ()
        families = dict.fromkeys(name.family for name in names if name.given and len(name.family) >= SHORTEST_MEANT)
        journal = {entry.id: entry for words in (typed, *families) for entry in self._journal.find(words)}
        return [
            *visits_and_rooms,
            *page_with_code(typed),
            *found,
            *journal.values(),
            *(mentioning(self._window, typed, names) if names else ()),
        ]

    def _take(self, entry_id: str) -> None:
        kind, _, rest = entry_id.partition(":")
        if kind == "action":
            self._carry_out(rest)
        elif kind == "sheet":
            self._open_sheet(rest)
        elif kind == "code":
            self._find_page(rest)
        elif kind in REGISTERED:
            self._window.show_registered(REGISTERED[kind], rest)
        elif kind == "visit":
            self._window.showing.open_visit(UUID(rest))
        elif kind == "entry":
            self._window.requests.look_at(int(rest))
        else:
            self._window.requests.show_subject(rest)

    def _find_page(self, code: str) -> None:
        """Look for the sheet of the visit on show that bears a check code."""
        if (page := sheets_page(self._window)) is not None:
            page.recognise(code)

    def _open_sheet(self, kind: str) -> None:
        """Show a sheet of a kind: that of the item or the member chosen, else the first there is.

        A note that is not drawn up yet is asked for.
        """
        chosen = self._window.page.selection()
        page = sheets_page(self._window)
        there = page is None or page.choose(kind, chosen.get("item") or chosen.get("member"))
        if not there and BY_NAME[kind].subject == "note":
            self._carry_out(f"command.{name_of(DrawUpNote)}")
