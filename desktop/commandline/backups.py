"""Backups of an office, made, tried and restored, and the recovery file of its keys."""

from __future__ import annotations

from pathlib import Path

from desktop.commandline.call import Call
from desktop.commandline.files import input_file, named_path, output_file
from desktop.commandline.parser import Declarations
from desktop.machine.backups import name_second_medium, places_of_backups
from desktop.machine.paths import second_medium_file
from domain.core.problem import Unavailable
from domain.offices import kept_backups, rehearse_restore, restore_office


def add_to(commands: Declarations) -> None:
    """Declare the subcommands."""
    copy = commands.add("backup", backup)
    copy.take("dest", about="backup", shown="dest", nargs="?")
    kept = commands.add("backups", list_backups, json=True)
    kept.take("--second-medium", about="second-medium", shown="folder")
    again = commands.add("restore", restore, json=True)
    again.take("backup", about="restore", shown="file")
    again.take("dest", about="restore-dest", shown="dest", nargs="?")
    keys = commands.add("recovery", recovery)
    keys.take("file", about="recovery", shown="file")
    keys.take("--code", about="recovery-code", shown="code")


def backup(call: Call) -> int:
    """Write a verified copy of the office, complete in one file; without a name, beside those it keeps by itself."""
    with call.office() as office:
        if call.asked.dest is None:
            kept = kept_backups(*places_of_backups(office.store.identity.office))
            dest = kept.take(office.store.name, office.backup, office.clock())
            call.answer(call.words("cli.backup-kept", path=str(dest)))
            return 0
        events = office.backup(Path(call.asked.dest))
    call.answer(call.words("cli.backed-up", count=events, path=call.asked.dest))
    return 0


def list_backups(call: Call) -> int:
    """The backups the office keeps by itself, the newest first; before that, name the second medium if one is given."""
    if call.asked.second_medium is not None:
        _name_second_medium(call.asked.second_medium)
    with call.office() as office:
        found = kept_backups(*places_of_backups(office.store.identity.office)).all()
    if call.asked.json:
        call.answer_json([{"path": str(each.path), "taken_at": each.taken_at} for each in found])
        return 0
    for each in found:
        call.answer(call.words("cli.backup", path=str(each.path), time=each.taken_at))
    if not found:
        call.answer(call.words("cli.no-backups"))
    return 0


def _name_second_medium(folder: str) -> None:
    """Raises Unavailable: `no-such-folder`, `cannot-write`."""
    path = named_path(folder) if folder != "-" else None
    if path is not None and not path.is_dir():
        raise Unavailable("no-such-folder", path=str(path))
    try:
        name_second_medium(path)
    except OSError:
        raise Unavailable("cannot-write", path=str(second_medium_file())) from None


def restore(call: Call) -> int:
    """Make an office of a backup in a new file; without one, try it and tell what would stand."""
    backup = named_path(call.asked.backup)
    tried = rehearse_restore(backup)
    if call.asked.dest is not None:
        restore_office(backup, named_path(call.asked.dest))
    if call.asked.json:
        call.answer_json({
            "events": tried.found.events, "head": tried.found.head, "office": tried.office_id,
            "last_recorded_at": tried.last_recorded_at, "restored": call.asked.dest is not None,
        })  # fmt: skip
        return 0
    call.answer(
        call.words("cli.restore-tried", count=tried.found.events, path=str(backup), time=tried.last_recorded_at)
    )
    if call.asked.dest is not None:
        call.answer(call.words("cli.restored", path=call.asked.dest))
    return 0


def recovery(call: Call) -> int:
    """Seal the keys of particulars into a new file that only its code opens, or take them back from one."""
    path = named_path(call.asked.file)
    with call.office() as office:
        if call.asked.code is not None:
            with input_file(call.asked.file) as kept:
                count = office.private.recover(b"".join(kept), call.asked.code)
            call.answer(call.words("cli.recovered", count=count))
            return 0
        content, code = office.private.seal_recovery()
        with output_file(call.asked.file) as out:
            out.write(content)
    call.answer(call.words("cli.recovery-made", path=str(path), code=code))
    return 0
