"""Stable numerical computation."""
