"""Letters, and the scripts they are of."""

import pytest

from domain.naming.scripts.letters import script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [("Abayev", "LATIN"), ("1. Абаев", "CYRILLIC"), ("習近平", "CJK"), ("1 ?", ""), ("", "")],
)
def test_a_text_is_in_the_script_of_its_first_letter(text: str, script: str) -> None:
    assert script_of(text) == script
