"""Probability, statistics and information theory."""
