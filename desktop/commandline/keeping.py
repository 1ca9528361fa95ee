"""Keeping an office: making, exporting, importing, continuing and verifying it, and the folders allowed for it."""

from __future__ import annotations

import re
from contextlib import suppress

from desktop.commandline.call import Call
from desktop.commandline.files import input_file, named_path, output_file
from desktop.commandline.parser import Declarations
from desktop.machine import allowed_folders
from desktop.machine.paths import (
    allowed_folders_file,
    memory_folder,
    names_file_of,
    places_file_of,
    sample_office,
    servers_folder,
)
from desktop.start.recent import remember_office
from desktop.wording.problems import problem_sentence
from domain.core.place import ServerAddress, place_named, whole_name
from domain.core.problem import Damaged, Malformed, Problem, Refused, Unavailable
from domain.office import Office
from domain.offices import copy_office, import_office, new_office, set_up_server, vault_of
from domain.record.request import from_fields
from domain.record.verification import Verification
from domain.registry.set_aside import set_aside_in
from domain.sample import SAMPLES, record_sample

_HEAD = re.compile(r"([0-9]{1,18}):([0-9a-f]{16,64})")
_CHANGES = {"allow": allowed_folders.allow, "refuse": allowed_folders.refuse}
_FOLDERS = [f"{change}-{kind}" for kind in allowed_folders.KINDS for change in _CHANGES]


def add_to(commands: Declarations) -> None:
    """Declare the subcommands."""
    new = commands.add("new", make_office)
    new.take("path", about="new", shown="file", nargs="?")
    server = commands.add("server-setup", set_up)
    server.take("address", about="server-setup", shown="address", known=("postgresql://records.example/visits",))
    server.take("--sample", about="server-sample", action="store_true")
    sample = commands.add("sample", make_sample)
    sample.take("name", about="sample", shown="name", known=SAMPLES, nargs="?", default=SAMPLES[0])
    moving = commands.add("copy", copy)
    moving.take("source", about="copy-source", shown="office")
    moving.take("dest", about="copy-dest", shown="office")
    out = commands.add("export", export)
    out.take("-o", "--output", about="export", shown="file", default="-")
    lines = commands.add("import", import_lines)
    lines.take("file", about="import", shown="file")
    going_on = commands.add("continue", continue_office)
    going_on.take("--reason", about="continue", shown="reason", required=True)
    aside = commands.add("set-aside", set_aside)
    aside.take("--reason", about="set-aside", shown="reason", required=True)
    proof = commands.add("verify", verify, json=True)
    proof.take("--against", about="against", shown="against")
    commands.add("rebuild", rebuild)
    folders = commands.add("folders", allow_folders)
    folders.take("what", about="folders", choices=_FOLDERS)


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


def set_up(call: Call) -> int:
    """Make a new, empty office in a database on a server, or bring one up to this program; its owner does that."""
    place = place_named(call.asked.address)
    if not isinstance(place, ServerAddress):
        raise Malformed("server-address-unclear", field="address", cause=call.asked.address)
    desks = set_up_server(place, sample=call.asked.sample)
    remember_office(place)
    if desks is None:
        call.answer(call.words("cli.server-brought-up", name=place.name))
    else:
        call.answer(call.words("cli.server-made", name=place.name, desks=desks))
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


def copy(call: Call) -> int:
    """Copy an office between a file and a server, either way, with the same entries and the same head."""
    source, dest = place_named(call.asked.source), place_named(call.asked.dest)
    events = copy_office(source, dest, servers_folder())
    remember_office(dest)
    call.answer(call.words("cli.copied", count=events, path=dest.name))
    if sealed := vault_of(dest, servers_folder()).sealed_here():
        kind = "server" if isinstance(dest, ServerAddress) else "file"
        call.answer(call.words(f"cli.copied-sealed-{kind}", count=sealed, path=whole_name(source)))
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


