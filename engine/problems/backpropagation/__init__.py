"""Gradients through layers and losses."""
