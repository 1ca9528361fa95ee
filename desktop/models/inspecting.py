"""What the inspector says of whatever of a visit is selected: an item, a member, a document or a figure."""

from __future__ import annotations

from desktop.concepts.statements.claim import claim_quoted
from desktop.desk.view import VisitView
from desktop.models.document_inspection import document_facts, document_row, signatory_lines
from desktop.models.documents_model import document_face
from desktop.models.inspection import Inspection, InspectionGroup
from desktop.models.inspection_parts import agreed, checks_of, facts_known, group, last_changes, others
from desktop.models.item_inspection import item_inspection
from desktop.models.member_inspection import of_member
from desktop.models.press_models import speaker_words
from desktop.wording.words import Words
from domain.projections.documents import DocumentRow


def inspect(view: VisitView, subject: str, words: Words) -> Inspection | None:
    """What is to be said of a subject; None if the visit has none of that id."""
    words = words.in_zone(view.visit.zone)
    item = next((row for row in view.schedule if row.id == subject), None)
    if item is not None:
        return item_inspection(view, item, words)
    if any(row.id == subject for row in view.delegation):
        return of_member(view, subject, words)
    if (document := document_row(view, subject)) is not None:
        return _of_document(view, document, words)
    return _of_figure(view, subject, words) if subject in view.visit.figures else None


def _of_figure(view: VisitView, subject: str, words: Words) -> Inspection:
    figure = view.visit.figures[subject]
    claims = tuple(claim_quoted(each) for each in view.visit.claims.values() if each.about == subject)
    return Inspection(
        subject=subject,
        field="figure",
        title=words.said(figure.quantity),
        others=(words.pick(figure.subject),),
        facts=facts_known(
            ("period", words.said(figure.quantity.period) if figure.quantity.period else ""),
            ("quoted-by", speaker_words(view.visit, figure, words)),
            ("source", figure.source),
            words=words,
        ),
        groups=((InspectionGroup(words("page.press.claims"), claims),) if claims else ())
        + last_changes(view, subject, words),
        checks=checks_of(view, subject, words),
    )


def _of_document(view: VisitView, row: DocumentRow, words: Words) -> Inspection:
    return Inspection(
        subject=row.id,
        field="document",
        title=words.pick(row.title),
        chips=(document_face(row, words),),
        others=others(row.title, words),
        facts=facts_known(*document_facts(row, words), words=words),
        groups=(
            *group("signatories", signatory_lines(row, words), words),
            *agreed(view, row.id, words),
            *last_changes(view, row.id, words),
        ),
        checks=checks_of(view, row.id, words),
    )
