"""The skeleton of a name: one spelling for all its spellings, whatever the script and the way it was transliterated.

Токаев, Tokayev, Toqaev, Tokaïev and Тоқаев are all `tokaev`. Letters of a skeleton stand for sounds: `c` for what is
written ш, ч, щ, sh, ch, tch or (fr) ch; `j` for ж, дж, zh, j; `k` for к, қ, х, h, kh, q; `v` for в, w, ф; `s` for
с and ц; `i` for и, й, ы, y. Sources: the usual systems for Russian (ICAO Doc 9303, French
practice) and Kazakh (Latin alphabets of 2018 and 2021). Chinese characters stay as they are, as they tell no sound.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import has_own_spelling, in_latin

_LATIN_SPELLINGS = (
    (r"chtch|shch|tsch|tsh|sch|tch|sh|sz|cz", "c"),
    (r"ch(?=[rl])", "k"),
    (r"ch", "c"),
    (r"dzh|dz(?=h)|dj|zh", "j"),
    (r"kh|gh(?=$)|ck", "k"),
    (r"gh|gu(?=[eiy])", "g"),
    (r"ph", "v"),
    (r"([tdrb])h", r"\1"),
    (r"t[sz]", "s"),
    (r"qu(?=[ei])", "k"),
    (r"c(?=[eiy](?!$))", "s"),
    (r"ou|oo", "u"),
    (r"(?<=[aeiouy])j$", "i"),
    (r"^x", "k"),
    (r"x", "ks"),
    (r"(?<=[^aeiouy])yo", "e"),
    (r"(?<=[^aeiouy])e$", ""),
)
"""How sounds are spelt in English, French and the Latin alphabets of Kazakh, in the order in which they are read."""
_LATIN_SPELLINGS_READ = tuple((late_pattern(spelling), sound) for spelling, sound in _LATIN_SPELLINGS)
_SPELT = late_pattern("[hcx]|sz|dj|gu|t[sz]|qu|ou|oo|j$|yo|e$")
"""What stands in every word that one of these spellings is in."""
_ONE_LETTER_SOUNDS = str.maketrans({"y": "i", "w": "v", "f": "v", "q": "k", "h": "k"})

_DOUBLE = late_pattern(r"(.)\1+")
_GLIDE = late_pattern(r"(?<=[aeou])i(?=[aeou])")
_SOFT_VOWEL = late_pattern(r"(?:^|(?<=[^aeiou]))i(?:e|o(?=[^aeiou]))")
_BONES = str.maketrans({"a": "", "e": "", "i": "", "o": "", "u": "", "p": "b"})


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """The skeleton of one word. Empty for a word without letters."""
    plain = in_latin(word)
    return heard(plain) if plain.isascii() and has_own_spelling(word) else _smoothed(plain)


def bones(skeleton: str) -> str:
    """The consonants of a skeleton, as far as Arabic letters can tell them: p is written as b."""
    return skeleton.translate(_BONES)


@lru_cache(maxsize=100_000)
def heard(letters: str) -> str:
    """The skeleton of plain Latin letters, some of which may be sounds already: those are capitals."""
    return _smoothed(_sounds_of_latin(letters))


def _sounds_of_latin(letters: str) -> str:
    # What sounds as ш becomes C at first, to be told from the c of Nicolas, which sounds as k.
    for spelling, sound in _LATIN_SPELLINGS_READ if _SPELT.search(letters) else ():
        letters = spelling.sub("C" if sound == "c" else sound, letters)
    return letters.replace("c", "k").lower().translate(_ONE_LETTER_SOUNDS)


def _smoothed(sounds: str) -> str:
    """Without doubled letters, glides between vowels (aye, aie) and softening before e (ye, ie)."""
    sounds = _DOUBLE.sub(r"\1", sounds)
    if "i" not in sounds:
        return sounds
    sounds = _SOFT_VOWEL.sub("e", sounds)
    return _DOUBLE.sub(r"\1", _GLIDE.sub("", sounds))


def one_letter_fewer(word: str) -> Iterator[str]:
    """The word, and what is left of it without each of its letters: two words alike but for one letter share some."""
    yield word
    if len(word) > 2:
        yield from (word[:at] + word[at + 1 :] for at in range(len(word)))
