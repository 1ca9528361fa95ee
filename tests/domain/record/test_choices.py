"""The choices of a field, found by where a decoder says that a value is none of them."""

from typing import Literal

import msgspec
import pytest

from domain.record.choices import choices_at


class Inner(msgspec.Struct):
    colour: Literal["blue", "red"] | None = None


class Outer(msgspec.Struct):
    inner: Inner
    several: tuple[Inner, ...] = ()
    named: dict[str, Inner] = {}
    keyed: dict[Literal["host", "guest"], int] = {}
    free: str = ""


@pytest.mark.parametrize(
    ("value", "choices"),
    [
        ({"inner": {"colour": "pink"}}, ("blue", "red")),
        ({"inner": {}, "several": [{"colour": "pink"}]}, ("blue", "red")),
        ({"inner": {}, "named": {"x": {"colour": "pink"}}}, ("blue", "red")),
        ({"inner": {}, "keyed": {"third": 1}}, ("guest", "host")),
    ],
)
def test_they_are_found_where_the_decoder_points(value: object, choices: tuple[str, ...]) -> None:
    with pytest.raises(msgspec.ValidationError) as error:
        msgspec.convert(value, Outer)

    assert choices_at(Outer, str(error.value).partition(" - at ")[2]) == choices


@pytest.mark.parametrize("place", ["$.free", "$.nowhere", "$.inner.free", "$"])
def test_a_place_without_choices_has_none(place: str) -> None:
    assert choices_at(Outer, place) == ()
