"""Read models in sentences: checks, differences between two moments, agreements, who was in the room.

Instants are told by the clock of the words: for a visit, `words.in_zone(visit.zone)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from desktop.wording.digests import with_short_digests
from desktop.wording.interpreting import pair_in_codes
from desktop.wording.words import Change, Words, capital
from domain.checks.check import Check
from domain.core.times import PlannedTime
from domain.projections.attendance import Attendee, InRoom
from domain.projections.awaiting import APPROVER, AgreementRow, AwaitingRow
from domain.projections.difference import Difference


def role_words(row: Attendee, words: Words) -> str:
    """In what capacity someone takes part, for interpreters with their languages: Interpreter ru–kk."""
    pairs = row.interpreting.pairs if row.interpreting else ()
    return " ".join(
        (words.of("role", row.role), words.with_commas(pair_in_codes(each, words) for each in pairs))
    ).strip()


def room_words(room: InRoom, words: Words) -> str:
    """Whether someone was in the room, and how that is known: Not certain: nothing observed."""
    there = words.of("room", room.there)
    return words("room.because", there=there, because=words(f"seen.{room.because}"))


def check_sentence(check: Check, words: Words) -> str:
    """What a check found, and which entry accepted it earlier if its facts have changed since."""
    words = words.in_sentence()
    values = {name: _day_alone(value) for name, value in check.values.items()}
    found = words(f"{'check-together' if check.parts else 'check'}.{check.code}", **values)
    found = with_short_digests(capital(found))
    if check.accepted is None or check.quiet:
        return found
    return words("checks.accepted-before", found=found, entry=check.accepted)


def _day_alone(value: Any) -> Any:
    """Of a time without hours the day: whether they are still to be fixed or were never known is no matter here."""
    return value.day if isinstance(value, PlannedTime) and value.start is None else value


_CALLING = frozenset({"item-retitled", "member-name", "member-position", "visit-title"})
"""The differences of what something is called: a language that is left out is lost."""


def difference_sentence(difference: Difference, words: Words) -> str:
    """What differs between two moments: "Restricted talks: … → …", by the clock of the item it is about.

    What came or went is named alone where nothing else is known of it, or nothing but its name. A title that reads as
    before is named beside what it is in other languages.
    """
    words = words.elsewhere(difference.zone).on_day(difference.day).in_sentence()
    what = about_words(difference.what, words) if isinstance(difference.what, tuple) else difference.what
    before, after = _told_apart(difference.before, difference.after, words)
    told = {"what": what, "before": before, "after": after, "change": Change(before, after), **difference.beside}
    alone = f"difference.{difference.code}.alone"
    if words.has(alone) and words.said(after or before) in (words.said(None), words.said(what)):
        return words(alone, **told)
    alike = f"difference.{difference.code}.alike"
    if isinstance(before, str) and isinstance(difference.before, Mapping):
        return words(alike if words.has(alike) else f"difference.{difference.code}", **told)
    said = words(f"difference.{difference.code}", **told)
    return with_lost_languages(said, before, after, words) if difference.code in _CALLING else said


def with_lost_languages(said: str, before: Any, after: Any, words: Words) -> str:
    """A sentence that something is called otherwise, with the languages in which it is no longer called anything."""
    if not (isinstance(before, Mapping) and isinstance(after, Mapping) and after):
        return said
    lost = tuple(language for language in before if language not in after)
    return words("wording.languages-lost", said=said, languages=lost) if lost else said


ToldDifferences = dict[tuple[str, str], list[tuple[Difference, str]]]
"""Differences with their sentences, by their kind and their subject: of one item many may be listed."""


class DifferencesTold:
    """Differences in sentences, of which one that is as it was a moment ago is not worded again."""

    def __init__(self) -> None:
        self._spoken: tuple[object, ...] = ()
        self._told: ToldDifferences = {}

    def told(self, differences: Iterable[Difference], words: Words) -> list[str]:
        """The sentences, in the order of the differences."""
        spoken = (words.language, words.zone, words.states)
        before = self._told if spoken == self._spoken else {}
        self._spoken, self._told = spoken, {}
        return [self._sentence(each, before.get((each.code, each.subject), ()), words) for each in differences]

    def _sentence(self, difference: Difference, known: Iterable[tuple[Difference, str]], words: Words) -> str:
        """The sentence as it was told, where one of those of its kind about its subject is the same."""
        told = next((sentence for each, sentence in known if each == difference), None)
        sentence = told if told is not None else difference_sentence(difference, words)
        self._told.setdefault((difference.code, difference.subject), []).append((difference, sentence))
        return sentence


def _told_apart(before: Any, after: Any, words: Words) -> tuple[Any, Any]:
    """Two values in words; two wordings that are the same in this language, or of which one only has languages more,
    are shown in those where they differ: a name that is said in Russian too is no other name.
    """
    if not (isinstance(before, Mapping) and isinstance(after, Mapping)):
        return before, after
    changed = [each for each in dict.fromkeys((*after, *before)) if before.get(each) != after.get(each)]
    said_otherwise = any(before.get(each) for each in changed)
    if not changed or not before or (said_otherwise and words.pick(before) != words.pick(after)):
        return before, after
    return _in_languages(before, changed, words), _in_languages(after, changed, words)


def _in_languages(wording: Mapping[str, Any], languages: Iterable[str], words: Words) -> str:
    """What a wording says in some languages, each with the name of its language."""
    there = [each for each in languages if wording.get(each)]
    told = (
        words("page.difference.in-language", text=str(wording[each]), language=words.spoken(each)) for each in there
    )
    return words.with_commas(told)


def about_words(subjects: tuple[Any, ...], words: Words) -> tuple[Any, ...]:
    """What a check is about; what a checklist expects and nothing stands for yet is named after the checklist."""
    return tuple(
        words(f"checklist.{each}") if isinstance(each, str) and words.has(f"checklist.{each}") else each
        for each in subjects
    )


def matter(row: AgreementRow, words: Words) -> str:
    """What is agreed on: "composition of Restricted talks"."""
    values = {name: getattr(row, name) for name in ("aspect", "subject", "title", "speaker")}
    code = "matter.list" if row.aspect == "list" else "matter.statement" if row.member else "matter"
    return words(code, **values)


def matter_alone(row: AgreementRow, words: Words) -> str:
    """What of a subject is agreed on, where the subject is on show: "Composition"."""
    return words.said(row.speaker) if row.member else words.of("aspect", row.aspect)


def agreement(row: AgreementRow, words: Words) -> str:
    """How one side stands: "guest side: agreed (Embassy of Kazakhstan, note …)"."""
    if row.changed is not None:
        return words("agreed.changed-since", side=row.side, state=row.state, entry=row.changed)
    who, source = (words.said(each) if each else "" for each in (row.who, row.source))
    how = [each for each in (who, row.edition, source) if each]
    code = "agreed.said" if how else "agreed.of-side"
    return words(code, side=row.side, state=row.state, how=" · ".join(how))


def awaited(row: AwaitingRow, words: Words) -> str:
    """Why something waits, since which entry, and by whom."""
    values = {"entry": row.entry, "by": row.by, "state": row.agreement.state}
    code = "awaiting.submitted.until" if row.why == "submitted" and row.agreement.due else f"awaiting.{row.why}"
    return words(code, **values, due=row.agreement.due)


def waits_for(row: AwaitingRow, words: Words) -> str:
    """Whom it waits for: a side, or an approval."""
    return words.of("awaiting" if row.waits_for == APPROVER else "side", row.waits_for)