def continue_office(call: Call) -> int:
    """Continue an office file that is not as this desk remembers the office, and record why."""
    with call.office(continued=True) as office:
        office.record(from_fields({"command": "begin-branch", "reason": call.asked.reason}))
        (*_, entry) = office.own_journal()
    call.answer(call.words("cli.continued", position=entry.position))
    return 0


def set_aside(call: Call) -> int:
    """Go on without the entries that cannot be read, and record why."""
    with call.office() as office:
        office.record(from_fields({"command": "set-entries-aside", "reason": call.asked.reason}))
        (*_, entry) = office.own_journal()
    call.answer(call.words("cli.set-aside", count=len(set_aside_in(entry.event)), position=entry.position))
    return 0


def verify(call: Call) -> int:
    """Recompute what proves every entry and every look. Exit code 3 if one is not what was recorded, or the keys of
    what is private are damaged; 1 if a head told is not that of the office at its size.
    """
    against = _told_head(call.asked.against) if call.asked.against is not None else None
    with call.office(telling=False) as office:
        told = office.store.doubt
        found, looks, keys = office.verify(derived=True), office.private.verify_looks(), office.private.keys_trouble()
        if not _is_altered_copy(told, found):
            call.tell_doubt(office)
        differs = _difference(office, *against) if against is not None and found.ok else None
    if call.asked.json:
        seen = {"count": looks.looks, "ok": looks.ok, "first_bad": looks.first_bad}
        call.answer_json(
            {"events": found.events, "ok": found.ok, "first_bad": found.first_bad, "head": found.head, "looks": seen}
        )
    elif found.ok:
        _tell_verified(call, found, first_seen=office.store.first_seen)
        if against is not None and differs is None:
            call.answer(call.words("cli.verified-against", count=against[0]))
    for problem in filter(None, (found.problem, looks.problem, keys)):
        if problem is not told:
            call.tell(problem_sentence(problem, call.words))
    if not (found.ok and looks.ok) or isinstance(keys, Damaged):
        return Damaged.exit_code
    if differs is not None:
        raise differs
    return 0


def _tell_verified(call: Call, found: Verification, *, first_seen: bool) -> None:
    """Say how many entries are what was recorded, and how many this desk had seen before."""
    call.answer(call.words("cli.verified", count=found.events, head=found.head))
    if first_seen:
        call.answer(call.words("cli.verified-first-seen"))
    elif found.remembered:
        call.answer(call.words("cli.verified-remembered", count=found.remembered))


def _is_altered_copy(doubt: Problem | None, found: Verification) -> bool:
    """Whether what is taken for a copy was altered: what is said of a copy, and that it may be continued, is untrue."""
    return isinstance(doubt, Unavailable) and found.problem not in (None, doubt)


def _told_head(typed: str) -> tuple[int, str]:
    found = _HEAD.fullmatch(typed.strip().lower())
    if found is None:
        raise Malformed("against-unclear", field="against")
    return int(found[1]), found[2]


def _difference(office: Office, size: int, told: str) -> Refused | None:
    try:
        office.store.checkpoint(size).refuse_another(size, told)
    except Refused as refused:
        return refused
    return None


def rebuild(call: Call) -> int:
    """Make the index of visits anew from the entries, and let what persons are found by be made anew."""
    names, places = names_file_of(call.office_path()), places_file_of(call.office_path())
    for file in (*(names.with_name(names.name + suffix) for suffix in ("", "-wal", "-shm")), places):
        with suppress(OSError):  # Another window may use it; then it stays as it is, and is proved when it is opened.
            file.unlink(missing_ok=True)
    with call.office() as office:
        events = office.rebuild()
    call.answer(call.words("cli.rebuilt", count=events))
    return 0


def allow_folders(call: Call) -> int:
    """Allow offices in folders that lie on this machine though their kind does not say so, or refuse them again."""
    change, _, kind = call.asked.what.partition("-")
    try:
        _CHANGES[change](kind)
    except OSError:
        raise Unavailable("cannot-write", path=str(allowed_folders_file(kind))) from None
    call.answer(call.words(f"cli.folders.{call.asked.what}"))
    return 0
