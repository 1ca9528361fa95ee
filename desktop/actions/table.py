"""The table of actions: what can be asked for, in which menu, by which key, and when."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from functools import cache
from typing import Any

import msgspec

from desktop.concepts import MenuGroup, concept_of
from domain.core.message import Command, name_of
from domain.programme.planning import PlanItem
from domain.record.vocabulary import COMMANDS, VISIT, kind_of_command
from domain.registry.branch import BeginBranch
from domain.registry.lost_keys import GiveUpKeys
from domain.registry.set_aside import SetEntriesAside
from domain.visit.closing import ReopenVisit


class Need(Enum):
    """What an action needs to make sense."""

    NOTHING = auto()
    OFFICE = auto()
    WRITABLE = auto()
    """An office that can be written."""
    DOUBTED = auto()
    """An office in doubt that may be continued."""
    KEYLESS = auto()
    """An office that can be written, and has no key here of the private particulars noted in it."""
    UNREADABLE = auto()
    """An office that can be written, in which entries cannot be read."""
    NOW = auto()
    """An office that can be written, and no past on show."""
    PRIMARY = auto()
    """The same, and a page that begins something."""
    VISIT = auto()
    PRESENT = auto()
    """A visit as it stands now and not closed, in an office that can be written."""
    CLOSED_TOO = auto()
    """The same, and a closed visit as well."""
    PAST = auto()
    UNDOABLE = auto()
    REDOABLE = auto()


RECORDING = frozenset(
    (Need.WRITABLE, Need.NOW, Need.PRIMARY, Need.PRESENT, Need.CLOSED_TOO, Need.UNDOABLE, Need.REDOABLE)
)
"""The needs of actions that record something."""


class ActionSpec(msgspec.Struct, frozen=True):
    """One action. `id` is `command.<name>` for a command's form, else worded by `action.<id>`."""

    id: str
    menu: MenuGroup
    """The group it stands in; `desktop.actions.menus` says in which menu that is."""
    need: Need
    keys: str = ""
    icon: str = ""

    @property
    def is_command(self) -> bool:
        """Whether it opens the form of a command."""
        return self.id.startswith("command.")

    @property
    def code(self) -> str:
        """The code of its words."""
        return self.id if self.is_command else f"action.{self.id}"


PAGES = (
    "programme", "delegations", "meetings", "documents", "press", "sheets", "journal", "attendance", "checks",
    "correspondence", "awaiting", "evening",
)  # fmt: skip
"""The pages of a visit, in the order of their tabs."""

PAGE_KEYS = {
    **{page: f"Alt+{place % 10}" for place, page in enumerate(PAGES[:10], 1)},
    "awaiting": "Ctrl+Shift+A", "evening": "Ctrl+E",
}  # fmt: skip
"""The key of each: of the first ten Alt and the digit of the place of its tab, 0 of the tenth."""

REGISTRIES = {"people": "Ctrl+Shift+P", "venues": "Ctrl+Shift+V", "phrases": "Ctrl+Shift+F", "symbols": "Ctrl+Shift+Y"}
"""The pages of the registries, each with its key."""


COMMAND_KEYS: Mapping[type[Command[Any]], str] = {PlanItem: "Ctrl+Shift+N"}
"""The keys of commands that are asked for on any page; Ctrl+N is that of the page."""


@cache
def actions() -> Mapping[str, ActionSpec]:
    """Every action of the window by its id, in the order of the menus, with the form of every command.

    What the desktop says of every concept is loaded for it, which takes as long as the window to be made.
    """
    of_commands = (_of_command(name) for name in COMMANDS)
    return _by_id(*_FIRST, *(spec for spec in of_commands if spec is not None), *_LAST)


@cache
def spec_of(action_id: str) -> ActionSpec:
    """The action of an id; of a command only its own concept is loaded.

    Raises:
        KeyError: there is none.
    """
    own = OWN_ACTIONS.get(action_id)
    found = _of_command(action_id.removeprefix("command.")) if own is None else own
    if found is None:
        raise KeyError(action_id)
    return found


def _of_command(name: str) -> ActionSpec | None:
    """The form of a command, in the group of its concept."""
    command = COMMANDS[name]
    menu = concept_of(command).menu
    return menu and ActionSpec(f"command.{name}", menu, _need_of(command), COMMAND_KEYS.get(command, ""))


def _by_id(*specs: ActionSpec) -> Mapping[str, ActionSpec]:
    return {spec.id: spec for spec in specs}


def _need_of(command: type[Command[Any]]) -> Need:
    """A registry takes commands without any visit, but never while the past of one is on show."""
    if command is VISIT.opens:
        return Need.WRITABLE
    if command is BeginBranch:
        return Need.DOUBTED
    if command is GiveUpKeys:
        return Need.KEYLESS
    if command is SetEntriesAside:
        return Need.UNREADABLE
    if command is ReopenVisit:
        return Need.CLOSED_TOO
    return Need.PRESENT if kind_of_command(name_of(command)) is VISIT else Need.NOW


