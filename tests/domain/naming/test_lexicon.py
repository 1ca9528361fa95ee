"""What names of offices and states are looked up by is what the lists say."""

import pytest

from domain.core.packaged import packaged
from domain.naming.lexicon import MADE, key_of_state, lexicon, lexicon_of_lists, state_named


def test_what_is_looked_up_is_made_of_the_lists_as_they_are() -> None:
    assert lexicon() == lexicon_of_lists(), "run scripts/name-lexicon: a list, or how words are stemmed, changed"
    assert packaged("names", MADE).read_bytes() == lexicon_of_lists().encoded()


@pytest.mark.parametrize(
    ("name", "state"), [("Republic of Kazakhstan", "KZ"), ("哈萨克斯坦", "KZ"), ("Француз Республикасы", ""), ("", "")]
)
def test_a_state_is_listed_by_what_its_name_is_looked_up_by(name: str, state: str) -> None:
    assert state_named(name) == state
    known = {**lexicon().states, **lexicon().states_inside}
    assert known.get(key_of_state(name) if name else "", "") == state
