"""What msgspec says of a field of the wrong shape, word for word: `wrong_shape` and the window read it.

A release of msgspec that words it otherwise fails here.
"""

from typing import Any

import msgspec
import pytest

from domain.core.problem import Malformed
from domain.record.command_data import command_named, wrong_shape

DAY = {"day": "2025-11-12"}
TALKS = {"kind": "talks", "title": {"en": "Talks"}, "when": DAY}
CARS = {"item": "talks", "cars": [{"number": 1}, {"number": 0}]}
HEAD = {"item": "talks", "side": "host"}
ID = "Expected `str` matching regex '^[a-z0-9][a-z0-9-]{0,59}$'"


def malformed(command: str, fields: dict[str, Any]) -> Malformed:
    with pytest.raises(Malformed, match="wrong-shape") as refused:
        command_named(command, fields)
    return refused.value


@pytest.mark.parametrize(
    ("command", "fields", "field", "path", "expected"),
    [
        ("close-visit", {"weather": "rain"}, None, "$", "Object contains unknown field `weather`"),
        ("move-item", {"item": "talks"}, "when", "$", "Object missing required field `when`"),
        ("plan-item", TALKS | {"when": {}}, "when", "$.when", "Object missing required field `day`"),
        ("change-format", {"item": "talks", "format": "party"}, "format", "$.format", "Invalid enum value 'party'"),
        ("plan-item", TALKS | {"taking": 3}, "taking", "$.taking", "Expected `str | array | null`, got `int`"),
        ("plan-item", TALKS | {"title": "Talks"}, "title", "$.title", "Expected `object`, got `str`"),
        ("plan-item", TALKS | {"title": {"en": ""}}, "title", "$.title[...]", "Expected `str` of length >= 1"),
        ("plan-item", TALKS | {"title": {"en": "a" * 201}}, "title", "$.title[...]", "Expected `str` of length <= 200"),
        ("plan-item", TALKS | {"when": {"day": "12.11"}}, "when", "$.when.day", "Invalid RFC3339 encoded date"),
        ("start-item", {"item": "talks", "at": "10:34"}, "at", "$.at", "Invalid RFC3339 encoded datetime"),
        ("name-head-of-side", HEAD | {"members": "tokayev"}, "members", "$.members", "Expected `array`, got `str`"),
        ("name-head-of-side", HEAD | {"members": ["A b"]}, "members", "$.members[0]", ID),
        ("name-head-of-side", HEAD | {"co_heads": "yes"}, "co_heads", "$.co_heads", "Expected `bool`, got `str`"),
        (
            "form-motorcade",
            {"item": "talks", "cars": [{"number": 0}]},
            "cars",
            "$.cars[0].number",
            "Expected `int` >= 1",
        ),
        ("quote-figure", {"value": "much"}, "value", "$.value", "Invalid decimal string"),
    ],
)
def test_the_place_and_what_was_expected_there(
    command: str, fields: dict[str, Any], field: str | None, path: str, expected: str
) -> None:
    refused = malformed(command, fields)
    assert (refused.field, refused.values["path"], refused.values["expected"]) == (field, path, expected)


def test_the_command_is_named_whose_form_calls_the_field_by_its_words() -> None:
    assert malformed("move-item", {"item": "talks"}).values["command"] == "move-item"


def test_a_key_of_the_wrong_shape_is_placed_at_its_object() -> None:
    with pytest.raises(msgspec.ValidationError, match="`key` in") as error:
        msgspec.convert(TALKS | {"title": {"x_x": "Talks"}}, type(command_named("plan-item", TALKS)))
    refused = wrong_shape(error.value)
    assert (refused.field, refused.values["path"]) == ("title", "$.title")
    assert str(refused.values["expected"]).startswith("Expected `str` matching regex '^[A-Za-z]")
