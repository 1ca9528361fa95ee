"""What the desktop says of each concept: a file for each, a form for each command, words for each variant."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from desktop.actions.menus import groups
from desktop.concepts import concept_of, endings_of, form_of
from desktop.concepts.edges.endings import FIRST, IN_MORE_LANGUAGES, IN_OTHER_LANGUAGES, UNCHANGED
from desktop.machine.spoken import LANGUAGES
from desktop.wording.catalogue import catalogue
from domain.core.message import Command, Event, name_of
from domain.record.passed_over import PassedOver
from domain.record.vocabulary import AGGREGATE_KINDS, COMMANDS, EVENTS
from tests.for_each import for_each

CONCEPTS = tuple(concept for kind in AGGREGATE_KINDS for concept in kind.concepts)
HERE = Path(__file__).parents[3] / "desktop" / "concepts"


def named(concept: ModuleType) -> str:
    return concept.__name__.rpartition(".")[2]


def test_a_file_stands_beside_each_concept_and_no_other() -> None:
    files = {path.relative_to(HERE) for path in HERE.glob("*/*.py") if path.stem != "__init__"}

    assert {Path(*concept.__name__.split(".")[1:]).with_suffix(".py") for concept in CONCEPTS} == {
        file for file in files if file.parts[0] != "edges"
    }


@for_each("concept", CONCEPTS, ids=named)
def test_each_command_of_a_concept_has_one_form_there(concept: ModuleType) -> None:
    own = [command for command in COMMANDS.values() if command.__module__ == concept.__name__]
    declared = [form.command for command in own[:1] for form in concept_of(command).forms]

    assert declared == own


@for_each("command", COMMANDS.values(), ids=name_of)
def test_each_command_is_found_in_a_menu(command: type[Command]) -> None:
    assert concept_of(command).menu in set(groups())


@for_each("command", COMMANDS.values(), ids=name_of)
def test_a_form_has_fields_of_its_command_only(command: type[Command]) -> None:
    form = form_of(command)
    names = [field.name for field in form.fields]

    assert form.command is command
    assert set(names) <= {field.name for field in msgspec.structs.fields(command)}
    assert set(form.either) == set(form.either.values()) <= set(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_variant_of_a_sentence_has_words_and_each_words_are_those_of_a_variant(language: str) -> None:
    declared = {f"event.{event.topic}.{ending}" for event in EVENTS.values() for ending in endings_of(event)}
    worded = {code for code in catalogue(language).messages if code.startswith("event.")}
    of_any = {
        code for code in worded if code.rpartition(".")[2] in (*FIRST, IN_MORE_LANGUAGES, IN_OTHER_LANGUAGES, UNCHANGED)
    }

    assert declared <= worded
    assert worded - declared - of_any <= {
        *(f"event.{event.topic}" for event in EVENTS.values()),
        f"event.{PassedOver.topic}",
    }


@for_each("event", EVENTS.values(), ids=lambda event: f"{event.topic}-{event.version}")
def test_a_concept_words_the_events_of_its_own(event: type[Event]) -> None:
    assert {each.__module__ for each in concept_of(event).sentences} <= {event.__module__}


def test_no_window_is_needed_to_know_the_concepts(
    run_python: Callable[[str], subprocess.CompletedProcess[str]],
) -> None:
    child = run_python("""
        import sys
        sys.modules["PySide6"] = sys.modules["shiboken6"] = None
        from desktop.concepts import form_of
        from domain.record.vocabulary import COMMANDS
        print(len([form_of(command) for command in COMMANDS.values()]) == len(COMMANDS))
    """)

    assert child.stdout.strip() == "True", child.stderr
