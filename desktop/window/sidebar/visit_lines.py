"""A line of the sidebar in words: a visit, the heading of a group, a visit that is damaged, and what finds them."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from desktop.window.sidebar.visit_groups import SidebarGroup
from desktop.wording.problems import problem_sentence
from desktop.wording.visit_status import visit_status
from desktop.wording.words import say
from domain.projections.visits import DamagedRow, VisitRow
from domain.record.passed_over import UNREADABLE
from domain.visit.opening import VisitCategory
from domain.visit.visit import VisitStatus

ALIKE = 2_000
"""Of how many it is kept what several visits are told by."""


class SidebarLine(msgspec.Struct, frozen=True, gc=False):
    """An entry or a heading, in words. `visit` is the id of a visit in hexadecimal; a heading has none."""

    group: SidebarGroup
    text: str
    second: str = ""
    far: str = ""
    visit: str = ""
    code: str = ""
    tip: str = ""
    spoken: str = ""
    folded: bool = False


def told_by(row: VisitRow) -> tuple[str, str]:
    """What a visit is told by: who comes, and for what."""
    return say.words.pick(row.guest), row.category or ""


def words_to_find(row: VisitRow | SidebarLine, line: SidebarLine) -> str:
    """By which words a visit is found, each once: those it is told in, and its names in every language."""
    names = [*row.guest.values(), *row.host.values(), *row.title.values()] if isinstance(row, VisitRow) else []
    said = " ".join((line.text, line.second, line.far, line.tip, *names))
    return " ".join(dict.fromkeys(said.split()))


def heading_line(group: SidebarGroup, count: int, *, folded: bool) -> SidebarLine:
    """The heading of a group with so many visits."""
    state, year = group
    text = say(f"sidebar.{state}-in", year=str(year)) if year else say(f"sidebar.{state}")
    spoken = say("sidebar.folded", group=text, count=count) if folded else f"{text}, {count}"
    return SidebarLine(group, text, far=str(count), spoken=spoken, folded=folded)


def visit_line(row: VisitRow, group: SidebarGroup, *, over: bool, alike: bool = False) -> SidebarLine:
    """A visit; with its reference where another of its group is told alike."""
    words = say.words
    title, status = _said_alike(words.language, words.pick(row.guest), row.category, row.status, over=over)
    days = words.days(row.first_day, row.last_day)
    return SidebarLine(
        group, title, f"{days} · {row.reference}" if alike else days, status, row.id, _code_of(row),
        tip=f"{words.pick(row.title)} · {row.reference} · {days}", spoken=f"{title}, {status}, {row.reference}",
    )  # fmt: skip


@lru_cache(ALIKE)
def _said_alike(
    _language: str, guest: str, category: VisitCategory | None, status: VisitStatus, *, over: bool
) -> tuple[str, str]:
    """What many visits are told by alike: who comes for what, and how far that has come."""
    words = say.words
    title = guest
    if category is not None:
        title = words("sidebar.visit", state=guest, category=words.of("category", category))
    return title, visit_status(status, words, over=over)


def damaged_line(row: DamagedRow) -> SidebarLine:
    """A visit that cannot be read, with why."""
    told = problem_sentence(row.damage, say.words)
    unreadable = row.damage.code in UNREADABLE
    second = say("sidebar.unreadable-entry" if unreadable else "sidebar.damaged-entry", **row.damage.values)
    return SidebarLine(("damaged", 0), row.reference, second, "", row.id, row.reference[:3], told, told)


def _code_of(row: VisitRow) -> str:
    """A few letters for a visit: those its reference begins with, else those of the guest's name."""
    found = re.match(r"[^\W\d_]{2,3}(?![^\W\d_])", row.reference)
    return found.group() if found else say.words.pick(row.guest).split()[-1][:3].upper()
