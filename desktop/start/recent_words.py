"""What the start page says of an office opened before: what is in it, when it was opened, how old its backup is."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.look.colours import ColourMeaning
from desktop.start.recent import OfficeContents
from desktop.widgets.chip import ChipFace
from desktop.wording.words import say

FRESH_FOR = timedelta(days=7)
"""The age up to which a backup is recent enough."""


def about_office(contents: OfficeContents, now: datetime) -> str:
    """6 visits, next: India, 4–5 Dec · opened today, 08:41."""
    holds = say("start.holds", count=contents.visits)
    if contents.next is not None:
        days = say.words.days(contents.next.first_day, contents.next.last_day)
        holds = say("start.holds-next", holds=holds, guest=contents.next.guest, days=days)
    elif contents.visits and contents.closed == contents.visits:
        holds = say("start.all-closed", holds=holds)
    return say("start.opened", holds=holds, when=_when(contents.opened_at, now))


def backup_face(contents: OfficeContents, now: datetime) -> ChipFace:
    """How old the newest backup is: green up to a week, amber after. A sample has none, and needs none."""
    if contents.sample:
        return ChipFace(say("start.sample-no-backup"), "ring", ColourMeaning.NEUTRAL)
    if contents.backed_up_at is None:
        return ChipFace(say("start.no-backup"), "triangle", ColourMeaning.WARNING)
    age = now - contents.backed_up_at
    if age <= FRESH_FOR:
        when = _when(contents.backed_up_at, now)
        return ChipFace(say("start.backed-up", when=when), "shield-tick", ColourMeaning.CONFIRMED)
    return ChipFace(say("start.backup-old", count=age.days), "triangle", ColourMeaning.WARNING)


def _when(moment: datetime, now: datetime) -> str:
    """Today, 08:41; else the day."""
    there, today = moment.astimezone(), now.astimezone().date()
    if there.date() == today:
        return say("start.today", time=say.words.clock(f"{there:%H:%M}"))
    return say.words.day(there.date(), "short" if there.year == today.year else "long")
