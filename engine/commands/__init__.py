"""One file a command: ``configure(parser)`` declares its arguments, ``run(arguments)`` does it.

``run`` returns the exit status. With ``--json`` a command prints exactly one JSON document on
stdout; messages for people go to stderr then.
"""
