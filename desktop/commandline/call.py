"""One call of the program: its arguments, the words of its answer, its office."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from uuid import UUID

import msgspec

from desktop.commandline.moments import moment_of
from desktop.files.pictures.reader import read_photograph
from desktop.machine.interrupts import held_while
from desktop.machine.officer import officer_here
from desktop.machine.paths import index_of, memory_folder, sample_office, servers_folder
from desktop.start.recent import recent_offices
from desktop.wording.problems import problem_sentence
from desktop.wording.words import Words
from domain.core.place import OfficePlace, is_missing, place_named
from domain.core.problem import Damaged, Problem, Unavailable
from domain.core.text import cleaned
from domain.office import Office
from domain.offices import office_at
from domain.record.entry import AsOf

_MOMENTS = ("as_of", "since", "before", "after")
"""The arguments of subcommands about a visit that are moments of it."""


class Call(msgspec.Struct, frozen=True):
    """What was asked for, and the words to answer in."""

    asked: Namespace
    words: Words
    _told: list[Damaged] = msgspec.field(default_factory=list)
    _underivable: list[tuple[UUID, list[AsOf]]] = msgspec.field(default_factory=list)
    """The visits with an entry that nothing can be shown with, as they stand or as of these moments."""

    @contextmanager
    def office(self, *, continued: bool = False, telling: bool = True) -> Iterator[Office]:
        """The office that was named, or the one used last, open for as long as the block runs.

        It is told first if entries may be missing, or if the office is not as this desk remembers it; not where
        `telling` is left to who asks.

        Raises:
            Damaged, Unavailable: it is no office, or cannot be used now.
        """
        path = self.office_path()
        office = office_at(
            path, officer_here(), index=index_of(path), pictures=read_photograph, memory=memory_folder(),
            beside=servers_folder(), continued=continued, by_key=True,
        )  # fmt: skip
        with held_while(office.close):
            if telling:
                self.tell_doubt(office)
            for visit_id, moments in self._underivable:
                office.damage.find_underivable(visit_id, moments)
            yield office

    def tell_doubt(self, office: Office) -> None:
        """Tell if entries may be missing, or if the office is not as this desk remembers it."""
        if office.store.doubt is not None:
            self.tell(problem_sentence(office.store.doubt, self.words))
        elif office.store.replaces_another:
            self.tell(f"{self.words('notice.another-office')} {self.words('notice.another-office.about')}")

    def find_underivable(self) -> bool:
        """Whether the visit that was named has an entry nothing can be shown with; from now on it is as before it."""
        if getattr(self.asked, "visit", None):
            with suppress(Problem), self.office() as office:
                visit_id = office.resolve(self.visit_reference())
                moments = list(self._moments(office, visit_id))
                if office.damage.find_underivable(visit_id, moments):
                    self._underivable.append((visit_id, moments))
        return bool(self._underivable)

    def _moments(self, office: Office, visit_id: UUID) -> Iterator[AsOf]:
        """The moments of the visit that were typed."""
        visit, _ = office.readable(visit_id)
        for option in _MOMENTS:
            if typed := getattr(self.asked, option, None):
                yield moment_of(typed, office, visit)

    def office_path(self) -> OfficePlace:
        """Where the office is.

        Raises:
            Unavailable: `no-office-yet` if none is named and none was used before.
        """
        if self.asked.office is not None:
            return place_named(self.asked.office)
        for known in (*recent_offices()[:1], sample_office()):
            if not is_missing(known):
                return known
        raise Unavailable("no-office-yet")

    def visit_reference(self) -> str:
        """The visit that was named.

        Raises:
            Malformed: `text-not-allowed`.
        """
        return str(cleaned(self.asked.visit, "visit"))

    def answer(self, text: str) -> None:
        """A line of the result."""
        print(text, flush=True)

    def answer_json(self, document: Any) -> None:
        """The result as a JSON document."""
        print(msgspec.json.format(msgspec.json.encode(document), indent=2).decode())

    def tell(self, text: str) -> None:
        """A message that is no part of the result."""
        print(text, file=sys.stderr, flush=True)

    def tell_damaged(self, damaged: Iterable[Damaged]) -> int:
        """Tell what cannot be read and is missing from the result, each with what to do; the exit code that says so."""
        code = 0
        for damage in damaged:
            self.tell(problem_sentence(damage, self.words))
            self._told.append(damage)
            code = damage.exit_code
        return code

    @property
    def has_told_damage(self) -> bool:
        """Whether something was told that cannot be read and is missing from the result."""
        return bool(self._told)
