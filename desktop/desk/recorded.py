"""Jobs: what the window asks the desk to record, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from domain.core.message import name_of
from domain.core.problem import Problem
from domain.record.recording import Receipt
from domain.record.request import Request
from domain.record.vocabulary import VISIT, kind_of


@dataclass(frozen=True)
class Job:
    """Requests to record in one save. `tag` tells the asker its answer from others'."""

    requests: tuple[Request, ...]
    tag: str = ""
    undoes: str | None = None
    """The name of the command this undoes, if it does."""
    called: str = ""
    """What the whole of it is called, such as `reconcile-list`, where it is more than its first command."""


@dataclass(frozen=True)
class Recorded:
    """A job that was recorded."""

    job: Job
    receipts: tuple[Receipt, ...]

    @property
    def command(self) -> str:
        """What the job is called: by its own name, else by that of its first command."""
        return self.job.called or name_of(type(self.job.requests[0].command))


@dataclass(frozen=True)
class Failed:
    """A job of which nothing was recorded, or a moment that cannot be shown."""

    tag: str
    problem: Problem


@dataclass(frozen=True)
class Photographed:
    """The photograph of a person, a small JPEG; None where it cannot be opened on this machine."""

    person: str
    content: bytes | None


def visit_of(recorded: Recorded) -> UUID | None:
    """The visit a job last wrote to; None if it wrote to registries alone."""
    streams = zip(recorded.job.requests, recorded.receipts, strict=True)
    written = [receipt.stream for request, receipt in streams if kind_of(request.command) is VISIT]
    return written[-1] if written else None
