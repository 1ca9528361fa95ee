"""A server of printers of the tests' own: CUPS itself, run as an ordinary user, with a queue that prints to files."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

QUEUE = "Cabinet"
ORDINARY = "nobody"
"""As whom the server runs where the tests are root, as whom it runs no printer."""
PATIENCE_S = 60

FILES = """
ServerRoot {folder}
ServerBin {folder}/bin
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/temporary
AccessLog {folder}/access
ErrorLog {folder}/errors
PageLog {folder}/pages
User {user}
Group {group}
SystemGroup {group}
SyncOnClose No
"""
SERVER = """
Listen {folder}/socket
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
</Location>
<Policy default>
<Limit All>
Order allow,deny
</Limit>
</Policy>
"""
PRINTERS = f"""
<Printer {QUEUE}>
DeviceURI paper:/tray
State Idle
Accepting Yes
Shared No
</Printer>
"""
# CUPS calls a backend with: job, user, title, copies, options, file.
BACKEND = """#!/bin/sh
out={folder}/tray
cat "$6" > $out/$1.pdf
printf '%s\\n%s\\n%s\\n' "$3" "$4" "$5" > $out/$1.writing
mv $out/$1.writing $out/$1.job
"""


@dataclass(frozen=True)
class Printed:
    """What came out of the printer, and how it was asked for."""

    content: bytes
    title: str
    copies: int
    options: frozenset[str]


class PrintingServer:
    """Reached through the environment variable CUPS_SERVER."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.address = str(folder / "socket")

    def jobs(self) -> list[Printed]:
        """What was printed so far, in the order of asking."""
        done = sorted((self._folder / "tray").glob("*.job"), key=lambda each: int(each.stem))
        return [self._printed(each) for each in done]

    def _printed(self, job: Path) -> Printed:
        title, copies, options = job.read_text(encoding="utf-8").splitlines()
        return Printed(job.with_suffix(".pdf").read_bytes(), title, int(copies), frozenset(options.split()))


@contextmanager
def printing_server() -> Iterator[PrintingServer]:
    """Run a server for as long as the block runs."""
    program = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    assert program, "CUPS is not installed (scripts/system-libraries .venv/bin/python for-tests)"
    # The path of a socket may have 108 bytes, fewer than that of a test's folder.
    folder = Path(tempfile.mkdtemp(prefix="chancery-cups-"))
    try:
        process = _started(program, folder)
        try:
            _wait_for(folder / "socket", process)
            yield PrintingServer(folder)
        finally:
            process.terminate()
            process.wait(PATIENCE_S)
    finally:
        shutil.rmtree(folder)


def _started(program: str, folder: Path) -> subprocess.Popen[bytes]:
    user = pwd.getpwnam(ORDINARY) if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    values = {"folder": folder, "user": user.pw_name, "group": _group(user.pw_gid)}
    for name in ("bin/backend", "bin/daemon", "spool", "cache", "state", "temporary", "tray"):
        (folder / name).mkdir(parents=True)
    for name, text in (("files.conf", FILES), ("cupsd.conf", SERVER), ("printers.conf", PRINTERS)):
        (folder / name).write_text(text.format(**values) if text is not PRINTERS else text, encoding="utf-8")
    backend = folder / "bin" / "backend" / "paper"
    backend.write_text(BACKEND.format(**values), encoding="utf-8")
    backend.chmod(0o755)
    (folder / "bin" / "daemon" / "cups-exec").symlink_to("/usr/lib/cups/daemon/cups-exec")
    if os.geteuid() == 0:
        for each in (folder, *folder.rglob("*")):
            os.chown(each, user.pw_uid, user.pw_gid, follow_symlinks=False)
    command = [program, "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "files.conf")]
    root = os.geteuid() == 0
    return subprocess.Popen(
        command, cwd=folder, stderr=subprocess.DEVNULL, user=user.pw_uid if root else None,
        group=user.pw_gid if root else None, extra_groups=[] if root else None,
    )  # fmt: skip


def _group(number: int) -> str:
    return grp.getgrgid(number).gr_name


def _wait_for(socket: Path, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not socket.exists():
        errors = socket.with_name("errors")
        assert process.poll() is None, errors.read_text(encoding="utf-8") if errors.exists() else "cupsd ended"
        assert time.monotonic() < until, "cupsd does not listen"
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.02)
