"""A meaningful part of each sample, entered through the forms of the window, against the same recorded from lines.

An officer chooses by words what lines name by ids, and types days and hours as the venue has them. The ids the office
makes up are handed to the forms, so that both offices speak of the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.concepts import form_of
from desktop.forms.editors.editor import Editor
from desktop.start.app import Program
from desktop.window.main_window import MainWindow
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.record.vocabulary import COMMANDS
from domain.registry.registries import Registries
from domain.visit.sides import side_named
from domain.visit.visit import Visit
from tests.desktop.form_page import FormPage
from tests.desktop.forms.as_typed import as_typed
from tests.desktop.opened import program, window_on

__all__ = ["program"]

WALKED = (
    "open-visit", "register-person", "record-office", "note-person-languages", "register-venue", "describe-room",
    "note-travel-time", "propose-member", "rank-office", "confirm-member",
    "name-principal", "name-head-of-side", "pair-counterparts", "plan-item", "plan-meeting", "assign-room",
    "list-participant", "assign-interpreter", "form-block", "agree-size", "limit-size", "set-table", "swap-seats",
    "draw-up-line", "settle-honours", "list-speaker", "start-item", "record-format", "mark-attendance",
    "mark-all-present", "end-item", "record-statement-text",
)  # fmt: skip
"""What is walked: who, where, in which format and size, seated how, seen by whom, and what was said."""

NAMED_BY = ("member", "counterpart", "by", "other", "person")
"""The fields of a command that name one person."""


@dataclass(frozen=True)
class Part:
    """The part of a sample that is walked: those people, items and houses alone."""

    sample: str
    people: frozenset[str]
    items: frozenset[str]
    rooms: frozenset[tuple[str, str]]
    """The rooms, each after its house."""

    def lines(self) -> Iterator[dict[str, Any]]:
        """Its commands, one line each, without what names anyone or anything else."""
        text = files("resources").joinpath("samples", f"{self.sample}.jsonl").read_text(encoding="utf-8")
        for recorded in map(msgspec.json.decode, text.splitlines()):
            for line in recorded.get("batch", [recorded]):
                kept = self._kept(line)
                if kept is not None:
                    yield kept

    def _kept(self, line: dict[str, Any]) -> dict[str, Any] | None:
        fields = dict(line["fields"])
        for several in ("people", "interpreters", "items"):
            if several in fields:
                fields[several] = [each for each in fields[several] if each in self.people | self.items]
        if line["command"] == "assign-room":
            fields = {name: fields[name] for name in ("item", "venue", "room")}
        kept = {**{name: said for name, said in line.items() if name not in ("at", "by")}, "fields": fields}
        return kept if line["command"] in WALKED and self._about_its_own(kept) else None

    def _about_its_own(self, line: dict[str, Any]) -> bool:
        fields = line["fields"]
        named = {line.get("person"), *(fields.get(name) for name in NAMED_BY), *fields.get("members", ())} - {None}
        items = {fields.get("item")} - {None}
        emptied = [name for name in ("people", "items") if fields.get(name) == []]
        return (
            named <= self.people and items <= self.items and not emptied
            and self._in_its_rooms(line.get("venue") or fields.get("venue"), fields.get("room"), fields.get("to"))
        )  # fmt: skip

    def _in_its_rooms(self, venue: str | None, room: str | None, to: str | None) -> bool:
        houses = {house for house, _ in self.rooms}
        return {venue, to} - {None} <= houses and (room is None or (venue, room) in self.rooms)


MOSCOW = Part(
    "moscow-2025-11",
    frozenset({"putin", "tokayev", "ushakov", "abayev", "host-interpreter"}),
    frozenset({"talks-restricted", "talks-expanded", "press-statements"}),
    frozenset({("grand-kremlin-palace", "green-hall"), ("grand-kremlin-palace", "hall-3")}),
)
MOSCOW_IN_SHORT = Part(
    "moscow-2025-11",
    frozenset({"putin", "tokayev", "host-interpreter"}),
    frozenset({"talks-restricted", "press-statements"}),
    frozenset({("grand-kremlin-palace", "green-hall")}),
)
"""As many commands with half as many lines."""
ANCHORAGE = Part(
    "anchorage-2025-08",
    frozenset({"putin", "trump", "lavrov", "ushakov", "rubio"}),
    frozenset({"talks", "lunch", "press"}),
    frozenset({("base-anchorage", "billy-mitchell-room"), ("base-anchorage", "dining-room")}),
)
DELHI = Part(
    "delhi-2025-12",
    frozenset({"putin", "murmu", "modi", "belousov", "host-interpreter", "guest-member-6"}),
    frozenset({"arrival", "talks-restricted", "talks-delegations", "press-statements"}),
    frozenset({("hyderabad-house", "room-1"), ("hyderabad-house", "room-2"), ("air-force-station-palam", "apron")}),
)


BOTH = "both"
"""What is said of host and guest together."""


class Walk:
    """The window on an empty office, in which an officer enters one form after another."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window, self._qtbot = window, qtbot

    def enter(self, line: dict[str, Any]) -> None:
        """Open the form of a line's command, fill it in by its widgets, and record it."""
        self._activate()
        command = COMMANDS[line["command"]]
        form = form_of(command)
        shown = {field.name for field in form.fields}
        self._window.requests.open_form(command, {k: said for k, said in line["fields"].items() if k not in shown})
        opened = self._window.forms.form
        assert opened is not None, line
        page = FormPage(opened)
        for name, value in self._asked(line, [field.name for field in (*form.about, *form.fields)]):
            editor = opened.editor(name)
            page.fill({name: as_typed(editor, self._chosen(editor, value), self._registries)})
        if line["command"] == "propose-member":
            # A line of its own gives the class, which the form takes from the words of the office.
            opened.editor("office_class").set_value(None)
            opened.editor("office_class").edited.emit()
        stood = self._stands()
        page.record()
        assert opened.recording, (line, page.foot())
        self._qtbot.waitUntil(lambda: self._window.forms.form is None and self._stands() != stood)

    def _activate(self) -> None:
        """A platform without windows may forget which one is active once a list of choices has closed."""
        if not self._window.isActiveWindow():
            with self._qtbot.waitActive(self._window):
                self._window.activateWindow()

    @property
    def _registries(self) -> Any:
        assert self._window.office is not None
        return self._window.office.registries

    def _chosen(self, editor: Editor, value: Any) -> Any:
        """What is chosen of a list: of sides the one a line names, at length or shortly."""
        view = self._window.view
        if view is None or not any(box.findData("guest") >= 0 for box in editor.findChildren(QComboBox)):
            return value
        visit = view.visit

        def chosen(side: str) -> str:
            return side if side == BOTH else side_named(visit, side, "side")

        return [chosen(each) for each in value] if isinstance(value, list) else chosen(value)

    def _asked(self, line: dict[str, Any], order: list[str]) -> Iterable[tuple[str, Any]]:
        """The fields of the form that the line says, in the order of reading; then why and whence."""
        said = {name: line[name] for name in ("person", "venue", "reason", "source") if line.get(name)} | line["fields"]
        return ((name, said[name]) for name in (*order, "reason", "source") if said.get(name) not in (None, {}, []))

    def _stands(self) -> tuple[Any, ...]:
        """What the window was told of last."""
        registries = self._registries
        entries = [each.entries for known in (registries.person, registries.venue) for each in known.values()]
        return (self._window.view.newest if self._window.view is not None else 0, entries)


