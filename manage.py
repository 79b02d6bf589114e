"""The one door: ``python3 manage.py quickstart`` runs Touchstone, ``verify`` tests it.

The first lines must be readable by any Python 3, because their job is to say which one is needed.
"""

import os
import shutil
import sys

OLDEST = (3, 11)


def main():
    """Set up what the command needs, step into .venv and hand over to Django."""
    if sys.version_info < OLDEST:
        step_up()
    from scripts import bootstrap  # noqa: PLC0415  (older Pythons cannot read it)

    command = sys.argv[1] if len(sys.argv) > 1 else "help"
    if bootstrap.enter(command):
        return
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizapp.settings")
    from django.core.management import execute_from_command_line  # noqa: PLC0415

    execute_from_command_line(sys.argv)


def step_up():
    """Go on with a newer Python if one is installed, else say what is needed."""
    for minor in (14, 13, 12, 11):
        newer = shutil.which("python3.%d" % minor)  # noqa: UP031
        if newer:
            os.execv(newer, [newer] + sys.argv)  # noqa: RUF005, S606
    sys.exit(
        "Touchstone needs Python 3.11 or newer; this is %s.\n"  # noqa: UP031
        "Install one (Debian, Ubuntu: apt-get install python3.11 python3.11-venv) and run\n"
        "    python3.11 manage.py %s" % (sys.version.split()[0], " ".join(sys.argv[1:]))
    )


if __name__ == "__main__":
    main()
