"""The same sheet as it stood, asked for and shown beside the one of now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.printing.choosing.sheet_options import SheetOptions
from desktop.printing.preview.preview_pane import PreviewPane
from desktop.printing.setting.typesetter import MadeSheet, SheetRequest
from desktop.wording.words import say
from domain.core.problem import Problem


class SheetBeside:
    """Asks for a sheet as of the entry chosen to be read beside it, once each time another is wanted."""

    def __init__(
        self,
        requests: Requests,
        shown_in: tuple[PreviewPane, SheetOptions],
        give_room: Callable[[bool], None],
        moment: Callable[[], str],
        failed: Callable[[Problem], None],
    ) -> None:
        """Args:
        give_room: makes room for two sheets, or takes it back.
        moment: what the sheet of now is as of, in words.
        """
        self._requests, (self._preview, self._options) = requests, shown_in
        self._give_room, self._moment, self._failed = give_room, moment, failed
        self._asked: SheetRequest | None = None

    def forget(self) -> None:
        """Ask for it anew next time, as another state is on show."""
        self._asked = None

    def compare(self, sheet: SheetRequest, view: VisitView) -> None:
        """Ask for a sheet without marks as it stood, or show none where nothing is to be read beside it."""
        then = self._options.beside()
        wanted = replace(sheet, since=None, entry=then.entry) if then is not None else None
        if wanted == self._asked:
            return
        self._asked = wanted
        self._give_room(wanted is not None)
        if wanted is None:
            self._preview.show_beside(None)
        else:
            answer = self._requests.typeset_also(wanted, view)
            answer.then(partial(self._show, wanted)).otherwise(self._failed)

    def _show(self, request: SheetRequest, made: MadeSheet) -> None:
        then = self._options.beside()
        if request == self._asked and then is not None:
            stood = say("sheets.since-entry", at=then.recorded_at, entry=then.entry)
            self._preview.show_beside(made.pdf, stood, self._moment())
