"""Pack formats, one file each."""
