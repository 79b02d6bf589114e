"""The untrusted half of code verification; imports nothing of ours."""
