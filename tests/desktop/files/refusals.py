"""Files from outside that are refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.wording.problems import problem_sentence
from desktop.wording.words import Words
from domain.core.problem import Malformed


def refusal(read: Callable[[], object]) -> str:
    """The code of what was wrong; that it is worded in every language is checked here for all."""
    with pytest.raises(Malformed) as caught:
        read()
    for language in ("en", "fr"):
        words = problem_sentence(caught.value, Words(language))
        assert words
        assert caught.value.code not in words
    return caught.value.code
