"""Thai and Lao words in the order in which they are said, where a library reads them letter by letter.

A vowel may be written before the consonant it follows; an h may only set a tone. Letters under a sign that mutes them
are not said in Thai, and tell how a foreign name is said elsewhere: ทรัมป์ is Trump.
"""

from __future__ import annotations

from domain.core.late_pattern import late_pattern

_SIAMESE = late_pattern("[\u0e01-\u0eff]")
_MUTED = late_pattern("[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c")
_H_OF_A_TONE = late_pattern("\u0e2b(?=[งญณนมยรลว])|\u0eab(?=[ງຍນມລວຼ])")
_TWO_R_WITHIN, _TWO_R = late_pattern("รร(?=[\u0e01-\u0e2e])"), late_pattern("รร")
"""An r written twice is an a, which an n closes where nothing else does."""
_VOWEL_BEFORE = late_pattern("([\u0e40-\u0e44\u0ec0-\u0ec4])([กขคปพผต][รล]|[\u0e01-\u0e2e\u0e81-\u0eae])")


def is_siamese(word: str) -> bool:
    """Whether a word has letters of Siam or Laos."""
    return bool(_SIAMESE.search(word))


def as_said(word: str) -> str:
    """A word with its letters in the order in which they are said, without those that only tell a tone."""
    told = _TWO_R.sub("\u0e31น", _TWO_R_WITHIN.sub("\u0e31", _H_OF_A_TONE.sub("", word)))
    return _VOWEL_BEFORE.sub(r"\2\1", told)


def without_muted(word: str) -> str:
    """A word without the letters under a sign that mutes them."""
    return _MUTED.sub("", word)
