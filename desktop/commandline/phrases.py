"""`phrases`: the phrase book of the office, or the terms in which some words are found in any language."""

from __future__ import annotations

from typing import Any

from desktop.commandline.call import Call
from desktop.commandline.parser import Declarations
from desktop.commandline.table import table
from domain.registry.phrase_book import Term, standing


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    phrases = commands.add("phrases", show_phrases, json=True)
    phrases.take("text", about="phrases-text", shown="text", nargs="?")


def show_phrases(call: Call) -> int:
    """The terms that stand, in the order of their approval."""
    with call.office() as office:
        known = standing(office.registries().phrases)
    wanted = (call.asked.text or "").casefold()
    found = {key: term for key, term in known.items() if any(wanted in each.casefold() for each in term.words.values())}
    if call.asked.json:
        call.answer_json([term_document(key, term) for key, term in found.items()])
        return 0
    words = call.words
    rows = [(key, words.of("term-kind", term.kind), " · ".join(term.words.values())) for key, term in found.items()]
    call.answer(table(rows) or words("cli.no-phrases"))
    return 0


def term_document(key: str, term: Term) -> dict[str, Any]:
    """A term by language; `formerly` are the words it had before, `proposed` whether nobody approved it yet."""
    return {"term": key, "kind": term.kind, "words": term.words, "formerly": term.before, "proposed": term.proposed}
