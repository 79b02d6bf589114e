"""Sampling and generative models."""
