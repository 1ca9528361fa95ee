"""What a command says it refuses is what its tests see refused: no more, no less."""

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

from domain.core.message import Command
from domain.record.vocabulary import COMMANDS
from tests.for_each import for_each

CODE = re.compile(r"\b[a-z]+(?:-[a-z]+)+\b")
OF_TIMES = {
    "unknown-time-zone",
    "day-out-of-range",
    "end-without-start",
    "no-such-time",
    "end-before-start",
}
"""Why a time is impossible: tested once, in test_times.py."""

OF_QUANTITIES = {
    "not-a-number",
    "range-without-end",
    "range-reversed",
    "unknown-currency",
    "period-incomplete",
    "no-such-day",
    "period-reversed",
    "months-of-a-year",
}
"""Why a quantity is impossible: tested once, in test_quantity.py and test_period.py."""

OF_EVERY_PLAN = {"not-open", "visit-closed", "visit-cancelled"}
"""What is refused of every command alike: tested once, in test_visit.py."""

OF_LANGUAGES = {"unknown-language-tag", "language-twice"}
"""What is refused of every command that names a language: tested once, in test_languages_named.py."""


@for_each("kind", COMMANDS.values(), ids=lambda kind: kind.__name__)
def test_a_command_refuses_what_its_docstring_says(kind: type[Command]) -> None:
    said = promised(kind)
    tested = refusals_seen()[kind.__name__] - ((OF_EVERY_PLAN | OF_LANGUAGES) - said)
    if "times.plan" in (kind.__doc__ or ""):
        assert tested & OF_TIMES, "no impossible time is tried"
        tested -= OF_TIMES
    if "quantity.quantity_of" in (kind.__doc__ or ""):
        assert tested & OF_QUANTITIES, "no impossible quantity is tried"
        tested -= OF_QUANTITIES
    assert tested == said


def promised(kind: type[Command]) -> set[str]:
    """The codes in the paragraph of a docstring that begins with Refuses; what the office refuses is not its own."""
    paragraph = (kind.__doc__ or "").partition("Refuses:")[2].partition("\n\n")[0]
    return set(CODE.findall(paragraph.partition("; the office")[0].replace("`times.plan`", "")))


@cache
def refusals_seen() -> dict[str, set[str]]:
    """By the name of a command: the codes that tests here see it refused with."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in Path(__file__).parent.rglob("test_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = _constants(tree)
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef):
                _collect(function, named, found)
    return found


def _collect(function: ast.FunctionDef, named: dict[str, str], found: dict[str, set[str]]) -> None:
    asked = ""
    for call in sorted(_calls(function), key=lambda call: call.lineno):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        if name == "when":
            asked = _command(call.args[0], named)
        elif name == "then_refused" and isinstance(call.args[0], ast.Constant):
            found[asked].add(str(call.args[0].value))


def _calls(function: ast.FunctionDef) -> list[ast.Call]:
    return [node for node in ast.walk(function) if isinstance(node, ast.Call)]


def _command(asked: ast.expr, named: dict[str, str]) -> str:
    """The command asked for: made on the spot, by a constant of the module, or by a function of it."""
    name = asked.func if isinstance(asked, ast.Call) else asked
    return named.get(name.id, name.id) if isinstance(name, ast.Name) else ""


def _constants(tree: ast.Module) -> dict[str, str]:
    made: dict[str, str] = {"opening": "OpenVisit"}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            made[node.targets[0].id] = _command(node.value, {})
        if isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Name):
            made[node.name] = node.returns.id
    return made
