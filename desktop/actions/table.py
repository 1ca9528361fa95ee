"""The table of actions: what can be asked for, in which menu, by which key, and when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from domain.record.vocabulary import COMMANDS, VISIT, kind_of_command


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
    "domain.visit.visit": "visit",
    "domain.visit.announcement": "visit",
    "domain.visit.closing": "visit",
    "domain.delegation.delegation": "people",
    "domain.delegation.replacement": "people",
    "domain.delegation.member_names": "people",
    "domain.delegation.member_office": "people",
    "domain.delegation.identity": "people",
    "domain.registry.person": "people",
    "domain.registry.venue": "programme",
    "domain.programme.place": "programme",
    "domain.registry.particulars": "people",
    "domain.registry.photograph": "people",
    "domain.registry.person_names": "people",
    "domain.registry.courtesy": "people",
    "domain.registry.office_held": "people",
    "domain.registry.merging": "people",
    "domain.delegation.precedence": "people",
    "domain.delegation.list_closing": "people",
    "domain.delegation.list_order": "people",
    "domain.programme.programme": "programme",
    "domain.programme.arrangements": "programme",
    "domain.programme.meeting": "programme",
    "domain.programme.size": "programme",
    "domain.programme.block": "programme",
    "domain.visit.parties": "programme",
    "domain.delegation.counterparts": "people",
    "domain.delegation.badge": "people",
    "domain.seating.table_commands": "programme",
    "domain.seating.item_order": "programme",
    "domain.seating.lines": "programme",
    "domain.seating.line_commands": "programme",
    "domain.programme.honours": "programme",
    "domain.programme.motorcade": "programme",
    "domain.programme.holding": "record",
    "domain.delegation.member_languages": "people",
    "domain.programme.interpreting": "programme",
    "domain.programme.attendance": "record",
    "domain.programme.unlisted": "record",
    "domain.statements.press": "statements",
    "domain.statements.figure": "statements",
    "domain.statements.claim": "statements",
    "domain.agreement.correspondence": "letters",
    "domain.checks.accepted_checks": "record",
    "domain.agreement.agreement": "letters",
    "domain.documents.document": "statements",
    "domain.documents.document_terms": "statements",
    "domain.documents.signatories": "statements",
    "domain.documents.signing_outcome": "record",
    "domain.agreement.answer_deadline": "letters",
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
