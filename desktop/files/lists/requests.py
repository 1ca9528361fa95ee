"""What was accepted of a list as one batch of requests, with the source of all of them."""

from __future__ import annotations

from datetime import date

import msgspec

from desktop.files.lists.reader import ListRead
from desktop.wording.words import Words
from domain.core.message import Command
from domain.delegation.precedence import PlaceMember
from domain.delegation.replacement import ReplaceMember, WithdrawMember
from domain.lists.reconciling.accept_list import AsAccepted
from domain.record.request import Request
from domain.visit.visit import Visit


class ReceivedList(msgspec.Struct, frozen=True):
    """A list as it came: what was read, in which words it is told, whose source it is, which entry the officer saw."""

    read: ListRead
    words: Words
    source: str | None = None
    """What the officer names: words, or the id of a letter registered already."""
    based_on: int | None = None


def requests_of(recorded: AsAccepted, visit: Visit, sent: ReceivedList) -> tuple[Request, ...]:
    """One batch, one undo; nothing if nothing was accepted.

    The source is the one the officer names, else the list itself, as the sender is not known.
    """
    source = sent.source or list_source(sent.read, sent.words)
    return tuple(
        Request(
            command=command, visit=visit.reference, source=source, reason=_reason(command, recorded, sent),
            based_on=sent.based_on,
        )
        for command in recorded.commands
    )  # fmt: skip


def list_source(read: ListRead, words: Words) -> str:
    """A list as a source: the name of its file, or that it was pasted today, and the digest of what was read."""
    if not read.name:
        return words("reconcile.pasted-source", day=date.today(), digest=read.digest)
    return words("reconcile.file-source", name=read.name, digest=read.digest)


def _reason(command: Command, recorded: AsAccepted, sent: ReceivedList) -> str | None:
    """The reason of what needs one: why somebody is placed by hand, and who is not on a whole list does not come."""
    words = sent.words
    name = sent.read.name or words("reconcile.pasted-list")
    if isinstance(command, PlaceMember):
        return words(f"reconcile.reason-placed.{recorded.placed.get(command.member, 'list')}", list=name)
    if isinstance(command, WithdrawMember | ReplaceMember) and command.member in recorded.struck:
        return words("reconcile.reason-struck", list=name)
    return words("reconcile.reason-gone", list=name) if command.needs_reason else None
