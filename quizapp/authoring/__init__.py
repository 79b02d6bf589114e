"""WRITING: packs uploaded, checked and published."""
