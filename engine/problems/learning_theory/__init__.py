"""Capacity and counting."""
