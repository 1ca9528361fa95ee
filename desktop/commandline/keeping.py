"""Keeping an office: new, sample, export, import, backup, verify, rebuild, where it may lie."""

from __future__ import annotations

import re
from pathlib import Path

from desktop.commandline.call import Call
from desktop.commandline.files import input_file, named_path, output_file
from desktop.commandline.parser import Subcommands
from desktop.machine import encrypted_folders
from desktop.machine.backups import name_second_medium, places_of_backups
from desktop.machine.paths import (
    encrypted_folders_file,
    memory_folder,
    read_models_of,
    sample_office,
    second_medium_file,
)
from desktop.start.recent import remember_office
from desktop.wording.problems import sentence
from domain.core.problem import Damaged, Malformed, Refused, Unavailable
from domain.office import Office
from domain.offices import import_office, new_office, rehearse_restore, restore_office
from domain.record.request import from_fields
from domain.sample import SAMPLES, record_sample

_HEAD = re.compile(r"([0-9]{1,18}):([0-9a-f]{16,64})")
_CHANGES = {"allow-encrypted": encrypted_folders.allow, "refuse-encrypted": encrypted_folders.refuse}


def add_to(commands: Subcommands) -> None:
    """Declare the subcommands."""
    words = commands.words
    new = commands.add("new", make_office)
    new.arguments.add_argument(
        "path", nargs="?", metavar=words("cli.metavar.file"), help=words("cli.help.new-argument")
    )
    sample = commands.add("sample", make_sample)
    sample.arguments.add_argument(
        "name",
        nargs="?",
        default=SAMPLES[0],
        metavar=words("cli.metavar.name"),
        help=words("cli.help.sample-argument", known=SAMPLES),
    )
    out = commands.add("export", export)
    out.options.add_argument(
        "-o", "--output", default="-", metavar=words("cli.metavar.file"), help=words("cli.help.export-argument")
    )
    lines = commands.add("import", import_lines)
    lines.arguments.add_argument("file", metavar=words("cli.metavar.file"), help=words("cli.help.import-argument"))
    copy = commands.add("backup", backup)
    copy.arguments.add_argument(
        "dest", nargs="?", metavar=words("cli.metavar.dest"), help=words("cli.help.backup-argument")
    )
    kept = commands.add("backups", list_backups, json=True)
    kept.options.add_argument(
        "--second-medium", metavar=words("cli.metavar.folder"), help=words("cli.help.second-medium-argument")
    )
    again = commands.add("restore", restore, json=True)
    again.arguments.add_argument("backup", metavar=words("cli.metavar.file"), help=words("cli.help.restore-argument"))
    again.arguments.add_argument(
        "dest", nargs="?", metavar=words("cli.metavar.dest"), help=words("cli.help.restore-dest-argument")
    )
    going_on = commands.add("continue", continue_office)
    going_on.options.add_argument(
        "--reason", metavar=words("cli.metavar.reason"), required=True, help=words("cli.help.continue-argument")
    )
    keys = commands.add("recovery", recovery)
    keys.arguments.add_argument("file", metavar=words("cli.metavar.file"), help=words("cli.help.recovery-argument"))
    keys.options.add_argument(
        "--code", metavar=words("cli.metavar.code"), help=words("cli.help.recovery-code-argument")
    )
    proof = commands.add("verify", verify, json=True)
    proof.options.add_argument(
        "--against", metavar=words("cli.metavar.against"), help=words("cli.help.against-argument")
    )
    commands.add("rebuild", rebuild)
    folders = commands.add("folders", allow_folders)
    folders.arguments.add_argument("what", choices=_CHANGES, help=words("cli.help.folders-argument"))


def make_office(call: Call) -> int:
    """Make a new, empty office."""
    named = call.asked.path or call.asked.office
    if named is None:
        raise Malformed("office-path-needed", field="path")
    path = named_path(named)
    new_office(path)
    remember_office(path)
    call.answer(call.words("cli.office-made", path=str(path)))
    return 0


