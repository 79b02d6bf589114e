"""Pictures of networks: graphs of a computation, layers, cells, feature maps and groups."""
