"""Names written large in a sentence, each with the office before it or behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy, is_plain_courtesy, without_courtesies
from domain.lists.notes.change_words import says_a_change
from domain.lists.notes.nominative import as_called
from domain.lists.text.whole_names import is_name
from domain.lists.words.offices import is_interpreter, is_particle, name_like, names_an_office, office_like

WORD = late_pattern(r"[^\W\d_]+(?:[-'’ʼ‘ʻ][^\W\d_]+)*\.?")
_LINKS_OFFICE = late_pattern(r"(?:d[aeiou]|des|del|d[ae]ll[aeo]|dei|do|dos|das)")
"""A small word behind an office that goes on with it: ministre des Affaires."""
_DECLINED = late_pattern(r"(?:вича|ича|вны|чны|вичу|вичем|вне|вной|вну|чну)\b|[тдн][ыі]ң\b")
"""How a patronymic ends, or a Kazakh name, where it is declined."""
_LOOKED_AT = 60
_LONGEST_SHORTENED = 3
_LARGE_OFFICE = late_pattern(r"(?:^|\s)([А-ЯЁӘҒҚҢӨҰҮҺІЇЄ][а-яёәғқңөұүһіїє-]+(?: [а-яёәғқңөұүһіїє-]+){1,8}) $")
"""An office of several words, the first of them written large, before what follows."""
_FEWEST = 2
_MOST, _MOST_OF_OFFICE = 6, 4
_VERB_BEHIND = late_pattern(r"\s+(?:\w+(?:[ae]ca[kğ]|ece[kğ]|mıştır|miştir|acaq|əcək)\w*|(?:қосыл|бар|кел|қатыс)\w*)$")
"""With what a Turkish, Azerbaijani or Kazakh sentence ends behind an office."""


class Named(msgspec.Struct, frozen=True):
    """Somebody a sentence names, and where: a member by his id, or a name with an office."""

    start: int
    end: int
    member: str = ""
    name: str = ""
    office: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether a courtesy or an office tells that it is a name: German writes all nouns large."""
        return bool(self.office) or has_courtesy(self.name)


def names_written_large(text: str, members: Sequence[Named]) -> Iterator[Named]:
    """Names in words written large, between those of members."""
    spans = [(each.start, each.end) for each in members]
    at = 0
    words = [
        found for found in WORD.finditer(text)
        if not any(found.start() < end and start < found.end() for start, end in spans)
    ]  # fmt: skip
    while at < len(words):
        run = _run(text, words, at)
        named = _name_of(text, run)
        at += max(len(run), 1)
        if named is not None:
            yield named
            behind = text[named.end :].find(named.office) if named.office else -1
            ends = named.end + behind + len(named.office) if behind >= 0 else named.end
            at = next((place for place in range(at, len(words)) if words[place].start() >= ends), len(words))


def _run(text: str, words: Sequence[re.Match[str]], at: int) -> list[re.Match[str]]:
    """The words from one on that may be a name: large, with particles among them and nothing but blanks between."""
    run: list[re.Match[str]] = []
    for word in words[at:]:
        apart = bool(run) and text[run[-1].end() : word.start()].strip()
        large = not word[0][:1].islower() or has_courtesy(text[word.start() : word.start() + _LOOKED_AT])
        if apart or not (large or (run and is_particle(word[0]))):
            break
        run.append(word)
    if len(run) > _FEWEST and not text[: run[0].start()].strip() and says_a_change(run[0][0]):
        run = run[1:]
    while run and is_particle(run[-1][0]):
        run.pop()
    return run


def _name_of(text: str, run: Sequence[re.Match[str]]) -> Named | None:
    """The name in a run of words, after an office that stands before it, and the office behind it and a comma."""
    first = next((at for at in range(len(run)) if has_courtesy(" ".join(word[0] for word in run[at:]))), 0)
    offices = [at for at, word in enumerate(run[first:], first) if names_an_office(word[0])]
    begins = offices[-1] + 1 if offices else first
    words = run[begins:]
    if not words or len(words) > _MOST or (offices and _LINKS_OFFICE.fullmatch(words[0][0])):
        return None
    said = text[words[0].start() : words[-1].end()]
    name = without_courtesies(said)
    if len(name.split()) < _FEWEST or not is_name(name) or office_like(name):
        return None
    said_before = text[run[0].start() : run[begins - 1].end()] if begins else ""
    before = _without_courtesy_behind(said_before) if names_an_office(said_before) else ""
    office = _office_behind(text, words[-1].end()) or before or _office_before(text[: words[0].start()])
    return Named(words[0].start(), words[-1].end(), name=_called(_without_stop(said)), office=office)


def _without_stop(said: str) -> str:
    """A name without the full stop of the sentence it ends: of an initial or `Jr.` it is part."""
    last = said.rsplit(maxsplit=1)[-1]
    return said.rstrip(".") if len(last.rstrip(".")) > _LONGEST_SHORTENED else said


def _office_before(text: str) -> str:
    """The office that leads to a name in a Cyrillic sentence, from its large letter on: Государственный министр …

    Of what begins the sentence, and is written large for that, the first word must be of an office.
    """
    found = _LARGE_OFFICE.search(text)
    if found is None or says_a_change(found[1]) or not (office_like(found[1]) and names_an_office(found[1])):
        return ""
    if not (found.start() or names_an_office(found[1].split()[0])):
        return ""
    *_, before = text[: found.start()].split() or [""]  # `заместитель Министра нефти`
    return f"{before} {found[1]}" if before.islower() and names_an_office(before) else found[1]


def _without_courtesy_behind(words: str) -> str:
    """The words of an office that stands before a name, without the courtesy between: Genel Müdür Sayın."""
    said = words.split()
    while said and is_plain_courtesy(said[-1]):
        said.pop()
    return " ".join(said)


def _called(said: str) -> str:
    """The name as it is called, with its courtesy, where a Slavic or Kazakh sentence declines it."""
    bare = without_courtesies(said)
    return said.replace(bare, as_called(bare)) if _DECLINED.search(bare) else said


def _office_behind(text: str, end: int) -> str:
    """The office behind a name and a comma, as far as the next one or the end."""
    behind = re.match(r"\s*[,،(（]\s*([^,،;()（）]+?)\s*(?:[,،;)）]|[.。]?\s*$)", text[end:])
    said = behind[1].strip(" .") if behind is not None else ""
    office = _VERB_BEHIND.sub("", said)
    ends = behind is not None and not text[end + behind.end() :].strip(" .!。")
    few = ends and len(office.split()) <= _MOST_OF_OFFICE and (len(office.split()) == 1 or not name_like(office))
    return office if office and (office_like(office) or is_interpreter(office) or few or office != said) else ""
