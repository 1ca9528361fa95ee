"""`commands`: which there are, a sentence each, and the schema of one."""

from typing import Any

import pytest

from domain.record.vocabulary import COMMANDS
from tests.domain.record.renewed import EntitleVisit, TitleInWords, TitleVisit, renew


def test_every_command_is_listed_with_a_sentence(chancery: Any) -> None:
    lines = chancery("commands").out.splitlines()

    assert [line.split()[0] for line in lines] == list(COMMANDS)
    assert all(line.endswith((".", "…")) for line in lines)
    assert "Give an item another time; it keeps its place and its people." in "\n".join(lines)


def test_the_list_and_the_schemas_are_in_the_language_asked_for(chancery: Any) -> None:
    french = chancery("--language", "fr", "commands").out

    assert "Donner" in french
    schema = chancery("--language", "fr", "commands", "plan-meeting").json()["$defs"]["PlanMeeting"]
    assert schema["properties"]["title"]["description"] == "Intitulé"


def test_every_field_of_every_command_is_described(chancery: Any) -> None:
    undescribed = {
        (name, field)
        for name, schema in chancery("commands", "--json").json().items()
        for field, said in schema["$defs"][COMMANDS[name].__name__]["properties"].items()
        if said["description"] == field
    }

    assert undescribed == set()


def test_the_schema_of_one_command(chancery: Any) -> None:
    schema = chancery("commands", "plan-meeting").json()

    assert set(schema["$defs"]["PlanMeeting"]["required"]) == {"format", "title"}


def test_the_schema_of_a_command_is_found_by_the_name_it_had(chancery: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    renew(monkeypatch, EntitleVisit)

    assert "EntitleVisit" in chancery("commands", "retitle-visit").json()["$defs"]


def test_a_schema_names_the_version_a_line_must_name(chancery: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    renew(monkeypatch, TitleVisit, TitleInWords)

    assert chancery("commands", "title-visit").json()["version"] == 2
    assert "version" not in chancery("commands", "plan-meeting").json()


def test_the_schemas_of_all_commands(chancery: Any) -> None:
    assert set(chancery("commands", "--json").json()) == set(COMMANDS)


def test_an_unknown_command_has_no_schema(chancery: Any) -> None:
    done = chancery("commands", "plan-everything")

    assert done.code == 2
    assert "plan-everything" in done.err


def test_the_kinds_an_office_defined_are_among_those_of_its_schema(chancery: Any, office: Any) -> None:
    define = {"command": "define-item-kind", "fields": {"kind": "durbar", "words": {"en": "Durbar"}}}
    assert chancery("--office", office, "record", lines=[define]).code == 0

    def kinds(*arguments: Any) -> list[str]:
        schema = chancery(*arguments, "commands", "plan-item").json()
        return list(schema["$defs"]["PlanItem"]["properties"]["kind"]["examples"])

    assert kinds("--office", office) == [*kinds(), "durbar"]
