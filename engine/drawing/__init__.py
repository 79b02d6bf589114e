"""Pictures beside a problem: strings of SVG drawn from the numbers of the draw, without ids.

``canvas`` has the sheet and the strokes, every other file one kind of picture. A picture shows what
is given, never what is asked. It knows neither problems nor answers, only the languages.
"""
