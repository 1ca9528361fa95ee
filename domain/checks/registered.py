"""Persons of the registry who are no members of a visit, as its texts name them (protocol 10.10).

It is stricter than of members, as a registry knows many: a family name nearly written is told only beside the right
given name, behind an office its bearer has, or by itself where he is one of those who are called by it alone: who is in
one of the first offices. A given name nearly written is told only beside the right family name. A word that anybody
registered is called by is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

import msgspec

from domain.checks.noted_wordings import NotedWordings
from domain.checks.text_holder import UNSAID
from domain.core.late_pattern import late_pattern
from domain.naming.texts.in_text import Misspelling, NamesInText, SpeltForm
from domain.naming.texts.spelling_marks import likely_names, marks_in_text
from domain.naming.words.offices_in_text import core_of, office_given
from domain.registry.asking_entries import few_having
from domain.registry.office_held import OfficeHeld
from domain.registry.office_words import class_in_some_words
from domain.registry.person import Person

_MOST_ALIKE = 40
"""Whoever shares more than this with a word tells nothing: it is a common name."""
_NOBODY = NamesInText((), ())
_FIRST_OFFICES = frozenset({"monarch", "head-of-state", "prime-minister", "foreign-minister", "head-of-organisation"})
"""Whose holders texts call by the family name alone."""
_LONG = 7
"""Letters of a family name from which on hardly anybody's else is but for a slip the same."""
_WORD_BEFORE = late_pattern(r"(?<!\w)([^\W\d_])[\w’'.-]*[ \u00a0-]*$")
_WORD_BEHIND = late_pattern(r"^[ \u00a0-]+([^\W\d_])")
"""The first letters of the words beside a word."""


class RegisteredNames(msgspec.Struct, eq=False):
    """Who of the registry is named in texts. Kept while neither the registry nor the members change."""

    persons: Mapping[str, Person]
    members: frozenset[str]
    """The references of those who are members: they are looked for more closely elsewhere."""
    spelt: Mapping[str, NamesInText]
    """How the members and the places of the visit are spelt by language: what is theirs is right."""
    in_order: NotedWordings = msgspec.field(default_factory=NotedWordings)
    """The wordings that name nobody who ever held an office."""
    _marked: dict[str, tuple[Person, ...]] = msgspec.field(default_factory=dict)
    """Who is called nearly as the words of a mark are, if anybody is, and not many."""
    _looked_up: set[str] = msgspec.field(default_factory=set)
    """The marks by which somebody was looked for."""

    def look_up(self, texts: Iterable[str]) -> None:
        """Have all at once who is called nearly as a word of some texts: asked for one by one it takes longer."""
        unknown = {mark for words in texts for mark in marks_in_text(words)} - self._looked_up
        if not unknown:
            return
        self._looked_up |= unknown
        for mark, persons in few_having(self.persons, unknown, _MOST_ALIKE + len(self.members)).items():
            others = tuple(each for each in persons if each.reference not in self.members)
            if 0 < len(others) <= _MOST_ALIKE:
                self._marked[mark] = others

    def misspelt_in(self, words: str, language: str) -> Iterator[tuple[Misspelling, Person]]:
        """Whose name a text spells otherwise, and how."""
        near = {person.reference: person for person in self._near(words)}
        if not near:
            return
        forms = [form for person in near.values() for form in _forms(person, language)]
        others = [
            word for person in near.values() for name in person.forms.values() for word in (name.given, name.family)
        ]
        for found in NamesInText(forms, others).misspelt_in(words):
            person = near[found.who]
            if not self._is_of_the_visit(found.written, language) and _is_surely(person, found, words, language):
                yield found, person

    def offices_in(self, words: str, language: str, day: date, not_held: NotHeld) -> Iterator[tuple[str, Person]]:
        """The office a text gives to somebody who does not hold it on the day: its words, and who that is."""
        near = [person for person in self._near(words) if person.offices]
        for person in near:
            families = _families(person, language)
            for title in not_held(person, language, day):
                written = office_given(words, title, families)
                if written and _is_his(written, title, person, language) and not _is_anothers(near, person, title, day):
                    yield written, person
                    break

    def names_holders(self, words: str) -> bool:
        """Whether a text may name somebody who holds or held an office."""
        return any(person.offices for person in self._near(words))

    def _is_of_the_visit(self, written: str, language: str) -> bool:
        return any(self.spelt.get(key, _NOBODY).knows(written) for key in (language, UNSAID))

    def _near(self, words: str) -> list[Person]:
        """The persons, apart from the members, who are called nearly as a word of a text."""
        marks = marks_in_text(words)
        if not self._looked_up >= marks:
            self.look_up((words,))
        found = sorted(marks & self._marked.keys())
        return list({person.reference: person for mark in found for person in self._marked[mark]}.values())


NotHeld = Callable[[Person, str, date], Iterable[str]]
"""What an office is called in a language that a person holds at another time but not on a day."""


def _forms(person: Person, language: str) -> Iterator[SpeltForm]:
    for key, form in person.forms.items():
        if language in (key, UNSAID):
            yield SpeltForm(person.reference, form.given, form.family, key)


def _families(person: Person, language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form.family for form in _forms(person, language) if form.family))


def _is_surely(person: Person, found: Misspelling, words: str, language: str) -> bool:
    """Whether a word is meant for the person: his given name stands beside it, or his office before it."""
    if " " in found.right:
        return True  # a given name beside the right family name
    if any(_stands_beside(form.given, found.written, words) for form in _forms(person, language)):
        return True
    titles = (core_of(title) for held in person.offices.values() for title in _titles(held, language))
    if any(office_given(words, title, (found.written,)) for title in titles):
        return True
    return len(found.right) >= _LONG and _is_in_a_first_office(person) and _stands_alone(found.written, words)


def _is_in_a_first_office(person: Person) -> bool:
    held = (each for each in person.offices.values() if each.until is None)
    return any((each.office_class or class_in_some_words(each.title)) in _FIRST_OFFICES for each in held)


def _stands_alone(written: str, words: str) -> bool:
    """Whether no other name stands beside a word of a text: it is said of somebody by the family name alone."""
    before, _, after = words.partition(written)
    beside = _WORD_BEFORE.search(before), _WORD_BEHIND.search(after)
    return not any(found is not None and found[1].isupper() for found in beside)


def _stands_beside(given: str, family: str, words: str) -> bool:
    text = NamesInText((SpeltForm("", given, family, ""),), ())
    return bool(given) and text.stand_together(words)


def _titles(held: OfficeHeld, language: str) -> Iterator[str]:
    return (title for key, title in held.title.items() if language in (key, UNSAID))


def _is_his(written: str, title: str, person: Person, language: str) -> bool:
    """Whether what stands between an office and a family name is nothing, or the given name of its bearer."""
    between = likely_names(written[len(title) :])[:-1]
    given = {word for form in _forms(person, language) for word in likely_names(form.given)}
    return all(word in given or any(each.startswith(word) for each in given) for word in between)


def _is_anothers(near: Iterable[Person], person: Person, title: str, day: date) -> bool:
    """Whether somebody of the same family name holds an office of that title on the day."""
    held = (each for other in near if other is not person for each in other.offices.values() if each.on(day))
    return any(title in (words.casefold(), core_of(words)) for each in held for words in each.title.values())
