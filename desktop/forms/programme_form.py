"""The form that enters a programme from a text, such as one copied from a mail: all its items in one save, one undo."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from msgspec.structs import replace

from desktop.concepts.edges.fields import Pick
from desktop.desk.view import VisitView
from desktop.forms.drafts import Draft
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.made import editor_of
from desktop.forms.editors.programme_rows import ProgrammeRowsEditor, ReadRow
from desktop.forms.editors.text import NoteEditor
from desktop.forms.form_kinds import TEXT
from desktop.forms.programme_hours import without_own_clock
from desktop.forms.programme_kinds import key_of, kinds_offered, proposed_kinds
from desktop.forms.programme_standing import gone, is_titled_otherwise, moved, stands
from desktop.forms.programme_text import ProgrammeLine, ProgrammeRead, read_programme
from desktop.forms.programme_translated import titles_added, translated
from desktop.forms.together_form import TogetherForm, of_its_visit
from desktop.look.style.mark import Severity
from desktop.widgets.fields.form_row import RowWords
from desktop.wording.languages import languages_asked, languages_offered
from desktop.wording.words import say
from domain.core.message import name_of
from domain.core.names import GUEST, HOST
from domain.core.problem import Refused
from domain.lists.words.list_language import told_language
from domain.programme.meeting import PlanMeeting
from domain.programme.moving import MoveItem
from domain.programme.parties_in_title import taking_by_title
from domain.programme.place import PlaceItem
from domain.programme.planning import PlanItem
from domain.programme.travelling_apart import Travellers, is_of_members
from domain.projections.schedule import ScheduleRow
from domain.visit.visit import Visit

DAY, LANGUAGE, TAKING, KINDS = "day", "language", "taking", "kinds"
ALL_PARTIES, HOST_AND_GUEST = "all", "both"
"""Who takes part where a line names no party."""
SEVERAL = 3
"""So many parties may be two and one that joins them for an item; at a meeting of more all take part by default."""
ALSO_READ = (
    "fr",
    "en",
    "ru",
    "kk",
    "ar",
    "nl",
    "de",
    "es",
    "pt",
    "it",
    "da",
    "sv",
    "nb",
    "pl",
    "cs",
    "ro",
    "tr",
    "hu",
    "uz",
)
"""In whose words days are read as well, after those of the visit."""
TITLED = "titled-too"
"""In the place of a kind: the line is the title of an item that stands, in another language."""
TEXT_HEIGHT = 110
"""In pixels at the normal size of text."""
LONGEST_TOLD = 60
"""So many letters and signs of a line that is not taken over are told."""
MOST_ROWS = 60
"""So many items show their kinds, to be chosen; those of more are as proposed."""


def opening_fields(text: str, view: VisitView, day: str) -> dict[str, Any]:
    """What the form opens with of a text that was copied; lines without a day are of the one given."""
    taking = {TAKING: ALL_PARTIES} if len(view.visit.sides) > SEVERAL else {}
    return {TEXT: text, DAY: day, LANGUAGE: _language_of(text, view), **taking}


def _language_of(text: str, view: VisitView) -> str:
    """The language of the visit that a text is in, as far as its words and its script tell it."""
    asked = languages_asked(view.visit)
    cyrillic = sum("\u0400" <= sign <= "\u04ff" for sign in text) > len(text) // 4
    fitting = [each for each in asked if (each in ("ru", "kk")) == cyrillic]
    told = told_language(text.splitlines())
    usual = say.words.language if say.words.language in fitting else next(iter((*fitting, *asked)), "en")
    return told if told in asked else usual


class ProgrammeForm(TogetherForm):
    """Asks for the text, the day of lines without one, the language of its words, and what kind each item is of.

    What the text says that is not taken over is told, and so is what stands in the programme already and is left out.
    """

    more: ClassVar[tuple[str, ...]] = (TEXT, DAY, LANGUAGE, TAKING, KINDS)
    code = "form.programme"
    _told_language = ""
    """The language the text was last taken to be in."""

    def focus_first(self) -> None:
        """Focus the text, which is looked over first."""
        self.setFocusProxy(self.editor(TEXT))
        self.editor(TEXT).setFocus()

    def lines_of(self, draft: Draft) -> Sequence[dict[str, Any]]:
        read = self._read(draft)
        if read.unread_day:
            raise Refused("programme-day-unread", field=TEXT, line=read.unread_day)
        if not read.items:
            raise Refused("programme-unread", field=TEXT)
        new, moved = self._new(read), self._moved(read)
        if not new and not moved:
            raise Refused("programme-stands-already", field=TEXT)
        titled = {key_of(item): row for row, item in self._translated(read, draft)}
        kinds = self._proposed(read, draft)
        kinds |= {key: kind for key, kind in self._rows_editor().kinds().items() if kind != TITLED}
        said = [line for row, item in moved for line in self._moving(row, item, draft)]
        for item in new:
            kind, row = kinds[key_of(item)], titled.get(key_of(item))
            said += self._titling(row, item, draft) if row and kind == TITLED else [self._line(item, kind, draft)]
        lines = [{**of_its_visit(draft), **line} for line in said]
        lines[-1]["id"] = draft.id
        return lines

    def _line(self, item: ProgrammeLine, kind: str, draft: Draft) -> dict[str, Any]:
        """The command that plans an item, as it is in a line."""
        language = self._language(draft)
        fields: dict[str, Any] = {"title": {language: item.title}, "when": _when(item)}
        if item.place:
            fields["place"] = {language: item.place}
        if (taking := self._taking(item, draft)) is not None:
            fields["taking"] = list(taking)
        talks, _, format_ = kind.partition("/")
        if format_:
            return {"command": name_of(PlanMeeting), "fields": {"format": format_, **fields}}
        return {"command": name_of(PlanItem), "fields": {"kind": talks, **fields}}

    def _taking(self, item: ProgrammeLine, draft: Draft) -> Collection[str] | None:
        """All parties, where that was chosen and the line names none; None: as its title says, else host and guest."""
        visit = self._view.visit if self._view is not None else None
        if visit is None or draft.fields.get(TAKING) != ALL_PARTIES:
            return None
        return visit.sides if taking_by_title(visit, {self._language(draft): item.title}) is None else None

    def _moving(self, row: ScheduleRow, item: ProgrammeLine, draft: Draft) -> Iterator[dict[str, Any]]:
        """The commands that move an item of the programme to the hour of a line, and to its place where it had none."""
        yield {"command": name_of(MoveItem), "fields": {"item": row.id, "when": _when_moved(row, item)}}
        if item.place and not row.place:
            language = self._language(draft)
            yield {"command": name_of(PlaceItem), "fields": {"item": row.id, "place": {language: item.place}}}

    def _titling(self, row: ScheduleRow, item: ProgrammeLine, draft: Draft) -> Iterator[dict[str, Any]]:
        """The commands that add the title of a line to an item, in the language of the text."""
        assert self._view is not None
        in_a_room = self._view.visit.programme.items[row.id].room is not None
        return titles_added(row, item, self._language(draft), in_a_room=in_a_room)

    def _language(self, draft: Draft) -> str:
        return str(draft.fields.get(LANGUAGE) or say.words.language)

    def _read(self, draft: Draft) -> ProgrammeRead:
        """What the text says; what has no day of its own is of the day that is asked for."""
        if self._view is None:
            return ProgrammeRead()
        visit, language = self._view.visit, str(draft.fields.get(LANGUAGE) or "en")
        languages = (language, say.words.language, *languages_asked(visit), *ALSO_READ)
        text = without_own_clock(str(draft.fields.get(TEXT) or ""), visit.zone, _cities(visit))
        read = read_programme(text, visit.first_day, languages, visit.last_day, visit.zone)
        day = date.fromisoformat(said) if (said := draft.fields.get(DAY)) and _is_day(str(said)) else None
        items = tuple(item if item.day is not None else replace(item, day=day) for item in read.items)
        return replace(read, items=items)

    def _new(self, read: ProgrammeRead) -> list[ProgrammeLine]:
        """The items that are not in the programme, at that hour or another of their day."""
        moved = [item for _, item in self._moved(read)]
        return [item for item in read.items if item not in moved and not stands(item, self._rows_standing())]

    def _moved(self, read: ProgrammeRead) -> list[tuple[ScheduleRow, ProgrammeLine]]:
        return moved(read, self._rows_standing())

    def _rows_standing(self) -> Sequence[ScheduleRow]:
        return self._view.schedule if self._view is not None else ()

    def _translated(self, read: ProgrammeRead, draft: Draft) -> list[tuple[ScheduleRow, ProgrammeLine]]:
        """The items that have no title in the language of the text, each with the line that tells it."""
        told = dict(proposed_kinds(read.items, ()))
        new = self._new(read)
        return translated(new, {item: told[key_of(item)] for item in new}, self._rows_standing(), self._language(draft))

    def _proposed(self, read: ProgrammeRead, draft: Draft) -> dict[str, str]:
        """What each item would be entered as, by its key: of which kind, or as the title of one that stands."""
        there = [row for row in self._rows_standing() if row.status != "cancelled"]
        of_members = frozenset(item.title for item in read.items if self._is_of_members(item.title))
        journeys = Travellers(self._view.visit).journeys if self._view is not None else frozenset()
        kinds = proposed_kinds(read.items, {row.kind for row in there if row.id not in journeys}, of_members)
        return {**dict(kinds), **{key_of(item): TITLED for _, item in self._translated(read, draft)}}

    def _is_of_members(self, title: str) -> bool:
        """Whether a title says of members that they come or go, and of no head of theirs."""
        return self._view is not None and is_of_members(self._view.visit, {self._language(self.draft): title})

    def _judge(self) -> None:
        self._follow_language()
        read = self._read(self.draft)
        proposed = self._proposed(read, self.draft)
        new = self._new(read)[:MOST_ROWS]
        titled = {key_of(item): _titled_too(row) for row, item in self._translated(read, self.draft)}
        told = [
            ReadRow(key_of(item), _told(item), proposed[key_of(item)], titled.get(key_of(item), ())) for item in new
        ]
        self._rows_editor().show_rows(told, kinds_offered())
        self.row(KINDS).setVisible(bool(told))
        self.row(TAKING).setVisible(self._view is not None and len(self._view.visit.sides) > len((HOST, GUEST)))
        super()._judge()

    def _follow_language(self) -> None:
        """Say the language of another text that is put in the place of the one before, unless one was chosen."""
        text, chosen = str(self.draft.fields.get(TEXT) or ""), self.draft.fields.get(LANGUAGE)
        if self._view is None or not text.strip():
            return
        told, before = _language_of(text, self._view), self._told_language
        self._told_language = told
        if before not in ("", told) and chosen == before:
            self.editor(LANGUAGE).set_value(told)

    def _clear(self, name: str) -> None:
        """Tell what of the text is not taken over."""
        read = self._read(self.draft) if name == TEXT else ProgrammeRead()
        already = tuple(item.title for item in read.items if stands(item, self._rows_standing()))
        otherwise = tuple(item.title for row, item in self._moved(read) if is_titled_otherwise(row, item))
        nothing = tuple(item.title for item in self._new(read) if item.instead is not None)
        too = tuple(item.title for _, item in self._translated(read, self.draft))
        found = (
            ("left", tuple(_shortened(line) for line in _numbered_first(read.left))),
            ("hours", tuple(map(_shortened, read.hours))), ("afternoon", read.afternoon),
            ("instead-of-nothing", nothing), ("stands", already), ("titled-otherwise", otherwise), ("titled", too),
            ("gone", self._gone(read)),
        )  # fmt: skip
        told = [say(f"form.programme.{code}", lines=lines) for code, lines in found if lines]
        if told:
            self.row(name).show_error(Severity.WARNING, " ".join(told), "", ())
        else:
            super()._clear(name)

    def _gone(self, read: ProgrammeRead) -> tuple[str, ...]:
        """What of the programme a text that replaces it has no more: it stays until it is called off."""
        text = str(self.draft.fields.get(TEXT) or "")
        language, meant = self._language(self.draft), {row.id for row, _ in self._translated(read, self.draft)}
        missing = gone(text, read, self._rows_standing())
        # What stands in other languages alone cannot be looked for in this one.
        titled = (row for row in missing if row.id not in meant and language in row.title)
        return tuple(say.words.pick(row.title) for row in titled)

    def _extra_editors(self) -> dict[str, Editor]:
        text = NoteEditor(height=TEXT_HEIGHT)
        return {
            TEXT: text,
            DAY: editor_of("day"),
            LANGUAGE: editor_of(Pick(languages_offered)),
            TAKING: editor_of(Pick(_taking_offered)),
            KINDS: ProgrammeRowsEditor(),
        }

    def _row_words(self, name: str) -> RowWords:
        if name not in self.more:
            return super()._row_words(name)
        code = f"form.programme.{name}"
        return RowWords(say(code), say(f"{code}.hint") if say.words.has(f"{code}.hint") else "")

    def _rows_editor(self) -> ProgrammeRowsEditor:
        editor = self.editor(KINDS)
        assert isinstance(editor, ProgrammeRowsEditor)
        return editor


def _taking_offered(view: VisitView | None) -> list[tuple[str, str]]:
    """Who may take part where a line names no party."""
    parties = view.visit.parties if view is not None else {}
    two = [say.words.pick(parties[side].called) for side in (HOST, GUEST) if side in parties]
    return [(HOST_AND_GUEST, say.words.listed(two)), (ALL_PARTIES, say("form.programme.taking.all"))]


def _cities(visit: Visit) -> frozenset[str]:
    """What the cities are called whose clock is that of the visit: its places, and the capitals of its parties."""
    named = [place.name for place in visit.places if place.zone == visit.zone]
    named += [party.capital for party in visit.parties.values() if party.zone == visit.zone]
    return frozenset(words for each in named for words in each.values())


def _when_moved(row: ScheduleRow, item: ProgrammeLine) -> dict[str, Any]:
    """The hours of a line; without an end, for as long as the item was to last."""
    when, planned = _when(item), row.planned
    if item.end is not None or item.day is None or planned is None or not (planned.ends_at and planned.starts_at):
        return when
    ends = datetime.combine(item.day, item.start) + (planned.ends_at - planned.starts_at)
    end_day = {"end_day": ends.date().isoformat()} if ends.date() != item.day else {}
    return {**when, "end": f"{ends:%H:%M}", **end_day}


def _shortened(line: str) -> str:
    """A line as far as it tells which one it is."""
    return line if len(line) <= LONGEST_TOLD else f"{line[: LONGEST_TOLD - 1].rstrip()}…"


def _numbered_first(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines with a number first: what was meant for an hour matters more than a greeting."""
    return tuple(sorted(lines, key=lambda line: not any(sign.isdigit() for sign in line)))


