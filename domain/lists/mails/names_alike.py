"""A name in a mail beside the one that stands: the same spelt otherwise, or one word of it put right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.lists.mails.act_words import plain
from domain.lists.names.courtesies import has_courtesy
from domain.lists.notes.large_names import WORD
from domain.lists.notes.named_in import quoted_in
from domain.naming.scripts.letters import is_unspaced
from domain.naming.texts.text_words import stem_of

LONGEST_INSTEAD = 4
"""Signs between `instead of` and what is wrong."""
_ALIKE, _MUCH_ALIKE = 0.6, 0.75
_MOST_WORDS = 6
_ALIKE_LETTERS = 2
_FEWEST_SAME = 2
_PARTS = ("family", "given", "patronymic")
_OF_FATHER = late_pattern(r"(?:вич|вна|ична|ович|евич|івна|йович|қызы|ұлы|кызы|улы|оглы|qizi|oʻgʻli|o‘g‘li|qızı|oğlu)$")
_ENDINGS = late_pattern(
    r"(?:а|у|ом|е|ой|ы|и|ю|я|ей|ем|ого|ому|ым|ых|ую|ою|ев[аи]|[аәеяіы]?(?:[ндт][ыі]ң|[гғқк][ае]|[дтн][ыі]|[дт][ае]н?|н[ае]н|[мбп]ен))?"
)
"""How Russian and Kazakh names end in another case."""


def aligned(said: str, standing: Name, *, sure: bool) -> Name | None:
    """A phrase as the name spelt otherwise: its words are those that stand, or like them, part by part."""
    if is_unspaced(standing.family):
        return _in_signs(said, standing)
    words = said.split()
    initials = any(max(map(len, word.split("."))) == 1 for word in words)
    if not 1 < len(words) <= _MOST_WORDS or initials or any(any(map(str.isdigit, word)) for word in words):
        return None
    held = [(part, own) for part in _PARTS for own in getattr(standing, part).split()]
    told, left = _alike(words, held)
    exact = sum(word_is == 1 for _, word_is in told.values())
    if len(told) < len(words):
        fathers = [at for at in range(len(words)) if at not in told and _OF_FATHER.search(words[at].casefold())]
        told |= dict.fromkeys(fathers, ("patronymic", _ALIKE))
    close = len(told) == len(words)
    for at in range(len(words)):
        if at not in told and left and sure:
            told[at] = (left.pop(0)[0], 0.0)
        elif at not in told and sure and exact >= _FEWEST_SAME and at - 1 in told:
            told[at] = (told[at - 1][0], 0.0)
    if len(told) < len(words) or exact == len(words) <= len(held) or not (close or (sure and exact >= len(words) / 2)):
        return None
    if not exact or any(_is_declined(word, own) for word in words for _, own in held):
        return None
    parts = {part: " ".join(words[at] for at in range(len(words)) if told[at][0] == part) for part in _PARTS}
    return _named(standing, parts) if parts["family"] and (parts["given"] or not standing.given) else None


def _alike(
    words: Sequence[str], held: list[tuple[str, str]]
) -> tuple[dict[int, tuple[str, float]], list[tuple[str, str]]]:
    """Of which part of the name each word is, by its likeness to one that stands, and those that are left of it."""
    pairs = sorted(
        ((_likeness(word, own), -at, -of) for at, word in enumerate(words) for of, (_, own) in enumerate(held)),
        reverse=True,
    )
    told: dict[int, tuple[str, float]] = {}
    taken: set[int] = set()
    for likeness, at, of in pairs:
        if likeness >= _ALIKE and -at not in told and -of not in taken:
            told[-at] = (held[-of][0], likeness)
            taken.add(-of)
    return told, [each for of, each in enumerate(held) if of not in taken]


def _named(standing: Name, parts: dict[str, str]) -> Name:
    """The name with other parts, in capitals only where it stands so."""
    kept = {part: _cased(said, getattr(standing, part)) for part, said in parts.items() if said}
    return msgspec.structs.replace(standing, **kept, phonetic="")


def _cased(said: str, standing: str) -> str:
    large = said.isupper() and len(said) > 1 and not standing.isupper() and bool(standing)
    if not large:
        return said
    return "-".join(" ".join(word[:1] + plain(word[1:]) for word in part.split()) for part in said.split("-"))


def _in_signs(said: str, standing: Name) -> Name | None:
    """A Chinese name of as many signs, most of which are the same."""
    whole = f"{standing.family}{standing.given}"
    said = said.replace(" ", "")
    same = sum(one == other for one, other in zip(said, whole, strict=False))
    if len(said) != len(whole) or not is_unspaced(said) or not 0 < same < len(whole):
        return None
    family = len(standing.family)
    return msgspec.structs.replace(standing, family=said[:family], given=said[family:], phonetic="")


def part_anew(text: str, standing: Name, wrong: Sequence[tuple[int, int]]) -> Name | None:
    """The name with one word of it put right, where that word stands alone: `Mme De Smedt s'appelle Annelien`."""
    if is_unspaced(standing.family):
        return _sign(text, standing)
    own = [(part, word) for part in ("family", "given", "patronymic") for word in getattr(standing, part).split()]
    known = {plain(word) for _, word in own}
    found: dict[tuple[str, str], str] = {}
    quoted = {word for said in quoted_in(text) for word in said.split()}
    for word in WORD.finditer(text):
        said = word[0].rstrip(".")
        large = said[:1].isupper() or said[:1] == said[:1].lower() == said[:1].upper()
        if not large or plain(said) in known or any(0 <= word.start() - end <= LONGEST_INSTEAD for _, end in wrong):
            continue
        if not _stands_alone(text, word, own):
            continue
        likest = max(((_likeness(said, each), part, each) for part, each in own), default=(0.0, "", ""))
        sure = likest[0] >= (_ALIKE if plain(said)[:1] == plain(likest[2])[:1] else _MUCH_ALIKE)
        if sure and (said in quoted or not _is_declined(said, likest[2])):
            found.setdefault((likest[1], likest[2]), said)
    if len(found) != 1:
        return None
    (((part, before), said),) = found.items()
    said = said.upper() if before.isupper() and len(before) > 1 else said
    words = [said if word == before else word for word in getattr(standing, part).split()]
    return _named(standing, {part: " ".join(words)})


def _stands_alone(text: str, word: re.Match[str], own: Sequence[tuple[str, str]]) -> bool:
    """Whether no other word written large stands beside one but those of the name: `Ruth Hale` is somebody else."""
    before = re.search(r"([^\W\d_][\w'’-]*) $", text[: word.start()])
    behind = re.match(r" ([^\W\d_][\w'’-]*)", text[word.end() :])
    beside = [each[1] for each in (before, behind) if each is not None]
    of_name = [each for _, each in own]
    return all(
        not each[:1].isupper()
        or has_courtesy(f"{each} Xx Yy")
        or any(_likeness(each, word) >= _ALIKE for word in of_name)
        or (before is not None and each == before[1] and not text[: before.start()].strip())
        for each in beside
    )  # fmt: skip


def _sign(text: str, standing: Name) -> Name | None:
    """A Chinese name with one sign for another, each quoted: “小”应为“晓”."""
    whole = f"{standing.family}{standing.given}"
    signs = [each for each in quoted_in(text) if len(each) == 1] or re.findall(
        r"[“‘\"'「]([\u3400-\u9fff])[”’\"'」]", text
    )
    old = [each for each in signs if whole.count(each) == 1]
    new = [each for each in signs if each not in whole]
    return _in_signs(whole.replace(old[0], new[0]), standing) if len(old) == len(new) == 1 else None


def _likeness(one: str, other: str) -> float:
    one, other = (plain(each).rstrip(".").replace("ı", "i") for each in (one, other))
    return 1.0 if one == other else min(SequenceMatcher(None, one, other).ratio(), 0.99)


def _is_declined(said: str, own: str) -> bool:
    """Whether a word is one of the name in another case."""
    said, own = plain(said), plain(own)
    if said.startswith(f"{own}'"):
        return True
    stem = stem_of(own)
    cyrillic = any("\u0400" <= letter <= "\u052f" for letter in own)
    declined = said != own and said.startswith(stem) and len(stem) > _ALIKE_LETTERS
    return cyrillic and declined and _ENDINGS.fullmatch(said[len(stem) :]) is not None
