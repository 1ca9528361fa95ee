"""The table of actions: what can be asked for, in which menu, by which key, and when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from domain.vocabulary import COMMANDS, VISIT, kind_of_command


class Need(Enum):
    """What an action needs to make sense."""

    NOTHING = auto()
    OFFICE = auto()
    WRITABLE = auto()
    """An office that can be written."""
    NOW = auto()
    """An office that can be written, and no past on show."""
    VISIT = auto()
    PRESENT = auto()
    """A visit as it stands now, in an office that can be written."""
    PAST = auto()
    UNDOABLE = auto()
    REDOABLE = auto()


@dataclass(frozen=True)
class ActionSpec:
    """One action. `id` is `command.<name>` for a command's form, else worded by `action.<id>`."""

    id: str
    menu: str
    need: Need
    keys: str = ""
    icon: str = ""

    @property
    def code(self) -> str:
        """The code of its words."""
        return self.id if self.id.startswith("command.") else f"action.{self.id}"


MENUS = (
    "office",
    "edit",
    "visit",
    "people",
    "programme",
    "record",
    "statements",
    "letters",
    "print",
    "journal",
    "window",
    "help",
)
"""The menus, from left to right; each is worded by `menu.<name>`."""

PAGES = (
    "programme", "delegations", "meetings", "press", "documents", "attendance", "checks", "correspondence", "awaiting",
    "sheets", "journal",
)  # fmt: skip
"""The pages of a visit, in the order of their tabs."""

PAGE_KEYS = {
    **{page: f"Alt+{number % 10}" for number, page in enumerate((page for page in PAGES if page != "documents"), 1)},
    "documents": "Ctrl+Shift+D",
}
"""The key of each: ten have a digit, in the order of their tabs."""

REGISTRIES = {"people": "Ctrl+Shift+P", "venues": "Ctrl+Shift+V"}
"""The pages of the registries, each with its key."""

_MENU_OF_CONCEPT = {
    "domain.visit": "visit",
    "domain.announcement": "visit",
    "domain.closing": "visit",
    "domain.delegation": "people",
    "domain.replacement": "people",
    "domain.names": "people",
    "domain.office_class": "people",
    "domain.identity": "people",
    "domain.person": "people",
    "domain.venue": "programme",
    "domain.place": "programme",
    "domain.particulars": "people",
    "domain.photograph": "people",
    "domain.person_names": "people",
    "domain.courtesy": "people",
    "domain.office_held": "people",
    "domain.merging": "people",
    "domain.precedence": "people",
    "domain.list_closing": "people",
    "domain.list_order": "people",
    "domain.programme": "programme",
    "domain.arrangements": "programme",
    "domain.meeting": "programme",
    "domain.size": "programme",
    "domain.block": "programme",
    "domain.third_side": "programme",
    "domain.counterparts": "people",
    "domain.badge": "people",
    "domain.seating": "programme",
    "domain.item_order": "programme",
    "domain.lines": "programme",
    "domain.line_places": "programme",
    "domain.honours": "programme",
    "domain.motorcade": "programme",
    "domain.holding": "record",
    "domain.languages": "people",
    "domain.interpreting": "programme",
    "domain.attendance": "record",
    "domain.unlisted": "record",
    "domain.press": "statements",
    "domain.figure": "statements",
    "domain.claim": "statements",
    "domain.correspondence": "letters",
    "domain.acceptance": "record",
    "domain.agreement": "letters",
    "domain.document": "statements",
    "domain.document_terms": "statements",
    "domain.signing": "statements",
    "domain.signed": "record",
    "domain.answer_deadline": "letters",
}


def _need_of(command: str) -> Need:
    """A registry takes commands without any visit, but never while the past of one is on show."""
    if command == "open-visit":
        return Need.WRITABLE
    return Need.PRESENT if kind_of_command(command) is VISIT else Need.NOW


def _commands() -> tuple[ActionSpec, ...]:
    return tuple(
        ActionSpec(
            f"command.{name}",
            _MENU_OF_CONCEPT[kind.__module__],
            _need_of(name),
        )
        for name, kind in COMMANDS.items()
    )


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new-office", "office", Need.NOTHING, icon="file"),
    ActionSpec("open-office", "office", Need.NOTHING, "Ctrl+O"),
    ActionSpec("open-sample", "office", Need.NOTHING),
    ActionSpec("drafts", "office", Need.WRITABLE, "Ctrl+D", "pencil"),
    ActionSpec("confirm-clock", "office", Need.WRITABLE),
    ActionSpec("quit", "office", Need.NOTHING, "Ctrl+Q"),
    ActionSpec("undo", "edit", Need.UNDOABLE, "Ctrl+Z", "undo"),
    ActionSpec("redo", "edit", Need.REDOABLE, "Ctrl+Shift+Z", "redo"),
    ActionSpec("find", "edit", Need.OFFICE, "Ctrl+K", "search"),
    *_commands(),
    ActionSpec("table", "programme", Need.VISIT, icon="table-seats"),
    ActionSpec("lines", "programme", Need.VISIT, icon="people"),
    ActionSpec("paste-list", "people", Need.PRESENT),
    ActionSpec("read-list", "people", Need.PRESENT, "Ctrl+Shift+L", "file"),
    ActionSpec("primary", "visit", Need.NOW, "Ctrl+N", "plus"),
    ActionSpec("note-call", "letters", Need.PRESENT, "Ctrl+T", "telephone"),
    ActionSpec("standing-source", "letters", Need.PRESENT, "Ctrl+Shift+S", "envelope"),
    ActionSpec("clear-source", "letters", Need.PRESENT),
    ActionSpec("print", "print", Need.VISIT, "Ctrl+P", "printer"),
    ActionSpec("entry-back", "journal", Need.VISIT, "Ctrl+["),
    ActionSpec("entry-forward", "journal", Need.PAST, "Ctrl+]"),
    ActionSpec("go-to-entry", "journal", Need.VISIT, "Ctrl+G"),
    ActionSpec("back-to-now", "journal", Need.PAST, "Esc", "clock"),
    ActionSpec("verify", "journal", Need.OFFICE, icon="shield-tick"),
    *(ActionSpec(f"page-{page}", "window", Need.VISIT, PAGE_KEYS[page]) for page in PAGES),
    *(ActionSpec(f"page-{page}", "window", Need.OFFICE, keys) for page, keys in REGISTRIES.items()),
    ActionSpec("next-pane", "window", Need.NOTHING, "F6"),
    ActionSpec("light", "window", Need.NOTHING),
    ActionSpec("dark", "window", Need.NOTHING),
    ActionSpec("language-en", "window", Need.NOTHING),
    ActionSpec("language-fr", "window", Need.NOTHING),
    ActionSpec("larger", "window", Need.NOTHING, "Ctrl++"),
    ActionSpec("smaller", "window", Need.NOTHING, "Ctrl+-"),
    ActionSpec("shortcuts", "help", Need.NOTHING, "F1"),
    ActionSpec("about", "help", Need.NOTHING),
)
"""Every action of the window."""
