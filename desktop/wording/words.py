"""Words: turning codes and typed values into what a person reads.

A message may say how a value is to be worded: `{before:category}` looks up `category.<value>`,
`{at:time}` shows the clock only. Without that, the type of the value decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache, reduce
from string import Formatter
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.wording import grammar
from desktop.wording.catalogue import catalogue, template_of
from desktop.wording.directions import RIGHT_TO_LEFT, amid_words
from desktop.wording.hours import observed_hour
from desktop.wording.language_names import language_named
from desktop.wording.names import how_strange, nearest_form
from desktop.wording.time_words import TimeWords
from desktop.wording.zone_city import zone_city
from domain.core.late import late
from domain.core.names import GUEST, HOST, Name
from domain.core.quantity import Quantity
from domain.core.text import NO_LANGUAGE
from domain.core.times import Moment, PlannedTime, same_day
from domain.projections.difference import Called
from domain.registry.name_form import PASSPORT

if TYPE_CHECKING:
    from desktop.wording import quantities, typed
    from domain.core.text import Wording
    from domain.visit.visit import Visit
else:
    quantities, typed = late("desktop.wording.quantities"), late("desktop.wording.typed")

FEW = 3
"""How many of several a sentence names before it counts the rest."""

MESSAGES = 1_000
"""Of how many messages it is kept what they are made of."""

_FALLBACKS = ("en", "fr", "ru", "kk")
_READ_BESIDE = {"kk": ("ru",)}

States = Mapping[str, Mapping[str, str]]
"""What the sides of a visit are called, by language."""


class Change(msgspec.Struct, frozen=True):
    """What stood and what stands, told as one value: "13:00 → 13:30", the new alone where nothing stood."""

    before: Any
    after: Any


class Words(TimeWords):
    """The catalogue in one language. `zone` is the clock by which instants are told, `states` what the sides of a
    visit are called; `named` names the clock with each instant, `day` is the one an instant of another day is told
    apart from.

    Calling it words a code: `words("refusal.already-held", title={"en": "Talks"})`.
    """

    def __init__(
        self, language: str, zone: str | Callable[[], str] = "", states: States | None = None, *,
        named: bool = False, day: date | None = None,
    ) -> None:  # fmt: skip
        super().__init__(language, zone, named=named, day=day)
        self.states = states or {}
        self.brief = False
        """Whether of many things the first few are named, and the rest counted."""
        self.shown = False
        """Whether a window shows them: what is recorded, printed or written for programs holds no invisible signs."""
        self._sentence: bool = False

    def __call__(self, code: str, /, **values: Any) -> str:
        """The words of a code; the code itself if the catalogue has none."""
        template = template_of(code, self.language, values.get("count", 0))
        return self._filled(template, values) if values else template

    def has(self, code: str) -> bool:
        """Whether this language has words for the code."""
        return code in catalogue(self.language).messages

    def in_language(self, language: str) -> Words:
        """The same clock and the same sides in another language."""
        words = self._at(Words(language, self._zone, self.states, named=self.named, day=self.day_meant))
        words.visit_days = self.visit_days
        return words

    def in_zone(self, zone: str, places: Mapping[str, Wording] | None = None) -> Words:
        """The same words, with instants told by the clock of another zone, called as the places there are."""
        words = self._at(Words(self.language, zone, self.states))
        words.places = words.places if places is None else places
        return words

    def of_visit(self, visit: Visit) -> Words:
        """The same words for a visit: instants by its clock, its sides by the names of their states."""
        words = Words(self.language, visit.zone, states_of(visit))
        words.visit_days = (visit.first_day, visit.last_day)
        words.places, words.shown = visit.clocks, self.shown
        return words

    def elsewhere(self, zone: str | None) -> Words:
        """The same words for what has a clock of its own: that of another zone is named with each instant."""
        if zone in (None, self.zone):
            return self
        return self._at(Words(self.language, str(zone), self.states, named=True))

    def naming(self) -> Words:
        """The same words, naming the clock with each instant."""
        return self._at(Words(self.language, self._zone, self.states, named=True, day=self.day_meant))

    def on_day(self, day: date | None) -> Words:
        """The same words for what belongs to a day: a clock time of another day is told with its day."""
        return self._at(Words(self.language, self._zone, self.states, named=self.named, day=day))

    def briefly(self) -> Words:
        """The same words, which name the first few of many things and count the rest."""
        words = self.on_day(self.day_meant)
        words.brief = True
        return words

    def in_sentence(self) -> Words:
        """The same words for a sentence: in a window each value in it that is read from another side is set apart."""
        if self._sentence or not self.shown or self.language in RIGHT_TO_LEFT:
            return self
        words = self.on_day(self.day_meant)
        words._sentence = True
        return words

    def _at(self, words: Words) -> Words:
        """The words, with the clocks called and many things told as these do."""
        words.places, words.brief = self.places, self.brief
        words.shown, words._sentence = self.shown, self._sentence
        return words

    def pick(self, wording: Mapping[str, Any]) -> str:
        """The words in this language, or in the nearest one there is; empty if there are none."""
        if self.language not in wording and isinstance(next(iter(wording.values()), None), Name):
            return str(wording[nearest_form(wording, self.language)])
        return str(wording.get(self.language) or wording.get(self.nearest(wording), ""))

    def nearest(self, wording: Mapping[str, Any]) -> str:
        """The language whose words stand for this one: itself, the same in another script or region (`zh` for
        `zh-Hant`), the one its readers read beside it, the usual ones, one in the same script, one in Latin letters,
        any; words of no stated language last."""
        there = [language for language, said in wording.items() if said]
        same = (language for language in there if language.partition("-")[0] == self.language)
        usual = (*_READ_BESIDE.get(self.language, ()), *_FALLBACKS)
        found = next((language for language in (self.language, *same, *usual) if language in there), None)
        # Where one of these is there, nobody need know how strange the others are.
        return found or min(there, key=self._strangeness, default="")

    def _strangeness(self, language: str) -> tuple[bool, int]:
        """How strange words in a language are to who reads these."""
        return language == NO_LANGUAGE, how_strange(language, self.language)

    def of(self, kind: str, value: str | None) -> str:
        """One value of an enumeration standing alone, as in a chip or a cell: `category.state` is State visit."""
        return capital(self._inside(kind, value))

    def name(self, names: Mapping[str, Name], position: Mapping[str, str] | None = None) -> str:
        """A person's name, or "[to be advised]" with the office."""
        if names:
            return self.pick(names)
        office = self.pick(position or {})
        return f"{self('name.to-be-advised')} {office}".strip()

    def spoken(self, code: str) -> str:
        """The name of a language by its tag: Kazakh, Dari; words of no stated language are called so."""
        return self("form.no-language") if code == NO_LANGUAGE else language_named(code, self.locale)

    def languages(self, tags: Iterable[str]) -> str:
        """Languages one after the other where nothing stands before them: Kazakh and Russian, « Kazakh et russe »."""
        return capital(self.listed([self.spoken(tag) for tag in tags]))

    def name_form(self, form: str) -> str:
        """The language and script of a form of a name: Kazakh, Kazakh (Latin script), the passport."""
        if form == PASSPORT:
            return self("name-form.passport")
        language, _, script = form.partition("-")
        name = self.spoken(language)
        return self("name-form.in-script", language=name, script=self(f"script.{script}")) if script else name

    def number(self, value: Decimal | int) -> str:
        """A number as this language writes it, with the decimals it was given: 28,70 stays 28,70."""
        exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
        decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        return grammar.with_signs(f"{Decimal(value):,.{decimals}f}", self.language)

    def listed(self, parts: list[str]) -> str:
        """Several words joined as this language lists them."""
        if self._sentence:
            parts = [*map(amid_words, parts)]
        return grammar.listed(parts, self.language) if parts else self("nothing")

    def few(self, values: Sequence[Any], kind: str = "") -> str:
        """The first three of many, and how many more there are: Lavrov, Peskov, Ushakov and 6 more."""
        said = [self.said(each, kind) for each in values[:FEW]]
        more = len(values) - len(said)
        return self.listed([*said, self("few.more", count=more)] if more > 0 else said)

    def clauses(self, parts: Iterable[str]) -> str:
        """Several clauses one after the other, as this language sets its semicolon."""
        return reduce(lambda before, after: self("clauses", before=before, after=after), parts)

    def said(self, value: Any, kind: str = "") -> str:
        """A typed value in words; `kind` is what the message asks for after the colon."""
        if isinstance(value, Change):
            return self._changed(value, kind)
        if isinstance(value, tuple | list) and kind.startswith("few"):
            return self.few(value, kind.removeprefix("few").removeprefix("-"))
        if isinstance(value, tuple | list) and kind != "interval":
            there = [each for each in value if each is not None]
            return self.few(there, kind) if self.brief else self.listed([self.said(each, kind) for each in there])
        return self("nothing") if value is None or value in ("", {}) else self._alone(value, kind)

    def _alone(self, value: Any, kind: str) -> str:
        if isinstance(value, Quantity) and kind == "dated":
            return quantities.dated_quantity(value, self)
        if kind == "interval" and isinstance(value, tuple):
            return self._interval(*value)
        if kind == "definite" and isinstance(value, Mapping):
            return self._state(value, "the-side")
        if kind in ("time", "short", "long", "full", "quoted", "span"):
            return self._styled(value, kind)
        if isinstance(value, str) and kind != "titled":
            return self._inside(kind, value) if kind else value
        return self._titled(value) if kind == "titled" else self._typed(value)

    def _changed(self, change: Change, kind: str) -> str:
        before, after = (self.said(each, kind) for each in (change.before, change.after))
        if same_day(change.before, change.after):
            after = self.span(change.after)
        code = "change.come" if before == self("nothing") else "change.gone" if after == self("nothing") else "change"
        return self(code, before=before, after=after)

    def _filled(self, template: str, values: Mapping[str, Any]) -> str:
        said = ""
        for literal, name, kind in _parts_of(template):
            said += literal
            if name is not None:
                value = self.said(values.get(name), kind)
                said = grammar.joined(said, amid_words(value) if self._sentence else value, self.language)
        return said

    def _inside(self, kind: str, value: str | None) -> str:
        if value and kind in ("spoken", "language", "name-form", "city"):
            return self._named(kind, value)
        if value and kind == "The-side":
            return capital(self._inside("the-side", value))
        if value and value in self.states and kind in ("side", "the-side"):
            return self._state(self.states[value], kind)
        if value and kind in ("side", "the-side") and value not in (HOST, GUEST):
            return self(f"{kind}.further")
        return self(f"{kind}.{value}") if value else self("nothing")

    def _named(self, kind: str, value: str) -> str:
        """What a code of the world is called: a language, a form of a name, the city of a zone."""
        if kind == "city":
            return zone_city(value, self.locale)
        return self.name_form(value) if kind == "name-form" else self.spoken(value)

    def _state(self, state: Mapping[str, str], kind: str) -> str:
        worded = state.get(self.language)
        return grammar.definite(worded, self.language) if worded and kind == "the-side" else self.pick(state)

    def _titled(self, value: Any) -> str:
        """A title as it stands within a sentence; the name of a person stands as it is."""
        name = isinstance(value, Called) or (
            isinstance(value, Mapping) and isinstance(next(iter(value.values()), None), Name)
        )
        return self.said(value) if name else grammar.quoted(self.said(value), self.language)

    def _styled(self, value: Any, kind: str) -> str:
        if isinstance(value, PlannedTime):
            return self.day(value.day, kind) if kind in ("short", "long", "full") else self.span(value)
        if kind == "time":
            return observed_hour(value, self) if isinstance(value, Moment) else self.clock(value)
        return self.day(self._there(value).date() if isinstance(value, datetime) else value, kind)

    def _typed(self, value: Any) -> str:
        return typed.way_of(value.__class__)(value, self)


