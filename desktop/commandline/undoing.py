"""Undoing: `undo` records the opposite of a command, or of the whole batch it came in, as the window does."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.commandline.call import Call
from desktop.commandline.line_answers import foreseen_document, foreseen_lines, receipts_document
from desktop.commandline.parser import Declarations
from domain.core.problem import Malformed, Refused
from domain.core.text import cleaned
from domain.dry_run import DryRun
from domain.office import Office
from domain.record.entry import Entry
from domain.record.recording import Receipt
from domain.record.undone import Turned, reason_of_undo


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    back = commands.add("undo", undo, json=True)
    back.take("visit", about="undo-visit", shown="visit", nargs="?")
    back.take("entry", about="undo-entry", shown="entry", nargs="?", type=int)
    back.take("--command", about="undo-command", shown="id")
    back.take("--reason", about="undo-reason", shown="reason")
    back.take("--dry-run", about="dry-run", action="store_true")
    back.take("--clock-is-right", about="clock", action="store_true")


def undo(call: Call) -> int:
    """Undo a command named by its id or by an entry it made, or the last command on a visit.

    Raises:
        Malformed: `undo-what`.
        Refused: `unknown-command-id`, `nothing-to-undo`, `cannot-be-undone`, or by the rules.
    """
    with call.office() as office:
        office.clock.confirmed = call.asked.clock_is_right
        entry = _entry(call, office)
        command_id = _command_id(call, entry)
        name = office.opposites.command_name(command_id)
        what = tuple(call.words(f"command.{each}") for each in office.opposites.names_together(command_id))
        reason = cleaned(call.asked.reason, "reason") or reason_of_undo(
            Turned("undone", office.opposites.name_of_whole(command_id))
        )
        recorder = office.dry_run() if call.asked.dry_run else office
        receipts = office.opposites.undo(command_id, reason, recorder.record)
        if call.asked.json:
            more = foreseen_document(recorder, receipts, call.words) if isinstance(recorder, DryRun) else {}
            call.answer_json({"undone": command_id, "command": name, **receipts_document(receipts), **more})
        else:
            call.answer(_sentence(call, what, recorder, receipts))
            if entry is not None and recorder is office and entry.author != _newest(call, office).author:
                call.answer(call.words("cli.undone-of", entry=entry.number, author=entry.author))
    return 0


def _entry(call: Call, office: Office) -> Entry | None:
    """The entry that was named, or the newest of the visit; None where a command was named."""
    asked = call.asked
    if (asked.command is None) == (asked.visit is None):
        raise Malformed("undo-what")
    if asked.command is not None:
        return None
    visit_id = office.resolve(call.visit_reference())
    upto = None if asked.entry is None else office.past.entry_number(visit_id, asked.entry)
    return office.journal(visit_id, upto)[-1]


def _newest(call: Call, office: Office) -> Entry:
    """The newest entry of the visit: after an undo it is by whom this desk records as, which a server decides."""
    return office.journal(office.resolve(call.visit_reference()))[-1]


def _command_id(call: Call, entry: Entry | None) -> str:
    made_by = entry.command_id if entry is not None else str(cleaned(call.asked.command, "command"))
    if made_by is None:
        raise Refused("nothing-to-undo")
    return made_by


def _sentence(call: Call, what: tuple[str, ...], recorder: Office | DryRun, receipts: Sequence[Receipt]) -> str:
    entries = tuple(entry for receipt in receipts for entry in receipt.entries)
    if not entries:
        return call.words("cli.undo-nothing", what=what)
    foreseen = isinstance(recorder, DryRun)
    done = call.words("cli.undo-foreseen" if foreseen else "cli.undone", what=what, entries=entries, count=len(entries))
    return "\n".join([done, *(foreseen_lines(recorder, receipts, call.words) if isinstance(recorder, DryRun) else ())])
