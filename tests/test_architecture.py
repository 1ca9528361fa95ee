"""Rules of the layout that the import contracts in pyproject.toml cannot see."""

import ast
import re
import subprocess
from collections.abc import Callable
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[1]
INDENTED_IMPORT = re.compile(r"^[ \t]+(import|from)\b", re.MULTILINE)
SOURCES = sorted([*ROOT.glob("domain/**/*.py"), *ROOT.glob("desktop/**/*.py")])


def test_the_whole_domain_works_where_qt_is_missing(
    run_python: Callable[[str], subprocess.CompletedProcess[str]],
) -> None:
    child = run_python("""
        import importlib, pkgutil, sys
        sys.modules["PySide6"] = sys.modules["shiboken6"] = None
        import domain
        for module in pkgutil.walk_packages(domain.__path__, "domain."):
            importlib.import_module(module.name)
        print(sum(name.split(".")[0] == "domain" for name in sys.modules))
    """)

    assert child.returncode == 0, child.stderr
    assert int(child.stdout) == sum(path.is_relative_to(ROOT / "domain") for path in SOURCES)


def test_only_the_start_imports_late() -> None:
    assert len(SOURCES) > 400
    late = {str(path.relative_to(ROOT)): late_imports(path.read_text(encoding="utf-8")) for path in SOURCES}

    assert {path for path, lines in late.items() if lines} == {"desktop/__main__.py"}, late


def test_a_late_import_is_found_however_deep() -> None:
    source = "import a\nclass C:\n    def f(self):\n        if self:\n            from b import c\n"

    assert late_imports(source) == [5]


def late_imports(source: str) -> list[int]:
    """The lines on which a function imports."""
    if not INDENTED_IMPORT.search(source):
        return []
    functions = [
        node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return sorted(
        {
            inner.lineno
            for function in functions
            for inner in ast.walk(function)
            if isinstance(inner, ast.Import | ast.ImportFrom)
        }
    )


def test_no_two_rooms_of_the_desktop_need_each_other_at_run_time() -> None:
    rooms: dict[str, set[str]] = {}
    for path in (each for each in SOURCES if each.is_relative_to(ROOT / "desktop")):
        room = path.relative_to(ROOT / "desktop").parts[0]
        needed = {name.split(".")[1] for name in run_time_imports(path.read_text(encoding="utf-8"), "desktop")}
        rooms.setdefault(room, set()).update(needed - {room})

    list(TopologicalSorter(rooms).static_order())  # raises CycleError with the rooms of a cycle


def test_imports_for_types_alone_are_no_imports_at_run_time() -> None:
    source = "from desktop.a import b\nif TYPE_CHECKING:\n    from desktop.c import d\n"

    assert run_time_imports(source, "desktop") == {"desktop.a"}


def run_time_imports(source: str, package: str) -> set[str]:
    """The modules of a package that a module imports when it is loaded."""
    nodes = ast.parse(source).body
    return {
        node.module
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module is not None and node.module.startswith(f"{package}.")
    }
