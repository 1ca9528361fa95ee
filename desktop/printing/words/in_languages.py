"""The words of a sheet in each of its languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from datetime import datetime
from functools import partial
from typing import Any

from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.styled_names import Style
from desktop.wording.names import NEAREST, at_seat, at_seat_in_capitals, in_a_line, in_list, nearest_form
from desktop.wording.sovereigns import says_office, sovereign_called, styled
from desktop.wording.words import Words
from domain.core.language_tag import base_of
from domain.core.names import Name
from domain.core.text import NO_LANGUAGE
from domain.core.text import Wording as Recorded
from domain.visit.names_alike import stands_alike


class InLanguages:
    """Words the same thing in every language of a sheet, in their order; times by the clock of a zone.

    What is missing in a language is shown as in the nearest one, and marked (protocol 10.12).
    """

    def __init__(
        self,
        languages: tuple[str, ...],
        zone: str,
        states: Mapping[str, Mapping[str, str]] | None = None,
        *,
        outside: bool = False,
        abroad: Mapping[Name, bool] | None = None,
        alike: frozenset[Name] = frozenset(),
        clocks: Mapping[str, Recorded] | None = None,
        styles: Mapping[tuple[str, Name], Style] | None = None,
        as_of: datetime | None = None,
        courtesies: Mapping[str, Recorded] | None = None,
    ) -> None:
        self.languages = languages
        self.zone = zone
        self.states = states or {}
        """What the sides are called."""
        self.outside = outside
        """Whether the reader is none of the house: a name not yet given stays blank (protocol 10.1)."""
        self.abroad = abroad or {}
        """Of names in languages in which the capital of i has a dot, whether they are from abroad (`names_abroad`)."""
        self.alike = alike
        """The names that stand in other languages as they are (`names_alike`): they are no form that is missing."""
        self.clocks = clocks or {}
        """What the clocks of the places of the visit are called, by their zones."""
        self.styles = styles or {}
        """What a sovereign is called, by the language of the name and the name (`styled_names`)."""
        self.as_of = as_of
        """When the record stood as the sheet tells it (aware)."""
        self.courtesies = courtesies or {}
        """The courtesy titles of members, by their keys, as they stand then."""
        self.together: Mapping[str, str] = {}
        """Of one person, whose name and office are in another language both: in which, by the language they are for."""
        self.each = tuple(Words(language, zone, self.states).in_zone(zone, self.clocks) for language in languages)

    def in_zone(self, zone: str) -> InLanguages:
        """The same languages, with times by another clock."""
        return InLanguages(
            self.languages, zone, self.states,
            outside=self.outside, abroad=self.abroad, alike=self.alike, clocks=self.clocks, styles=self.styles,
            as_of=self.as_of, courtesies=self.courtesies,
        )  # fmt: skip

    def of_one(self, names: Mapping[str, Name], position: Mapping[str, str]) -> InLanguages:
        """The same for one person, whose name and office are borrowed from one language where one has them both.

        Nobody is told by a Kazakh name with an English office in a Russian line (protocol 10.12).
        """
        both = {language: text for language, text in position.items() if text and language in names}
        known = {base_of(language) for language in (*names, *position)}
        bare = [words for words in self.each if both and base_of(words.language) not in known]
        found = copy(self)
        found.together = {words.language: words.nearest(both) for words in bare}
        return found

    @property
    def bilingual(self) -> bool:
        """Whether there are two languages."""
        return len(self.languages) > 1

    @property
    def nothing(self) -> Wording:
        """Nothing to say in any language, where something must stand."""
        return ("",) * len(self.languages)

    def clock(self, wall: str) -> Wording:
        """A time of day; in two languages by one notation, 17:30, so that their column tells it once."""
        return (wall,) * len(self.languages) if self.bilingual else self.made(lambda spoken: spoken.clock(wall))

    def say(self, code: str, **values: Any) -> Wording:
        """The words of a code."""
        return tuple(words(code, **values) for words in self.each)

    def made(self, worded: Callable[[Words], str]) -> Wording:
        """What a function makes of the words of each language."""
        return tuple(map(worded, self.each))

    def filled(self, code: str, **wordings: Wording) -> Wording:
        """The words of a code, filled in each language with what the wordings say in it."""
        return tuple(
            words(code, **{name: wording[index] for name, wording in wordings.items()})
            for index, words in enumerate(self.each)
        )

    def with_commas(self, *wordings: Wording) -> Wording:
        """Several wordings one after another, with the comma of each language."""
        several = zip(*filter(None, wordings), strict=True)
        return tuple(words.with_commas(each) for words, each in zip(self.each, several, strict=False))

    def label(self, wording: Wording) -> Wording:
        """The wording as what stands before a value: with a capital and the colon its language writes."""
        return self.filled("sheet.label", label=tuple(map(capital, wording)))

    def text(self, recorded: Mapping[str, str]) -> Wording:
        """Recorded words; nothing where nothing was recorded in any language."""
        return self._nearest(recorded, lambda words: words.nearest(recorded)) if any(recorded.values()) else ()

    def line(self, recorded: Mapping[str, str]) -> PrintedLine | None:
        """Recorded words as a line."""
        return PrintedLine(self.text(recorded)) if recorded else None

    def paragraphs(self, recorded: Mapping[str, str]) -> tuple[PrintedLine, ...]:
        """Recorded words as one line for each of theirs, as many in every language."""
        several = [text.split("\n") for text in self.text(recorded)]
        if len({len(lines) for lines in several}) > 1:
            several = [[" ".join(lines)] for lines in several]
        return tuple(PrintedLine(texts) for texts in zip(*several, strict=True) if all(texts))

    def remark(self, text: str) -> tuple[PrintedLine, ...]:
        """Words recorded in one language only, for staff; a placeholder in brackets is dotted."""
        return (PrintedLine((text,) * len(self.each), provisional=text.startswith("[")),) if text else ()

    def kept(self, recorded: Mapping[str, str]) -> tuple[PrintedLine, ...]:
        """Recorded words for staff, in each language they have; those of no stated language as they were noted."""
        return self.remark(recorded[NO_LANGUAGE]) if set(recorded) == {NO_LANGUAGE} else self.paragraphs(recorded)

    def name(self, names: Mapping[str, Name], *, bare: bool = False) -> PrintedLine:
        """A person's name as lists print it, the family name in capitals; dotted where nobody is named yet.

        Names of a list stand in the order of its language, also those in Latin letters.

        Args:
            bare: without the style of a sovereign, where his courtesy stands beside it.
        """
        each = (self._named(names, partial(self._in_list, listed_in=words.language), bare=bare) for words in self.each)
        told = tuple(named[at] for at, named in enumerate(each))
        return PrintedLine(told, provisional=not names and not self.outside)

    def called(self, names: Mapping[str, Name], courtesy: Recorded, position: Recorded) -> PrintedLine:
        """A person's name as lists print it, with the courtesy in each language; a sovereign as he is styled.

        A sovereign is called by style and office where nobody gave his name.
        """
        if not names and (reigning := self._reigning(courtesy, position)):
            return PrintedLine(reigning)
        bare = self.name(names, bare=True)
        titles = (courtesy.get(language, "") if names else "" for language in self.languages)
        several = zip(titles, bare.text, self.name(names).text, strict=True)
        told = tuple(f"{title} {name}".strip() if called == name else called for title, name, called in several)
        return PrintedLine(told, provisional=bare.provisional)

    def called_on_list(self, key: str, names: Mapping[str, Name], position: Recorded) -> PrintedLine:
        """A member as `called`, by the courtesy title he has on the list of his delegation."""
        return self.called(names, self.courtesies.get(key, {}), position)

    def office_beside(self, names: Mapping[str, Name], courtesy: Recorded, position: Recorded) -> Wording:
        """The office below a name `called` by a courtesy; nothing where it says it already: Sa Majesté le Roi, Roi."""
        told = self.office(position)
        titles = (courtesy.get(language, "") for language in self.languages)
        said = all(says_office(title, office) for title, office in zip(titles, told, strict=False))
        return () if names and said else told

    def office_behind(self, name: PrintedLine, told: Wording) -> PrintedLine | None:
        """An office as a line behind a name at a seat; None where the name has it: Roi Felipe VI, Roi."""
        several = zip(told, name.text, strict=False)
        within = all(f" {office.casefold()} " in f" {called.casefold()} " for office, called in several)
        return None if within else PrintedLine(told)

    def office_on_list(self, key: str, names: Mapping[str, Name], position: Recorded) -> Wording:
        """The office below a name `called_on_list`."""
        return self.office_beside(names, self.courtesies.get(key, {}), position)

    def _reigning(self, courtesy: Recorded, position: Recorded) -> Wording:
        """A sovereign by style and office, `His Majesty the Emperor`; nothing of anybody else."""
        said = {
            language: styled(words, called[0], language)
            for language, words in courtesy.items()
            if (called := sovereign_called(words, position.get(language, ""), language)) is not None
        }
        return self.text(said) if said else ()

    def by_office(self, names: Mapping[str, Name]) -> bool:
        """Whether somebody is a sovereign, who is called by style and office."""
        return any((style := self.styles.get(form)) is not None and style.by_office for form in names.items())

    def at_seat(self, names: Mapping[str, Name], *, namesake: bool, capitals: bool = False) -> PrintedLine:
        """A person's name at a seat of a plan, in the first language in capitals if asked; dotted for nobody yet."""
        named = self._in_manner(names, partial(at_seat, namesake=namesake))
        first = named
        if capitals:
            shown_in = self.each[0].language
            first = self._named(names, partial(self._at_seat_in_capitals, namesake=namesake, shown_in=shown_in))
        return PrintedLine((first[0], *named[1:]), provisional=not names and not self.outside)

    def _in_list(self, name: Name, language: str, *, listed_in: str) -> str:
        return in_list(name, language, listed_in=listed_in, abroad=self.abroad.get(name))

    def _at_seat_in_capitals(self, name: Name, language: str, *, namesake: bool, shown_in: str) -> str:
        abroad = self.abroad.get(name)
        return at_seat_in_capitals(name, language, namesake=namesake, shown_in=shown_in, abroad=abroad)

    def _in_manner(
        self, names: Mapping[str, Name], worded: Callable[[Name, str], str], *, whole: bool = False
    ) -> Wording:
        """A name in each language in the manner of that language, be its form that of another one."""
        told = (self._named(names, partial(_shown, worded, words.language), whole=whole) for words in self.each)
        return tuple(named[at] for at, named in enumerate(told))

    def person(self, names: Mapping[str, Name], position: Mapping[str, str]) -> Wording:
        """A person within a sentence: the name, or the office of who is not yet named."""
        return self._in_manner(names, in_a_line, whole=True) if names or not position else self.office(position)

    def office(self, position: Mapping[str, str]) -> Wording:
        """An office, where it is missing in a language as in the nearest one; nothing where it has no words."""
        if not any(position.values()):
            return ()
        return self._nearest(position, lambda words: self._borrowed(position, words))

    def _borrowed(self, position: Mapping[str, str], words: Words) -> str:
        """The language of an office that is told for one it has no words in."""
        together = self.together.get(words.language, "")
        return together if position.get(together) else words.nearest(position)

    def _named(
        self, names: Mapping[str, Name], worded: Callable[[Name, str], str], *, bare: bool = False, whole: bool = False
    ) -> Wording:
        if not names:
            return self.nothing if self.outside else self.say("name.to-be-advised")
        said = {
            language: _styled(style, name, bare=bare, whole=whole)
            if (style := self.styles.get((language, name))) is not None
            else worded(name, language)
            for language, name in names.items()
        }
        told = self._nearest(said, lambda words: self._form(names, words.language))
        return tuple(
            text.removesuffix(NEAREST) if self._stands(names, words.language) else text
            for text, words in zip(told, self.each, strict=True)
        )

    def _form(self, names: Mapping[str, Name], language: str) -> str:
        """In which language a name stands for one it has no form in."""
        together = self.together.get(language, "")
        return together if together in names else nearest_form(names, language)

    def _stands(self, names: Mapping[str, Name], language: str) -> bool:
        """Whether the nearest form of a name is that of the language too; a style is words of its own language."""
        near = self._form(names, language)
        styled_there = near != language and (near, names[near]) in self.styles
        return names[near] in self.alike and stands_alike(near, language) and not styled_there

    def _nearest(self, said: Mapping[str, str], nearest: Callable[[Words], str]) -> Wording:
        """The words in each language, those of another language marked."""
        found = ((nearest(words), words.language) for words in self.each)
        return tuple(said[near] + ("" if near in (own, NO_LANGUAGE) else NEAREST) for near, own in found)


def _shown(worded: Callable[[Name, str], str], shown_in: str, name: Name, _: str) -> str:
    """A name as a language words it, whichever its own is."""
    return worded(name, shown_in)


def _styled(style: Style, name: Name, *, bare: bool, whole: bool) -> str:
    return str(name) if bare else style.whole if whole else style.brief


def capital(text: str) -> str:
    """The text with a capital first letter, the others as they are."""
    return text[:1].title() + text[1:]
