"""What the source of the domain can say, read from the source itself: codes with the values they come with."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROBLEMS = ("Refused", "Malformed", "Damaged", "Unavailable")


def trees(*folders: str) -> Iterator[ast.Module]:
    """Every module of the folders, parsed."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield _parsed(path)


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    """Every node of a module or function: there is much to walk, and it is asked for by several kinds."""
    return tuple(ast.walk(tree))


@cache
def problems() -> dict[str, frozenset[str]]:
    """Every code of a problem, with the values it always comes with."""
    found: dict[str, frozenset[str]] = {}
    for tree in trees("domain", "desktop"):
        for call in _calls(tree, PROBLEMS):
            if call.args and isinstance(call.args[0], ast.Constant):
                code = str(call.args[0].value)
                values = frozenset(str(each.arg) for each in call.keywords) - {"field"}
                found[code] = found.get(code, values) & values
        for code in _in_tables_of_problems(tree):
            found[code] = frozenset()
        for call in _calls(tree, ("TypesettingFailed",)):
            found[f"sheet-{ast.literal_eval(call.args[0])}"] = _keys(call)
    return found


def checks() -> dict[str, frozenset[str]]:
    """Every code of a check, with the values its rule and what helps it there come with."""
    found: dict[str, frozenset[str]] = {}
    for tree in trees("domain/checks"):
        functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        for function in functions.values():
            for call in (each for each in function.decorator_list if isinstance(each, ast.Call) and each.args):
                assert isinstance(call.args[0], ast.Constant), "a check is named by a literal code"
                found[str(call.args[0].value)] = _with_helpers(function, functions)
    return found


@cache
def journal_values(event: type) -> frozenset[str]:
    """The values an event gives its sentence in the journal beside its fields."""
    methods = (each for each in _classes()[event.__name__].body if isinstance(each, ast.FunctionDef))
    found = (_with_helpers(each, _value_helpers()) for each in methods if each.name == "journal_values")
    return frozenset().union(*found)


@cache
def _classes() -> dict[str, ast.ClassDef]:
    """Every class of the domain by its name."""
    nodes = (node for tree in trees("domain") for node in _nodes(tree))
    return {node.name: node for node in nodes if isinstance(node, ast.ClassDef)}


@cache
def _value_helpers() -> dict[str, ast.FunctionDef]:
    """The helpers by which several events give the same values: functions named `…_values`."""
    nodes = (node for tree in trees("domain") for node in tree.body)
    return {node.name: node for node in nodes if isinstance(node, ast.FunctionDef) and node.name.endswith("_values")}


def literals(path: str) -> frozenset[str]:
    """Every text in a module."""
    return frozenset(str(node.value) for node in _nodes(_parsed(ROOT / path)) if isinstance(node, ast.Constant))


def _calls(tree: ast.AST, names: tuple[str, ...]) -> Iterator[ast.Call]:
    for node in _nodes(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def _keys(tree: ast.AST) -> frozenset[str]:
    found = (node for node in _nodes(tree) if isinstance(node, ast.Dict))
    return frozenset(str(key.value) for each in found for key in each.keys if isinstance(key, ast.Constant))


def _with_helpers(function: ast.FunctionDef, functions: dict[str, ast.FunctionDef]) -> frozenset[str]:
    calls = [call for call in _calls(function, tuple(functions)) if isinstance(call.func, ast.Name)]
    said = frozenset(str(each.arg) for call in calls for each in call.keywords if each.arg)
    helpers = (functions[call.func.id] for call in calls if isinstance(call.func, ast.Name))
    return _keys(function) | said | frozenset().union(*(_with_helpers(each, functions) for each in helpers))


def _in_tables_of_problems(tree: ast.AST) -> Iterator[str]:
    """Codes in a table of the kind `{"SQLITE_FULL": (Unavailable, "disk-full")}`."""
    for table in (node for node in _nodes(tree) if isinstance(node, ast.Dict)):
        for pair in table.values:
            if (
                isinstance(pair, ast.Tuple)
                and pair.elts
                and isinstance(pair.elts[0], ast.Name)
                and pair.elts[0].id in PROBLEMS
            ):
                code = pair.elts[1]
                assert isinstance(code, ast.Constant), "a problem is named by a literal code"
                yield str(code.value)
