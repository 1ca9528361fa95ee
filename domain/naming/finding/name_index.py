"""Finding persons while a name is typed, in any script, among a hundred thousand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nlargest
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.naming.comparing.words_of_name import words_of
from domain.naming.finding.fit import Fit, is_counted
from domain.naming.finding.fitting import Fitting
from domain.naming.finding.frames import frame, near_frames
from domain.naming.finding.keys import BONES, INITIALS, REGNAL, Keys, MemoryKeys, keys_and_sounds, keys_of
from domain.naming.finding.resemblance import OPEN_VOWELS
from domain.naming.scripts.letters import folded, has_digit, is_unspaced, is_vague
from domain.naming.scripts.readings import readings
from domain.naming.scripts.skeleton import bones, one_letter_fewer, skeleton
from domain.naming.words.findable import Findable
from domain.naming.words.regnal import regnal_name
from domain.naming.words.typed import Word, is_number, ways_of_typing, words_in

if TYPE_CHECKING:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA
else:
    process, OSA = late("rapidfuzz.process"), late("rapidfuzz.distance.OSA")

_HALF_TYPED = {
    "c": "k", "d": "j", "i": "ej", "k": "c", "o": "u", "p": "v", "s": "c", "t": "cs", "z": "j",
}  # fmt: skip
"""Sounds that may be half of what is written with two letters, and what those sound as: of `Kos` an h makes a ш."""
_VOWELS = frozenset("aeiou")
"""Where Arabic or Hebrew writes one it is whole."""
_GLIDE = late_pattern("[aeou]i$")
"""What is a glide where a vowel follows: Tokay, Tokayev."""
_SHORTEST_PART = 3
"""Letters from which on a word is also looked for inside others; fewer stand in nearly all of them."""
_SHORTEST_PART_HEARD = 5
"""The same where it is looked for as it sounds."""
_LEAST_LENIENT = 3
"""Letters from which on a word may be mistyped."""
_SHORTEST_STEM = 4
"""Letters of a name from which on it is known before an ending."""
_MOST_SOUNDS = 24
_MOST_SOUNDS_OF_A_PART = 12
_MOST_READINGS_OF_A_PART = 3
"""Sounds looked at closely at most, for each typed word, and for each part of one."""
_MOST_HOLDERS = 60
_MOST_LIKES = 64
"""Typed words, and parts of them, of which is kept who has one like it, until the names change."""
_MOST_FITTED = 24
"""Persons held against what is typed at most, so that no keystroke waits."""
_MOST_JUDGED = 200
"""Persons who have the words typed from which on none of them is judged: of a thousand it takes a tenth of a second."""
_NEARLY = 0.34
"""How like two readings are, of 1, before they are looked at closely."""

Ranked = list[tuple[str, Fit]]


class NameIndex:
    """The names of persons, ready for type-ahead. Earlier entered persons are found first; order them before.

    A keystroke over 100,000 persons takes a few milliseconds. A person may be put again with other forms.
    """

    def __init__(self, people: Iterable[tuple[str, Findable]] = (), keys: Keys | None = None) -> None:
        self.keys = keys or MemoryKeys()
        self._likes: dict[tuple[str, bool], dict[int, float]] = {}
        for person, entry in people:
            self.put(person, entry)

    def put(self, person: str, entry: Findable, more: Iterable[str] = ()) -> None:
        """Enter a person, or give him other name forms; he keeps his place among the others.

        Args:
            more: keys by which he is looked up besides those of his names.
        """
        keys, sounds = keys_and_sounds(entry)
        self.keys.put(person, entry, keys.union(more), sounds)
        self._likes = {}

    def remove(self, person: str) -> None:
        """Leave a person out from now on."""
        self.keys.remove(person)

    def look_anew(self) -> None:
        """Forget what was looked up: the keys changed."""
        self._likes = {}

    def find(self, typed: str, limit: int = 20) -> list[str]:
        """The persons whom what is typed may name, the likeliest first."""
        return [person for person, _ in self.ranked(words_in(typed), limit)]

    def ranked(self, words: Sequence[Word], limit: int, *, alike: bool = True) -> Ranked:
        """Who fits, the best first: where all words are whole, where names begin so or hold them, then who is alike.

        Where more have the words typed than are wanted, nobody else is looked for; nor where very many have them, of
        whom none is then held against what is typed.

        Args:
            alike: whether those are looked for as well whose names are only alike.
        """
        if not words:
            return []
        enough = min(limit, _MOST_JUDGED) if _are_told_by_keys(words) else limit
        found, whole = self._by_keys(words, limit, enough)
        if len(found) >= enough:
            return [(person, _WHOLE if at < whole else _BEGUN) for at, person in enumerate(found)]
        resembling = self._resembling(words) if alike else []
        entries = dict(self.keys.entries(list(dict.fromkeys((*found, *resembling)))))
        fitting = Fitting(words, entries.values())
        fits = {
            person: max(fitting.fit(entries[person]), least)
            for person, least in found.items()
            if not fitting.is_of_another_number(entries[person])
        }
        fits = {person: fit for person, fit in fits.items() if fit.score}
        for person in resembling:
            if person not in fits and (fit := fitting.fit(entries[person])).score:
                fits[person] = fit
        return sorted(fits.items(), key=lambda each: -each[1].score)[:limit]

    def resembling(self, words: Sequence[Word]) -> Iterable[tuple[str, Findable]]:
        """Who has words that resemble those typed, or some of them, and what is known of each."""
        return self.keys.entries(self._resembling(words))

    def near(self, names: Iterable[str]) -> list[str]:
        """Who shares one word with these names, by its consonants, and nearly shares another."""
        own = {BONES + bones(skeleton(word)) for name in names for word in words_of(name)} - {BONES}
        sharing = dict.fromkeys(
            person for key in sorted(own) for person in self.keys.having([[key]], _MOST_NEAR, whole=True)
        )
        return [person for person in sharing if self._nearly(person, own)]

    def _nearly(self, person: str, own: set[str]) -> bool:
        """Whether a person who shares a word shares, or nearly shares, another; of a single word it is enough."""
        theirs = {key for key in keys_of(self.keys.entry(person)) if key[0] == BONES}
        other, others = own - theirs, theirs - own
        if len(own & theirs) > 1 or not other or not others:
            return True
        shorter = {each for key in other for each in one_letter_fewer(key)}
        return any(each in shorter for key in others for each in one_letter_fewer(key))

    def _by_keys(self, words: Sequence[Word], limit: int, enough: int) -> tuple[dict[str, Fit], int]:
        """Who has the words typed among his keys, and how well he fits at least, whatever his names look like; and how
        many of them, the first, have all of them whole.
        """
        telling = [word for word in words if not word.initial and not word.particle]
        telling = telling or [word for word in words if not word.initial] or list(words)
        groups = [_typed_keys(word) for word in telling]
        several = len(telling) > 1 and not any(word.initial for word in words)
        begun = _LEAST if several or all(word.initial for word in words) else Fit()
        found = dict.fromkeys(self.keys.having(groups, limit, whole=True), begun)
        whole = len(found)
        if whole < limit:
            found |= dict.fromkeys(self.keys.having(groups, limit, whole=False), begun)
        if len(found) >= enough:
            # Of so many nobody is judged: who is spelt so comes before who only sounds so.
            written = [[keys[0]] for keys in groups if keys]
            found = dict.fromkeys((*self.keys.having(written, limit, whole=True), *found), begun)
        further: tuple[tuple[Fit, Callable[[], list[str]]], ...] = (
            (_LEAST, lambda: self._holding(telling, groups, limit)),
            (_LEAST, lambda: self._half_typed(groups, limit, vague=is_vague(telling[-1].text))),
            (_LEAST, lambda: self._by_initials(words, limit)),
        )
        for least, more in further:
            if len(found) < enough:
                found |= {person: least for person in more() if person not in found}
        return dict(list(found.items())[:limit]), whole

    def _holding(self, words: Sequence[Word], groups: list[list[str]], limit: int) -> list[str]:
        if len(words) > 1:
            return []
        written, *sounds = groups[0]
        parts = [written] if len(written) >= _SHORTEST_PART or is_unspaced(written) else []
        parts += [sound for sound in sounds if len(sound) >= _SHORTEST_PART_HEARD]
        return [person for part in parts for person in self.keys.holding(part, limit)]

    def _half_typed(self, groups: list[list[str]], limit: int, *, vague: bool) -> list[str]:
        sounds = [key for key in groups[-1] if len(key) >= _SHORTEST_PART and not (vague and key[-1] in _VOWELS)]
        further = [key[:-1] + sound for key in sounds for sound in _HALF_TYPED.get(key[-1], "")]
        further += [key[:-1] + vowel for key in sounds if _GLIDE.search(key) for vowel in "aeou"]
        return self.keys.having([*groups[:-1], further], limit, whole=False) if further else []

    def _by_initials(self, words: Sequence[Word], limit: int) -> list[str]:
        """Who has these initials: ВВП, or В. В. П."""
        letters = "".join(word.text for word in words if word.initial)
        if len(words) == 1 and words[0].text.isupper() and len(words[0].text) in (3, 4):
            letters = words[0].text
        if len(letters) < _SHORTEST_PART or (len(letters) != len(words) and len(words) > 1):
            return []
        return self.keys.having([[INITIALS + folded(letters)]], limit, whole=True)

    def _resembling(self, words: Sequence[Word]) -> list[str]:
        """Who has words that resemble those typed, or some of them; who has most of them first."""
        ways = [words, *ways_of_typing(words)]
        telling = [word.text for way in ways for word in way if not (word.initial or word.particle)]
        parts = list(_parts_of(words[0].text)) if len(words) == 1 and is_unspaced(words[0].text) else []
        counted: dict[int, float] = {}
        for text, weight in {**dict.fromkeys(parts, _OF_A_PART), **dict.fromkeys(telling, 1.0)}.items():
            for person, value in self._with_like_word(text, whole=weight == 1.0).items():
                counted[person] = counted.get(person, 0.0) + value * weight
        return self.keys.persons(nlargest(_MOST_FITTED, counted, key=counted.__getitem__))

    def _with_like_word(self, text: str, *, whole: bool) -> dict[int, float]:
        """Who has a word like this one, or like this part of one; most parts were looked for a keystroke before."""
        if len(text) < _LEAST_LENIENT and not is_unspaced(text):
            return {}
        found = self._likes.get((text, whole))
        if found is None:
            if len(self._likes) >= _MOST_LIKES:
                self._likes.clear()
            found = self._likes[text, whole] = self._like_word(text, whole=whole)
        return found

    def _like_word(self, text: str, *, whole: bool) -> dict[int, float]:
        found: dict[int, float] = {}
        said = readings(text) if whole else readings(text)[:_MOST_READINGS_OF_A_PART]
        most = _MOST_SOUNDS if whole else _MOST_SOUNDS_OF_A_PART
        sounds = dict.fromkeys(said, 1.0) if _is_one_syllable(text) else self._like_sounds(text, said, most)
        # The sounds most like it come first.
        for sound, persons in self.keys.holders(sounds, _MOST_HOLDERS).items():
            for person in persons:
                found.setdefault(person, sounds[sound])
        return found

    def _like_sounds(self, text: str, said: Sequence[str], most: int) -> dict[str, float]:
        """The sounds of names most like a typed word, as it may be said."""
        frames = {near for sound in said for near in near_frames(frame(sound))}
        if is_unspaced(text):
            frames |= {each[:at] + "l" + each[at:] for each in frames for at in range(len(each) + 1)}
        frames.update(frame(sound[:end]) for sound in said for end in range(_SHORTEST_STEM, len(sound)))
        known = list(dict.fromkeys(self.keys.sounds(frames)))
        found: dict[str, float] = {}
        least = _NEARLY
        for sound in said:
            for other, value, _ in process.extract(
                sound, known, scorer=OSA.normalized_similarity, limit=most, score_cutoff=least
            ):
                found[other] = max(found.get(other, 0.0), value)
            if len(found) >= most:
                least = nlargest(most, found.values())[-1]
        best = sorted(found, key=lambda each: (-found[each], each))[:most]
        return {sound: found[sound] for sound in best}


def _are_told_by_keys(words: Sequence[Word]) -> bool:
    """Whether who has these words among his keys has them in a name: others share those of numbers and initials, and of
    words in a script that tells no vowels, or parts no words.
    """
    return not any(
        word.initial or word.particle or is_counted(word) or is_vague(word.text) or is_unspaced(word.text)
        for word in words
    )


def _is_one_syllable(text: str) -> bool:
    """Whether a word is one character of East Asia, which sounds nearly like a great many."""
    return len(text) == 1 and is_unspaced(text)


def _parts_of(text: str) -> Iterator[str]:
    """What may be the family name or the given names of a name written without blanks."""
    if len(text) <= _LONGEST_UNSPACED:
        least = 1 if len(text) < _FOREIGN else 2
        yield from (part for at in range(least, len(text) - least + 1) for part in (text[:at], text[at:]))


_LONGEST_UNSPACED = 12
_FOREIGN = 4
"""Letters from which on a name without blanks is a foreign one, whose parts have more than one."""
_OF_A_PART = 0.5
"""What a part of a word counts that may be a whole name."""
_LEAST = Fit(0.8)
_WHOLE, _BEGUN = Fit(1.0), Fit(0.97)
"""How well those fit who are not judged: who has the words whole, and whose names begin so."""
_MOST_NEAR = 100_000


def _typed_keys(word: Word) -> list[str]:
    """What a typed word is looked up as. Some scripts tell consonants alone."""
    if is_number(word.text) and len(word.text) > 1:
        return [folded(word.text)]
    sound = "" if has_digit(word.text) else skeleton(word.text)
    bone = bones(sound)
    heard = BONES + bone if is_vague(word.text) and len(bone) >= _SHORTEST_PART else sound
    open_vowels = sound.translate(OPEN_VOWELS) if is_vague(word.text) and heard == sound else ""
    known = REGNAL + regnal_name(word.text)
    return [key for key in dict.fromkeys((folded(word.text), heard, open_vowels, known)) if key.strip(BONES + REGNAL)]
