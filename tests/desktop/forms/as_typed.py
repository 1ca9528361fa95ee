"""What an officer types or chooses so that an editor says a value: the words on screen instead of ids and ISO forms."""

from __future__ import annotations

from datetime import date, datetime
from functools import singledispatch
from typing import Any

import msgspec
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.desk.registries import DeskRegistries
from desktop.forms.editors.choice import FORMAT_LETTERS, ChoiceEditor, FormatEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.instant import InstantEditor
from desktop.forms.editors.interpreting import PairEditor
from desktop.forms.editors.names import NamesEditor
from desktop.forms.editors.paragraphs import ParagraphsEditor
from desktop.forms.editors.party import PartyEditor
from desktop.forms.editors.person import PersonEditor
from desktop.forms.editors.pick import PickEditor
from desktop.forms.editors.places import PlaceEditor
from desktop.forms.editors.presences import PresencesEditor
from desktop.forms.editors.quantity import QuantityEditor, spelt
from desktop.forms.editors.registry import RegistryEditor
from desktop.forms.editors.rows import RowsEditor
from desktop.forms.editors.several import SeveralEditor
from desktop.forms.editors.sizes import SizesEditor
from desktop.forms.editors.text import LineEditor, TextsEditor
from desktop.forms.editors.time import DayEditor
from desktop.forms.editors.when import WhenEditor
from desktop.wording.sizes import many_words
from desktop.wording.words import say
from domain.core.quantity import Quantity
from domain.programme.size import HowMany
from tests.desktop.children import child


@singledispatch
def as_typed(editor: Editor, value: Any, registries: DeskRegistries) -> Any:
    """The value as `tests.desktop.form_page.type_into` takes it. Most are typed as they are said."""
    return value


@as_typed.register
def _line(editor: LineEditor, value: Any, registries: DeskRegistries) -> str:
    return str(value)


@as_typed.register
def _paragraphs(editor: ParagraphsEditor, value: dict[str, str], registries: DeskRegistries) -> dict[str, str]:
    return {say.words.spoken(language): words for language, words in value.items()}


@as_typed.register
def _texts(editor: TextsEditor, value: dict[str, str], registries: DeskRegistries) -> dict[str, str]:
    return {say.words.spoken(language): words for language, words in value.items()}


@as_typed.register
def _names(editor: NamesEditor, value: dict[str, dict[str, Any]], registries: DeskRegistries) -> dict[str, Any]:
    parts = ((language, part, text) for language, name in value.items() for part, text in name.items())
    return {_part_of_name(part, language): text for language, part, text in parts}


@as_typed.register
def _quantity(editor: QuantityEditor, value: dict[str, Any], registries: DeskRegistries) -> str:
    return spelt(msgspec.convert(value, Quantity))


def _part_of_name(part: str, language: str) -> str:
    spoken = say.words.spoken(language)
    if part in ("given", "family"):
        return say(f"form.name-{part}", language=spoken)
    return say("form.detail-of-name", detail=say(f"field.{part}").replace("&", ""), language=spoken)


@as_typed.register(ChoiceEditor)
@as_typed.register(PickEditor)
@as_typed.register(RegistryEditor)
def _chosen(editor: Editor, value: str, registries: DeskRegistries) -> str:
    return _words_in(editor, value)


@as_typed.register
def _several(editor: SeveralEditor, value: list[str] | str, registries: DeskRegistries) -> list[str]:
    several = {"both": ["host", "guest"]}.get(value, [value]) if isinstance(value, str) else value
    return [_words_in(editor, each) for each in several]


@as_typed.register
def _person(editor: PersonEditor, value: str, registries: DeskRegistries) -> str:
    return registries.person[value].names["en"].family


@as_typed.register
def _format(editor: FormatEditor, value: str, registries: DeskRegistries) -> str:
    return FORMAT_LETTERS[value][0]


@as_typed.register
def _day(editor: DayEditor, value: str, registries: DeskRegistries) -> str:
    return _day_typed(date.fromisoformat(value))


@as_typed.register
def _when(editor: WhenEditor, value: dict[str, str], registries: DeskRegistries) -> dict[str, str]:
    said = {say(f"form.{part}"): value[part] for part in ("start", "end") if part in value}
    precision = {say("form.precision"): say(f"precision.{value['precision']}")} if "precision" in value else {}
    return {say("form.day"): _day_typed(date.fromisoformat(value["day"])), **said, **precision}


@as_typed.register
def _instant(editor: InstantEditor, value: str, registries: DeskRegistries) -> dict[str, str]:
    moment = datetime.fromisoformat(value)
    return {say("form.day"): _day_typed(moment.date()), say("form.time"): f"{moment:%H:%M}"}


@as_typed.register
def _party(editor: PartyEditor, value: dict[str, Any], registries: DeskRegistries) -> dict[str, Any]:
    parts = dict(zip(("state", "organisation", "short", "capital", "zone", "languages"), editor.parts(), strict=True))
    said = {name: each for name, each in value.items() if each}
    if "organisation" in said:
        said["state"], said["organisation"] = said["organisation"], True
    return {
        words: as_typed(_editor(part), said[name], registries) for name, (words, part) in parts.items() if name in said
    }


@as_typed.register
def _place(editor: PlaceEditor, value: dict[str, Any], registries: DeskRegistries) -> dict[str, Any]:
    (city, texts), (clock, _) = editor.parts()
    return {city: as_typed(_editor(texts), value["name"], registries), clock: value["zone"]}


@as_typed.register
def _rows(editor: RowsEditor, value: list[Any], registries: DeskRegistries) -> dict[str, Any]:
    rows = dict(editor.parts())
    return {
        f"{number}": as_typed(_editor(rows[f"{number}"]), each, registries)
        for number, each in enumerate(value, start=1)
    }


@as_typed.register
def _pair(editor: PairEditor, value: dict[str, Any], registries: DeskRegistries) -> dict[str, Any]:
    (first, one), (second, other), (both, _) = editor.parts()
    return {first: _words_in(one, value["first"]), second: _words_in(other, value["second"]), both: value["both"]}


@as_typed.register
def _sizes(editor: SizesEditor, value: dict[str, dict[str, Any]], registries: DeskRegistries) -> dict[str, str]:
    """By the place of each side: it is told by its token, or by its name already."""
    sides = [words for words, _ in editor.parts()]
    places = {side: sides.index(side if side in sides else say.words.of("side", side)) for side in value}
    return {str(places[side]): many_words(HowMany(**many), say.words) for side, many in value.items()}


@as_typed.register
def _presences(editor: PresencesEditor, value: dict[str, str], registries: DeskRegistries) -> dict[str, str]:
    """By the names of the parties: each is told by its token, or by its name already."""
    parties = {words.partition(": ")[0] for words, _ in editor.parts()}
    return {
        side if side in parties else say.words.of("side", side): say.words.of("presence", how)
        for side, how in value.items()
    }


def _editor(part: QWidget) -> Editor:
    assert isinstance(part, Editor)
    return part


def _words_in(editor: Any, key: str) -> str:
    """The words of a choice, as the box of an editor shows them; a side may be told by them already."""
    box = child(editor, QComboBox)
    row = max(box.findData(key), box.findText(key))
    assert row >= 0, (key, [box.itemData(each) for each in range(box.count())])
    return str(box.itemText(row))


def _day_typed(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"
