"""An extract of the journal for an audit: every entry about a subject, with its author, its reason and its source."""

from __future__ import annotations

from desktop.concepts.edges.entry_words import reason_of, source, told
from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.wording.digests import with_short_digests
from desktop.wording.words import Words
from domain.projections.history import HistoryRow
from domain.projections.paper.history_extract import EntryFacts, HistoryFacts, history_facts, history_facts_by_part
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> HistoryFacts:
    return history_facts(visit, asked.record(), asked.subject, asked.proofs)


def _former_facts(visit: Visit, asked: Asked) -> HistoryFacts:
    return history_facts_by_part(visit, asked.record(), asked.subject, asked.proofs)


def _worded(facts: HistoryFacts, words: InLanguages, marked: Marked) -> Worded:
    del marked
    proved = any(each.proof for each in facts.entries)
    columns = (
        TableColumn(words.say("sheet.column-entry"), "number"),
        TableColumn(words.say("sheet.column-recorded"), "narrow"),
        TableColumn(words.say("sheet.column-recorded-what"), "text"),
        TableColumn(words.say("sheet.column-why"), "once"),
        *((TableColumn(words.say("sheet.head"), "narrow"),) if proved else ()),
    )
    group = TableGroup(tuple(_row(each, words, proved=proved) for each in facts.entries))
    count = words.made(lambda spoken: spoken.number(len(facts.entries)))
    of = words.made(lambda spoken: spoken.number(facts.looked_at))
    note = PrintedLine(words.filled("sheet.history-scope", count=count, entries=of))
    title = words.say("sheet.history")
    return Worded(title, TableContents(columns, (group,), notes=(note,)), _about(facts, words))


def _about(facts: HistoryFacts, words: InLanguages) -> Wording:
    """The item or the person the entries are about, else what was asked for; nothing of the whole journal."""
    if facts.subject is None:
        return ()
    named = words.text(facts.item)
    if facts.member is not None:
        named = words.person(facts.member.names, facts.member.position)
    return words.filled("sheet.history-of", subject=named or (facts.subject,) * len(words.languages))


def _row(each: EntryFacts, words: InLanguages, *, proved: bool) -> TableRow:
    row, entry = each.row, each.row.entry
    at = entry.recorded_at
    when = words.made(lambda spoken: spoken.moment(at)) if at is not None else words.nothing
    recorded = (PrintedLine(when), PrintedLine((entry.author,) * len(words.languages)))
    did = PrintedLine(words.made(lambda spoken: capital(told(row, _with_journal(spoken)))))
    number, proof = (PrintedLine((told,) * len(words.languages)) for told in (str(each.number), each.proof))
    return TableRow(((number,), recorded, (did,), why(row, words), *(((proof,),) if proved else ())))


def why(row: HistoryRow, words: InLanguages) -> tuple[PrintedLine, ...]:
    """The reason and the source, each in a line of its own; of a digest what tells one file from another."""
    said: list[Wording] = [
        words.made(lambda spoken: reason_of(row, _with_journal(spoken))),
        words.made(lambda spoken: with_short_digests(source(row, _with_journal(spoken)))),
    ]
    return tuple(PrintedLine(text) for text in said if any(text))


def _with_journal(spoken: Words) -> Words:
    """The words of a language the journal is told in; English for a language it is not."""
    return spoken if spoken.has("journal.sentence") else Words("en", spoken.zone, spoken.states)


KIND = SheetKind(
    name="history",
    subject="visit",
    readers=("staff",),
    facts=_facts,
    former=(_former_facts,),
    worded=_worded,
    paper="a4-landscape",
    marking="audit",
    compares=False,
)
