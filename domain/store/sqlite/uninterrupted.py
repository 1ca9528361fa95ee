"""Short acts that Ctrl+C does not break off: it is heard once they are done.

The library's pool counts connections under locks. Broken off between taking a lock and giving it back, it would let
whoever asks next wait for ever, also for the answer whether a save was recorded.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType


class Uninterrupted:
    """Holds Ctrl+C back in the main thread while its block runs, and hands it on afterwards.

    Another thread never hears it, and a process that ignores it, or that it ends at once, is left as it is.
    """

    def __init__(self) -> None:
        self._handler = signal.getsignal(signal.SIGINT)
        self._holds = callable(self._handler) and threading.current_thread() is threading.main_thread()
        self._came: FrameType | None = None

    def __enter__(self) -> None:
        if self._holds:
            signal.signal(signal.SIGINT, self._note)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._holds:
            return
        signal.signal(signal.SIGINT, self._handler)
        if self._came is not None and callable(self._handler):
            self._handler(signal.SIGINT, self._came)

    def _note(self, _number: int, frame: FrameType | None) -> None:
        self._came = frame
