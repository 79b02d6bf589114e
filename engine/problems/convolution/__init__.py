"""Shapes, sizes and costs of convolution and pooling layers."""
