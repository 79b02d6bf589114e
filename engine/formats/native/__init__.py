"""The native pack: a folder (or a zip of it) of YAML files and task folders."""
