"""Generated numeric problems: one file a family, in folders by topic, found by name.

A family is a module that reads from top to bottom:

docstring
    what is asked, its units, and a line ``Source: ...``.
``VERSION``, ``TITLE`` (text), ``SKILL``, ``DIFFICULTY`` (1 to 3), ``TOLERANCE``
    bump ``VERSION`` whenever a stored seed would draw something else.
``LEVELS``
    level name (easy, interview, hard) to what is drawn there, in every language.
``PINNED``
    seed to answer at level *interview*; a change means ``VERSION + 1``.
``Params``
    frozen dataclass of plain JSON values: everything that the statement says.
``draw(rng, level) -> Params``
    ``rng`` is a `random.Random`; corners are drawn deliberately.
``statement(p)``, ``steps(p)``
    text and list of texts (Markdown with ``$maths$``).
``solve(p)``
    the closed form.
``oracle(p)``
    a second, dumber route to the same number (torch, autograd, counting); the only place that
    may import torch, and only inside its body.
``slips(p) -> dict[str, Slip]``
    what typical mistakes give, each with its explanation.
``figure(p, language) -> str`` (optional)
    an SVG picture.
"""
