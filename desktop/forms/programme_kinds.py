"""What kind each item of a programme is of, as its title tells it beside the others."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from desktop.forms.place_words import is_at_an_airport, is_in_town
from desktop.forms.programme_of_spouses import without_heading
from desktop.forms.programme_text import ProgrammeLine
from desktop.wording.kind_told import TALKS, KindTold, kind_told
from desktop.wording.search import folded_to_search
from desktop.wording.words import say
from domain.core.cities import zone_of_city
from domain.programme.item_kind import KNOWN_KINDS

FORMATS = ("tete-a-tete", "restricted", "expanded")
ONCE = {"arrival": "transfer", "departure": "transfer"}
"""Of several arrivals only the first of the visit is one, of departures the last; what the others are proposed as."""
_GREETED = re.compile(
    r"accueil|adieux|welcome|farewell|send.off|seeing.off|встреча|проводы|проводов|қарсы алу|күтіп алу|шығарып салу"
)
"""How somebody is met or seen off, folded as words are to be searched: that is a ceremony and no drive."""


_LEAVES = re.compile(
    r"(?:depart|departure|abreise|salida|partida|vertrek)\s+(?:pour|for|to|nach|para|hacia|naar)\s+(?P<city>[^,(]+)"
)
"""How a title begins that says for where one leaves, folded as words are to be searched."""


def key_of(item: ProgrammeLine) -> str:
    """By what an item is known while its text is typed."""
    return f"{item.day} {item.start:%H:%M} {item.title}"


def proposed_kinds(
    items: Sequence[ProgrammeLine], stands: Collection[str], of_members: Collection[str] = ()
) -> Iterator[tuple[str, str]]:
    """The kind of each item as its title tells it, by its key.

    Args:
        stands: the kinds the programme has already.
        of_members: the titles by which members come or go without the head of their side, each a way of its own.
    """
    told = [kind_told(without_heading(item.title)) for item in items]
    kinds = [_of_the_visit(_with_format(each), item) for each, item in zip(told, items, strict=True)]
    of_all = [kind if item.title not in of_members else "" for kind, item in zip(kinds, items, strict=True)]
    real = {"arrival": next((at for at, each in enumerate(of_all) if each == "arrival"), -1)}
    real["departure"] = next((at for at in reversed(range(len(kinds))) if of_all[at] == "departure"), -1)
    for at, (item, kind) in enumerate(zip(items, kinds, strict=True)):
        further = kind in ONCE and item.title not in of_members and (kind in stands or real[kind] != at)
        yield key_of(item), _of_a_further_one(kind, item) if further else kind


def _of_a_further_one(kind: str, item: ProgrammeLine) -> str:
    """What is proposed for an arrival or a departure beside that of the visit: a drive, or who is met or seen off."""
    return "ceremony" if _GREETED.search(folded_to_search(item.title)) else ONCE[kind]


def _of_the_visit(kind: str, item: ProgrammeLine) -> str:
    """The kind; an arrival at a palace, or a departure from there, is a drive, and one at an airport with a ceremony
    is one of the visit all the same.
    """
    # What one does then, behind a comma, is of where one goes next.
    where, first = f"{item.title.split(', ', maxsplit=1)[0]} {item.place}", kind_told(item.title.split(maxsplit=1)[0])
    if kind == "ceremony" and first is not None and first.kind in ONCE and is_at_an_airport(where):
        return first.kind
    if kind == "transfer" and _leaves_for_a_city(item.title):
        return "departure"
    return ONCE[kind] if kind in ONCE and is_in_town(where) else kind


def _leaves_for_a_city(title: str) -> bool:
    """Whether a title says for which city one leaves, as the last one of a visit does: Départ pour Dakar."""
    found = _LEAVES.match(folded_to_search(title))
    return found is not None and bool(zone_of_city(found["city"].strip()))


def _with_format(told: KindTold | None) -> str:
    if told is None:
        return "other"
    return f"{told.kind}/{told.format}" if told.format is not None else told.kind


def kinds_offered() -> list[tuple[str, str]]:
    """The kinds an item may be of, and talks by their formats."""
    words = say.words
    talks = words.of("kind", TALKS)
    formats = [(f"{TALKS}/{each}", f"{talks} · {words.of('format', each)}") for each in FORMATS]
    return [*formats, *((kind, words.of("kind", kind)) for kind in KNOWN_KINDS)]
