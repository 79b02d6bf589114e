"""Comparing a free answer with key points: what it seems to make, how sure, and by which words.

It proposes and never decides: a learner confirms every point. The scorers are the files of
``engine/rubric/scorers``; ``lexical`` is always there.
"""
