"""The faces of an exercise, one file a kind, found by name.

A kind is a module with these members (``spec`` is an instance of its ``Spec``; ``drawn`` is JSON
data and is stored with the showing, so that an answer can be graded again for ever):

``TITLE``, ``ICON``, ``MINUTES``
    its name, its icon in ``static/vendor/icons.svg``, how long one takes in the mean.
``PICKED``, ``WHOLE`` (False where left out)
    answered by picking from what is shown, so that there is no second try and a guess can be
    right; passed only with the full score.
``DECIDES``
    keys of the spec that decide what is right; a change of anything else is one of wording.
``Spec``
    pydantic model of what a pack may say; ``extra="forbid"``.
``draw(spec, rng, level) -> drawn``
    everything that differs between showings, with the key: parameters, answer, tolerance, slips,
    order of options. ``level`` is easy, interview or hard.
``present(spec, drawn, language) -> Sheet``
    what the learner may see.
``parse(spec, drawn, raw) -> Response``
    reads the posted form; raises `UnreadableError`.
``grade(spec, drawn, response) -> Verdict``
    never raises for a parsed response.
``solution(spec, drawn, language) -> dict``
    what ``templates/kinds/<kind>/solution.html`` shows after the answer.
``hints(spec, drawn, language) -> list[str]`` (optional)
    what opens one by one before the answer; taking any makes the proposed rating Hard at best.
``draw_like(spec, rng, level, slip) -> drawn`` (optional)
    a fresh variant on which the same slip can be made again.
``samples(spec, drawn) -> Samples``
    its own right, wrong and unreadable answers, for the laws in ``tests/engine/test_kinds.py``.

The templates of a kind are ``templates/kinds/<kind>/{input,feedback,solution}.html``.
"""
