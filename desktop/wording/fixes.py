"""The ways to mend a finding as the window offers them: words for a button, and the form it opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.machine.settings import LANGUAGES
from desktop.wording.words import Words
from domain.checks.check import Check, Fix
from domain.visit.visit import Visit

ABOUT = ("member", "item", "figure", "document")
"""The fields of a fix that say what it is about, the most particular first."""


@dataclass(frozen=True)
class OfferedFix:
    """A fix with its words: the command whose form it opens, and what is already known."""

    text: str
    command: str
    fields: dict[str, Any]


def fixes_of(check: Check, visit: Visit, words: Words) -> tuple[OfferedFix, ...]:
    """The fixes of a check whose subjects stand in the visit; alike but for their item, they name it."""
    possible = [fix for fix in check.fixes if _stands(fix, visit)]
    alike = len({fix.command for fix in possible}) < len(possible)
    return tuple(
        OfferedFix(_text(fix, visit, words, named=alike), fix.command, {**fix.fields, **_expected(check)})
        for fix in possible
    )


def keeping(check: Check) -> tuple[str, dict[str, Any]]:
    """The command that accepts a check as it stands, or that takes its acceptance back, with its fields."""
    if check.quiet:
        return "reopen-check", {"check": check.id}
    return "accept-check", {"check": check.id, "fingerprint": check.fingerprint}


def _stands(fix: Fix, visit: Visit) -> bool:
    return all(visit.has_subject(str(fix.fields[name])) for name in ABOUT if name in fix.fields)


def _text(fix: Fix, visit: Visit, words: Words, *, named: bool) -> str:
    text = words(f"command.{fix.command}")
    if not named:
        return text
    about = next((str(fix.fields[name]) for name in ("item", "figure", "document", "member") if name in fix.fields), "")
    return words("checks.fix-named", fix=text, about=visit.words_of((about,))[0])


def _expected(check: Check) -> dict[str, Any]:
    """The usual title of an item that is missing, in the languages that have words for it."""
    expected = check.values.get("expected")
    if expected is None:
        return {}
    return {"title": {language: Words(language)(f"checklist-title.{expected}") for language in LANGUAGES}}
