"""Shapes and values of convolution and pooling layers."""
