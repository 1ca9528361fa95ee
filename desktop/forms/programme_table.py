"""The columns of a programme that is a table: by the words above them it is told which holds hours, titles, places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from desktop.forms.programme_of_spouses import is_of_spouses
from desktop.wording.search import folded_to_search

Column = Literal["day", "hour", "title", "place", "spouses", "remark", "number"]

_CALLED: dict[Column, str] = {
    "day": "date jour day datum tag дата день күні fecha día data giorno tarih gün sana kun 日期 التاريخ اليوم",
    "hour": (
        "heure heures horaire horaires time times hour hours start end from to uhrzeit zeit beginn ende tijd uur время"
        " час часы начало окончание уақыты уақыт hora horas horario horário ora ore orario saat saati vaqt vaqti soat"
        " 时间 時間 الوقت التوقيت الساعة godzina"
    ),
    "title": (
        "activité activités événement programme program description point objet séquence activity activities"
        " event events item details мероприятие мероприятия содержание программа наименование іс-шара іс-шаралар"
        " бағдарлама шара"
        " actividad actividades evento acto programa descripción atividade atividades descrição attività programma"
        " veranstaltung programmpunkt ablauf faaliyet etkinlik konu tadbir tadbirlar dastur 活动 内容 日程 项目 事项"
        " البرنامج النشاط الفعالية الحدث activiteit onderdeel wydarzenie"
    ),
    "place": (
        "lieu lieux endroit venue venues place location where ort veranstaltungsort место орны орын lugar local sede"
        " luogo yer yeri mekan mekân joy joyi manzil 地点 地點 场所 المكان الموقع plaats locatie miejsce"
    ),
    "remark": (
        "observations observation remarques remarque tenue participants responsable responsables notes note remarks"
        " remark dress transport comments примечание примечания ответственный ответственные участники ескертпе жауапты"
        " жауаптылар қатысушылар observaciones observações osservazioni bemerkungen hinweise teilnehmer açıklama notlar"
        " katılımcılar izoh ishtirokchilar 备注 参加人员 陪同 ملاحظات المشاركون"
    ),
}
"""What stands above a column, alone or as the first or last word there."""
_NUMBER = re.compile(r"(?:no|nº|n°|nr|№|#|s/?n|№ ?п/п|р/с|т/б|序号)\.?", re.IGNORECASE)
"""What stands above the numbers of rows, which say nothing of an item."""
LEAST = 2
"""So many columns at least are called by such words above a table."""
_FOLDED = {column: {folded_to_search(word) for word in words.split()} for column, words in _CALLED.items()}


class Columns:
    """What each column of a table holds."""

    def __init__(self, columns: tuple[Column, ...], spouses: str) -> None:
        self._columns, self.spouses = columns, spouses
        self._is_wide = "place" in columns or "remark" in columns
        """And what stands above that of the spouses, where it has one."""

    @classmethod
    def above(cls, line: str) -> Columns | None:
        """The columns a line stands above; None where it is no head of a table of hours and titles."""
        cells = line.split("\t")
        if any(sign.isdigit() for sign in line) or len(cells) < LEAST:
            return None
        told = [None if is_of_spouses(cell) else _told(cell) for cell in cells]
        # Of two columns called alike the second holds no title of the same item.
        told = [each if each != "title" or at == told.index("title") else "remark" for at, each in enumerate(told)]
        named = [each for each in told if each not in (None, "number")]
        beside = any(map(is_of_spouses, cells))
        if "hour" not in named or not (beside or (len(named) >= LEAST and {"title", "place"} & set(named))):
            return None
        columns = [each or "remark" for each in told]
        for at, cell in enumerate(cells):
            if told[at] is None and is_of_spouses(cell):
                columns[at] = "spouses"
        if "title" not in columns:
            # Beside hours and places, what is called otherwise is what is held.
            first = next((at for at, each in enumerate(told) if each is None and columns[at] != "spouses"), None)
            if first is None:
                return None
            columns[first] = "title"
        return cls(
            tuple(columns),
            next((cell.strip() for cell, each in zip(cells, columns, strict=True) if each == "spouses"), ""),
        )

    def is_row(self, line: str) -> bool:
        """Whether a line is a row with an hour: one above several, such as that of a day, has none."""
        return "\t" in line and any(sign.isdigit() for sign in self._of(line, "hour"))

    def day_of(self, line: str) -> str:
        """What a row says of its day; empty where no column has days, or the day is that of the row before."""
        return self._of(line, "day")

    def row_of_spouses(self, line: str) -> str:
        """What a row says of the spouses, at its hour; empty where it says nothing."""
        said = self._of(line, "spouses").strip(" –—-")
        return f"{'–'.join(self._all_of(line, 'hour'))} {said}" if said else ""

    def row(self, line: str) -> str:
        """The row as hour, title, place, and remarks, in this order; its place may be empty."""
        hours = "–".join(self._all_of(line, "hour"))
        cells = (self._of(line, "place"), *self._all_of(line, "remark")) if self._is_wide else ()
        title = self._of(line, "title").strip(" –—-")
        return "\t".join((hours, title, *cells)) if title or not self._of(line, "spouses") else ""

    def _of(self, line: str, column: Column) -> str:
        return " ".join(self._all_of(line, column))

    def _all_of(self, line: str, column: Column) -> list[str]:
        return [cell for cell in self._cells(line, column) if cell]

    def _cells(self, line: str, column: Column) -> Iterator[str]:
        cells = line.split("\t")
        for at, cell in enumerate(cells):
            if (self._columns[at] if at < len(self._columns) else "remark") == column:
                yield cell.strip()


def _told(head: str) -> Column | None:
    """What a column holds by the words above it."""
    if _NUMBER.fullmatch(head.strip()):
        return "number"
    words = re.findall(r"[^\W\d_]+(?:[-’'‘][^\W\d_]+)*", folded_to_search(head))
    for word in dict.fromkeys((*words[:1], *words[-1:])):
        found = next((column for column, called in _FOLDED.items() if word in called), None)
        if found is not None:
            return found
    return None
