"""Generalisation, model selection and kernels."""