def make_sample(call: Call) -> int:
    """Make an office that holds a sample visit and is marked as a sample for ever."""
    path = sample_office()
    if call.asked.office is not None:
        path = named_path(call.asked.office)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
    record_sample(call.asked.name, path, memory=memory_folder())
    remember_office(path)
    call.answer(call.words("cli.sample-made", path=str(path)))
    return 0


def export(call: Call) -> int:
    """Write every entry of the office as lines of JSON that a reader without Chancery understands."""
    with call.office() as office, output_file(call.asked.output) as out:
        events = office.export(out)
    call.tell(call.words("cli.exported", count=events))
    return 0


def import_lines(call: Call) -> int:
    """Make a new office out of exported lines."""
    if call.asked.office is None:
        raise Malformed("office-path-needed", field="office")
    path = named_path(call.asked.office)
    with input_file(call.asked.file) as lines:
        events = import_office(lines, path)
    remember_office(path)
    call.answer(call.words("cli.imported", count=events, path=str(path)))
    return 0


def backup(call: Call) -> int:
    """Write a verified copy of the office, complete in one file; without a name, beside those it keeps by itself."""
    with call.office() as office:
        if call.asked.dest is None:
            kept = office.kept_backups(*places_of_backups(office.store.identity.office))
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
        found = office.kept_backups(*places_of_backups(office.store.identity.office)).all()
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


def continue_office(call: Call) -> int:
    """Go on from an office file that is not as this desk remembers the office, and record why."""
    with call.office(continued=True) as office:
        office.record(from_fields({"command": "begin-branch", "reason": call.asked.reason}))
        (*_, entry) = office.own_journal()
    call.answer(call.words("cli.continued", position=entry.position))
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


def verify(call: Call) -> int:
    """Recompute what proves every entry and every look. Exit code 3 if one is not what was recorded, 1 if a head told
    is not that of the office at its size.
    """
    against = _told_head(call.asked.against) if call.asked.against is not None else None
    with call.office() as office:
        told = office.store.doubt
        found, looks = office.verify(), office.private.verify_looks()
        differs = _difference(office, *against) if against is not None and found.ok else None
    if call.asked.json:
        seen = {"count": looks.looks, "ok": looks.ok, "first_bad": looks.first_bad}
        call.answer_json(
            {"events": found.events, "ok": found.ok, "first_bad": found.first_bad, "head": found.head, "looks": seen}
        )
    elif found.ok:
        call.answer(call.words("cli.verified", count=found.events, head=found.head))
        if found.remembered:
            call.answer(call.words("cli.verified-remembered", count=found.remembered))
        if against is not None and differs is None:
            call.answer(call.words("cli.verified-against", count=against[0]))
    for problem in filter(None, (found.problem, looks.problem)):
        if problem is not told:
            call.tell(sentence(problem, call.words))
    if not (found.ok and looks.ok):
        return Damaged.exit_code
    if differs is not None:
        raise differs
    return 0


def _told_head(typed: str) -> tuple[int, str]:
    found = _HEAD.fullmatch(typed.strip().lower())
    if found is None:
        raise Malformed("against-unclear", field="against")
    return int(found[1]), found[2]


def _difference(office: Office, size: int, told: str) -> Refused | None:
    try:
        office.refuse_another_head(size, told)
    except Refused as refused:
        return refused
    return None


def rebuild(call: Call) -> int:
    """Make the read models anew from the entries."""
    read_models = read_models_of(call.office_path())
    read_models.parent.mkdir(parents=True, exist_ok=True)
    with call.office(read_models) as office:
        events = office.rebuild()
    call.answer(call.words("cli.rebuilt", count=events))
    return 0


def allow_folders(call: Call) -> int:
    """Allow offices in encrypted folders of this machine, or refuse them again."""
    try:
        _CHANGES[call.asked.what]()
    except OSError:
        raise Unavailable("cannot-write", path=str(encrypted_folders_file())) from None
    call.answer(call.words(f"cli.folders.{call.asked.what}"))
    return 0
