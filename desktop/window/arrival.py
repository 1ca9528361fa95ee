"""The arrival of somebody who comes apart from his delegation, as the form of it opens (protocol 2.16)."""

from __future__ import annotations

from typing import Any

from desktop.desk.view import VisitView
from desktop.wording.languages import languages_asked
from desktop.wording.words import Words


def arriving(view: VisitView, member: str | None) -> dict[str, Any]:
    """What is known of the arrival of a member; of nobody in particular only that it is one."""
    found = view.visit.delegations.members.get(member or "")
    if found is None or not found.travels:
        return {"kind": "arrival"}
    worded = ((language, Words(language)) for language in languages_asked(view.visit))
    titles = {
        language: words("arrival-of", member=found.words) for language, words in worded if words.has("arrival-of")
    }
    return {"kind": "arrival", "people": [found.id], "taking": [found.side], "title": titles}
