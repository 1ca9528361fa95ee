"""The ways to mend a finding as the window offers them: words for a button, and the form it opens."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.concepts import form_of
from desktop.desk.requests import Requests
from desktop.wording.words import Words
from domain.checks.accepted_checks import AcceptCheck, ReopenCheck
from domain.checks.check import Check, Fix
from domain.core.message import CommandClass, name_of
from domain.visit.visit import Visit

_TOLD = ("item", "figure", "document", "member")
_APART = ("members", *_TOLD, "side")
"""The fields that tell one fix from another of its command."""
ABOUT = ("member", "item", "figure", "document")
"""The fields of a fix that say what it is about, the most particular first."""


class OfferedFix(msgspec.Struct, frozen=True):
    """A fix with its words: the command whose form it opens, and what is already known."""

    text: str
    command: CommandClass
    fields: dict[str, Any]
    each: tuple[dict[str, Any], ...] = ()
    """The fields of several such commands that are recorded together."""
    brief: str = ""
    """The same without what it is of, where there is little room; its form tells that."""


def mend(fix: OfferedFix, requests: Requests) -> None:
    """Open the form of a fix; where it mends several at once, record all of them in one save, with one undo."""
    if not fix.each:
        requests.open_form(fix.command, fix.fields)
        return
    asked = [requests.request_for(fix.command, fields) for fields in fix.each]
    wanted = [request for request in asked if request is not None]
    if len(wanted) == len(asked):
        requests.record(*wanted, called=name_of(fix.command))


def fixes_of(check: Check, visit: Visit, words: Words) -> tuple[OfferedFix, ...]:
    """The fixes of a check whose subjects stand in the visit; of several of one command each names what is its own."""
    possible = [fix for fix in check.fixes if _stands(fix, visit)]
    alike = len({fix.command for fix in possible}) < len(possible)
    named = alike or bool(check.parts)
    return tuple(
        OfferedFix(
            _text(fix, visit, words, _telling(fix, possible) if named else ()),
            fix.command,
            _fields(fix, check, visit),
            fix.each,
            _text(fix, visit, words, ()),
        )
        for fix in possible
    )


def acceptance_of(check: Check) -> tuple[CommandClass, dict[str, Any]]:
    """The command that accepts a check as it stands, or that takes its acceptance back, with its fields."""
    if check.quiet:
        return ReopenCheck, {"check": check.id}
    first, *others = check.parts or (check,)
    also = [{"check": each.id, "fingerprint": each.fingerprint} for each in others]
    known = {"check": first.id, "fingerprint": first.fingerprint}
    return AcceptCheck, {**known, **({"also": also} if also else {})}


def _stands(fix: Fix, visit: Visit) -> bool:
    return all(visit.has_subject(str(fix.fields[name])) for name in ABOUT if name in fix.fields)


def _text(fix: Fix, visit: Visit, words: Words, telling: tuple[str, ...]) -> str:
    text = words(f"fix.{fix.says}" if fix.says else f"command.{name_of(fix.command)}")
    if fix.each:
        return words("checks.fix-each", fix=text, count=len(fix.each))
    return words("checks.fix-named", fix=text, about=visit.words_of(telling)) if telling else text


def _telling(fix: Fix, possible: list[Fix]) -> tuple[str, ...]:
    """Of whom or of what a fix is: what the others of its command are not of, else the item or the member."""
    others = [other for other in possible if other.command is fix.command]
    apart = (name for name in _APART if len({repr(other.fields.get(name)) for other in others}) > 1)
    value = fix.fields.get(next(apart, None) or next((name for name in _TOLD if name in fix.fields), ""))
    return (value,) if isinstance(value, str) else tuple(value or ())


def _fields(fix: Fix, check: Check, visit: Visit) -> dict[str, Any]:
    """What its form opens with: what the check knows, and what the form proposes for a check."""
    first = check.parts[0] if check.parts else check
    return {**fix.fields, **form_of(fix.command).proposes(first, visit)}
