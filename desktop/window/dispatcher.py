"""The dispatcher: carries out what was chosen in a menu, by a key or in the palette."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QInputDialog, QMessageBox, QWidget

from desktop.concepts import form_of
from desktop.machine.version import version
from desktop.window.appearance import Appearance
from desktop.window.exports import Exports
from desktop.window.main_window import MainWindow
from desktop.window.menus.context_menu import ask_for_menu
from desktop.window.new_visits.guide import STEPS
from desktop.wording.calendar_words import calendar_words
from desktop.wording.words import say
from domain.agreement.correspondence import RegisterLetter
from domain.core.late import late
from domain.core.message import CommandClass
from domain.core.problem import Refused
from domain.delegation.confirming import ConfirmMember
from domain.programme.planning import PlanItem
from domain.record.vocabulary import COMMANDS
from domain.visit.opening import OpenVisit

if TYPE_CHECKING:
    from desktop.composing import items_composed
    from desktop.day import hall_screen
    from desktop.manual import chapters, manual
    from desktop.models import asked_moment
    from desktop.pages import meetings, sheets
    from desktop.seating import meeting
    from desktop.widgets.fields import month_offer
    from desktop.window import backups
    from desktop.window.finding import asked_code, palette_opener
else:
    items_composed = late("desktop.composing.items_composed")
    meetings, sheets = late("desktop.pages.meetings"), late("desktop.pages.sheets")
    backups, hall_screen = late("desktop.window.backups"), late("desktop.day.hall_screen")
    palette_opener, meeting = late("desktop.window.finding.palette_opener"), late("desktop.seating.meeting")
    asked_code = late("desktop.window.finding.asked_code")
    asked_moment, month_offer = late("desktop.models.asked_moment"), late("desktop.widgets.fields.month_offer")
    chapters, manual = late("desktop.manual.chapters"), late("desktop.manual.manual")

OF_ITEMS = ("programme", "meetings", "attendance")
"""The pages on which an item is chosen."""

Way = Callable[[], object]
"""Does what an action stands for."""


class OfficeWays(msgspec.Struct, frozen=True):
    """How another office is opened; given by the program that made the window."""

    new: Callable[[], None]
    open: Callable[[], None]
    sample: Callable[[], None]
    start: Callable[[], None]
    """To the start page, with the offices opened before."""


class Dispatcher(QObject):
    """Does what each action of the table of actions stands for."""

    def __init__(self, window: MainWindow, appearance: Appearance, offices: OfficeWays) -> None:
        super().__init__(window)
        self._window, self._appearance = window, appearance
        self._opener: palette_opener.PaletteOpener | None = None
        self._exports = Exports(window)
        self._ways: dict[str, Way] = {
            **self._of_the_office(offices),
            **self._of_recording(),
            **self._of_time(),
            **self._of_the_window(appearance),
        }
        window.qt_actions.chosen.connect(self.carry_out)
        window.guide.hidden.connect(self._hide_guide)
        window.guide.step_wanted.connect(self._take_step)

    def _of_the_office(self, offices: OfficeWays) -> dict[str, Way]:
        return {
            "new-office": offices.new,
            "open-office": offices.open,
            "open-sample": offices.sample,
            "start-page": offices.start,
            "backups": self._open_backups,
            "drafts": self._window.resume_draft,
            "confirm-clock": self._window.requests.confirm_clock,
            "quit": self._quit,
        }

    def _of_recording(self) -> dict[str, Way]:
        window = self._window
        return {
            "undo": window.undoing.undo,
            "redo": window.undoing.redo,
            "primary": self._open_primary,
            "note-call": self._note_call,
            "standing-source": window.source.ask,
            "clear-source": window.source.clear,
            "paste-list": window.requests.paste_list,
            "paste-programme": window.requests.paste_programme,
            "delay-rest": window.requests.delay_rest,
            "arrives-apart": window.requests.arrives_apart,
            "read-list": window.requests.read_list,
        }

    def _of_time(self) -> dict[str, Way]:
        return {
            "entry-back": self._window.moment.step_back,
            "entry-forward": self._window.moment.step_forward,
            "go-to-entry": self._ask_entry,
            "back-to-now": self._back_to_now,
            "verify": self._window.moment.verify,
        }

    def _of_the_window(self, appearance: Appearance) -> dict[str, Way]:
        return {
            "find": self._open_palette,
            "context-menu": self._open_context_menu,
            "compose": self._compose,
            "copy-page": self._exports.copy,
            "save-tables": self._exports.save,
            "table": self._open_table,
            "lines": self._open_lines,
            "print": self._open_sheets,
            "pack": self._open_pack,
            "find-code": self._ask_code,
            "next-pane": self._window.next_pane,
            "sidebar": self._window.panes.toggle_sidebar,
            "inspector": self._window.panes.toggle_inspector,
            "hall": self._show_hall,
            "reminders": self._toggle_reminders,
            "light": appearance.light,
            "dark": appearance.dark,
            "high-contrast": appearance.high_contrast,
            "normal-contrast": appearance.normal_contrast,
            "larger": appearance.larger,
            "smaller": appearance.smaller,
            "manual": self._open_manual,
            "shortcuts": self._show_shortcuts,
            "first-visit": self._call_guide,
            "about": self._show_about,
        }

    def carry_out(self, action_id: str) -> None:
        """Do what the action says."""
        if action_id.startswith("command."):
            self._open_form(COMMANDS[action_id.removeprefix("command.")])
        elif action_id.startswith("page-"):
            self._show_page(action_id.removeprefix("page-"))
        elif action_id.startswith("language-"):
            self._appearance.speak(action_id.removeprefix("language-"))
        else:
            self._ways[action_id]()

    def _show_page(self, name: str) -> None:
        """Show a page; of the pages of items the one chosen stays chosen."""
        item = self._window.page.selection().get("item", "")
        self._window.requests.show_page(name)
        if item and name in OF_ITEMS:
            self._window.page.select(item)

    def _quit(self) -> None:
        if not self._window.requests.wait_to_close():
            self._window.close()

    def _open_backups(self) -> None:
        backups.BackupsDialog(self._window.requests, self._window).open()

    def _open_context_menu(self) -> None:
        ask_for_menu(QApplication.focusWidget())

    def _open_palette(self) -> None:
        if self._opener is None:
            self._opener = palette_opener.PaletteOpener(self._window, self.carry_out)
        self._opener.open()

    def _open_form(self, command: CommandClass) -> None:
        """Ask for a command, of all that is chosen together where it can be asked of several; for a visit in brief."""
        office = self._window.office
        if command is OpenVisit and office is not None and office.visits:
            self._window.showing.begin_visit(office)
            return
        many = form_of(command).many
        together = self._window.page.chosen_together().get(many.subject, []) if many is not None else []
        fields = {many.subject: together} if many is not None and len(together) > 1 else None
        self._window.requests.open_form(command, fields)

    def _open_primary(self) -> None:
        command, fields = self._window.primary
        if command is not None:
            self._window.requests.open_form(command, fields)

    def _note_call(self) -> None:
        """Open the form of a call: who called and what was said, with everything else filled in."""
        self._window.requests.open_form(RegisterLetter, {"kind": "call", "direction": "in"})

    def _open_sheets(self) -> None:
        page = self._window.page
        if isinstance(page, sheets.SheetsPage):
            page.print_sheet()
        else:
            self._window.requests.show_page("sheets")

    def _open_pack(self) -> None:
        """Ask what is to be made in one act, on the page of the sheets."""
        self._window.requests.show_page("sheets")
        page = self._window.page
        if isinstance(page, sheets.SheetsPage):
            page.open_pack()

    def _compose(self) -> None:
        """Draw up the composition of the item that is selected, else of the first meeting still to come."""
        view = self._window.view
        if view is None:
            return
        item = self._window.page.selection().get("item") or next(
            (each.id for each in items_composed.to_compose(view.visit)), ""
        )
        try:
            view.visit.programme.to_plan(item)
        except Refused as refused:
            self._window.requests.show_problem(refused)
        else:
            self._window.tasks.compose(item)

    def _open_table(self) -> None:
        self._open_meeting(meeting.TABLE)

    def _open_lines(self) -> None:
        self._open_meeting(meeting.LINES)

    def _open_meeting(self, shown: str) -> None:
        """Show the table or the lines of the item that is selected, whatever page it is selected on."""
        item = self._window.page.selection().get("item", "")
        self._window.requests.show_page("meetings")
        page = self._window.page
        if isinstance(page, meetings.MeetingsPage):
            page.open_item(item, shown)

    def _back_to_now(self) -> None:
        self._window.requests.look_at(None)

    def _ask_code(self) -> None:
        asked_code.ask_code(self._window)

    def _ask_entry(self) -> None:
        view = self._window.view
        if view is None:
            return
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(say("action.go-to-entry"))
        dialog.setLabelText(say("journal.which-entry", count=view.newest))
        dialog.setTextValue(str(view.entry))
        dialog.textValueSelected.connect(self._look_at_asked)
        dialog.open()
        month_offer.offer_month(dialog, *asked_moment.month_of(view))

    def _look_at_asked(self, typed: str) -> None:
        """Look at the entry that was asked for; where there is none, say so."""
        view = self._window.view
        if view is None:
            return
        entry = asked_moment.entry_asked(typed, view, calendar_words(say.words.language))
        if entry:
            self._window.requests.look_at(entry)
        else:
            code = "journal.no-such-moment" if entry is None else "journal.nothing-by-then"
            self._window.requests.say_line(say(code, typed=typed))

    def _show_hall(self) -> None:
        """Show what the public may see on the other screen, or on the only one, which it would cover for nothing."""
        view = self._window.view
        if view is None:
            return
        tells = hall_screen.tells_anything(view)
        if not tells:
            self._window.requests.say_line(say("hall.nothing-public"))
        if not tells and len(QGuiApplication.screens()) == 1:
            return
        hall = hall_screen.HallScreen(self._window)
        hall.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window.shown.connect(hall.show_view)
        hall.show_view(view)
        hall.open_on(self._window.screen())

    def _toggle_reminders(self) -> None:
        self._window.reminders.turn(on=self._appearance.toggle_reminders())

    def _call_guide(self) -> None:
        self._appearance.keep_guide(wanted=True)
        self._window.guide.want(wanted=True, again=True)

    def _take_step(self, step: str) -> None:
        """Go to the page of a step of the guide; who is there already begins with what the step asks for."""
        if self._window.page.name != STEPS[step]:
            self._window.requests.show_page(STEPS[step])
        elif step == "composition":
            self._compose()
        elif step == "confirmed":
            self._open_form(ConfirmMember)
        elif step == "held":
            self._window.page.setFocus()
        elif step == "programme":
            # An arrival and a welcome come before any talks.
            self._open_form(PlanItem)
        else:
            self._open_primary()

    def _hide_guide(self) -> None:
        self._appearance.keep_guide(wanted=False)

    def _show_shortcuts(self) -> None:
        manual.open_manual(self._window, chapters.KEYS)

    def _open_manual(self) -> None:
        """Open the manual at the page one stands on; in an office without visits, at its beginning."""
        name = self._window.page.name if self._window.view is not None or self._window.on_registry else ""
        manual.open_manual(self._window, chapters.OF_PAGES.get(name, chapters.CHAPTERS[0]))

    def _show_about(self) -> None:
        tell(self._window, say("action.about"), say("window.about", version=version()))


def tell(parent: QWidget, title: str, text: str) -> None:
    """Show a text in a box that blocks nothing."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.Close, parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.open()
