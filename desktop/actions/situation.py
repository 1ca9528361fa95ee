"""The state of the window that decides which actions can be done, and why the others cannot."""

from __future__ import annotations

from functools import cached_property

import msgspec

from desktop.actions.table import RECORDING, Need
from domain.core.message import Command, name_of
from domain.visit.closing import CloseVisit, ReopenVisit


class Situation(msgspec.Struct, frozen=True, dict=True):
    """What the window shows, and what may be recorded there."""

    office: bool = False
    writable: bool = False
    doubted: bool = False
    """The office is in doubt, and may be continued."""
    keyless: bool = False
    """No key of the private particulars noted in the office is here."""
    unreadable: bool = False
    """Entries of the office cannot be read."""
    visit: bool = False
    past: bool = False
    closed: bool = False
    """The visit is closed: it is read, and reopened."""
    typing: bool = False
    """A form or a list is open: Ctrl+Z takes back what is typed there, and nothing in the record."""
    primary: str = ""
    """The name of the command Ctrl+N asks for on the page on show."""
    undo: str = ""
    """The name of the command Ctrl+Z would undo."""
    redo: str = ""

    def allows(self, need: Need) -> bool:
        """Whether an action with this need makes sense."""
        return not self.why_not(need)

    def why_not(self, need: Need) -> str:
        """Why an action with this need cannot be done, as the code of a sentence; empty where it can."""
        return self._why_not[need]

    @cached_property
    def _why_not(self) -> dict[Need, str]:
        return {need: next((code for code in self._obstacles(need) if code), "") for need in Need}

    def _obstacles(self, need: Need) -> tuple[str, ...]:
        """What stands in the way of an action, the widest first."""
        if need is Need.NOTHING:
            return ()
        office = "" if self.office else "why-not.no-office"
        read_only = "why-not.read-only-office" if need in RECORDING and not self.writable else ""
        return (office, read_only, *self._narrower(need))

    def _narrower(self, need: Need) -> tuple[str, ...]:
        """What stands in the way in an office that is open, and is written where that is needed."""
        visit = "" if self.visit else "why-not.no-visit"
        past = "why-not.past" if self.past else ""
        closed = "why-not.closed" if self.closed else ""
        return {
            Need.DOUBTED: ("" if self.doubted else "why-not.nothing-in-doubt",),
            Need.KEYLESS: ("" if self.keyless and self.writable else "why-not.no-key-missing",),
            Need.UNREADABLE: ("" if self.unreadable and self.writable else "why-not.nothing-unreadable",),
            Need.NOW: (past,),
            Need.PRIMARY: (past, "" if self.primary else closed or "why-not.nothing-begins"),
            Need.VISIT: (visit,),
            Need.PRESENT: (visit, past, closed),
            Need.CLOSED_TOO: (visit, past),
            # Esc leaves the form first.
            Need.PAST: ("" if self.past else "why-not.not-in-past", "why-not.filling-in" if self.typing else ""),
            Need.UNDOABLE: (self._kept_back(self.undo, CloseVisit, "why-not.nothing-to-undo"),),
            Need.REDOABLE: (self._kept_back(self.redo, ReopenVisit, "why-not.nothing-to-redo"),),
        }.get(need, ())

    def _kept_back(self, command: str, reopening: type[Command], nothing: str) -> str:
        """Why a command is not undone or redone; in a closed visit only one that reopens it may be."""
        if self.past:
            return "why-not.past"
        if self.typing:
            return "why-not.typing"
        if not command:
            return nothing
        return "why-not.closed" if self.closed and command != name_of(reopening) else ""
