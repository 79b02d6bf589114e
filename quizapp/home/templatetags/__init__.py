"""Template tags of the pages that show where a learner stands."""
