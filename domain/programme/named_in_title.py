"""Whom the title of a meeting names beside those who lead: `Entretien du Cardinal Parolin avec le Ministre …`.

A title that names others of a side and not who leads it says that he is not meant there (protocol 2.4). It names by a
family name, or by an office that nobody else of the side holds; words of a place, such as a residence, name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import HOST
from domain.programme.item_kind import ON_THE_WAY
from domain.programme.names_in_title import stands_at
from domain.programme.offices_in_title import Forms
from domain.programme.other_hosts import another_gives_it, another_receives, says_who_receives
from domain.programme.who_is_named import (
    PIECES,
    Named,
    by_first_surname,
    by_one_surname,
    comes,
    forms_of,
    is_given,
    named_by,
    without_offices_of_named,
)
from domain.programme.who_meets import (
    OF_MEALS,
    OF_VISITS,
    Title,
    given_alone,
    given_by,
    in_honour_of_whom,
    what_is_asked,
    who_visits,
)
from domain.programme.who_receives import receivers, who_receives
from domain.registry.office_class import OfficeClass
from domain.registry.office_words import class_in_some_words

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

_OF_ALL_WHO_LEAD = OF_MEALS | {"ceremony", "signing"}
_SUMMIT = late_pattern(r"(?<!\w)(?:summit|sommet|саммит\w*|gipfel\w*|cumbre|vertice|cimeira)(?!\w)", re.IGNORECASE)
"""What is a meeting of all who lead, whoever opens it."""
_WHO_OPENS = late_pattern(
    r"(?<!\w)(?:(?:opened|hosted|chaired|moderated|introduced|led|given|offered) by"
    r"|(?:ouvert|présidé|animé|offert|donné)e?s? par|(?:eröffnet|geleitet) von|opening by|in the presence of"
    r"|en présence d[eu]|в присутствии|под председательством|открывает|host\s*:|at|chez)\s[^,;()–—]*$",
    re.IGNORECASE,
)
"""What stands before somebody who is said to open what others come to as well, or before a place."""
_BY = late_pattern(r"(?<!\w)(?:by|par|por|door)\s[^,;()–—]*$", re.IGNORECASE)
"""The same where it is no word of who speaks to the press."""
_SEVERAL_LEAD = 2
_MOST = 40
"""How many of a side, from its head on, a title is held against."""
_SEVERAL = late_pattern(
    r"\b(?:ministers|ministres|министров|ministros|ministri|speakers|спикеров|председателей|présidents|presidentes)\b",
    re.IGNORECASE,
)
"""What says of an office that those of both sides are meant."""
_CALLS_ON = late_pattern(r"(?:[^\W\d_][\w-]*\s+){1,2}(?:with|avec|con|mit|met|с|со)\s", re.IGNORECASE)
"""How a title begins that says with whom one meets, and of the guests nobody: `Meeting with the Speaker`."""
_PONTIFF = late_pattern(r"pontif|понтифик|\bpope\b|\bpape\b|\bпапа\b", re.IGNORECASE)
_POPE = late_pattern(
    r"\b(?:pape|saint[- ]père|pope|holy father|sainteté|holiness|пап[аыеуой]+|понтифик\w*|святейшеств\w+|papa)\b",
    re.IGNORECASE,
)
_CALL_BY = late_pattern(
    r"(?:courtesy call|call|visite de courtoisie|визит вежливости|Höflichkeitsbesuch|visita de cortesía)\s+"
    r"(?:paid )?(?:by|de|du|d['’]|von|des)?\s*(.+?)\s+(?:on|upon|au|à|auprès|к|beim?|al?)\s",
    re.IGNORECASE,
)
"""Who calls, up to on whom."""
_MISSION = late_pattern(
    r"(?:ambassad|embajad|embaixad|ambasciat|botschaft|посол|посла|елші|büyükelçi|nonce|nuncio|nunzio|нунци"
    r"|high commissioner|chargé d|поверенн|大使|سفير)\w*",
    re.IGNORECASE,
)


def named_instead(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    """Who of a side the title of a meeting names in the place of its heads; nobody where it may mean them all.

    Of several who lead it may name one by name, and not the others.

    Of a side that was told who leads there, or that lists anybody, the title is not asked.
    """
    return SidesCalled(visit).named_instead(item, side)


def is_of_many(item: Item) -> bool:
    """Whether the title of a meeting says of an office that those of all sides are meant, such as of ministers."""
    return any(_SEVERAL.search(words) for _, words in what_is_asked(item))


class SidesCalled:
    """What the members of each side are called, as many titles are held against them."""

    def __init__(self, visit: Visit, *, formerly: bool = False) -> None:
        """Args:
        formerly: as pages printed before read titles: none of an item of no kind, and none for one of two who lead.
        """
        self._visit, self._formerly = visit, formerly
        self._forms: dict[str, tuple[Forms, ...]] = {}
        self._principals: dict[str, str | None] = {}

    def named_instead(self, item: Item, side: str) -> tuple[str, ...]:
        """As `named_instead`."""
        if side == HOST and (receiving := self._receiving(item)):
            return receiving
        delegations = self._visit.delegations
        led, title = self._principal_of(side), what_is_asked(item, formerly=self._formerly)
        if led is None or not title or not _is_open(self._visit, item, side):
            return ()
        if calls_the_pope(title, delegations.members[led]):
            return ()
        said = self._said(title, side)
        leading = {*delegations.leading(side), led}
        may_mean_them = leading & (said.by_name | said.by_office | said.perhaps)
        if not self._formerly and may_mean_them and self._means_the_head_of_another(title, said, side):
            said, may_mean_them = msgspec.structs.replace(said, by_office=said.by_office - leading), set()
        one_of_several = not self._formerly and item.kind not in ON_THE_WAY and self.leading_named(item, side)
        if may_mean_them and not one_of_several:
            return ()
        if item.kind in ON_THE_WAY or (item.kind in OF_VISITS and who_visits(item)):
            meant = self._on_their_way(title, item, said, side)
        else:
            meant = said.by_name | (said.by_office - self._of_the_host(title, said.by_office, side))
        named = tuple(key for key, _, _ in self._of(side) if key in meant)
        if named and side != HOST and not self._formerly and self._is_of_his_mission(item, named):
            return tuple(dict.fromkeys((*delegations.leading(side), led, *named)))
        return named

    def _is_of_his_mission(self, item: Item, named: Iterable[str]) -> bool:
        """Whether the guest's own ambassador gives a meal, and not in honour of a host: he is at it."""
        members = self._visit.delegations.members
        offices = [words for key in named for words in members[key].position.values()]
        honoured = in_honour_of_whom(item)
        others = (self._said(honoured, side) for side in self._visit.sides if side == HOST) if honoured else ()
        of_others = any(said.by_name | said.by_office for said in others)
        return item.kind in OF_MEALS and any(map(_MISSION.search, offices)) and not of_others

    def _on_their_way(self, title: Title, item: Item, said: Named, side: str) -> frozenset[str]:
        """Who comes, leaves or visits, by name: an office on the way is often that of who receives."""
        own = {key: (*names, *by_first_surname(names)) for key, names, _ in self._of(side) if key in said.by_name}
        if item.kind in ON_THE_WAY:
            return frozenset(key for key, names in own.items() if comes(title, names))
        parts = tuple(part for _, words in title for part in PIECES.split(words))
        return frozenset(key for key, names in own.items() if is_given(parts, names))

    def _means_the_head_of_another(self, title: Title, said: Named, side: str) -> bool:
        """Whether an office that leads two sides is that of whom one calls on: a call by Mr Motegi on the President.

        Who calls is named by name before it, and is of this side; the heads of both are told by no plural.
        """
        callers = [found[1] for _, words in title if (found := _CALL_BY.search(words)) is not None]
        if not callers or any(_SEVERAL.search(words) for _, words in title):
            return False
        names = {key: names for key, names, _ in self._of(side) if key in said.by_name}
        return bool(names) and all(is_given(callers, each) for each in names.values())

    def is_without_its_host(self, item: Item) -> bool:
        """Whether a title says that another receives, or gives the meal, than who leads the host or is on its list."""
        if self._formerly or not says_who_receives(item):
            return False
        delegations = self._visit.delegations
        led = delegations.principal_of(HOST)
        if led is None or not _is_open(self._visit, item, HOST):
            return False
        if self.named_instead(item, HOST) or self._calls_those(item, {*delegations.leading(HOST), led}):
            return False
        head = class_in_some_words(delegations.members[led].position)
        if head is None or item.kind not in OF_MEALS:
            return head is not None and another_receives(item, head, self._classes())
        return self.is_given_by_a_guest(item) or another_gives_it(item, head, delegations.members[led].position)

    def _classes(self) -> set[OfficeClass | None]:
        """The classes of office of all who are listed."""
        return {class_in_some_words(dict(office)) for side in self._visit.sides for _, _, office in self._of(side)}

    def is_given_by_a_guest(self, item: Item) -> bool:
        """Whether somebody of another side than the host gives a meal; in return its head gives it to the host."""
        delegations, given = self._visit.delegations, given_by(item)
        for side in (each for each in self._visit.sides if each != HOST):
            leading = {*delegations.leading(side), delegations.principal_of(side)}
            said = self._said(given, side)
            if leading & (said.by_name | said.by_office):
                return False
            if said.by_name or self.named_instead(item, side):
                return True
        return False

    def _calls_those(self, item: Item, leading: set[str]) -> bool:
        """Whether a title names those who lead the host, or may say that they give the meal."""
        said = self._said(given_by(item), HOST)
        named = self._said(tuple(item.title.items()), HOST).by_name
        return bool(leading & (named | said.by_name | said.by_office | said.perhaps))

    def _receiving(self, item: Item) -> tuple[str, ...]:
        """Who of the host a title says receives the guest, where it names nobody who leads: `accueil par le Wali`."""
        if self._formerly or not who_receives(item) or not _is_open(self._visit, item, HOST):
            return ()
        said = self._said(tuple(item.title.items()), HOST)
        leads = {*self._visit.delegations.leading(HOST), self._visit.delegations.principal_of(HOST)}
        meant = receivers(item, self._of(HOST))
        if leads & (meant | said.by_name | said.by_office):
            return ()
        return tuple(key for key, _, _ in self._of(HOST) if key in meant)

    def leading_named(self, item: Item, side: str) -> tuple[str, ...]:
        """Those of several heads of a side whose item it is as its title gives them, and not that of the others.

        Of talks, calls and statements to the press, by name with a courtesy or an office; of all others in brackets.
        Who gives a meal, who signs or opens a summit says nothing of the others.
        """
        leading, title = self._visit.delegations.leading(side), tuple(item.title.items())
        if len(leading) < _SEVERAL_LEAD or item.kind in _OF_ALL_WHO_LEAD or any(_SUMMIT.search(at) for _, at in title):
            return ()
        said = self._said(title, side)
        if not {*leading} - {*said.by_name} or {*leading} & (said.by_office | said.perhaps) - said.by_name:
            return ()
        given = tuple(part for _, words in given_alone(item) for part in PIECES.split(words))
        own = {key: names for key, names, _ in self._of(side) if key in said.by_name and key in leading}
        if not all(is_given(given, names) and not _only_opens(item, names) for names in own.values()):
            return ()
        return tuple(key for key in leading if key in own)

    def calls(self, item: Item, member: str) -> bool:
        """Whether the title of an item of any kind calls somebody, by name, by his office or as the Pope."""
        known, title = self._visit.delegations.members[member], tuple(item.title.items())
        said = self._said(title, known.side)
        return member in said.by_name | said.by_office or calls_the_pope(title, known)

    def may_be_named(self, member: str, side: str) -> bool:
        """Whether a title is held against a member at all: those far down a long list are named by none."""
        return any(key == member for key, _, _ in self._of(side))

    def _of_the_host(self, title: Title, held: frozenset[str], side: str) -> frozenset[str]:
        """Those of a side who hold an office that one of the host holds too, who is meant unless it stands for many.

        So is the host's where it is only said with whom one meets, and his list has nobody yet.
        """
        if side == HOST or not held or any(_SEVERAL.search(words) for _, words in title):
            return frozenset()
        if all(_CALLS_ON.match(words) for _, words in title):
            return held
        offices = {key: class_in_some_words(dict(office)) for of in (HOST, side) for key, _, office in self._of(of)}
        hosts = {offices[key] for key in self._said(title, HOST).by_office}
        return frozenset(key for key in held if offices[key] in hosts)

    def _said(self, title: Title, side: str) -> Named:
        """Whom of a side a title names; the office of whoever is named by name is that of nobody else."""
        everybody = tuple(each for of in self._visit.sides for each in self._of(of))
        without = tuple((language, without_offices_of_named(words, everybody)) for language, words in title)
        by_name = named_by(title, self._of(side), formerly=self._formerly).by_name
        if not self._formerly:
            by_name |= {key for _, words in title for key in by_one_surname(words, self._of(side), everybody)}
        return msgspec.structs.replace(named_by(without, self._of(side), formerly=self._formerly), by_name=by_name)

    def _principal_of(self, side: str) -> str | None:
        if side not in self._principals:
            self._principals[side] = self._visit.delegations.principal_of(side)
        return self._principals[side]

    def _of(self, side: str) -> tuple[Forms, ...]:
        if side not in self._forms:
            members = (each for each in self._visit.delegations.listed(side) if each.travels)
            self._forms[side] = tuple(map(forms_of, islice(members, _MOST)))
        return self._forms[side]


def _only_opens(item: Item, names: Iterable[tuple[str, str]]) -> bool:
    """Whether a title says of somebody that he opens an item or receives there, so that others come as well."""
    before = [words[:at] for words in item.title.values() for _, name in names if (at := stands_at(words, name))]
    by = item.kind != "press-statements" and any(map(_BY.search, before))
    return by or any(map(_WHO_OPENS.search, before))


def _is_open(visit: Visit, item: Item, side: str) -> bool:
    """Whether nobody was named to lead a side there, and nobody of it is listed."""
    return not item.heads.get(side) and all(visit.delegations.members[key].side != side for key in item.people)


def calls_the_pope(title: Title, member: Member) -> bool:
    """Whether a title calls the Pope as his office does not."""
    is_he = any(map(_PONTIFF.search, member.position.values()))
    return is_he and any(_POPE.search(words) for _, words in title)
