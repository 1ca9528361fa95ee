"""Another program on the screen that holds what was copied, as long as it runs: `python -m tests.screen.clipboard`."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication


def main() -> None:
    """Copy what comes on standard input, and say so."""
    application = QApplication([])
    application.clipboard().setText(sys.stdin.read())
    print("copied", flush=True)
    application.exec()


if __name__ == "__main__":
    main()