_FIRST = (
    ActionSpec("new-office", "office", Need.NOTHING, icon="file"),
    ActionSpec("open-office", "office", Need.NOTHING, "Ctrl+O"),
    ActionSpec("open-sample", "office", Need.NOTHING),
    ActionSpec("start-page", "office", Need.OFFICE, "Ctrl+W", "house"),
    ActionSpec("backups", "safety", Need.OFFICE, icon="shield-tick"),
    ActionSpec("drafts", "safety", Need.WRITABLE, "Ctrl+D", "pencil"),
    ActionSpec("confirm-clock", "safety", Need.WRITABLE),
    ActionSpec("undo", "undo", Need.UNDOABLE, "Ctrl+Z", "undo"),
    ActionSpec("redo", "undo", Need.REDOABLE, "Ctrl+Shift+Z", "redo"),
    ActionSpec("copy-page", "edit", Need.OFFICE, "Ctrl+Shift+C", "copy"),
    ActionSpec("context-menu", "edit", Need.OFFICE, "Shift+F10"),
    ActionSpec("find", "edit", Need.OFFICE, "Ctrl+K", "search"),
    ActionSpec("primary", "begin", Need.PRIMARY, "Ctrl+N", "plus"),
)
_LAST = (
    ActionSpec("quit", "quit", Need.NOTHING, "Ctrl+Q"),
    ActionSpec("compose", "talks", Need.PRESENT, icon="people"),
    ActionSpec("table", "tables", Need.VISIT, icon="table-seats"),
    ActionSpec("lines", "lines", Need.VISIT, icon="people"),
    ActionSpec("paste-list", "lists", Need.PRESENT),
    ActionSpec("arrives-apart", "members", Need.PRESENT),
    ActionSpec("paste-programme", "programme", Need.PRESENT),
    ActionSpec("delay-rest", "programme", Need.PRESENT),
    ActionSpec("read-list", "lists", Need.PRESENT, "Ctrl+Shift+L", "file"),
    ActionSpec("note-call", "letters", Need.PRESENT, "Ctrl+T", "telephone"),
    ActionSpec("standing-source", "letters", Need.PRESENT, "Ctrl+Shift+S", "envelope"),
    ActionSpec("clear-source", "letters", Need.PRESENT),
    ActionSpec("print", "print", Need.VISIT, "Ctrl+P", "printer"),
    ActionSpec("pack", "print", Need.VISIT, icon="file"),
    ActionSpec("save-tables", "print", Need.OFFICE, "Ctrl+Shift+E", "download"),
    ActionSpec("find-code", "print", Need.VISIT, icon="search"),
    ActionSpec("entry-back", "journal", Need.VISIT, "Ctrl+["),
    ActionSpec("entry-forward", "journal", Need.PAST, "Ctrl+]"),
    ActionSpec("go-to-entry", "journal", Need.VISIT, "Ctrl+G"),
    ActionSpec("back-to-now", "journal", Need.PAST, "Esc", "clock"),
    ActionSpec("verify", "journal", Need.OFFICE, icon="shield-tick"),
    *(ActionSpec(f"page-{page}", "pages", Need.VISIT, PAGE_KEYS[page]) for page in PAGES),
    *(ActionSpec(f"page-{page}", "registers", Need.OFFICE, keys) for page, keys in REGISTRIES.items()),
    ActionSpec("next-pane", "panes", Need.NOTHING, "F6"),
    ActionSpec("sidebar", "panes", Need.NOTHING, "F7"),
    ActionSpec("inspector", "panes", Need.NOTHING, "F9"),
    ActionSpec("hall", "window", Need.VISIT, "F11", "screen"),
    ActionSpec("reminders", "window", Need.NOTHING),
    ActionSpec("light", "colours", Need.NOTHING),
    ActionSpec("dark", "colours", Need.NOTHING),
    ActionSpec("high-contrast", "colours", Need.NOTHING),
    ActionSpec("normal-contrast", "colours", Need.NOTHING),
    ActionSpec("language-en", "language", Need.NOTHING),
    ActionSpec("language-fr", "language", Need.NOTHING),
    ActionSpec("language-ru", "language", Need.NOTHING),
    ActionSpec("language-kk", "language", Need.NOTHING),
    ActionSpec("larger", "text-size", Need.NOTHING, "Ctrl++"),
    ActionSpec("smaller", "text-size", Need.NOTHING, "Ctrl+-"),
    ActionSpec("manual", "help", Need.NOTHING, "F1", "question"),
    ActionSpec("shortcuts", "help", Need.NOTHING, "Ctrl+F1"),
    ActionSpec("first-visit", "help", Need.VISIT),
    ActionSpec("about", "help", Need.NOTHING),
)

OWN_ACTIONS = _by_id(*_FIRST, *_LAST)
"""The actions that are no commands, by their ids. Those of commands stand in the menus before `quit`."""
