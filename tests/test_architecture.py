"""Rules of the layout that the import contracts in pyproject.toml cannot see."""

import ast
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_IMPORT_LATE = ROOT / "desktop" / "__main__.py"
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


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_start_imports_late(path: Path) -> None:
    late = late_imports(path.read_text(encoding="utf-8"))

    assert path == MAY_IMPORT_LATE or late == [], f"imports inside functions on lines {late}"


def test_a_late_import_is_found_however_deep() -> None:
    source = "import a\nclass C:\n    def f(self):\n        if self:\n            from b import c\n"

    assert late_imports(source) == [5]


def late_imports(source: str) -> list[int]:
    """The lines on which a function imports."""
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
