"""A small office on disk: one visit with two delegations, talks, statements, a figure and a claim."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from desktop.desk.view import VisitView
from domain.office import Office
from domain.offices import new_office, office_at
from domain.record.entry import AsOf
from domain.record.recording import Officer
from domain.record.request import parse
from tests.desktop.visit_views import visit_view

VISIT = "KZ-2025-11"
THE_MORNING = datetime(2025, 11, 12, 6, 0, tzinfo=UTC)


class SmallOffice:
    """Records lines and looks at the visit."""

    def __init__(self, office: Office) -> None:
        self._office = office

    @property
    def office(self) -> Office:
        """The office itself, to be asked."""
        return self._office

    def record(self, command: str, reason: str | None = None, **fields: Any) -> None:
        self.record_together(line(command, reason, **fields))

    def record_together(self, *lines: dict[str, Any]) -> None:
        self._office.record(*parse(json.dumps({"batch": lines})))

    def view(self, as_of: AsOf | None = None) -> VisitView:
        """The visit as it is seen on the day of the talks, whenever a test runs."""
        with patch.object(self._office, "clock", lambda: THE_MORNING):
            return visit_view(self._office, self._office.resolve(VISIT), as_of)


@contextmanager
def small_office(path: Path) -> Iterator[SmallOffice]:
    path.write_bytes(_recorded())
    with _open(path) as made:
        yield made


@cache
def _recorded() -> bytes:
    """The file of the office, recorded once: each test works on a copy."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "office.chancery"
        new_office(path)
        with _open(path) as made:
            made.record_together(_opened())
            made.record_together(*_proposed(), *_planned(), *_spoken())
        return path.read_bytes()


@contextmanager
def _open(path: Path) -> Iterator[SmallOffice]:
    with closing(office_at(path, Officer("A. Serova", "desk 1"))) as office:
        yield SmallOffice(office)


def line(command: str, reason: str | None = None, **fields: Any) -> dict[str, Any]:
    visit = {} if command == "open-visit" else {"visit": VISIT}
    return {"command": command, "fields": fields, **visit, **({"reason": reason} if reason else {})}


def _opened() -> dict[str, Any]:
    return line(
        "open-visit",
        reference=VISIT,
        title={"en": "State visit", "fr": "Visite d’État"},
        category="state",
        first_day="2025-11-12",
        last_day="2025-11-12",
        places=[{"name": {"en": "Moscow"}, "zone": "Europe/Moscow"}],
        host={"state": {"en": "Russia"}, "capital": {"en": "Moscow"}, "zone": "Europe/Moscow"},
        guest={"state": {"en": "Kazakhstan"}, "capital": {"en": "Astana"}, "zone": "Asia/Almaty"},
    )


def _proposed() -> Iterator[dict[str, Any]]:
    def member(key: str, side: str, position: str, category: str = "official", **names: Any) -> dict[str, Any]:
        told = {language: {"given": given, "family": family} for language, (given, family) in names.items()}
        return line("propose-member", member=key, side=side, position={"en": position}, category=category, names=told)

    yield member("putin", "host", "President of Russia", "head", en=("Vladimir", "Putin"), ru=("Владимир", "Путин"))
    yield member("lavrov", "host", "Minister of Foreign Affairs", en=("Sergey", "Lavrov"))
    yield member(
        "tokayev", "guest", "President", "head", en=("Kassym-Jomart", "Tokayev"), kk=("Қасым-Жомарт", "Тоқаев")
    )
    yield member("kosherbayev", "guest", "Foreign Minister", en=("Yermek", "Kosherbayev"), ru=("Ермек", "Кошербаев"))
    yield member("aide", "guest", "Aide to the President")
    yield member("transport", "guest", "Minister of Transport")
    yield member("interpreter", "guest", "Interpreter", "support")
    for key in ("tokayev", "kosherbayev", "interpreter"):
        yield line("confirm-member", member=key)
    yield line("withdraw-member", "ill", member="aide")


def _planned() -> Iterator[dict[str, Any]]:
    day = {"day": "2025-11-12"}
    yield line(
        "plan-meeting", item="talks", format="restricted",
        title={"en": "Restricted talks", "fr": "Entretien restreint"},
        when={**day, "start": "13:00", "end": "13:45"}, place={"en": "Green Hall"},
        people=["putin", "lavrov", "tokayev", "kosherbayev"], interpreters=["interpreter"],
    )  # fmt: skip
    yield line("plan-item", item="arrival", kind="arrival", title={"en": "Arrival"}, when={**day, "start": "09:00"})
    yield line(
        "plan-item", item="statements", kind="press-statements", title={"en": "Press statements"},
        when={**day, "start": "16:00"}, press="statements",
    )  # fmt: skip


def _spoken() -> Iterator[dict[str, Any]]:
    yield line("list-speaker", item="statements", member="putin", language="ru")
    yield line("list-speaker", item="statements", member="tokayev", language="kk")
    yield line("record-statement-text", item="statements", member="putin", stage="as-prepared", language="ru", text="…")
    yield line(
        "quote-figure", figure="trade", item="statements", member="putin", subject="Trade", value="28.7",
        unit="bn US$", period="2024", source="kremlin.ru",
    )  # fmt: skip
    yield line(
        "record-claim", claim="agency", about="trade", says="27.8 billion", publisher="Agency", value="27.8",
        unit="bn US$",
    )  # fmt: skip
