"""`commands`: which there are, a sentence each; and the JSON Schema of one, with what its fields are called."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.commandline.call import Call
from desktop.commandline.parser import Declarations
from desktop.commandline.table import table
from desktop.wording.problems import label
from desktop.wording.words import Words
from domain.core.message import Command, name_of
from domain.programme.item_kind import KNOWN_KINDS
from domain.record.command_data import newest_named
from domain.record.vocabulary import COMMANDS


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    schemas = commands.add("commands", show_commands, json=True)
    schemas.take("name", about="command", shown="name", nargs="?")


def show_commands(call: Call) -> int:
    """Every command with a sentence, as a document with its schema; of one command, its JSON Schema.

    Where an office is named, the kinds of items it defined for itself are among those of a schema.

    Raises:
        Malformed: `unknown-command`.
        Damaged, Unavailable: what was named is no office, or cannot be used now.
    """
    if call.asked.name is not None:
        named = newest_named(call.asked.name)
        call.answer_json(json_schema_of(named, call.words, _own_kinds(call)))
    elif call.asked.json:
        own = _own_kinds(call)
        call.answer_json({name: json_schema_of(kind, call.words, own) for name, kind in COMMANDS.items()})
    else:
        call.answer(table([(name, call.words(f"command.{name}.hint")) for name in COMMANDS]))
    return 0


def _own_kinds(call: Call) -> tuple[str, ...]:
    """The kinds of items the office that was named defined for itself; none where no office was named."""
    if call.asked.office is None:
        return ()
    with call.office() as office:
        return tuple(office.registries().kinds)


def json_schema_of(command: type[Command[Any]], words: Words, own_kinds: tuple[str, ...] = ()) -> dict[str, Any]:
    """The JSON Schema of a command's fields, with the version a line names where it is not 1.

    The command is described by what it does, each field by its label in a form, and the hint where it has one. The
    office's own kinds of items are named after those every office knows.
    """
    schema, name = msgspec.json.schema(command), name_of(command)
    for kind, said in schema["$defs"].items():
        own = f"{name}." if kind == command.__name__ else ""
        for field, of_field in said.get("properties", {}).items():
            of_field["description"] = _described(field, own, words)
            if of_field.get("examples") == list(KNOWN_KINDS):
                of_field["examples"] = [*KNOWN_KINDS, *own_kinds]
    schema["$defs"][command.__name__]["description"] = words(f"command.{name}.hint")
    return {**schema, "version": command.version} if command.version != 1 else schema


def _described(field: str, own: str, words: Words) -> str:
    name = f"{own}{field}" if words.has(f"field.{own}{field}") else field
    hint = f"field.{name}.hint"
    told = label(name, words)
    return words("hint.of-field", label=told, hint=words(hint)) if words.has(hint) else told