def _titled_too(row: ScheduleRow) -> tuple[tuple[str, str], ...]:
    """What is offered for a line that may be the title of an item in another language."""
    return ((TITLED, say(f"form.programme.{TITLED}", title=row.title)),)


def _told(item: ProgrammeLine) -> str:
    """An item in words: Mon 30 Nov, 09:15–10:00 · Arrival · Orly."""
    words = say.words
    hours = [words.clock(f"{each:%H:%M}") for each in (item.start, item.end) if each is not None]
    span = words("time.range", start=hours[0], end=hours[1]) if len(hours) > 1 else hours[0]
    if item.zone:
        span = f"{span} ({words.in_zone(item.zone).city()})"
    when = ", ".join(part for part in (words.day(item.day, "short") if item.day is not None else "", span) if part)
    return " · ".join(part for part in (when, item.title, item.place) if part)


def _when(item: ProgrammeLine) -> dict[str, Any]:
    """The planned time of an item; one that ends at an earlier hour ends on the next day."""
    if item.day is None:
        raise Refused("programme-without-day", field=DAY)
    when: dict[str, Any] = {"day": item.day.isoformat(), "start": f"{item.start:%H:%M}"}
    if item.end is not None:
        when["end"] = f"{item.end:%H:%M}"
        if item.end <= item.start:
            when["end_day"] = (item.day + timedelta(days=1)).isoformat()
    if item.zone:
        when["zone"] = item.zone
    return {**when, "precision": "about"} if item.about else when


def _is_day(said: str) -> bool:
    try:
        date.fromisoformat(said)
    except ValueError:
        return False
    return True
