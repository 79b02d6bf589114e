"""Sizes and costs of models: parameters, multiply-adds, bytes."""
