"""What names of offices and states are looked up by is what the lists say."""

import pytest

from domain.core.packaged import packaged
from domain.naming.words.lexicon import MADE, lexicon, lexicon_of_lists, state_named


def test_what_is_looked_up_is_made_of_the_lists_as_they_are() -> None:
    assert lexicon() == lexicon_of_lists(), "run scripts/name-lexicon: a list, or how words are stemmed, changed"
    assert packaged("names", MADE).read_bytes() == lexicon_of_lists().encoded()


@pytest.mark.parametrize(
    ("name", "state"), [("Republic of Kazakhstan", "KZ"), ("哈萨克斯坦", "KZ"), ("Француз Республикасы", ""), ("", "")]
)
def test_a_state_is_known_by_its_name_in_any_script(name: str, state: str) -> None:
    assert state_named(name) == state
