"""The documents of `--json`: each has a schema in `docs/json` that describes every field, and is as it says."""

from __future__ import annotations

from argparse import _SubParsersAction
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import parser_in
from desktop.commandline.parser import Subcommand
from desktop.wording.words import Words
from tests.desktop.commandline import fitting
from tests.desktop.commandline.conftest import Chancery
from tests.desktop.files.lists.files import word_document
from tests.desktop.small_office import line, small_office
from tests.domain.sample_office import sample_office

OF_A_VISIT = (
    ["schedule"], ["delegation"], ["delegation", "--late"], ["attendance"], ["seating"], ["lines"], ["motorcade"],
    ["documents"], ["history"], ["check"], ["check", "--all"], ["awaiting"], ["correspondence"],
)  # fmt: skip
OF_THE_OFFICE = (
    ["visits"], ["people"], ["venues"], ["orders"], ["phrases"], ["symbols"], ["history"], ["verify"], ["backups"],
    ["looks"], ["commands"], ["commands", "plan-meeting"],
)  # fmt: skip
RICH = (
    {"command": "give-symbols", "fields": {"official": {"en": "Republic of Kazakhstan"}, "pack": "kazakhstan",
     "flag": {"name": "flag.svg", "size": 1, "digest": "0" * 64}, "anthem": {"en": "My Kazakhstan"}}},
    {"command": "word-address", "fields": {"pack": "kazakhstan", "office_class": "head-of-state",
     "direction": "other-side", "words": {"en": "His Excellency"}}},
    {"command": "confirm-symbols", "fields": {"pack": "kazakhstan", "by": "Embassy", "on": "2025-11-01"}},
    {"command": "approve-term", "fields": {"kind": "place", "words": {"en": "Hall"}, "term": "hall"}},
    {"command": "change-term", "fields": {"words": {"en": "Great Hall"}, "term": "hall"}, "reason": "As they say"},
    {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}},
    {"command": "note-particular", "person": "abayev", "fields": {"particular": "passport", "value": "N 1"}},
    line("plan-chairs", item="talks", members=["putin"], chair="armchair", distance=250, flag="beside"),
    line("form-motorcade", item="arrival", cars=[{"number": 1, "use": "head"}]),
    line("seat-in-car", item="arrival", member="tokayev", car=1),
    line("list-document", item="statements", document="treaty", title={"en": "Treaty"}),
    line("count-documents", item="statements", quantity={"kind": "at-least", "value": "12"}),
    line("name-signatory", document="treaty", side="guest", member="tokayev"),
    line("add-agenda-point", item="talks", point="trade-point", title={"en": "Trade"}),
    line("name-reporter", point="trade-point", member="lavrov"),
    line("register-letter", letter="note-1", kind="note-verbale", direction="in", dated="2025-11-10",
         sender={"en": "Embassy"}),
    line("submit-for-agreement", aspect="seating", subject="talks", side="guest"),
    line("mark-attendance", item="talks", member="putin", attended="late", at="2025-11-12T13:10:00+03:00"),
)  # fmt: skip


@pytest.fixture(scope="module", params=("moscow-2025-11", "anchorage-2025-08", "delhi-2025-12"))
def a_sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_office(request.param, tmp_path_factory.mktemp("sample") / "sample.chancery")


@pytest.fixture
def rich(tmp_path: Path, chancery: Chancery) -> Path:
    """The small office with something of everything that has a document of its own."""
    path = tmp_path / "small.chancery"
    with small_office(path):
        pass
    done = chancery("--office", path, "record", "--json", lines=RICH)
    assert done.code == 0, done.out
    return path


def test_every_document_has_a_schema_and_every_schema_a_document() -> None:
    assert set(_with_documents()) == fitting.NAMES


def test_every_field_is_described_and_no_other_is_allowed() -> None:
    for name in sorted(fitting.NAMES):
        schema = fitting.schema(name)
        assert schema["title"] == name
        for at, part in _parts(schema, name):
            assert set(part) <= fitting.KEYWORDS, at
            for field, said in part.get("properties", {}).items():
                assert said.get("description", "").endswith((".", "…")), f"{at}.{field}"
            if "properties" in part:
                assert part["additionalProperties"] is False, at
                assert set(part["required"]) <= set(part["properties"]), at


def test_what_does_not_fit_is_told() -> None:
    good = {"path": "/tmp/a.chancery", "taken_at": "2025-11-12T10:00:00Z"}
    assert list(fitting.unfit("backups", [good])) == []
    for bad in (
        {"path": good["path"]},
        {**good, "more": 1},
        {**good, "path": 1},
        {**good, "taken_at": "yesterday"},
        {**good, "taken_at": None},
    ):
        assert len(list(fitting.unfit("backups", [bad]))) == 1, bad


