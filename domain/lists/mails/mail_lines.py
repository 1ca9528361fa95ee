"""The sentences of a short mail that may say something of its list: no greeting, subject, signature or quoted mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.mails.act_words import is_small
from domain.lists.names.courtesies import has_courtesy, is_abbreviated_courtesy
from domain.lists.notes.change_words import is_sentence
from domain.lists.surroundings.around_lines import is_farewell
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.surroundings.mail_heads import begins_mail

_ENDS = late_pattern(
    r"(?<=[.!?…])[’'”»\")]*\s+(?=[^\W\d_a-zß-ÿа-яёәіңғүұқөһ]|[«“„\"(\d])|(?<=[。！？；])\s*(?=\S)|(?<=[;؛؟])\s+"
)
"""Where a sentence may end."""
_INITIAL = late_pattern(r"(?:^|[\s.(«])[^\W\d_]\.$")
_ABBREVIATED = late_pattern(
    r"(?:^|\s)(?:no|nr|n|st|art|vol|г|гг|им|ул|др|т\.д|т\.е|т\.к|ж|bzw|ggf|z\.b|u\.a|e\.g|i\.e|av)\.$"
)
_GERMAN_DAY = late_pattern(r"(?:^|\s)\d{1,2}\.$")
_AFTERTHOUGHT = late_pattern(r"(?i)p\.?\s?s\.?[\s.:,–—-]|з\.?ы\.|n\.?b\.?[\s:.]")
_LONGEST, _FEWEST_WORDS = 700, 3
_WORDS_FOR_AND = {
    "en": "and|while|whereas|but|also", "fr": "et|tandis que|mais|alors que", "de": "und|während|aber",
    "es": "y|e|mientras que|pero", "it": "e|ed|mentre|ma", "pt": "e|enquanto|mas", "tr": "ve|ayrıca",
    "ru": "и|а также|а|но", "kk": "және|ал", "uz": "va", "uk": "і|та|а також|а", "pl": "i|oraz|a",
}  # fmt: skip
_COMMAS = late_pattern(r"[,،;]\s+|[，；]")
_DENIES = r"(?:не|not|non|nicht|no|não|pas|nie)\s"
_JOINS = {
    language: late_pattern(rf"[,،;]\s+(?:{words})\s+(?!{_DENIES})|\s(?:{words})\s(?=\S+\s)(?!{_DENIES})")
    for language, words in _WORDS_FOR_AND.items()
} | {"ar": late_pattern(r"[،,;؛]\s*|\s(?=و\S{4,}\s)"), "zh": late_pattern("[，,；;]")}


class Sentence(msgspec.Struct, frozen=True):
    """A sentence, and the line of the mail it stands in, from 1."""

    line: int
    text: str


def sentences_of_mail(lines: Sequence[tuple[int, str]], language: str) -> list[Sentence]:
    """The sentences that may say something of the list."""
    return [Sentence(line, said) for line, text in _body(lines) for said in _sentences(text, language)]


def clauses_of(text: str, language: str) -> list[str]:
    """The clauses of a sentence that are joined by a word such as `and`, where each may say something of its own."""
    joins = _JOINS.get(language)
    return [part for part in map(str.strip, joins.split(text)) if part] if joins is not None else [text]


def parts_of(text: str) -> list[str]:
    """The parts of a sentence between commas."""
    return [part for part in map(str.strip, _COMMAS.split(text)) if part]


def _body(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The lines between the head of the mail and its farewell, and what is added below that."""
    said = closed = False
    for line, text in lines:
        if _AFTERTHOUGHT.match(text):
            closed = False
        if text.startswith((">", "|")) or begins_mail(text):
            continue
        if kind_of_line(text) == "closing" or is_farewell(text):
            closed = closed or (said and not _only_thanks(text))
        elif not closed and text.strip():
            yield line, text[:_LONGEST]
            said = said or is_sentence(text)


def _only_thanks(text: str) -> bool:
    """Whether a line that looks like a farewell is a sentence of thanks, behind which the mail goes on."""
    return is_sentence(text) and len(text.split()) > _FEWEST_WORDS


def _sentences(text: str, language: str) -> list[str]:
    found: list[str] = []
    for part in filter(None, map(str.strip, _ENDS.split(" ".join(text.split())))):
        if found and _goes_on(found[-1], part, language):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found


def _goes_on(before: str, behind: str, language: str) -> bool:
    """Whether a sentence would end with an abbreviation, or with an initial before no word that begins a sentence."""
    if not before.endswith("."):
        return False
    if language == "de" and _GERMAN_DAY.search(before):
        return True
    if _INITIAL.search(before):
        return not is_small(behind.split(maxsplit=1)[0], language)
    last = before.rsplit(maxsplit=1)[-1]
    begins = has_courtesy(behind) and last.islower()  # `he is ill. Dr Kot comes`
    return (is_abbreviated_courtesy(last) and not begins) or bool(_ABBREVIATED.search(before.casefold()))
