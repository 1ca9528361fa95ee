"""Golden commands: whatever was sent once is known when it is sent again, read and undone, by every later program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from typing import Any
from uuid import UUID

import msgspec
import pytest

from domain.core.message import Command, first_name_of
from domain.core.problem import Refused
from domain.office import Office
from domain.offices import office_at
from domain.record.digest import digest_2, says_the_same
from domain.record.digest_1 import digest_1
from domain.record.recording import Officer
from domain.record.request import Request, from_recorded, parse
from domain.record.vocabulary import COMMAND_VERSIONS, COMMANDS, OFFICE, VISIT
from domain.registry.particulars import NoteParticular
from domain.store.vault.vault import Value
from tests.domain.record.golden_commands import (
    FOLDER,
    Golden,
    add,
    begin,
    kind_in,
    opened,
    path_of,
    read,
    stands,
)
from tests.domain.requests import REFERENCE, plan_item
from tests.domain.state import seen
from tests.domain.test_opposites import NOT_UNDOABLE
from tests.domain.test_registry_histories import stands as stands_registered
from tests.for_each import for_each
from tests.fuzz import others_endure

FILES = sorted(FOLDER.glob("*.json"))


@pytest.fixture(params=others_endure(FILES, every=8), ids=lambda path: path.stem)
def golden(request: pytest.FixtureRequest) -> Golden:
    """One golden command after the other."""
    return read(request.param)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with the history in it, closed."""
    path = tmp_path_factory.mktemp("golden") / "base.chancery"
    begin(path)
    return path


@pytest.fixture
def office(golden: Golden, base: Path, tmp_path: Path) -> Iterator[Office]:
    """An office in which the golden command was recorded as its file says."""
    path = tmp_path / "office.chancery"
    copyfile(base, path)
    if golden.before:
        with_earlier = opened(path, "aigerim")
        add(with_earlier, stream_of(with_earlier, golden), (fact.event() for fact in golden.before))
        with_earlier.close()
    office = opened(path)
    seal(office, sent(golden).command, golden)
    add(office, stream_of(office, golden), (fact.event() for fact in golden.events), golden, sent(golden).id)
    yield office
    office.close()


def stream_of(office: Office, golden: Golden) -> UUID:
    """Where it was recorded in an office: the office itself has another stream in each."""
    return office._log.itself if kind_in(golden) is OFFICE else golden.stream


def sent(golden: Golden) -> Request:
    """The request that was sent."""
    (request,) = parse(bytes(golden.line))
    return request


def seal(office: Office, command: Command[Any], golden: Golden) -> None:
    """Put what is private where it was put when the command was recorded."""
    if isinstance(command, NoteParticular) and command.value is not None:
        sealed = msgspec.json.decode(golden.body)["fields"]["sealed"]
        office.vault.put([Value("tokayev", command.particular, sealed, command.value.encode())])


def shown(office: Office, golden: Golden, upto: int | None = None) -> dict[str, Any]:
    """What people can see of what the command is about."""
    kind = kind_in(golden)
    entry = stands(office, stream_of(office, golden), kind, upto)
    return seen(entry) if kind is VISIT else stands_registered(entry)


@for_each("kind", dict.fromkeys(COMMAND_VERSIONS.values()), ids=lambda kind: kind.__name__)
def test_every_version_of_a_command_has_a_golden_line_for_ever(kind: type[Command[Any]]) -> None:
    path = path_of(first_name_of(kind), kind.version)
    assert path.exists(), "python -m tests.domain.record.freeze_commands; once released, it is never changed"


@for_each("path", FILES, ids=lambda path: path.stem)
def test_a_golden_line_is_read_as_the_command_of_its_name_and_version(path: Path) -> None:
    name, _, version = path.stem.rpartition(".v")
    line = read(path).line
    assert type(sent(read(path)).sent) is COMMAND_VERSIONS[name, int(version)]
    assert msgspec.json.decode(line).get("version", 1) == int(version)


@for_each("path", FILES, ids=lambda path: path.stem)
def test_a_golden_line_has_the_digests_it_had(path: Path) -> None:
    golden = read(path)
    request = sent(golden)
    assert digest_1(request).hex() == golden.digest_1
    assert digest_2(request).hex() == golden.digest_2
    assert says_the_same(request, 1, bytes.fromhex(golden.digest_1))
    assert says_the_same(request, 2, bytes.fromhex(golden.digest_2))


@for_each("path", FILES, ids=lambda path: path.stem)
def test_a_stored_body_is_read_as_a_command_of_today(path: Path) -> None:
    golden = read(path)
    command = from_recorded(msgspec.json.decode(golden.body)).command
    assert type(command) is type(sent(golden).command)
    assert type(command) in COMMANDS.values()


def test_a_golden_line_sent_again_is_known_and_what_it_did_is_undone_or_known_to_be_final(
    golden: Golden, office: Office
) -> None:
    is_answered_with_its_entries_and_recorded_no_second_time(golden, office)
    is_undone_or_known_to_be_final(golden, office)


def is_answered_with_its_entries_and_recorded_no_second_time(golden: Golden, office: Office) -> None:
    entries, position = stands(office, stream_of(office, golden), kind_in(golden)).entries, office._log.last_position()

    (receipt,) = office.record(sent(golden))

    assert receipt.stream == stream_of(office, golden)
    assert receipt.entries == tuple(range(entries - len(golden.events) + 1, entries + 1))
    assert office._log.last_position() == position


def is_undone_or_known_to_be_final(golden: Golden, office: Office) -> None:
    command_id = str(sent(golden).id)
    if type(sent(golden).command) in NOT_UNDOABLE:
        with pytest.raises(Refused, match="cannot-be-undone"):
            office.opposites.of(command_id, "mistaken")
        return
    newest = stands(office, stream_of(office, golden), kind_in(golden)).entries
    began = newest - len(golden.events)
    after = shown(office, golden)

    office.record(*office.opposites.of(command_id, "mistaken"))

    assert stands(office, stream_of(office, golden), kind_in(golden)).entries > newest
    undone = shown(office, golden)
    assert undone != after
    if began:
        assert undone == shown(office, golden, began)


def test_a_command_in_the_file_of_the_first_release_is_known_when_it_is_sent_again(tmp_path: Path) -> None:
    path = tmp_path / "old.chancery"
    copyfile(FOLDER.parent / "schema-1.chancery", path)
    office = office_at(path, Officer("nurlan", "desk 1"))

    (receipt,) = office.record(plan_item("lunch", id="lunch"))

    assert receipt.entries == (7,)
    assert office.visit(REFERENCE).entries == 8
    assert office.opposites.command_name("lunch") == "plan-item"
    office.close()
