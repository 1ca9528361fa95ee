"""The digests of a command: what counts as said, and that it stays so when a command gains a field."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from domain.core.message import Command
from domain.core.times import When
from domain.programme.planning import PlanItem
from domain.record.digest import Digest, digest_of_request, says_the_same
from domain.record.digest_1 import digest_1
from domain.record.plain import as_written, canonical_json
from domain.record.request import Request, from_fields, parse, request_about
from domain.registry.particulars import NoteParticular
from domain.statements.claim import NoteClaim
from tests.domain.record.renewed import CHANGES, RetitleVisit, renew

LINE: dict[str, Any] = {
    "command": "retitle-visit",
    "visit": "KZ-2025-11",
    "fields": {"title": {"en": "Talks", "kk": "Талқылау"}},
}
DIGESTS = pytest.mark.parametrize("version", [1, 2])


def sent(line: dict[str, Any]) -> Request:
    """The request of one line."""
    (request,) = parse(json.dumps(line))
    return request


def digest(request: Request, version: int) -> bytes:
    """The digest of a request by a definition."""
    return digest_1(request) if version == 1 else digest_of_request(request).value


def planned(**said: Any) -> bytes:
    """The digest of an item planned in a form."""
    when = When(date(2025, 11, 12))
    return digest_of_request(request_about(PlanItem("meal", {"en": "Lunch"}, when, **said), "KZ-2025-11")).value


def test_what_a_form_leaves_out_is_the_default_of_then() -> None:
    """An item planned in a form while the press was kept out by default is known when it is sent again."""
    plain = {
        "command": "plan-item", "visit": "KZ-2025-11",
        "fields": {"kind": "meal", "title": {"en": "Lunch"}, "when": {"day": "2025-11-12"}},
    }  # fmt: skip
    assert planned(taking="both", press="closed") == hashlib.sha256(canonical_json(plain).encode()).digest()
    assert len({planned(**said) for said in ({"press": "closed"}, {"press": "open"}, {}, {"taking": "both"})}) == 4


class TestWhatCounts:
    @DIGESTS
    def test_the_same_line_says_the_same(self, version: int) -> None:
        assert says_the_same(sent(LINE), version, digest(sent(LINE), version))

    @DIGESTS
    @pytest.mark.parametrize("beside", [{"id": "a"}, {"based_on": 3}])
    def test_the_id_and_the_entry_that_was_seen_do_not_count(self, version: int, beside: dict[str, object]) -> None:
        assert says_the_same(sent({**LINE, **beside}), version, digest(sent(LINE), version))

    @DIGESTS
    @pytest.mark.parametrize(
        "other",
        [
            {"visit": "KZ-2025-12"},
            {"fields": {"title": {"en": "Talks"}}},
            {"reason": "a slip"},
            {"source": "the embassy"},
            {"effective_at": "2025-11-12T09:00:00Z"},
        ],
        ids=str,
    )
    def test_all_else_counts(self, version: int, other: dict[str, object]) -> None:
        assert not says_the_same(sent({**LINE, **other}), version, digest(sent(LINE), version))

    @DIGESTS
    def test_the_order_of_the_keys_and_the_blanks_between_them_do_not_count(self, version: int) -> None:
        (request,) = parse(json.dumps(dict(reversed(LINE.items())), indent=2))
        assert says_the_same(request, version, digest(sent(LINE), version))

    @DIGESTS
    def test_a_line_of_a_batch_says_what_it_says_alone(self, version: int) -> None:
        other = {**LINE, "fields": {"title": {"en": "Supper"}}}
        for request, line in zip(parse(json.dumps({"batch": [LINE, other]})), (LINE, other), strict=True):
            assert digest(request, version) == digest(sent(line), version)

    @pytest.mark.parametrize(
        "batch", ['{"batch": null, "batch": [%s]}', '{"batch": [1], "b\\u0061tch": [\n%s ]}'], ids=["twice", "escaped"]
    )
    def test_of_a_batch_said_twice_the_last_counts(self, batch: str) -> None:
        (request,) = parse(batch % json.dumps(LINE))
        assert digest_of_request(request) == digest_of_request(sent(LINE))

    @DIGESTS
    def test_what_is_private_does_not_count(self, version: int) -> None:
        noted = {"command": "note-particular", "person": "abayev", "fields": {"particular": "passport"}}
        with_value = {**noted, "fields": {"particular": "passport", "value": "N 123"}}
        assert digest(sent(with_value), version) == digest(sent(noted), version)

    def test_a_digest_by_a_definition_nobody_knows_is_never_the_same(self) -> None:
        assert not says_the_same(sent(LINE), 3, digest_of_request(sent(LINE)).value)


class TestDigest2:
    def test_it_is_sha_256_of_the_line_in_canonical_json(self) -> None:
        said = '{"command":"retitle-visit","fields":{"title":{"en":"Talks","kk":"Талқылау"}},"visit":"KZ-2025-11"}'
        assert digest_of_request(sent({**LINE, "id": "a", "based_on": 1})) == Digest(
            2, hashlib.sha256(said.encode()).digest()
        )

    def test_it_is_of_the_text_as_it_was_sent_not_as_it_was_cleaned(self) -> None:
        wide = sent({**LINE, "fields": {"title": {"en": " Talks ", "kk": "Талқылау"}}})
        assert wide.command == sent(LINE).command
        assert digest_of_request(wide) != digest_of_request(sent(LINE))

    def test_a_key_that_was_given_counts_even_with_what_it_would_be_without(self) -> None:
        assert digest_of_request(sent({**LINE, "reason": None})) != digest_of_request(sent(LINE))
        assert digest_of_request(sent({**LINE, "version": 1})) != digest_of_request(sent(LINE))

    def test_a_number_stands_as_it_was_written(self) -> None:
        beside = '"figure":"trade","period":"2024","source":"TASS","unit":"dollars"'
        line = '{"command":"correct-figure","fields":{' + beside + ',"value":%s},"visit":"v"}'
        values = ("27.8", "27.80", "2.780E+1", '"27.8"')

        for value in values:
            expected = hashlib.sha256((line % value).encode()).digest()
            assert digest_of_request(parse(line % value)[0]).value == expected

    def test_a_form_says_what_is_not_at_its_default(self) -> None:
        said = '{"command":"move-item","fields":{"item":"talks","when":{"day":"2025-11-12"}},"visit":"v"}'
        fields = {"item": "talks", "when": {"day": "2025-11-12", "start": None, "precision": "exact"}}
        request = from_fields({"command": "move-item", "visit": "v", "fields": fields, "reason": None, "id": "a"})
        assert digest_of_request(request).value == hashlib.sha256(said.encode()).digest()

    def test_a_form_says_nothing_private(self) -> None:
        noted, other = (request_about(NoteParticular("passport", value), "abayev") for value in ("N 123", "N 124"))
        assert digest_of_request(noted) == digest_of_request(other)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('{"b": 1, "a": [true, null, -0, 1.50]}', '{"a":[true,null,-0,1.50],"b":1}'),
            ('"\\u0416\\/\\u001F\\n\\"\\\\\\u007f"', '"Ж/\\u001f\\n\\"\\\\\x7f"'),
            ('{"\\ud83d\\ude00": 1, "\\uffee": 2}', '{"\uffee":2,"😀":1}'),
            ('{"a": 1, "a": 2}', '{"a":2}'),
            ("123456789012345678901234567890", "123456789012345678901234567890"),
        ],
    )
    def test_canonical_json_is_one_text_for_one_value(self, text: str, expected: str) -> None:
        assert canonical_json(as_written(text.encode())) == expected


class TestCommandsThatChange:
    @DIGESTS
    @pytest.mark.parametrize("changed", CHANGES.values(), ids=list(CHANGES))
    @pytest.mark.parametrize("request_of", [sent, from_fields], ids=["a line", "a form"])
    def test_no_digest_changes(
        self,
        version: int,
        changed: tuple[type[Command], ...],
        request_of: Callable[[dict[str, Any]], Request],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        recorded = digest(request_of(LINE), version)
        renew(monkeypatch, *changed)

        assert isinstance(request_of(LINE).command, changed[-1])
        assert says_the_same(request_of(LINE), version, recorded)

    @DIGESTS
    def test_a_new_field_that_says_something_makes_another_command(
        self, version: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        recorded = digest(sent(LINE), version)
        renew(monkeypatch, RetitleVisit)

        more = {**LINE, "fields": {"title": {"en": "Talks", "kk": "Талқылау"}, "subtitle": {"en": "In Moscow"}}}
        assert not says_the_same(sent(more), version, recorded)


def test_a_claim_made_in_a_form_before_its_field_was_renamed_is_known_when_it_is_sent_again() -> None:
    plain = {
        "command": "record-claim", "version": 2, "visit": "KZ-2025-11",
        "fields": {"about": "talks", "says": "Two hours"},
    }  # fmt: skip
    request = request_about(NoteClaim("talks", "Two hours"), "KZ-2025-11")
    assert digest_of_request(request).value == hashlib.sha256(canonical_json(plain).encode()).digest()
