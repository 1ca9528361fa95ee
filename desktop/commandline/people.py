"""People: what is private of a person, read on the machine that holds the keys, and who looked at it there."""

from __future__ import annotations

from desktop.commandline.call import Call
from desktop.commandline.files import named_path, output_file
from desktop.commandline.parser import Declarations
from desktop.commandline.table import table
from desktop.wording.people import look_words
from desktop.wording.problems import particular_text, problem_sentence
from desktop.wording.words import Words
from domain.core.problem import Problem, Refused
from domain.core.text import cleaned
from domain.offices import vault_of
from domain.record.look import Look
from domain.record.reader import SharingDesk

HERE = ""
"""What is shared where no file is named: what this desk opens."""


def add_to(commands: Declarations) -> None:
    """Declare the subcommands."""
    private = commands.add("particulars", show_particulars, json=True)
    photograph = commands.add("photograph", write_photograph)
    for command in (private, photograph):
        command.take("person", about="person", shown="person")
    seen = commands.add("looks", show_looks, json=True)
    seen.take("--person", about="looks", shown="person")
    sharing = commands.add("readers", share, json=True)
    sharing.take("--let-in", about="let-in", shown="fingerprint")
    sharing.take("--share", about="share", shown="office", nargs="?", const=HERE)
    photograph.take("-o", "--output", about="photograph", shown="file", required=True)


def show_particulars(call: Call) -> int:
    """The private particulars noted of a person; a value that cannot be opened here is said to be sealed.

    A damaged one is reported, the others are still shown, and the exit code is that of damage.
    """
    with call.office() as office:
        found = office.private.particulars(str(cleaned(call.asked.person, "person")))
    damaged = [value for value in found.values() if isinstance(value, Problem)]
    words = call.words
    if call.asked.json:
        opened = {each: None if isinstance(value, Problem) else value for each, value in found.items()}
        call.answer_json([{"particular": each, "value": value} for each, value in opened.items()])
        for problem in damaged:
            call.tell(problem_sentence(problem, words))
    else:
        rows = [(words.of("particular", each), particular_text(value, words)) for each, value in found.items()]
        call.answer(table(rows) or words("cli.no-particulars"))
    return max((problem.exit_code for problem in damaged), default=0)


def write_photograph(call: Call) -> int:
    """Write the photograph of a person into a new file, or to stdout, as a JPEG."""
    with call.office() as office:
        found = office.private.photograph(str(cleaned(call.asked.person, "person")))
    if found is None:
        call.tell(call.words("cli.no-photograph"))
        return Refused.exit_code
    with output_file(call.asked.output) as opened:
        opened.write(found)
    return 0


def show_looks(call: Call) -> int:
    """Who looked at what is private, oldest first. Exit code 3 if the access journal was altered."""
    person = call.asked.person
    with call.office() as office:
        found = office.private.looks(str(cleaned(person, "person")) if person is not None else None)
        verified = office.private.verify_looks()
    if call.asked.json:
        call.answer_json(found)
    else:
        call.answer(table([_look(each, call.words) for each in found]) or call.words("cli.no-looks"))
    if verified.problem is not None:
        call.tell(problem_sentence(verified.problem, call.words))
        return verified.problem.exit_code
    return 0


def share(call: Call) -> int:
    """Let a desk share what is private in an office on a server, or share what it alone opens; tell who shares."""
    with call.office() as office:
        if call.asked.let_in is not None:
            office.private.let_in(call.asked.let_in)
        if call.asked.share is not None:
            source = vault_of(named_path(call.asked.share)) if call.asked.share != HERE else None
            call.tell(call.words("cli.shared", count=office.private.share(source)))
        found = office.private.readers()
    if call.asked.json:
        told = ("login", "desk", "fingerprint", "let_in", "behind")
        call.answer_json([{name: getattr(each, name) for name in told} for each in found])
    else:
        call.answer(table([(each.login, each.desk, each.fingerprint, _reader(each, call.words)) for each in found]))
    return 0


def _reader(reader: SharingDesk, words: Words) -> str:
    """Whether a desk was let in, and was there since the last erasure."""
    if not reader.let_in:
        return words("cli.reader-waits")
    return words("cli.reader-behind" if reader.behind else "cli.reader-let-in")


def _look(look: Look, words: Words) -> tuple[str, ...]:
    """Whose particulars, who looked, at which desk, when and at what."""
    return (look.person, look.author, look.desk, look_words(look, words))
