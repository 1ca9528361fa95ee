"""The sheets page: for whom, in which languages, what of a visit; the preview of its PDF; saving and printing it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.desk.member_finder import MemberFinder
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.models.recorded_days import RecordedDays
from desktop.pages.page import Page
from desktop.printing.choosing import sheet_panel
from desktop.printing.choosing.coming_view import ComingView
from desktop.printing.choosing.sheet_for import SheetFor
from desktop.printing.choosing.sheet_list import SheetList, SheetRow, SubjectsOfKinds, sheet_groups
from desktop.printing.choosing.sheet_options import moments_offered
from desktop.printing.choosing.sheet_panel import SheetPanel
from desktop.printing.codes.code_search import CodeSearch, code_told
from desktop.printing.copies.dragged_pdf import PdfInHand
from desktop.printing.copies.printer import PrintJob, print_pdf
from desktop.printing.copies.sheet_saving import SheetSaving
from desktop.printing.kinds import BY_NAME
from desktop.printing.packs.pack import file_name
from desktop.printing.packs.pack_dialog import PackDialog
from desktop.printing.preview.preview_pane import PreviewPane
from desktop.printing.preview.sheet_beside import SheetBeside
from desktop.printing.setting.typesetter import KnownPage, MadeSheet, SheetRequest
from desktop.printing.sheet_kind import Since
from desktop.printing.sheets import languages_of_sheets, languages_unprinted
from desktop.widgets.announce import announce
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.layout.splitter import Splitter
from desktop.widgets.surface import column_of
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.problem import Problem

LIST_WIDTH = 272
MANY = 100
"""With more items than these it takes longer to find what can be printed than one step may."""
REST_MS = 80
"""How long the hand rests at a moment of the past before its sheets are found and the chosen one is set."""


class SheetsPage(Page):
    """Shows a sheet as of the entry the view looks at, and asks for it to be typeset.

    Nothing can be saved or printed while a new PDF is being made, so that no outdated one is printed.
    """

    name = "sheets"
    primary = None

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._options_of: UUID | None = None
        self._request: SheetRequest | None = None
        self._pdf: bytes | None = None
        self._awaited: tuple[str, str | None] | None = None
        """The kind that was asked for last and what of it, as long as there is none and no other is chosen."""
        self._days, self._subjects = RecordedDays(), SubjectsOfKinds()
        self._coming = ComingView(self.prepare, self._show, self)
        self._for, self._list = SheetFor(self), SheetList(self)
        self._preview, self._panel = PreviewPane(self), SheetPanel(self)
        self._heading = Label(font=fonts.group_heading, tone="secondary", parent=self)
        self._members = MemberFinder()
        self._in_hand = PdfInHand(self._preview.view().viewport(), self._given)
        shown_in = self._preview, self._panel.options
        self._beside = SheetBeside(requests, shown_in, self._give_room, self._moment, self.show_problem)
        self._codes, self._saving = CodeSearch(requests, self), SheetSaving(requests, self)
        self._lay_out()
        self._connect()
        self.reword()

    def _connect(self) -> None:
        self._codes.looking.connect(self._tell_looking)
        self._codes.found.connect(self._recognised)
        self._codes.missed.connect(self.show_problem)
        self._saving.saved.connect(self._tell)
        self._panel.options.other().missed.connect(self._tell_missed)
        self._saving.failed.connect(self.show_problem)
        self._list.chosen.connect(self._sheet_chosen)
        self._for.reader_changed.connect(self._reader_chosen)
        self._for.languages_changed.connect(self._ask_if_needed)
        self._panel.options.changed.connect(self._ask_if_needed)
        for keys, asked in self._preview.asked_by_keys().items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(asked)
        self._preview.finder().spell_by(self._spelt_otherwise)
        self._panel.save.clicked.connect(self.save_sheet)
        self._panel.print.clicked.connect(self.print_sheet)
        self._panel.pack.clicked.connect(self.open_pack)

    def _spelt_otherwise(self, typed: str) -> tuple[str, ...]:
        """The family names, in all their forms, of the members whom what is typed may name."""
        return self._members.family_names(self._view.visit, typed) if self._view is not None else ()

    def prepare(self, view: VisitView) -> bool:
        self._days.last_before(view)
        return self._subjects.find_some(view)

    def show_view(self, view: VisitView) -> None:
        """Show it at once. A moment of the past is shown once the hand rests there; a large visit that is shown first,
        or goes on under the reader's eyes, as soon as what stands in the list is found, a little at a time. Until then
        nothing can be saved or printed.
        """
        before = self._view
        goes_on = self.isVisible() and before is not None and before.visit_id == view.visit_id
        passing = view.past and before is not None and before.entry != view.entry
        many = len(view.schedule) > MANY and not self._subjects.known(view)
        if not (many if before is None else goes_on and (passing or len(view.schedule) > MANY)):
            self._show(view)
            return
        if before is not None and before.entry != view.entry:
            self._pdf = None
            self._allow()
        self._coming.wait_for(view, REST_MS if passing else 0)

    def _show(self, view: VisitView) -> None:
        self._coming.stop()
        same = self._view is not None and (view.visit_id, view.entry) == (self._view.visit_id, self._view.entry)
        self._view = view
        if self._options_of != view.visit_id:
            self._options_of = view.visit_id
            self._for.set_languages(languages_of_sheets(view.visit, say.words.language))
        self._word_draft()
        self._list_sheets(view)
        self._panel.options.set_moments(moments_offered(view, self._days), view)
        self._show_kind()
        if not same:
            self._request = None
            self._beside.forget()
        if self._awaited is not None and self._list.choose(*self._awaited):
            self._awaited = None  # It was recorded a moment ago: the note drawn up now.
        if self.isVisible():
            self._ask_if_needed()

    def choose(self, kind: str, subject: str | None) -> bool:
        """Show a sheet of a kind: of the subject if there is one, else the first; or say that there is none.

        Tells whether there is one.
        """
        self._coming.show_now()
        there = self._list.choose(kind, subject)
        self._awaited = None if there else (kind, subject)
        self._tell_awaited()
        return there

    def _tell_awaited(self) -> None:
        if self._awaited is not None:
            self._preview.show_error(say("sheets.none-yet", sheet=say(f"sheets.{self._awaited[0]}")))

    def recognise(self, code: str) -> None:
        """Look for the sheet of this visit that bears a check code, and show it beside how it would be printed now."""
        self._coming.show_now()
        if self._view is not None:
            self._codes.begin(code, self._view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the search for a check code."""
        if event.key() == Qt.Key.Key_Escape and self._codes.stop():
            self._panel.tell("")
        else:
            super().keyPressEvent(event)

    def _tell_looking(self, code: str, entry: int) -> None:
        self._panel.tell(say("code.looking", code=code, entry=entry))

    def _recognised(self, _code: str, known: KnownPage) -> None:
        sheet, now = known.sheet, known.now
        if self._view is not None and now.made:
            self._for.choose(sheet.asked.reader, self._for.languages())
            self._list_sheets(self._view)
            self._list.choose(sheet.kind.name, sheet.asked.subject)
            self._show_kind()
            if not now.same:
                self._panel.options.compare_with(Since(sheet.entry, known.recorded_at))
            self._ask()
        self._tell(code_told(known))

    def show_sheet(self, request: SheetRequest, made: MadeSheet) -> None:
        """Show the sheet that was asked for, and what could not be set of it; any other is ignored."""
        if request == self._request:
            self._pdf = made.pdf
            self._preview.show_pdf(made.pdf)
            self._allow()
            self._tell_awaited()  # The sheet in its place was being made when another was asked for that there is not.
            if made.unset is not None:
                self.show_problem(made.unset)

    def show_problem(self, problem: Problem) -> None:
        """Say why the sheet cannot be made, saved or printed."""
        words = say.words.in_zone(self._view.visit.zone) if self._view else say.words
        self._panel.tell("")
        if self._pdf is None:
            self._preview.clear()
        self._preview.show_error(problem_sentence(problem, words))

    def save_sheet(self, *, pdf_last: bool = False) -> QFileDialog | None:
        """Ask where to and as what, and save the sheet as it is previewed now. None while there is none to save."""
        if self._view is None or self._pdf is None or self._request is None:
            return None
        request = replace(self._request, entry=self._view.entry)
        return self._saving.ask_where(request, self._file_name(), self._pdf, pdf_last=pdf_last)

    def save_as(self) -> QFileDialog | None:
        """The same, with the formats that are gone on with first, where the sheet is made as any."""
        return self.save_sheet(pdf_last=True)

    def copied(self) -> QMimeData | None:
        """The sheet itself, as a file."""
        return self._in_hand.as_file() if self._pdf is not None else super().copied()

    def print_sheet(self) -> PrintJob | None:
        """Open the system's print dialog for the sheet as it is previewed now. None while there is none to print."""
        if self._pdf is None:
            return None
        job = print_pdf(self._pdf, Path(self._file_name()).stem, self._preview.view().pages(), self)
        job.printed.connect(self._printed)
        job.failed.connect(self.show_problem)
        return job

    def open_pack(self) -> PackDialog | None:
        """Ask what is to be made in one act, for the reader and in the languages chosen. None without a visit."""
        self._coming.show_now()
        if self._view is None:
            return None
        asked = self._for.reader(), self._for.languages()
        dialog = PackDialog(self._view, self._requests, *asked, self, since=self._panel.options.since())
        dialog.open()
        return dialog

    def takes_all(self) -> bool:
        return True

    def reword(self) -> None:
        self._heading.setText(say("sheets.of-this-visit"))
        self._list.setAccessibleName(say("sheets.of-this-visit"))
        self._panel.reword()
        self._word_draft()
        self._preview.view().setToolTip(say("sheets.drag"))
        self._panel.tell("")
        if self._view is not None:
            self._list_sheets(self._view)
        self._word_facts()
        self._allow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_if_needed()

    def _sheet_chosen(self, _row: SheetRow) -> None:
        self._awaited = None
        self._codes.stop()
        self._show_kind()
        self._ask()

    def _reader_chosen(self) -> None:
        if self._view is not None:
            self._list_sheets(self._view)
            self._show_kind()
            self._ask()

    def _ask_if_needed(self) -> None:
        if self._view is None:
            return
        if self._wanted() != self._request:
            self._ask()
        else:
            self._ask_beside()

    def _ask(self) -> None:
        self._request = self._wanted()
        self._pdf = None
        self._panel.tell("")
        self._preview.wait()
        self._allow()
        answer = self._requests.typeset(self._request)
        answer.then(partial(self.show_sheet, self._request)).otherwise(self.show_problem)
        self._ask_beside()

    def _ask_beside(self) -> None:
        assert self._view is not None
        self._beside.compare(self._wanted(), self._view)

    def _give_room(self, beside: bool) -> None:
        """Give the room of the list, and the keyboard, to two sheets that are read side by side."""
        had_keys = self._sheets.isAncestorOf(self.window().focusWidget())
        self._sheets.setVisible(not beside)
        if beside and had_keys:
            self._preview.view().setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted(self) -> SheetRequest:
        row = self._list.current()
        assert row is not None
        options = self._panel.options
        return SheetRequest(row.sheet, row.item, self._for.languages(), row.reader, options.since(), options.options())

    def _list_sheets(self, view: VisitView) -> None:
        self._list.show_groups(sheet_groups(view, self._for.reader(), self._subjects))

    def _show_kind(self) -> None:
        """Show what may be chosen of the sheet in hand, and say which it is."""
        row = self._list.current()
        if row is not None:
            self._panel.options.set_kind(BY_NAME[row.sheet], row.reader)
            self._word_facts()

    def _allow(self) -> None:
        self._panel.allow(self._pdf is not None)

    def _printed(self, where: str) -> None:
        self._tell(say("sheets.printed", printer=where))

    def _tell(self, done: str) -> None:
        self._preview.clear_error()
        self._panel.tell(done)
        announce(self, done)

    def _tell_missed(self, why: str) -> None:
        """Say that there is no such moment, where it is said why a sheet cannot be made."""
        self._panel.tell("")
        self._preview.show_error(why)
        announce(self, why)

    def _given(self) -> tuple[str, bytes] | None:
        """The sheet that is drawn out of the preview, with the name of its file."""
        return (self._file_name(), self._pdf) if self._pdf is not None else None

    def _file_name(self) -> str:
        assert self._view is not None
        assert self._request is not None
        return file_name(self._view, self._request)

    def _word_facts(self) -> None:
        row = self._list.current()
        if self._view is None or row is None:
            return
        self._panel.show_sheet(row, self._moment())

    def _moment(self) -> str:
        """What the sheet is as of."""
        assert self._view is not None
        return say("sheets.as-of-entry" if self._view.past else "sheets.as-of-now", entry=self._view.entry)

    def _word_draft(self) -> None:
        self._panel.show_unprinted(languages_unprinted(self._view.visit) if self._view is not None else ())

    def _lay_out(self) -> None:
        self._sheets = column_of(self, self._for, self._heading, self._list, margins=(0, 12, 0, 0))
        for part in (self._for, self._heading):
            part.setContentsMargins(14, 0, 14, 0)
        panes = Splitter(parent=self)
        for pane in (self._sheets, self._preview, self._panel):
            panes.addWidget(pane)
        panes.setStretchFactor(1, 1)
        panes.setSizes([LIST_WIDTH, 680, sheet_panel.WIDTH])
        boxes.row(panes, on=self)
        self.setFocusProxy(self._list)