def test_documents_of_the_samples(chancery: Chancery, a_sample: Path) -> None:
    _ask_everything(chancery, a_sample)


def test_documents_of_the_small_office(chancery: Chancery, rich: Path, tmp_path: Path) -> None:
    _ask_everything(chancery, rich)
    (visit,) = _of(chancery, rich, "visits")
    _of(chancery, rich, "attendance", visit["reference"], "talks", "--at", "13:20 venue")
    assert _of(chancery, rich, "particulars", "abayev") == [{"particular": "passport", "value": "N 1"}]
    assert _of(chancery, rich, "looks") != []
    sent = word_document(tmp_path / "list.docx", (("No.", "Name", "Position"), ("1", "A NEW MAN", "Minister")))
    assert _of(chancery, rich, "reconcile", visit["reference"], sent)["findings"] != []


def test_what_is_answered_to_lines(chancery: Chancery, rich: Path) -> None:
    lines = (
        {
            "batch": [
                line("plan-item", item="walk", kind="joint-walk", title={"en": "Walk"}, when={"day": "2025-11-12"}),
                line("cancel-item", "rain", item="walk"),
            ]
        },
        line("cancel-item", "rain", item="walkk"),
        line("set-press-regime", item="talks", press="nobody"),
        {"command": "erase-particulars", "person": "abayev", "fields": {}, "reason": "asked for"},
    )
    foreseen = chancery("--office", rich, "record", "--dry-run", "--json", lines=lines[:1])
    assert foreseen.code == 0, foreseen.out
    assert foreseen.lines()[0]["dry_run"] is True
    recorded = chancery("--office", rich, "record", "--json", lines=lines)
    batch, unknown, choice, erased = recorded.lines()
    assert len(batch["batch"]) == 2
    assert unknown["near"]
    assert choice["choices"]
    assert "erased" in erased
    broken = chancery("--office", rich, "record", "--json", lines=b'{"command": \n').lines()
    assert broken[0]["column"] > 0
    assert "dry_run" in _of(chancery, rich, "undo", "KZ-2025-11", "--dry-run")
    assert _of(chancery, rich, "undo", "KZ-2025-11")["entries"]


def test_documents_of_backups(chancery: Chancery, rich: Path, tmp_path: Path) -> None:
    assert chancery("--office", rich, "backup").code == 0
    (kept,) = _of(chancery, rich, "backups")
    assert _of(chancery, rich, "restore", kept["path"])["restored"] is False
    assert _of(chancery, rich, "restore", kept["path"], tmp_path / "again.chancery")["restored"] is True


def _ask_everything(chancery: Chancery, office: Path) -> None:
    for asked in OF_THE_OFFICE:
        _of(chancery, office, *asked)
    for visit in _of(chancery, office, "visits"):
        reference = visit["reference"]
        for name, *more in OF_A_VISIT:
            _of(chancery, office, name, reference, *more)
        _of(chancery, office, "orders", reference)
        _of(chancery, office, "compare", reference, "2", str(len(_of(chancery, office, "history", reference))))
        for member in [each["id"] for each in _of(chancery, office, "delegation", reference)][:6]:
            _of(chancery, office, "itinerary", reference, member)
            _of(chancery, office, "impact", reference, member)
    for person in _of(chancery, office, "people")[:5]:
        _of(chancery, office, "person", person["person"])


def _of(chancery: Chancery, office: Path, *asked: object) -> Any:
    """A document; the fixture holds it against its schema."""
    done = chancery("--office", office, "--language", "en", *asked, "--json")
    assert done.code in (0, 1), done.err
    return done.json()


def _with_documents() -> Iterator[str]:
    for action in parser_in(Words("en"))._subparsers._group_actions:  # type: ignore[union-attr]
        assert isinstance(action, _SubParsersAction)
        made = {name: each.made() for name, each in action.choices.items() if isinstance(each, Subcommand)}
        yield from (name for name, each in made.items() if "--json" in each._option_string_actions)


def _parts(said: Any, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """A schema and every schema in it."""
    yield at, said
    for key in ("properties", "$defs"):
        for name, each in said.get(key, {}).items():
            yield from _parts(each, f"{at}.{name}")
    for key in ("items", "additionalProperties"):
        if isinstance(said.get(key), dict):
            yield from _parts(said[key], f"{at}[]")
    for number, each in enumerate(said.get("anyOf", ())):
        yield from _parts(each, f"{at}|{number}")
