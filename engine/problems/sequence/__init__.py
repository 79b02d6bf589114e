"""Recurrent cells, attention and their sizes."""