def states_of(visit: Visit) -> dict[str, Mapping[str, str]]:
    """What the sides of a visit are called in a line: their states by the short name, else by the long one."""
    return {side: party.called for side, party in visit.parties.items()}


def capital(words: str) -> str:
    """The words as a sentence begins; Georgian has capitals for whole words alone."""
    return words[:1].title() + words[1:]


@lru_cache(MESSAGES)
def _parts_of(template: str) -> tuple[tuple[str, str | None, str], ...]:
    """Its texts, each with the name of the value after it and how that is to be worded."""
    return tuple((literal, name, kind or "") for literal, name, kind, _ in _PARSER.parse(template))


_PARSER = Formatter()


class _Speaker:
    """The words of the window: one language at a time, changed live."""

    def __init__(self) -> None:
        self.words = _shown(Words("en"))
        self._zone_here: Callable[[], str] = str

    @property
    def here(self) -> Words:
        """The words for what belongs to no visit: instants by the clock of this machine, which is named."""
        return _shown(Words(self.words.language, self._zone_here, self.words.states, named=True))

    def sit_in(self, zone: Callable[[], str]) -> None:
        """Learn how to ask for the clock of this machine, which is done where it is first told."""
        self._zone_here = zone

    def __call__(self, code: str, /, **values: Any) -> str:
        return self.words(code, **values)

    def use(self, language: str) -> None:
        """Speak another language from now on; widgets reword themselves on `LanguageChange`."""
        self.words = self.words.in_language(language)

    def speak_of(self, visit: Visit | None) -> None:
        """Call the sides by the names of the states of the visit on show from now on."""
        self.words = self.words.of_visit(visit) if visit is not None else _shown(Words(self.words.language))


def _shown(words: Words) -> Words:
    words.shown = True
    return words


say = _Speaker()
"""Words a code in the language of the window."""
