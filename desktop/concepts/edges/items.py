"""Fields that ask for an item of the programme, its kind, place and hours, in the forms of several concepts."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from desktop.concepts.edges.fields import Field, Offered, OneOf, Pick, Registered, Several, Suggested
from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.wording.actual import when_told
from desktop.wording.languages import languages_asked
from desktop.wording.usual_titles import usual_title
from desktop.wording.words import Words, say
from domain.checks.check import Check
from domain.checks.expected import CHECKLISTS
from domain.programme.arrangements import PressRegime
from domain.programme.item_kind import KNOWN_KINDS

if TYPE_CHECKING:
    from domain.visit.visit import Visit


def items(view: VisitView) -> Offered:
    """The items of the programme, in the order of the schedule."""
    words = say.words.of_visit(view.visit)
    return [(row.id, " · ".join(filter(None, (words.pick(row.title), when_told(row, words))))) for row in view.schedule]


def own_kinds(registries: DeskRegistries) -> Offered:
    """The kinds of items the office defined for itself."""
    return [(key, say.words.pick(kind.words)) for key, kind in registries.kinds.items()]


def kinds(registries: DeskRegistries) -> Offered:
    """Every kind an item may be of: those every office knows, then those of this one."""
    return [*((kind, say.words.of("kind", kind)) for kind in KNOWN_KINDS), *own_kinds(registries)]


def kinds_called() -> dict[str, str]:
    """What else kinds are looked for by: a meal is a dinner or a luncheon, and what a check misses is called by it."""
    called = {kind: [f"kind-called.{kind}"] for kind in KNOWN_KINDS}
    for expected in chain.from_iterable(CHECKLISTS.values()):
        called[expected.kinds[0]].append(f"checklist.{expected.name}")
    known = {kind: [code for code in dict.fromkeys(codes) if say.words.has(code)] for kind, codes in called.items()}
    return {kind: ", ".join(map(say, codes)) for kind, codes in known.items() if codes}


def retracted_items(view: VisitView) -> Offered:
    """The items that were retracted."""
    found = [item for item in view.visit.programme.items.values() if item.retracted]
    return [(item.id, say.words.pick(item.title)) for item in found]


def sides(view: VisitView) -> Offered:
    """The sides there are, by their states and organisations."""
    return [(side, say.words.of("side", side)) for side in view.visit.sides]


def expected_title(check: Check, visit: Visit) -> dict[str, Any]:
    """The usual title of an item that a check misses, in the languages of the visit that have words for it."""
    expected = check.values.get("expected")
    if expected is None:
        return {}
    code = f"checklist-title.{expected}"
    worded = ((language, Words(language)) for language in languages_asked(visit))
    return {
        "title": {language: words(code) for language, words in worded if words.has(code)}
        or {say.words.language: say(code)}
    }


def _title_by_kind(said: Mapping[str, Any], languages: tuple[str, ...], registries: DeskRegistries) -> Any:
    kind = said.get("kind") or ("talks" if said.get("format") else None)
    own = registries.kinds.get(str(kind))
    if own is not None:
        return {tag: f"{words[:1].upper()}{words[1:]}" for tag, words in own.words.items() if tag in languages} or None
    when = said.get("when") or {}
    return usual_title(kind, said.get("format"), when.get("start"), languages) or None if kind is not None else None


TITLE_BY_KIND = Suggested("title", ("kind", "format", "when"), _title_by_kind)
"""An item is called as its kind is usually called, unless the officer calls it otherwise."""


def signings(view: VisitView) -> list[str]:
    """The items at which documents are signed: by their kind, or because there are some on their lists."""
    listed = {each.item for each in view.visit.documents.values() if not each.retracted}
    return [row.id for row in view.schedule if "documents" in row.has or row.id in listed]


def motorcades(view: VisitView) -> list[str]:
    """The items for which a motorcade is formed."""
    planned = view.visit.programme.items
    return [row.id for row in view.schedule if planned[row.id].motorcade is not None]


JOURNEYS = ("arrival", "transfer", "departure")
"""The kinds of item that are a journey by car."""


def journeys(view: VisitView) -> list[str]:
    """The items that may have a motorcade formed: those on the way, and those with one already."""
    return [row.id for row in view.schedule if row.kind in JOURNEYS] + motorcades(view)


ITEM = Field("item", Pick(items))


SIGNING = Field("item", Pick(items), meant=signings)


MOTORCADE = Field("item", Pick(items), meant=motorcades)


JOURNEY = Field("item", Pick(items), meant=journeys)


def under_way(view: VisitView) -> list[str]:
    """The items that run."""
    return [row.id for row in view.schedule if row.status == "under-way"]


RUNNING = Field("item", Pick(items), meant=under_way, alone=True)


KIND = Field("kind", Registered(kinds, called=kinds_called))


PLACE = Field("place", "texts")


PRESS = Field("press", OneOf("press", PressRegime, optional=True))


TAKING = Field("taking", Several(sides))


WHEN = Field("when", "planned-time")


NEXT_WHEN = Field("when", "next-time")
"""The time of a new item, which follows the last one of its day where only a length is typed."""
