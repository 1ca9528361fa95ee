"""Mails about a list in tables, and what they are read to change beside the list that stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from domain.delegation.proposing import MemberProposed
from domain.lists.listed import ParsedList
from domain.lists.listing import parse_list
from domain.lists.notes.sentences import with_sentences
from domain.lists.reconciling.list_kind import headings_of
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold


class Mail(NamedTuple):
    """A list that stands, a mail about it, and what that says."""

    listed: tuple[str, ...]
    text: str
    said: tuple[str, ...]


def mails(name: str) -> Iterator[Mail]:
    """The mails of a table."""
    for block in (Path(__file__).parent / name).read_text(encoding="utf-8").split("\n# ")[1:]:
        _, *lines = block.strip().split("\n")
        listed = tuple(line[2:] for line in lines if line[0] == "*")
        for mail in "\n".join(line for line in lines if line[0] != "*").split("@ ")[1:]:
            text, *said = mail.strip().split("\n")
            yield Mail(listed, text, tuple(said))


def visit_of(listed: tuple[str, ...]) -> Visit:
    """A visit with the list that stands, as it was read from a table."""
    rows = [["Name", "Position"], *(line.split(" | ") for line in listed)]
    entries = parse_list(rows, guessed_columns(rows)).entries
    members = (
        MemberProposed(f"m{at}", "guest", each.names, each.position, "official") for at, each in enumerate(entries, 1)
    )
    folded: Visit = fold([visit_opened(), *members])
    return folded


def read_beside(text: str, visit: Visit) -> tuple[ParsedList, Reconciliation]:
    """A mail as it is read beside a list."""
    rows = rows_of_lines(text.split("|"))
    read = with_sentences(parse_list(rows, guessed_columns(rows)), visit, "guest")
    said = ListSaid(None, headings_of("mail", rows, {entry.line for entry in read.entries}))
    return read, reconcile(visit, "guest", read.entries, said=said)


def told(mail: Mail) -> list[str]:
    """What a mail is read to say, as the tables have it; `!` what is accepted unasked."""
    read, found = read_beside(mail.text, visit_of(mail.listed))
    lines = [line for change in found.differences for line in _told(found, change.id)]
    return [*lines, *(["?"] if read.unread else [])]


def _told(found: Reconciliation, key: str) -> Iterator[str]:
    change = next(each for each in found.differences if each.id == key)
    if change.held is None:
        yield "!"
    if change.kind == "gone":
        yield f"- {change.member}"
    elif change.kind == "new" and change.entry is not None:
        entry = found.entries[change.entry]
        name, office = next(iter(entry.names.values())), next(iter(entry.position.values()), "")
        yield f"+ {_sorted(name.in_full)}{f' / {office}' if office else ''}"
    elif change.kind in ("respelt", "re-titled"):
        anew = next(words for language, words in change.after.items() if change.before.get(language) != words)
        sign, words = ("=", _sorted(anew.in_full)) if change.kind == "respelt" else ("~", anew)
        yield f"{sign} {change.member} {words}"


def wanted(mail: Mail) -> list[str]:
    """What a mail says, with the words of names in the order of the alphabet."""
    return [_plain(line) for line in mail.said]


def _plain(line: str) -> str:
    sign, _, rest = line.partition(" ")
    if sign == "+":
        name, slash, office = rest.partition(" / ")
        return f"+ {_sorted(name)}{slash}{office}"
    member, _, name = rest.partition(" ")
    return f"= {member} {_sorted(name)}" if sign == "=" else line


def _sorted(name: str) -> str:
    return " ".join(sorted(name.casefold().split()))
