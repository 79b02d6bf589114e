"""Pictures beside a problem: SVG drawn from the numbers of the draw, told in every language.

``sheet`` is what is drawn on, ``canvas`` has the strokes, ``labels`` what stands at them; every
other file draws one kind of picture. A picture shows what is given, never what is asked. It knows
neither problems nor answers, only the languages.
"""
