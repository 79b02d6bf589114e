"""Metrics and the arithmetic of training runs."""
