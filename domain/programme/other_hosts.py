"""Whether a title says that another than who leads the host gives a meal or receives: `Audience with the Emperor`.

Of whom the list of the host has nobody he is not there for it, and neither is its head (protocol 2.4).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.programme.offices_in_title import ONE_IN_A_STATE, classes_said
from domain.programme.who_meets import OF_MEALS, given_by
from domain.registry.office_class import OFFICE_CLASSES, OfficeClass, are_comparable

if TYPE_CHECKING:
    from domain.programme.programme import Item

_ANY_CLASS = frozenset(OFFICE_CLASSES)
_WHO_RECEIVES = ONE_IN_A_STATE | {"monarch", "head-of-state"}
_CALLS = frozenset({"courtesy-call", "talks", "other"})
_CALL = late_pattern(
    r"(?<!\w)(?:audience|courtesy call|calls? on|visite de courtoisie|визит вежливости|аудиенци\w+|Audienz"
    r"|Höflichkeitsbesuch|audiencia|visita de cortesía|udienza|audiência)(?!\w)",
    re.IGNORECASE,
)
_WHERE = late_pattern(r"\s(?:at|in|on|à|au|aux|dans|chez|в|на|im|in der|en|nel|no|na)\s|[,;(]", re.IGNORECASE)
"""Where what is said of who gives a meal ends, and where it is begins."""
_OTHERS = late_pattern(
    r"(?<!\w)(?:leagues?|associations?|chambers?|societ(?:y|ies)|federations?|foundations?|clubs?|agency|chambre|ligue"
    r"|société|fédération|fondation|agence|ville d\w*|mairie|city of|municipality|ассоциаци\w+|палат\w+|лиг\w+"
    r"|обществ\w+|федераци\w+|фонд\w*|cámara|asociación|liga|sociedad|federación|fundación|ayuntamiento|verband\w*|kammer\w*"
    r"|gesellschaft|stiftung|governor|mayor|ambassador|gouverneur|préfet|maire|wali|ambassadeur|губернатор\w*|мэр\w*"
    r"|аким\w*|посол|посла|послом|\w*bürgermeister\w*|botschafter\w*|gobernador\w*|alcalde\w*|embajador\w*"
    r"|embass(?:y|ies)|ambassades?|посольств\w*|embajadas?|botschaft|ambasciata|embaixada|елшілі\w+|consulate\w*)(?!\w)",
    re.IGNORECASE,
)
"""Bodies and officials who give a meal and lead no state."""


def says_who_receives(item: Item) -> bool:
    """Whether the title of an item says at all who gives the meal, or on whom one calls."""
    if item.kind in OF_MEALS:
        return bool(given_by(item))
    return item.format is None and item.kind in _CALLS and any(map(_CALL.search, item.title.values()))


def another_gives_it(item: Item, head: OfficeClass, position: Wording) -> bool:
    """Whether the title of a meal says that it is given by an office of another class than the head's, or by a body."""
    given = [(language, _WHERE.split(words)[0]) for language, words in given_by(item)]
    said = {each for language, words in given for each in classes_said(words, language, _ANY_CLASS)}
    if said:
        return not any(are_comparable(head, each) for each in said)
    return not any(map(_OTHERS.search, position.values())) and any(_OTHERS.search(words) for _, words in given)


def another_receives(item: Item, head: OfficeClass, known: Collection[OfficeClass | None]) -> bool:
    """Whether a title says that a call is on somebody whose office, one in a state, none of either list holds."""
    said = {each for language, words in item.title.items() for each in classes_said(words, language, _WHO_RECEIVES)}
    return bool(said - {*known}) and not any(are_comparable(head, each) for each in said)
