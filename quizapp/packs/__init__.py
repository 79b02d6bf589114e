"""WHAT: packs, exercises and their immutable versions."""
