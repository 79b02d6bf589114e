"""``python -m engine COMMAND``: every file in ``engine/commands`` is a command."""

from __future__ import annotations

import argparse
import sys

from engine.discover import members


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit status (64 for wrong usage)."""
    parser = _parser()
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:
        return 64 if stop.code else 0
    status: int = arguments.run(arguments)
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
