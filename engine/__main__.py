"""``python -m engine COMMAND``: every file in ``engine/commands`` is a command."""

from __future__ import annotations

import argparse
import os
import sys

from engine.discover import members

CLOSED_PIPE = 141
"""What a shell reports of a program that SIGPIPE ended."""


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit status (64 for wrong usage, 141 if nobody reads on)."""
    parser = _parser()
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:
        return 64 if stop.code else 0
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # `| head` has seen enough. Python flushes once more at exit, into a file that takes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m engine", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for stem, module in members("engine.commands").items():
        summary = (module.__doc__ or "").partition("\n")[0]
        sub = commands.add_parser(stem.replace("_", "-"), help=summary, description=module.__doc__)
        module.configure(sub)
        sub.set_defaults(run=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
