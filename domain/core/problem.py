"""What can go wrong, as codes and typed values. Sentences are made at the edge, from the catalogue."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from domain.core.text import Wording


class Problem(Exception):
    """Something an officer must be told: a stable code, values to word it with, and the field it concerns.

    `exit_code` is what a command line returns for it. `zone` is the clock its instants are told by: that of the item or
    the visit it concerns; None where it concerns neither. `places` are those of that visit, by their zones.
    """

    exit_code: ClassVar[int]
    zone: str | None = None
    places: Mapping[str, Wording] | None = None

    def __init__(self, code: str, /, *, field: str | None = None, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.near: tuple[str, ...] = values.pop("near", ())
        """The ids that are known and most like the one that is not."""
        self.choices: tuple[str, ...] = values.pop("choices", ())
        """What may be chosen, where something else was."""
        self.values = values

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code} ({told})" if told else self.code


class Refused(Problem):
    """A command the rules do not allow, or a change that conflicts with another's. Nothing was recorded."""

    exit_code = 1


class Malformed(Problem):
    """What was asked for cannot be understood: unknown command, wrong shape, text that cannot be kept."""

    exit_code = 2


class Damaged(Problem):
    """The file is no office, or what it holds cannot be believed."""

    exit_code = 3


class Unavailable(Problem):
    """The office cannot be used now: locked, full, read-only, gone. Nothing was recorded."""

    exit_code = 4


def refuse_twice(named: Collection[object], field: str) -> None:
    """Refuse a field that names anything twice.

    Raises:
        Refused: `listed-twice`.
    """
    if len(set(named)) < len(named):
        raise Refused("listed-twice", field=field)
