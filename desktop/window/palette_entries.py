"""What the command palette offers: actions, and everything of the visit that has a name."""

from __future__ import annotations

from desktop.concepts.edges import entry_words
from desktop.desk.view import VisitView
from desktop.palette.palette import PaletteEntry
from desktop.window.main_window import MainWindow
from desktop.wording.words import say

ENTRIES_OFFERED = 200
"""How many of the newest journal entries can be found."""


def palette_entries(window: MainWindow) -> list[PaletteEntry]:
    """Everything the palette can find now."""
    found = _actions(window)
    if window.view is not None:
        found += [*_items(window.view), *_people(window.view), *_journal(window.view)]
    return found


def _actions(window: MainWindow) -> list[PaletteEntry]:
    group = say("palette.commands")
    return [
        PaletteEntry(
            f"action:{spec.id}", group, window.qt_actions.action(spec.id).text().replace("&", ""), keys=spec.keys
        )
        for spec in window.qt_actions.available()
    ]


def _items(view: VisitView) -> list[PaletteEntry]:
    words = say.words
    return [
        PaletteEntry(
            f"subject:{row.id}", say("palette.items"), words.pick(row.title),
            second=words.planned(row.planned) if row.planned else "",
            haystack=" ".join(row.title.values()),
        )
        for row in view.schedule
    ]  # fmt: skip


def _people(view: VisitView) -> list[PaletteEntry]:
    words = say.words
    return [
        PaletteEntry(
            f"subject:{row.id}", say("palette.people"), words.name(row.names, row.position),
            second=words.pick(row.position),
            haystack=" ".join([*(str(name) for name in row.names.values()), *row.position.values()]),
        )
        for row in view.delegation
    ]  # fmt: skip


def _journal(view: VisitView) -> list[PaletteEntry]:
    words = say.words.in_zone(view.visit.zone)
    return [
        PaletteEntry(
            f"entry:{row.entry.number}", say("palette.journal"), entry_words.entry_sentence(row, words),
            second=words.moment(row.entry.recorded_at) if row.entry.recorded_at else "",
        )
        for row in reversed(view.history[-ENTRIES_OFFERED:])
    ]  # fmt: skip
