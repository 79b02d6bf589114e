"""READING: pages that explain with pictures that move."""
