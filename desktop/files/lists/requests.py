"""What was accepted of a list as one batch of requests: the file, in the register, is the source of all of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from desktop.files.lists.reader import ListRead
from desktop.wording.words import Words
from domain.agreement.correspondence import LetterFile, RegisterLetter
from domain.core.message import Command
from domain.core.times import local
from domain.delegation.precedence import PlaceMember
from domain.delegation.replacement import WithdrawMember
from domain.lists.accept_list import commands_of
from domain.lists.reconcile import Reconciliation
from domain.record.request import Request
from domain.visit.visit import Visit

_LONGEST_NAME = 120


@dataclass(frozen=True)
class Sent:
    """A list as it came: what was read, when, on which words the source rests, and which entry the officer saw."""

    read: ListRead
    now: datetime
    words: Words
    source: str | None = None
    based_on: int | None = None


def requests_of(found: Reconciliation, visit: Visit, accepted: Collection[str], sent: Sent) -> tuple[Request, ...]:
    """One batch, one undo; nothing if nothing was accepted.

    A list from a file is entered in the register of correspondence as an e-mail of that side, with the file's digest,
    unless the officer names a source: the words of one, or the id of a letter registered already.
    """
    commands = commands_of(found, visit, accepted)
    if not commands:
        return ()
    letter = _letter(found, visit, sent) if sent.source is None and sent.read.name else None
    quoted = sent.source or (letter.letter if letter is not None else pasted_source(sent.read, sent.words))
    batch: tuple[Command, ...] = (letter, *commands) if letter is not None else commands
    return tuple(
        Request(
            command=command, visit=visit.reference, source=None if command is letter else quoted,
            reason=_reason(command, sent), based_on=sent.based_on,
        )
        for command in batch
    )  # fmt: skip


def pasted_source(read: ListRead, words: Words) -> str:
    """The source of a list that came without a file: that it was pasted, and the digest of what was."""
    return words("reconcile.pasted-source", digest=read.digest)


def _letter(found: Reconciliation, visit: Visit, sent: Sent) -> RegisterLetter:
    party = {"host": visit.host, "guest": visit.guest}.get(found.side)
    sender: dict[str, str] = dict(party.state) if party is not None else {"en": found.side}
    dated = local(sent.now, visit.zone).date()
    file = LetterFile(sent.read.name[-_LONGEST_NAME:], sent.read.size, sent.read.digest)
    key = visit.fresh_id(f"list-{dated.isoformat()}")
    return RegisterLetter(
        "e-mail", "in", sender, dated=dated, received_at=sent.now, subject=file.name, file=file, letter=key
    )


def _reason(command: Command, sent: Sent) -> str | None:
    """The reason of what needs one: the list of the sending side is the order, and who is not on it does not come."""
    words = sent.words
    name = sent.read.name or words("reconcile.pasted-list")
    if isinstance(command, PlaceMember):
        return words("reconcile.reason-placed", list=name)
    return words("reconcile.reason-gone", list=name) if isinstance(command, WithdrawMember) else None
