"""The choices a field of a command has, and the fields there are, found by where a decoder says something is none."""

from __future__ import annotations

from typing import Any

from msgspec import inspect

from domain.core.late_pattern import late_pattern

_STEP = late_pattern(r"\.(\w+)|\[[^]]*\]")
_IN_KEY = "`key` in "


def choices_at(kind: type[Any], place: str) -> tuple[str, ...]:
    """The choices at a place in a command, such as `$.when.precision`; none where it is no choice.

    Args:
        place: as the decoder tells it; `key` in it is the key of a mapping.
    """
    found = _at(kind, place)
    if _IN_KEY in place:
        found = [each.key_type for each in found if isinstance(each, inspect.DictType)]
    values = [value for each in found for alone in alternatives(each) for value in getattr(alone, "values", ())]
    return tuple(str(value) for value in values)


def fields_at(kind: type[Any], place: str) -> tuple[str, ...]:
    """The names of the fields at a place in a command, such as `$.when`; none where it has none of its own."""
    structs = (
        alone for each in _at(kind, place) for alone in alternatives(each) if isinstance(alone, inspect.StructType)
    )
    return tuple(field.encode_name for struct in structs for field in struct.fields)


def _at(kind: type[Any], place: str) -> list[inspect.Type]:
    found = [inspect.type_info(kind)]
    for name in (match[1] for match in _STEP.finditer(place)):
        found = [inner for each in found for inner in type_within(each, name)]
    return found


def type_within(kind: inspect.Type, name: str | None) -> list[inspect.Type]:
    """What stands inside a type: its field of that name, or whatever it is a list or a mapping of."""
    found: list[inspect.Type] = []
    for each in alternatives(kind):
        if name is not None and isinstance(each, inspect.StructType):
            found += [field.type for field in each.fields if field.encode_name == name]
        elif name is None and isinstance(each, inspect.DictType):
            found.append(each.value_type)
        elif name is None and isinstance(each, inspect.CollectionType):
            found.append(each.item_type)
        elif name is None and isinstance(each, inspect.TupleType):
            found += each.item_types
    return found


def alternatives(kind: inspect.Type) -> tuple[inspect.Type, ...]:
    """The types of which a value may have one."""
    if isinstance(kind, inspect.Metadata):
        return alternatives(kind.type)
    return kind.types if isinstance(kind, inspect.UnionType) else (kind,)
