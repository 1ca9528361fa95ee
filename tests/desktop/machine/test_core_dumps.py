"""No core dump is written, whatever the limits were."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no core dumps there")

ABORTS = """
import os, resource, sys
sys.path.insert(0, sys.argv[1])
from desktop.machine.core_dumps import forbid_core_dumps
forbid_core_dumps()
soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
print(hard, flush=True)
os.abort()
"""


def test_a_program_that_is_aborted_leaves_no_core_dump(tmp_path: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-c", ABORTS, str(ROOT)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert child.returncode < 0, "it was aborted"
    assert int(child.stdout) in (0, 1)
    assert list(tmp_path.iterdir()) == []


def test_every_start_of_the_program_forbids_them(run_python: Callable[[str], subprocess.CompletedProcess[str]]) -> None:
    child = run_python("""
        import resource, sys
        from desktop.__main__ import main
        sys.argv = ["chancery", "--version"]
        main()
        print(resource.getrlimit(resource.RLIMIT_CORE), file=sys.stderr)
    """)

    assert child.stderr.strip() in ("(0, 0)", "(1, 1)")
