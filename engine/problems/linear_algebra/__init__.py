"""Norms, eigenvalues and conditioning."""
