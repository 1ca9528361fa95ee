"""The languages asked for: `--language fr` for the answer, `--language fr,ru` for a sheet as well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from desktop.commandline.window_arguments import language_of_answer
from desktop.machine.local_zone import local_zone
from desktop.wording.words import Words
from domain.core.problem import Malformed
from domain.core.text import Language


def asked_languages(asked: str | None) -> tuple[str, ...]:
    """The languages of a comma-separated list, in order; none if nothing was asked.

    Raises:
        Malformed: `unknown-language`.
    """
    if asked is None:
        return ()
    languages = tuple(part.strip().lower() for part in asked.split(","))
    for language in languages:
        if language not in get_args(Language):
            raise Malformed("unknown-language", field="language", language=language[:20])
    return languages


def words_of_answer(arguments: Sequence[str]) -> Words:
    """The words of the answer, in the language asked for."""
    return Words(language_of_answer(arguments), local_zone, named=True)
