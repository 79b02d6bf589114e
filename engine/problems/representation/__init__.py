"""Representation learning and autoencoders."""
