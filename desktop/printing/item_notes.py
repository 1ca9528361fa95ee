"""Notes under an item of the programme for staff: who greets, dress, remarks, who may see it and what is announced."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.in_languages import InLanguages
from desktop.printing.sheet_parts import Line
from desktop.wording.greeters import greeter_words
from domain.programme.contacts import Greeter
from domain.projections.schedule import ScheduleRow
from domain.visit.visit import Visit


def item_notes(visit: Visit, row: ScheduleRow, words: InLanguages) -> Iterator[Line]:
    """The notes that are known, in the order in which an officer needs them; nothing for what nobody said."""
    yield from (_greeter(visit, each, words) for each in row.greeters)
    for code, recorded in (("sheet.dress", row.dress), ("sheet.remark", row.remark)):
        if recorded:
            yield Line(words.filled(code, text=words.text(recorded)))
    announced = row.announced_time
    if announced is not None:
        yield Line(words.made(lambda spoken: spoken("sheet.announced", when=announced)))
    if row.audience is not None:
        yield Line(words.say("sheet.seen-by", audience=row.audience))


def _greeter(visit: Visit, greeter: Greeter, words: InLanguages) -> Line:
    return Line(words.made(lambda spoken: spoken("sheet.greeter", who=greeter_words(visit, greeter, spoken))))
