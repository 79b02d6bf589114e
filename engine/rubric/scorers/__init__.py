"""Ways to compare an answer with key points, found by file name: ``VERSION`` and ``score``."""
