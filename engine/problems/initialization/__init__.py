"""Initialisation and normalisation layers."""
