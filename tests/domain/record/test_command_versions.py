"""Commands as durable as events: renamed, given another field or another shape, what was recorded is understood."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from domain.core.message import is_newest
from domain.core.problem import Malformed
from domain.office import Office
from domain.record.command_data import newest_named
from domain.record.request import parse
from domain.record.vocabulary import COMMAND_VERSIONS, COMMANDS, command_versions
from tests.domain.record.renewed import CHANGES, EntitleVisit, RetitleVisit, TitleInWords, TitleVisit, renew
from tests.domain.requests import REFERENCE
from tests.for_each import for_each

LINE = (
    b"""{"command": "retitle-visit", "visit": "KZ-2025-11", "fields": {"title": {"en": "Working visit"}}, "id": "a"}"""
)


@pytest.fixture(params=CHANGES.values(), ids=list(CHANGES))
def renewed(request: pytest.FixtureRequest, office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """An office with a visit that got a title, and a program in which that command has changed since."""
    office.record(*parse(LINE))
    renew(monkeypatch, *request.param)
    return office


def title(office: Office) -> str:
    return office.visit(REFERENCE).title["en"]


def body(office: Office, command_id: str) -> dict[str, Any]:
    command = office._log.commands.find(command_id)
    assert command is not None
    found: dict[str, Any] = msgspec.json.decode(command.body)
    return found


def test_a_line_recorded_before_the_change_is_not_recorded_again(renewed: Office) -> None:
    (receipt,) = renewed.record(*parse(LINE))

    assert receipt.entries == (2,)
    assert renewed.visit(REFERENCE).entries == 2


def test_what_was_recorded_before_the_change_is_undone(renewed: Office) -> None:
    renewed.record(*renewed.opposites.of("a", "mistaken"))

    assert title(renewed) == "State visit"


def test_a_line_as_it_was_written_before_the_change_is_recorded(renewed: Office) -> None:
    renewed.record(*parse(LINE.replace(b"Working visit", b"Official visit").replace(b'"a"', b'"b"')))

    assert title(renewed) == "Official visit"


def test_a_command_of_a_later_version_says_so_in_its_line_and_is_stored_so(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    renew(monkeypatch, TitleVisit, TitleInWords)
    line = b"""{"command": "title-visit", "version": 2, "visit": "KZ-2025-11",
                "fields": {"language": "en", "words": "Talks"}, "id": "b"}"""
    office.record(*parse(line))

    assert title(office) == "Talks"
    assert body(office, "b")["version"] == 2
    assert body(office, "b")["fields"] == {"language": "en", "words": "Talks"}
    assert office.record(*parse(line))[0].entries == (2,)
    office.record(*office.opposites.of("b", "mistaken"))
    assert title(office) == "State visit"


def test_what_is_asked_for_in_an_older_version_is_stored_in_the_newest(renewed: Office) -> None:
    renewed.record(*parse(LINE.replace(b"Working visit", b"Official visit").replace(b'"a"', b'"b"')))
    newest = newest_named("retitle-visit")

    assert body(renewed, "b")["command"] in {"retitle-visit", "entitle-visit", "title-visit"}
    assert body(renewed, "b").get("version", 1) == newest.version
    assert list(body(renewed, "b")["fields"]) == list(newest.__struct_fields__)


def test_the_first_version_is_not_named_in_what_is_stored(office: Office) -> None:
    office.record(*parse(LINE))
    assert list(body(office, "a")) == ["command", "fields"]


@pytest.mark.parametrize("version", [0, 2, 10**30])
def test_a_version_nobody_knows_is_refused(version: int) -> None:
    with pytest.raises(Malformed, match="unknown-command-version") as raised:
        parse(LINE.replace(b'"visit"', b'"version": %d, "visit"' % version))
    assert raised.value.values == {"command": "retitle-visit", "version": version}


def test_two_commands_of_one_name_and_version_cannot_be_known() -> None:
    with pytest.raises(ValueError, match="retitle-visit, version 1"):
        command_versions([RetitleVisit, EntitleVisit])


def test_a_superseded_command_is_known_and_not_offered() -> None:
    assert (is_newest(TitleVisit), is_newest(TitleInWords)) == (False, True)
    assert set(command_versions([TitleVisit, TitleInWords])) == {
        ("title-visit", 1), ("retitle-visit", 1), ("title-visit", 2), ("retitle-visit", 2),
    }  # fmt: skip


@for_each(("name", "version"), COMMAND_VERSIONS, ids=str)
def test_every_version_of_a_command_leads_to_the_newest_of_that_name(name: str, version: int) -> None:
    kind = COMMAND_VERSIONS[name, version]
    assert newest_named(name) in COMMANDS.values()
    assert is_newest(kind) == (kind in COMMANDS.values())
