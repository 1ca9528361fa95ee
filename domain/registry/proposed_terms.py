"""Terms the program proposes for the phrase book: common offices, titles and formulas, in several languages.

Nobody at an office confirmed them: taken over, each stands as a proposal until the office approves it (protocol 10.9).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.packaged import packaged
from domain.core.text import Wording

if TYPE_CHECKING:
    import tomllib
else:
    tomllib = late("tomllib")


@cache
def proposed_terms() -> Mapping[str, tuple[str, Wording]]:
    """The terms of `resources/phrases` by their tokens: what each names, and its words by language."""
    content = packaged("phrases", "proposed.toml").read_text(encoding="utf-8")
    known: dict[str, dict[str, str]] = tomllib.loads(content)
    return {key: (said["kind"], {tag: said[tag] for tag in said if tag != "kind"}) for key, said in known.items()}
