"""What the editor shows of one person: name and office, languages, and when he is needed elsewhere, in words."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from desktop.composing.hours import Busy, Hours
from desktop.composing.items_composed import sitting_at
from desktop.composing.offices import office_without_state
from desktop.wording.grammar import with_semicolons
from desktop.wording.search import folded_to_search
from desktop.wording.words import Words
from domain.core.times import local
from domain.programme.programme import Item
from domain.programme.travelling_apart import comes_by
from domain.visit.visit import Visit


class ShownPerson(msgspec.Struct, frozen=True):
    """One person in the editor, all of it worded."""

    key: str
    name: str
    office: str
    placeholder: bool
    """Whether the name is to be advised."""
    languages: str
    tongues: bool
    """Whether it is noted of anybody in the visit which languages he speaks."""
    busy: tuple[Busy, ...]
    clashes: tuple[str, ...]
    """Where he is needed during the meeting."""
    clash: str
    """The same in one sentence; empty where nowhere else."""
    narrower: str
    """The restricted talks of the block at which he sits too; empty where he does not."""
    found_by: str
    """The words a filter finds him by, in every script, without accents."""

    @property
    def clash_in_brief(self) -> str:
        """Where he is needed first, and how many more there are, where they are many: the strip of hours shows all."""
        first, *others = self.clashes or ("",)
        return f"{first}, +{len(others)}" if len(others) > 1 else self.clash

    @property
    def in_one(self) -> str:
        """Name and office in one line."""
        return f"{self.name} · {self.office}" if self.office else self.name


class ShownPeople:
    """The people of a visit as they are shown around one meeting; each is worded when first looked at."""

    def __init__(self, visit: Visit, hours: Hours | None, words: Words, restricted: Item | None = None) -> None:
        self._visit, self.hours, self._words = visit, hours, words
        self.restricted = restricted
        """The restricted talks of the same block, where these are the expanded ones."""
        self._there = sitting_at(visit, restricted)
        self._made: dict[str, ShownPerson] = {}
        self._tongues = any(member.languages for member in visit.delegations.members.values())

    def of(self, key: str) -> ShownPerson:
        """How somebody is shown."""
        if key not in self._made:
            self._made[key] = self._face(key)
        return self._made[key]

    def _face(self, key: str) -> ShownPerson:
        member, words = self._visit.delegations.members[key], self._words
        busy = self.hours.of(key) if self.hours is not None else ()
        clashes = tuple(self._needed(each) for each in busy if each.clash)
        return ShownPerson(
            key,
            words.pick(member.names) or words("name.to-be-advised"),
            office_without_state(words.pick(member.short_office or member.position), self._states(member.side)),
            not member.names,
            " ".join(member.languages),
            self._tongues,
            busy,
            clashes,
            with_semicolons(clashes, words.language),
            words.said(self.restricted.title, "titled") if self.restricted is not None and key in self._there else "",
            folded_to_search(" ".join([*map(str, _values(member.names)), *_values(member.position)])),
        )

    def _states(self, side: str) -> tuple[str, ...]:
        """What the state of a side is called in the language of the window; of an organisation the offices keep it, as
        the Council of the European Union would be another one without.
        """
        party, words = self._visit.parties.get(side), self._words
        if party is None or not party.state:
            return ()
        return words.pick(party.name), words.pick(party.called)

    def _needed(self, busy: Busy) -> str:
        item, words = self._visit.programme.items[busy.item], self._words
        if busy.away:
            return self._away(item)
        start, ends = words.clock(busy.starts), item.planned is None or item.planned.ends_at is not None
        if not ends and item.status == "planned":
            return words("compose.needed.open", title=item.title, start=start)
        return words("compose.needed", title=item.title, start=start, end=words.clock(busy.ends))

    def _away(self, way: Item) -> str:
        """When somebody comes after the meeting, or left before it: of another day than the meeting with its day."""
        words, code = self._words, "compose.away.until" if comes_by(way) else "compose.away.since"
        planned, hours = way.planned, self.hours
        if planned is None or hours is None:
            return words(code, start=way.day, title=way.title)
        if planned.starts_at is not None and planned.day == local(hours.starts, hours.zone).date():
            return words(code, start=words.clock(planned.starts_at), title=way.title)
        began = msgspec.structs.replace(planned, end=None, end_day=None, ends_at=None)
        return words(code, start=began, title=way.title)


def _values(wording: Mapping[str, object]) -> list[str]:
    return [str(each) for each in wording.values()]
