"""Keys of particulars wrapped for whoever may open them, on a server that may open none."""

from __future__ import annotations

import os

import pytest

from domain.core.problem import Damaged
from domain.store.postgres.wrapping import KEY, given_to, is_given, new_pair, unwrapped, unwrapped_by, wrapped

KEY_OF_A_VALUE, PLACE = os.urandom(KEY), b"passport of abayev"


def test_who_it_was_given_to_opens_it_and_knows_that_somebody_who_has_it_gave_it() -> None:
    private, public = new_pair()
    given = given_to(public, KEY_OF_A_VALUE, PLACE)
    assert unwrapped_by(private, given, PLACE) == KEY_OF_A_VALUE
    assert is_given(public, KEY_OF_A_VALUE, PLACE, given)
    assert not is_given(new_pair()[1], KEY_OF_A_VALUE, PLACE, given)


@pytest.mark.parametrize("spoilt", [b"", bytes(KEY) + bytes(60), os.urandom(120)])
def test_what_nobody_wrapped_is_damaged(spoilt: bytes) -> None:
    private, _ = new_pair()
    with pytest.raises(Damaged, match="vault-keys-damaged"):
        unwrapped_by(private, spoilt, PLACE)


def test_nobody_else_opens_it_and_it_opens_nothing_else() -> None:
    (private, public), (other, _) = new_pair(), new_pair()
    given = given_to(public, KEY_OF_A_VALUE, PLACE)
    for reader, place in ((other, PLACE), (private, b"diet of abayev")):
        with pytest.raises(Damaged, match="vault-keys-damaged"):
            unwrapped_by(reader, given, place)
    with pytest.raises(Damaged, match="vault-keys-damaged"):
        unwrapped(os.urandom(KEY), wrapped(os.urandom(KEY), KEY_OF_A_VALUE, PLACE), PLACE)
