"""What names of offices and states are looked up by is what the lists say."""

from domain.naming.lexicon import lexicon, lexicon_of_lists


def test_what_is_looked_up_is_made_of_the_lists_as_they_are() -> None:
    assert lexicon() == lexicon_of_lists(), "run scripts/name-lexicon: a list, or how words are stemmed, changed"
