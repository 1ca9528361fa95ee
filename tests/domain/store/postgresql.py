"""A PostgreSQL server of one's own for a while: a cluster that is thrown away, reached through a socket only."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

OWNER = "postgres"
"""Who runs it where the tests run as root, which no server does."""


class Server:
    """A running server."""

    def __init__(self, programs: Path, folder: Path, user: str | None) -> None:
        self._programs, self._folder, self._user = programs, folder, user

    def sql(self, statements: str) -> list[list[str]]:
        """What the last of some statements answers: its rows, each value as text."""
        answered = self.run(
            "psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--field-separator=\t",
            "--set=ON_ERROR_STOP=1", f"--host={self._folder}", f"--username={OWNER}", "postgres", typed=statements,
        )  # fmt: skip
        return [line.split("\t") for line in answered.splitlines()]

    def address(self, database: str, login: str = OWNER) -> str:
        """Where a database is, for a login of the server, which asks for no password."""
        return f"postgresql://{quote(login)}@/{database}?host={quote(str(self._folder))}"

    @property
    def folder(self) -> Path:
        """Where its socket lies."""
        return self._folder

    def restart(self, mode: str) -> None:
        """Stop it, `fast` or `immediate` as in a crash, and let it run again."""
        data = f"--pgdata={self._folder / 'data'}"
        self.run("pg_ctl", "--wait", data, f"--mode={mode}", "stop")
        self.start()

    def start(self) -> None:
        """Let it run."""
        options = f"-c listen_addresses='' -c fsync=off -c shared_buffers=16MB -k {self._folder}"
        self.run("pg_ctl", "--wait", f"--pgdata={self._folder / 'data'}", f"--options={options}",
                 f"--log={self._folder / 'log'}", "start")  # fmt: skip

    @contextmanager
    def standby(self) -> Iterator[Server]:
        """A hot standby that follows it, for as long as the block runs."""
        folder = Path(tempfile.mkdtemp(prefix="chancery-standby-"))
        try:
            if self._user is not None:
                shutil.chown(folder, self._user)
            self.run("pg_basebackup", f"--host={self._folder}", f"--username={OWNER}", "--checkpoint=fast", "--no-sync",
                     "--write-recovery-conf", f"--pgdata={folder / 'data'}")  # fmt: skip
            standby = Server(self._programs, folder, self._user)
            standby.start()
            try:
                yield standby
            finally:
                standby.run("pg_ctl", "--wait", f"--pgdata={folder / 'data'}", "--mode=immediate", "stop")
        finally:
            shutil.rmtree(folder)

    def promote(self) -> None:
        """Let a standby follow no more."""
        self.run("pg_ctl", "--wait", f"--pgdata={self._folder / 'data'}", "promote")

    def run(self, program: str, *arguments: str, typed: str = "") -> str:
        """Run a program of PostgreSQL, and tell what it said."""
        done = subprocess.run(
            [self._programs / program, *arguments], input=typed, user=self._user, cwd=self._folder, check=False,
            extra_groups=[] if self._user else None, env={**os.environ, "PGCLIENTENCODING": "UTF8"},
            capture_output=True, encoding="utf-8",
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout


@contextmanager
def running_server() -> Iterator[Server]:
    """Make a cluster, and let a server run on it for as long as the block runs."""
    user = OWNER if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="chancery-postgresql-"))
    try:
        if user is not None:
            shutil.chown(folder, user)
        server = Server(_programs(), folder, user)
        server.run("initdb", "--no-sync", "--auth=trust", f"--username={OWNER}",
                   "--encoding=UTF8", "--locale=C", str(folder / "data"))  # fmt: skip
        server.start()
        try:
            yield server
        finally:
            server.run("pg_ctl", "--wait", f"--pgdata={folder / 'data'}", "--mode=immediate", "stop")
    finally:
        shutil.rmtree(folder)


def copied(table: str, rows: Sequence[Sequence[int | str | bytes | None]]) -> str:
    """The statement that copies rows into a table, and the rows."""
    lines = ["\t".join(map(_field, row)) + "\n" for row in rows]
    return f"COPY {table} FROM STDIN;\n{''.join(lines)}\\.\n"


def _field(value: int | str | bytes | None) -> str:
    if value is None:
        return "\\N"
    text = f"\\x{value.hex()}" if isinstance(value, bytes) else str(value)
    for special, escaped in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(special, escaped)
    return text


def _programs() -> Path:
    """Where the newest PostgreSQL of this machine has its programs: Debian keeps them beside the path."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda each: int(each.parts[-3]))
    found = debian[-1] if debian else shutil.which("initdb")
    assert found, "PostgreSQL is not installed (scripts/system-libraries .venv/bin/python for-tests)"
    return Path(found).parent
