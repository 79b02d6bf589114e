"""Run the whole site on this machine and tell people how to get in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quizapp.running.address import EVERYWHERE, Address
from quizapp.running.chores import Announcer, Reconciler
from quizapp.running.preparation import Login
from quizapp.running.programs import reloading_web, web, worker
from quizapp.running.supervisor import Supervisor


def run_site(
    address: Address, logins: Sequence[Login], tell: Callable[[str], None], reload: bool = False
) -> None:
    """Block until Ctrl-C or SIGTERM."""
    announcer = Announcer(address, lambda: tell(welcome(address, logins)))
    programs = [reloading_web(address) if reload else web(address), worker()]
    Supervisor(programs, [announcer, Reconciler()], tell).run()
    tell("stopped")


def welcome(address: Address, logins: Sequence[Login]) -> str:
    """Say where the site is and how to log in; passwords are shown this one time."""
    lines = ["", f"Touchstone is open at {address.url}", ""]
    for login in logins:
        lines.append(f"    log in as {login.name:<8} password {login.password}")
    if logins:
        lines += ["    (shown once; change them in the settings)", ""]
    lines.append("Anybody may also start as a guest, without an account.")
    if address.host in EVERYWHERE:
        lines.append("Other machines: name this host in ALLOWED_HOSTS, see docs/operating.md.")
    lines.append("Ctrl-C stops everything.")
    return "\n".join(lines)
