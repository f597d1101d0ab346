"""A process that can be killed in the middle of its work."""

from __future__ import annotations

import os
import signal
import time
import traceback
from collections.abc import Callable

Work = Callable[[], object]

_READY = b"r"


class Child:
    """A copy of this process. It gets ready, says so, then does its work.

    ``get_ready`` returns the work. Open no connection before: both processes would speak on it.
    """

    def __init__(self, get_ready: Callable[[], Work]) -> None:
        reader, writer = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            _live(get_ready, writer)
        os.close(writer)
        said = os.read(reader, 1)
        self.started = time.monotonic()
        os.close(reader)
        if said != _READY:
            self._exit_code()
            raise RuntimeError("The process failed before its work began; see above.")

    def finish(self) -> float:
        """Lets it do all of its work; the seconds that this took."""
        if self._exit_code() != 0:
            raise RuntimeError("The process failed in the middle of its work; see above.")
        return time.monotonic() - self.started

    def kill(self, seconds: float) -> None:
        """Kills it with -9 ``seconds`` after its work began."""
        time.sleep(max(0.0, self.started + seconds - time.monotonic()))
        os.kill(self.pid, signal.SIGKILL)
        if self._exit_code() not in {0, -signal.SIGKILL}:
            raise RuntimeError("The process failed in the middle of its work; see above.")

    def _exit_code(self) -> int:
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def _live(get_ready: Callable[[], Work], writer: int) -> None:
    """The life of the child. It never returns into the code of its parent."""
    code = 1
    try:
        work = get_ready()
        os.write(writer, _READY)
        work()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)
