"""A program that used the domain ends without a last collection, of which msgspec's classes would die."""

import subprocess
import sys


def test_what_lives_is_frozen_as_the_interpreter_ends() -> None:
    program = "import atexit, gc; atexit.register(lambda: print(gc.get_freeze_count() > 0)); import domain"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.split() == ["True"]
