"""Where the site listens, and whether something else already does."""

from __future__ import annotations

import errno
import os
import socket
from dataclasses import dataclass

EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104


@dataclass(frozen=True)
class Address:
    """Host and port of the web process."""

    host: str
    port: int

    @classmethod
    def from_environment(cls) -> Address:
        """Read HOST and PORT.

        Raises:
            ValueError: PORT is not a port.
        """
        text = os.environ.get("PORT") or "8000"
        if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
            raise ValueError(f"PORT must be a number from 1 to 65535, not {text!r}")
        return cls(os.environ.get("HOST") or "127.0.0.1", int(text))

    @property
    def url(self) -> str:
        """What a person types into the browser on this machine."""
        host = "127.0.0.1" if self.host in EVERYWHERE else self.host
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"

    def refusal(self) -> str:
        """Say why one cannot listen here, or return the empty string."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((self.host, self.port))
            except OSError as error:
                return self._explain(error)
        return ""

    def _explain(self, error: OSError) -> str:
        if error.errno == errno.EADDRINUSE:
            return (
                f"Port {self.port} on {self.host} is taken by another program. "
                f"Choose another one:  PORT={self.port % 65535 + 1} make run"
            )
        return f"Cannot listen on {self.host}:{self.port}: {error.strerror or error}"
