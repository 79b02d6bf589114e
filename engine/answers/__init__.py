"""Reading what people type: numbers, shapes, text."""
