"""Looking for the sheet that bears a check code, one entry of the visit after the other, the newest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.printing.codes.recognised import FEW_FIRST, KeptProofs
from desktop.printing.setting.typesetter import KnownPage
from desktop.printing.sheet_kind import SheetKind
from desktop.wording.words import say
from domain.core.problem import Problem, Refused

AT_ONCE = 4
"""At how many entries is looked before a sheet that is asked for meanwhile is set."""
_Step = tuple[Sequence[int], Sequence[SheetKind]]


def code_told(known: KnownPage) -> str:
    """Which sheet bears a code, and whether it would say the same now."""
    count = Counter(known.now.marks.by_key.values())
    said = say(
        f"code.now-{known.now.outcome}", new=count["new"], changed=count["changed"], moved=count["moved"],
        removed=len(known.now.marks.gone), languages=say.words.listed([*map(say.words.spoken, known.now.languages)]),
    )  # fmt: skip
    sheet = say(f"sheets.{known.sheet.kind.name}")
    return (
        f"{say('code.page', code=known.sheet.code, sheet=sheet, entry=known.sheet.entry, at=known.recorded_at)} {said}"
    )


class CodeSearch(QObject):
    """One search at a time. Between two entries sheets are set, so that nobody waits for it."""

    looking = Signal(str, int)
    """The code, and the entry that is next."""
    found = Signal(str, object)
    """The code, and its KnownPage."""
    missed = Signal(object)
    """The Problem: no sheet bears the code, or what kept it from being looked for."""

    def __init__(self, requests: Requests, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._requests = requests
        self._code = ""
        self._number = 0

    def begin(self, code: str, view: VisitView) -> None:
        """Look for a code instead of any other, among the sheets of a visit."""
        self._code, self._number = code, self._number + 1
        proofs = KeptProofs(view.proofs, view.history)
        view = replace(view, proofs=proofs)
        entries = range(len(view.history), 0, -1)
        steps = [(entries[at : at + AT_ONCE], kinds) for kinds in FEW_FIRST for at in range(0, len(entries), AT_ONCE)]
        self._look(self._number, view, steps)

    def stop(self) -> bool:
        """Look no further; whether a code was being looked for."""
        was, self._code = self._code, ""
        self._number += 1
        return bool(was)

    def _look(self, number: int, view: VisitView, steps: Sequence[_Step]) -> None:
        if not steps:
            code, self._code = self._code, ""
            self.missed.emit(Refused("check-code-unknown", code=code))
            return
        (entries, kinds), *rest = steps
        self.looking.emit(self._code, entries[0])
        asked = self._requests.page_known(self._code, view, entries, kinds)
        asked.then(partial(self._looked, number, view, rest)).otherwise(partial(self._failed, number))

    def _looked(self, number: int, view: VisitView, rest: Sequence[_Step], known: KnownPage | None) -> None:
        if number != self._number:
            return
        if known is None:
            self._look(number, view, rest)
        else:
            code, self._code = self._code, ""
            self.found.emit(code, known)

    def _failed(self, number: int, problem: Problem) -> None:
        if number == self._number:
            self._code = ""
            self.missed.emit(problem)
