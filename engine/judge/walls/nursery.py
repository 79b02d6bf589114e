"""Keeps one healthy zygote for each library, replaces it in time, and closes the old one."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress

from engine.judge.walls.cgroups import Group
from engine.judge.walls.jail import Jail
from engine.judge.walls.zygotes import Zygote, ZygoteError

MAX_RUNS = 2000


class Nursery:
    """Zygotes by what they have loaded (numpy, torch); may be used from several threads.

    All of them are started by one thread that lives as long as the nursery: the kernel ends a
    jail together with the *thread* that started it.

    Attributes:
        jail: the walls that they live behind.
    """

    def __init__(self, jail: Jail, max_runs: int = MAX_RUNS) -> None:
        self.jail = jail
        self._max_runs = max_runs
        self._group = Group()
        self._lock = threading.RLock()
        self._thread = ThreadPoolExecutor(1, "nursery")
        self._current: dict[str, Zygote] = {}
        self._next: dict[str, Future[Zygote]] = {}
        self._busy: Counter[Zygote] = Counter()
        self._retired: set[Zygote] = set()

    def warm(self, needs: str) -> None:
        """Boot a zygote now rather than with the first job; ZygoteError where it cannot."""
        with self.lent(needs):
            return

    @contextmanager
    def lent(self, needs: str) -> Iterator[Zygote]:
        """Lend the zygote for ``needs``; one that fails with a ZygoteError is not lent again."""
        zygote = self._take(needs)
        try:
            yield zygote
        except ZygoteError:
            self._retire(zygote)
            raise
        finally:
            self._give_back(zygote)

    def close(self) -> None:
        """End every zygote, and the thread that started them."""
        with self._lock:
            for future in self._next.values():
                with suppress(ZygoteError):
                    future.result().close()
            for zygote in {*self._current.values(), *self._retired}:
                zygote.close()
            self._current.clear()
            self._next.clear()
            self._retired.clear()
            self._thread.shutdown()
            self._group.close()

    def _take(self, needs: str) -> Zygote:
        """Return a zygote that is warm; a boot is waited for without holding the lock."""
        while True:
            with self._lock:
                zygote = self._usable(needs)
                if zygote is not None:
                    self._busy[zygote] += 1
                    return zygote
                future = self._booting(needs)
            wait([future])
            self._adopt(needs, future)

    def _usable(self, needs: str) -> Zygote | None:
        """Return the current zygote; one that is worn out only until the next is warm."""
        zygote = self._current.get(needs)
        if zygote is None:
            return None
        if not zygote.alive:
            self._retire(zygote)
            return None
        if zygote.runs >= self._max_runs and self._booting(needs).done():
            self._retire(zygote)
            return None
        return zygote

    def _booting(self, needs: str) -> Future[Zygote]:
        if needs not in self._next:
            self._next[needs] = self._thread.submit(self._boot, needs)
        return self._next[needs]

    def _adopt(self, needs: str, future: Future[Zygote]) -> None:
        """Make what was booted the current zygote; ZygoteError where it did not boot."""
        with self._lock:
            if self._next.get(needs) is future:
                del self._next[needs]
                self._current[needs] = future.result()
            elif needs not in self._current:
                future.result()

    def _boot(self, needs: str) -> Zygote:
        zygote = Zygote(self.jail, needs)
        try:
            zygote.wait_ready()
            self._group.take(zygote.pid)
        except ZygoteError:
            zygote.close()
            raise
        return zygote

    def _retire(self, zygote: Zygote) -> None:
        with self._lock:
            if self._current.get(zygote.needs) is zygote:
                del self._current[zygote.needs]
            self._retired.add(zygote)
            self._sweep()

    def _give_back(self, zygote: Zygote) -> None:
        with self._lock:
            self._busy[zygote] -= 1
            self._sweep()

    def _sweep(self) -> None:
        """Close what is retired and runs nothing any more."""
        for zygote in [one for one in self._retired if self._busy[one] <= 0]:
            zygote.close()
            self._retired.discard(zygote)
            del self._busy[zygote]
