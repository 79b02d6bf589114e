"""RUNNING: prepare the data folder, start web and worker, keep them alive, stop them together."""
