"""The templates of working copies for Word: which the office uses, and one to begin its own from."""

from __future__ import annotations

from desktop.commandline.call import Call
from desktop.commandline.files import STANDARD, output_file
from desktop.commandline.parser import Declarations
from desktop.machine.paths import templates_of
from desktop.printing.copies.word_copy import WordTemplate, template_for
from desktop.printing.kinds import KINDS
from desktop.wording.words import Words
from domain.core.problem import Malformed

WITH_TEMPLATES = tuple(kind.name for kind in KINDS if kind.grid is not None)
"""The sheets that are made for Word."""


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    templates = commands.add("templates", tell_templates)
    templates.take("sheet", about="template-sheet", shown="sheet", nargs="?", known=WITH_TEMPLATES)
    templates.take("-o", "--output", about="template-output", shown="docx")


def tell_templates(call: Call) -> int:
    """Tell which template each kind of sheet is made on; or write the one in use of a kind, to change it."""
    folder = templates_of(call.office_path())
    if call.asked.sheet is None and call.asked.output is None:
        call.answer(call.words("cli.templates", folder=str(folder)))
        for kind in WITH_TEMPLATES:
            call.answer(template_told(template_for(kind, folder), call.words))
        return 0
    if call.asked.sheet not in WITH_TEMPLATES:
        raise Malformed("unknown-sheet", field="sheet", sheet=(call.asked.sheet or "")[:60], known=WITH_TEMPLATES)
    template = template_for(call.asked.sheet, folder)
    with output_file(call.asked.output or f"{template.kind}.docx") as written:
        written.write(template.content)
    if call.asked.output != STANDARD:
        call.answer(template_told(template, call.words))
    return 0


def template_told(template: WordTemplate, words: Words) -> str:
    """Whose template it is, and its digest."""
    if template.path is None:
        return words("cli.template-shipped", sheet=template.kind, digest=template.digest)
    return words("cli.template-own", sheet=template.kind, path=str(template.path), digest=template.digest)