@pytest.mark.parametrize(
    "part",
    [MOSCOW_IN_SHORT, *(pytest.param(part, marks=pytest.mark.endure) for part in (MOSCOW, ANCHORAGE, DELHI))],
    ids=lambda part: part.sample,
)
def test_what_is_entered_through_the_forms_is_what_lines_record(
    part: Part, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    lines = list(part.lines())
    assert len({line["command"] for line in lines}) >= 20
    entered, told = tmp_path / "entered.chancery", tmp_path / "told.chancery"
    for path in (entered, told):
        new_office(path)
    with closing(office_at(told, Officer("lines", "desk"))) as office:
        for line in lines:
            office.record(from_fields(line))

    window = window_on(program, entered, qtbot)
    walk = Walk(window, qtbot)
    for line in lines:
        walk.enter(line)

    for one, other in zip(what_stands(entered)[0], what_stands(told)[0], strict=False):
        assert one == other
    assert what_stands(entered) == what_stands(told)


def what_stands(path: Path) -> tuple[list[tuple[Any, ...]], Visit, Registries]:
    """The journal, the visit and the registries of an office."""
    with closing(office_at(path, Officer("reader", "desk"))) as office:
        (key,) = office.visits()
        visit = office.visit(key)
        journal = [(entry.event, entry.reason, entry.source) for entry in office.journal(key)]
        return journal, visit, office.registries()
