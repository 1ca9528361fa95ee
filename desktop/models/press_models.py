"""Press statements: who speaks, which figures were quoted, and what reports say about them."""

from __future__ import annotations

import msgspec

from desktop.desk.view import VisitView
from desktop.look.colours import ColourMeaning
from desktop.models.bilingual import person_cell
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.widgets.chip import ChipFace
from desktop.wording.words import Words
from domain.core.names import Name
from domain.core.text import Wording
from domain.delegation.delegation import Member
from domain.projections.schedule import ScheduleRow
from domain.statements.claim import Claim, contradicts
from domain.statements.figure import Figure
from domain.statements.press import Statement
from domain.visit.visit import Visit
from domain.visit.visit_languages import languages_of


class SpeakerLine(msgspec.Struct, frozen=True):
    """A speaker at his place in the order, with the languages of the texts recorded at each stage."""

    place: int
    member: Member
    language: str | None
    prepared: tuple[str, ...]
    delivered: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the member who speaks."""
        return self.member.id


class FigureLine(msgspec.Struct, frozen=True):
    """A figure with who quoted it and the reports about it."""

    figure: Figure
    member: Member | None
    claims: tuple[Claim, ...]

    @property
    def id(self) -> str:
        """The id of the figure."""
        return self.figure.id

    @property
    def contradicting(self) -> list[Claim]:
        """The reports that give another value."""
        return [claim for claim in self.claims if contradicts(claim, self.figure)]


class ClaimLine(msgspec.Struct, frozen=True):
    """What a report says, with the words of what it is about; empty for the visit."""

    claim: Claim
    about: Wording | str

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.claim.id


def press_items(view: VisitView) -> list[ScheduleRow]:
    """The items at which statements are made."""
    items = view.visit.programme.items
    return [row for row in view.schedule if "speakers" in row.has or items[row.id].statements]


def speaker_lines(view: VisitView, item: str) -> list[SpeakerLine]:
    """The speakers at an item, in their order."""
    found = view.visit.programme.items.get(item)
    statements = found.statements if found else []
    return [_speaker(view, place, statement) for place, statement in enumerate(statements, start=1)]


def figure_lines(view: VisitView, item: str) -> list[FigureLine]:
    """The figures quoted at an item."""
    visit = view.visit
    return [
        FigureLine(
            figure,
            visit.delegations.members.get(figure.member or ""),
            tuple(claim for claim in visit.claims.values() if claim.about == figure.id),
        )
        for figure in visit.figures.values()
        if figure.item == item
    ]


def speaker_words(visit: Visit, figure: Figure, words: Words) -> str:
    """Who quoted a figure; empty where nobody is named."""
    member = visit.delegations.members.get(figure.member or "")
    return words.name(member.names, member.position) if member is not None else ""


def claim_lines(view: VisitView) -> list[ClaimLine]:
    """What reports say about anything of the visit."""
    return [ClaimLine(claim, _about(view, claim.about)) for claim in view.visit.claims.values()]


class StatementRead(msgspec.Struct, frozen=True):
    """A statement as it is read: who speaks, in which language, and every text by its stage and language."""

    names: dict[str, Name]
    position: Wording
    language: str | None
    texts: dict[tuple[str, str], str]


def statement_read(view: VisitView, item: str, member: str) -> StatementRead | None:
    """The statement of a member at an item; None where there is none any more."""
    found = view.visit.programme.items.get(item)
    spoken = next((each for each in found.statements if each.member == member), None) if found else None
    if spoken is None:
        return None
    speaks = view.visit.delegations.members[member]
    return StatementRead(dict(speaks.names), dict(speaks.position), spoken.language, dict(spoken.texts))


def languages_read(view: VisitView, statement: StatementRead) -> list[str]:
    """The languages its texts may be in: its own first, then those recorded, then those of the visit."""
    recorded = (language for _, language in statement.texts)
    own = (statement.language,) if statement.language is not None else ()
    return list(dict.fromkeys((*own, *recorded, *languages_of(view.visit))))


def _speaker(view: VisitView, place: int, statement: Statement) -> SpeakerLine:
    languages = {
        stage: tuple(language for at, language in statement.texts if at == stage)
        for stage in ("as-prepared", "as-delivered")
    }
    member = view.visit.delegations.members[statement.member]
    return SpeakerLine(place, member, statement.language, languages["as-prepared"], languages["as-delivered"])


def _about(view: VisitView, subject: str) -> Wording | str:
    visit = view.visit
    if subject in visit.figures:
        return visit.figures[subject].subject
    if subject in visit.programme.items:
        return visit.programme.items[subject].title
    member = visit.delegations.members.get(subject)
    return _name_of(member) if member else {}


def _name_of(member: Member) -> Wording:
    return {language: str(name) for language, name in member.names.items()} or member.position


def _place(line: SpeakerLine, words: Words) -> Cell:
    return Cell(words.number(line.place), strong=True)


def _speaks(line: SpeakerLine, words: Words) -> Cell:
    return person_cell(line.member.names, line.member.position, words, struck=not line.member.travels)


def _language(line: SpeakerLine, words: Words) -> Cell:
    return Cell(words.of("language", line.language) if line.language is not None else "")


def _recorded(languages: tuple[str, ...], words: Words) -> Cell:
    if not languages:
        return Cell(words("nothing"), muted=True)
    text = words.languages(languages)
    return Cell(chip=ChipFace(text, "tick", ColourMeaning.CONFIRMED))


def _prepared(line: SpeakerLine, words: Words) -> Cell:
    return _recorded(line.prepared, words)


def _delivered(line: SpeakerLine, words: Words) -> Cell:
    return _recorded(line.delivered, words)


def _subject(line: FigureLine, words: Words) -> Cell:
    return Cell(words.pick(line.figure.subject))


def _value(line: FigureLine, words: Words) -> Cell:
    return Cell(words.said(line.figure.quantity), strong=True)


def _period(line: FigureLine, words: Words) -> Cell:
    return Cell(words.said(line.figure.quantity.period) if line.figure.quantity.period else "")


def _quoted_by(line: FigureLine, words: Words) -> Cell:
    source = line.figure.source or None
    if line.member is None:
        return Cell(words("nothing"), source, muted=True)
    return Cell(words.name(line.member.names, line.member.position), source, placeholder=not line.member.names)


def _reports(line: FigureLine, words: Words) -> Cell:
    if line.contradicting:
        said = [_value_of(claim, words) for claim in line.contradicting]
        return Cell(chip=ChipFace(words.listed(list(dict.fromkeys(said))), "triangle", ColourMeaning.WARNING))
    return Cell(words.listed([claim.publisher for claim in line.claims if claim.publisher]), muted=True)


def _publisher(line: ClaimLine, words: Words) -> Cell:
    published = words.day(line.claim.published, "long") if line.claim.published else None
    return Cell(line.claim.publisher or words("nothing"), published)


def _says(line: ClaimLine, words: Words) -> Cell:
    return Cell(line.claim.says, _value_of(line.claim, words) or None)


def _value_of(claim: Claim, words: Words) -> str:
    return words.said(claim.quantity, "dated") if claim.quantity is not None else ""


def _told_of(line: ClaimLine, words: Words) -> Cell:
    return Cell(words.said(line.about) if line.about else words("form.the-visit"), muted=True)


class SpeakersModel(RowsModel[SpeakerLine]):
    """The order of speakers."""

    columns = (
        Column("place-of-speaker", _place, yields=0, numeric=True),
        Column("speaker", _speaks, yields=0.5, main=True),
        Column("language", _language),
        Column("as-prepared", _prepared),
        Column("as-delivered", _delivered),
    )


class FiguresModel(RowsModel[FigureLine]):
    """The figures quoted, reports about them beside."""

    columns = (
        Column("subject", _subject, main=True),
        Column("value", _value),
        Column("period", _period),
        Column("quoted-by", _quoted_by),
        Column("reports", _reports, yields=2),
    )


class ClaimsModel(RowsModel[ClaimLine]):
    """What reports say; a claim changes nothing else in the record."""

    columns = (
        Column("publisher", _publisher, yields=0.3),
        Column("says", _says, main=True),
        Column("about", _told_of),
    )
