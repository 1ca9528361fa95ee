"""The menu of a person in the editor: what the keys do, for whoever works by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.composing.composition import Composition
from desktop.widgets.keys.key_names import shown_keys
from desktop.wording.words import say


def menu_of(who: str, wanted: Composition, parent: QWidget) -> QMenu:
    """What can be done with somebody; the data of each action is the key that does the same."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _add(menu, "Space", say("compose.take-off" if wanted.at_table(who) else "compose.missed.fix"))
    for key, capacity in {"I": "interpreter", "N": "note-taker"}.items():
        action = _add(menu, key, say.words.of("capacity", capacity))
        action.setCheckable(True)
        action.setChecked(wanted.beside.get(who) == capacity)
    people = next((people for people in wanted.delegates.values() if who in people), ())
    if len(people) > 1:
        menu.addSeparator()
        _add(menu, "Alt+Up", say("compose.up")).setEnabled(who != people[0])
        _add(menu, "Alt+Down", say("compose.down")).setEnabled(who != people[-1])
    return menu


def _add(menu: QMenu, key: str, text: str) -> QAction:
    action = menu.addAction(f"{text}\t{shown_keys(key)}")
    action.setData(key)
    return action
