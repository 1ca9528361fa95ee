"""The title of the window, as a task switcher shows it: what is open, of which visit, in which office."""

from __future__ import annotations

from desktop.desk.view import OfficeView, VisitView
from desktop.wording.words import Words


def window_title(open_now: str, view: VisitView | None, office: OfficeView | None, words: Words) -> str:
    """Word what is open (the code of a page's or of a form's name), its visit's reference if any, and the office."""
    if office is None:
        return words("window.name")
    visit = (view.visit.reference,) if view is not None else ()
    sample = (words("window.sample"),) if office.sample else ()
    return " — ".join((words(open_now), *visit, office.path.name, *sample, words("window.name")))
