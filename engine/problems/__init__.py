"""Generated numeric problems: one file a family, in folders by topic, found by name.

The folder is the topic id of the library with underscores (``units_and_losses``). A family is a
module that reads from top to bottom:

docstring
    what is asked, its units, and a paragraph ``Source: ...``.
``VERSION``, ``TITLE`` (text), ``SKILL``, ``DIFFICULTY`` (1 to 3)
    bump ``VERSION`` whenever a stored seed would draw something else.
``QUESTION`` (optional)
    number of the interview question it accompanies, as text.
``FORM``
    what an answer looks like and how close is close enough (`engine.answers.form`).
``LEVELS``
    easy, interview and hard to what is drawn there, in every language.
``PINNED``
    seed to answer at level *interview*; a change means ``VERSION + 1``.
``Params``
    frozen dataclass of plain values (int, float, bool, str, tuples of them): everything that the
    statement says. ``__post_init__`` guards the domain with `engine.problem.require`.
``draw(rng, level) -> Params``
    ``rng`` is a `random.Random`; corners are drawn deliberately. `engine.problem.pose` draws
    again where no slip could be told from the answer.
``statement(p)``, ``steps(p)``
    text and list of texts (Markdown with ``$maths$``), worked with the numbers of the draw. The
    convention is stated wherever two exist.
``solve(p)``
    the closed form, with the standard library only.
``oracle(p)``
    a second, dumber route to the same number (torch, autograd, counting); the only place that
    may import torch or NumPy, and only inside its body.
``ORACLE_TOLERANCE`` (optional)
    relative distance allowed between the two routes; 1e-9 unless the oracle is a search.
``slips(p) -> dict[str, Slip]``
    what typical mistakes give, each with its explanation; every slip is named for any ``p``. It
    is offered only where its value differs from the answer and from the slips before it.
``figure(p, language) -> str`` (optional)
    an SVG picture of the draw, made by `engine.drawing`: it shows what is given, never what is
    asked, and is "" where it could not be read. Classes and ``currentColor``, no style
    attributes, no scripts.
"""
