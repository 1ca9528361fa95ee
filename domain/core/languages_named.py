"""The languages a command names, each by its canonical tag, told in one place.

Every command takes any language of ISO 639, as `kk-latn`, `deu` or `zh-Hant`, and stores the canonical tag; of a form
of a name that tag in small letters. Where they stand is told by the types of fields (`domain.core.text.LanguageTag`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Annotated, Any, TypeVar, get_args, get_origin

import msgspec

from domain.core.language_tag import canonical_tag, name_form
from domain.core.message import Command
from domain.core.problem import Refused

C = TypeVar("C", bound=Command[Any])

_Told = Callable[[Any, str], Any]
"""What makes of a value the same with its languages in canonical form; the field is for who reads a refusal."""

_HELD: dict[str, _Told] = {"language": canonical_tag, "name-form": name_form}
"""How a text is told, by what it holds."""


def with_canonical_languages(command: C) -> C:
    """The command with every language in it by its canonical tag.

    Raises:
        Refused: `unknown-language-tag`, with those most like it; `language-twice`, for two tags of one language.
    """
    stood = {name: (getattr(command, name), tell) for name, tell in _told_in(type(command)).items()}
    told = {name: tell(value, name) for name, (value, tell) in stood.items()}
    changed = {name: value for name, value in told.items() if value != stood[name][0]}
    return msgspec.structs.replace(command, **changed) if changed else command


@cache
def _told_in(kind: type[msgspec.Struct]) -> dict[str, _Told]:
    """The fields of a struct with a language in them somewhere, and how each is told."""
    found = {field.name: _teller(field.type) for field in msgspec.structs.fields(kind)}
    return {name: tell for name, tell in found.items() if tell is not None}


def _teller(kind: Any) -> _Told | None:
    """How the values of a type are told; None where no language is in them."""
    inside, origin = get_args(kind), get_origin(kind)
    if origin is Annotated:
        held = next((_HELD[what] for meta in inside[1:] if (what := _held_in(meta)) in _HELD), None)
        return held or _teller(inside[0])
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return partial(_in_struct, kind) if _told_in(kind) else None
    tellers = [_teller(each) for each in inside if each is not ...]
    first = next(iter(tellers), None)
    if not any(tellers):
        return None
    if origin is dict:
        return partial(_in_mapping, first, tellers[1])
    if origin is tuple and first is not None:
        return partial(_in_sequence, first)
    return partial(_in_one_of, tuple(zip(map(_shape, inside), tellers, strict=True)))


def _held_in(meta: Any) -> str:
    """What a text of a type holds, as the type says it."""
    return str((meta.extra or {}).get("holds", "")) if isinstance(meta, msgspec.Meta) else ""


def _shape(kind: Any) -> Any:
    """The class a value of that type has."""
    origin = get_origin(kind)
    return _shape(get_args(kind)[0]) if origin is Annotated else origin or kind


def _in_struct(kind: type[msgspec.Struct], value: Any, field: str) -> Any:
    told = {name: tell(getattr(value, name), field) for name, tell in _told_in(kind).items()}
    return msgspec.structs.replace(value, **told)


def _in_mapping(key: _Told | None, inner: _Told | None, value: Any, field: str) -> Any:
    told: dict[Any, Any] = {}
    for each, words in value.items():
        tag = key(each, field) if key is not None else each
        if tag in told:
            raise Refused("language-twice", field=field, language=tag)
        told[tag] = inner(words, field) if inner is not None else words
    return told


def _in_sequence(inner: _Told, value: Any, field: str) -> Any:
    return type(value)(inner(each, field) for each in value)


def _in_one_of(kinds: tuple[tuple[Any, _Told | None], ...], value: Any, field: str) -> Any:
    for shape, tell in kinds:
        if isinstance(shape, type) and isinstance(value, shape):
            return tell(value, field) if tell is not None else value
    return value
