"""The fields of the first form: days in one field, and a city with its clock."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.look import icons
from desktop.machine import clock
from desktop.widgets.clock import offset_text
from desktop.widgets.fields.calendar_popup import CalendarPopup
from desktop.widgets.fields.shorthand import parse_date
from desktop.widgets.fields.shorthand_field import ShorthandField
from desktop.window.new_visits.several_states import first_named
from desktop.wording.calendar_words import calendar_words
from desktop.wording.words import say
from desktop.wording.zone_city import capital_words
from domain.core.cities import capital_of, cities_named, zone_of_city
from domain.core.territories import is_one_clock
from domain.core.times import known_zone, local
from domain.naming.words.official_names import state_officially_named

_BETWEEN = re.compile(
    r"\s*[–—]\s*|\s+-\s+|-(?=\D)|(?<=\D)-|(?<=^\d)-|(?<=^\d\d)-|(?<=[./]\d)-|(?<=[./]\d\d)-"
    r"|\s+(?:to|until|till|and|au|et|по|и|мен|пен|бен)\s+",
    re.IGNORECASE,
)
"""What may stand between the first and the last day; a hyphen inside 2025-11-12 does not."""
_LEADS_IN = re.compile(r"^(?:from|between|du|des|les?|entre le|со?|от)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:le|the)\s+", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:er|st|nd|rd|th|-?го)$")
_YEAR_BEFORE = re.compile(r"(?P<year>\d{4})\s*(?:жыл\w*|ж\.?)\s+(?P<days>.+)")
_FROM_TILL = re.compile(r"(?P<first>.*\w)[дтн][ае]н\s+(?P<last>.*\w)(?:[ғқ]а|[гк]е)\s+дейін(?P<year>.*)")
"""29 қарашадан 1 желтоқсанға дейін."""


def parse_days(text: str, near: date, language: str) -> tuple[date, date] | None:
    """The days from 11–12 nov, 30.11.–2.12., du 29 mai au 1er juin, or one day alone; None where unreadable."""
    words, typed = calendar_words(language), _plainly(text)
    whole = parse_date(typed, near, words)
    if whole is not None:
        return whole, whole
    for found in _BETWEEN.finditer(typed):
        left, right = _ORDINAL.sub("", typed[: found.start()].rstrip(".")), _ARTICLE.sub("", typed[found.end() :])
        last = parse_date(right, near, words)
        if last is None:
            continue
        first = _same_month(left, last) if left.isdigit() else parse_date(left, _year_of(last), words)
        if first is not None and first <= last:
            return first, last
    return None


def _plainly(text: str) -> str:
    """Days without what leads in to them, the year behind them: 2026 жылғы 3–5 желтоқсан is 3–5 желтоқсан 2026."""
    typed = _LEADS_IN.sub("", text.strip())
    if before := _YEAR_BEFORE.fullmatch(typed):
        typed = f"{before['days']} {before['year']}"
    if spoken := _FROM_TILL.fullmatch(typed):
        typed = f"{spoken['first']} – {spoken['last']}{spoken['year']}"
    return typed


def _same_month(day: str, last: date) -> date | None:
    try:
        return last.replace(day=int(day))
    except ValueError:
        return None


def _year_of(last: date) -> date:
    """From where the first day is looked for, if no year is written: within the year before the last one."""
    return last.replace(year=last.year - 1, day=min(last.day, 28))


class DaysField(ShorthandField):
    """The first and the last day of a visit, typed together, or chosen from a month, which Alt+Down opens until both
    are; Esc leaves it at one day.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first: date | None = None
        """The first day, as long as the last is to be chosen."""
        self._month = self.addAction(icons.icon("calendar", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._month.triggered.connect(self.open_month)

    def reword(self) -> None:
        """Say in the language of the window what its sign does."""
        self._month.setText(say("form.open-month"))
        self._month.setToolTip(say("form.open-month"))

    def open_month(self) -> None:
        """Let the first day and then the last be chosen."""
        self._first, days = None, self.value()
        month = CalendarPopup(days[0] if days else clock.now().date(), say.words.language, self, days=2)
        month.chosen.connect(self._take)
        month.open_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.open_month()
        else:
            super().keyPressEvent(event)

    def _take(self, day: date) -> None:
        first, self._first = self._first, day
        if first is None:
            self.type_in(f"{day:%d.%m.%Y}")
        else:
            self.type_in(" – ".join(f"{each:%d.%m.%Y}" for each in sorted({first, day})))

    def value(self) -> tuple[date, date] | None:
        return parse_days(self.text(), local(clock.now(), "UTC").date(), say.words.language)

    def meaning(self) -> str:
        days = self.value()
        return f"= {say.words.days(*days)}" if days is not None else ""

    def step(self, forward: bool) -> str:
        return self.text()


class CityField(ShorthandField):
    """A city in any language; beside it its clock on the first day that is typed, today while none is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instead: CityField | None = None
        self._days: DaysField | None = None
        self._proposed = ""
        """The capital that was filled in."""

    def follow(self, days: DaysField) -> None:
        """Tell the clock of these days: it is another in summer."""
        self._days = days
        days.textChanged.connect(self.reread)

    def stand_for(self, other: CityField) -> None:
        """Mean the city of another field as long as nothing is typed in this one."""
        self._instead = other
        other.textChanged.connect(self._show_other)

    def propose_capital_of(self, state: QLineEdit) -> None:
        """Fill in the capital of the state that is named, as long as nobody typed another city."""
        state.editingFinished.connect(partial(self._propose, state))

    def _propose(self, state: QLineEdit) -> None:
        if self.text().strip() not in ("", self._proposed):
            return
        capital, words = capital_of(state_officially_named(first_named(state.text()))), say.words
        name = capital_words(capital, words.language, words.locale) if capital is not None else ""
        # Of several cities of one name another may be found by it: then none is proposed.
        self._proposed = name if capital is not None and zone_of_city(name) == capital.city.zone else ""
        self.setText(self._proposed)

    def is_proposed(self) -> bool:
        """Whether a capital stands there that nobody typed."""
        return bool(self._proposed) and self.text().strip() == self._proposed

    def city(self) -> str:
        """What is typed, or the city it stands for."""
        return self.text().strip() or (self._instead.city() if self._instead is not None else "")

    def value(self) -> str | None:
        """The zone of the city; of one that is not known that of the other, where all of its state keeps that."""
        found = zone_of_city(self.city()) if self.city() else None
        other = self._instead.value() if found == "" and self._instead is not None else None
        return other if other and is_one_clock(other) else found

    def territory(self) -> str:
        """The ISO 3166 code of its territory; empty where the city is not known."""
        found = [each for each in cities_named(self.city()) if each.zone == self.value()]
        return found[0].territory if found else ""

    def meaning(self) -> str:
        zone = self.value()
        return offset_text(self._moment(zone)) if zone and self.text().strip() else ""

    def _moment(self, zone: str) -> datetime:
        days = self._days.value() if self._days is not None else None
        if days is None:
            return clock.now().astimezone(known_zone(zone))
        return datetime.combine(days[0], time(12), known_zone(zone))

    def step(self, forward: bool) -> str:
        return self.text()

    def _show_other(self, text: str) -> None:
        self.setPlaceholderText(text.strip())
        self.reread()
