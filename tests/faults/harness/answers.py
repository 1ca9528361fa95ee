"""What an office answers to whoever reads, undoes or sends again: after a fault the same, or that it is damaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path

from desktop.cli import main
from domain.core.problem import Damaged, Problem, Unavailable
from domain.office import Office
from domain.record.request import parse
from domain.record.vocabulary import PERSON
from tests.faults.harness.desk import Answer
from tests.faults.harness.opened import opened
from tests.faults.harness.session import Line

Question = Callable[[Office], object]
REFUSABLE = ("undo", "again", "particulars")
"""What may be refused like any command, where others must say that the office is damaged or cannot be used."""


@dataclass(frozen=True)
class Said:
    """What was answered to one question: something, or a problem by its code."""

    answer: str | None = None
    problem: str | None = None
    told: bool = False
    """Whether the problem says that the office is damaged, or cannot be used now."""
    crash: str | None = None


Answers = dict[str, Said]
"""By the question."""


def answers_of(path: Path, lines: Sequence[Line]) -> Answers:
    """What an office answers to every question about what these lines recorded, the last of which is to send them
    all again."""
    questions = list(_questions(lines))
    try:
        with opened(path) as office:
            return {name: _asked(office, question) for name, question in questions}
    except Exception as error:
        return dict.fromkeys((name for name, _ in questions), _problem(error))


def silent_and_wrong(truth: Answers, found: Answers) -> list[str]:
    """The questions that got another answer than the true one, though nothing was said to be wrong."""
    return [name for name, said in found.items() if _is_wrong(name, truth[name], said)]


def hidden_record(truth: Answers, found: Answers) -> list[str]:
    """The questions about the record itself, and nothing private, that were not answered truly."""
    return [name for name, said in found.items() if not name.startswith(REFUSABLE) and said != truth.get(name)]


def crashes(found: Answers) -> set[str]:
    """The kinds of question that ended as none may, with the error."""
    return {f"{name.split()[0]}: {said.crash}" for name, said in found.items() if said.crash}


def call_here(*arguments: str) -> Answer:
    """Call the program in this process."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        code = main(arguments)
    return Answer(code, out.getvalue(), err.getvalue())


def is_seen(path: Path) -> bool:
    """Whether somebody who looks at the office is told that something is wrong with it."""
    return call_here("--office", str(path), "visits", "--json").says_so


def _questions(lines: Sequence[Line]) -> Iterator[tuple[str, Question]]:
    yield "visits", _visits
    for about, of_person in {line.about: line.of_person for line in lines}.items():
        asked = _about_person(about) if of_person else _about_visit(about)
        yield from ((f"{name} of {about}", question) for name, question in asked.items())
    for line in lines:
        yield f"undo {line.id}", partial(_undone, line)
    for line in lines:
        yield f"again {line.id}", partial(_again, line)


def _visits(office: Office) -> object:
    """The list, which tells of each visit that cannot be read."""
    for damage in office.damage.visits().values():
        raise damage
    return sorted(visit.reference for visit in office.visits().values())


def _about_person(person: str) -> dict[str, Question]:
    return {
        "history": lambda office: office.registry_journal(PERSON, person),
        "particulars": partial(_particulars, person),
    }


def _about_visit(visit: str) -> dict[str, Question]:
    return {
        "history": lambda office: office.journal(visit),
        "schedule": lambda office: office.visit(visit),
        "schedule before": lambda office: office.visit(visit, 2),
    }


def _particulars(person: str, office: Office) -> object:
    found = office.private.particulars(person)
    for value in found.values():
        if isinstance(value, Problem):
            raise value
    return found


def _undone(line: Line, office: Office) -> object:
    return office.opposites.of(line.id, "mistyped")


def _again(line: Line, office: Office) -> object:
    return office.record(*parse(line.line))


def _asked(office: Office, question: Question) -> Said:
    try:
        return Said(answer=repr(question(office)))
    except Exception as error:
        return _problem(error)


def _problem(error: Exception) -> Said:
    if isinstance(error, Problem):
        return Said(problem=error.code, told=isinstance(error, Damaged | Unavailable))
    return Said(crash=f"{type(error).__name__}: {error}"[:200])


def _is_wrong(name: str, truth: Said, said: Said) -> bool:
    if said == truth or said.told or said.crash:
        return False
    return said.problem is None or not name.startswith(REFUSABLE)
