"""The untrusted half of code verification; runs inside the jail and imports nothing of ours.

`zygote` waits with NumPy (and torch) loaded, `cell` walls off one forked child, `harness` runs a
task's cases there, `encode` and `decode` carry plain values across. The jail mounts this folder
alone, so these modules import only each other, the standard library, NumPy and torch.
"""
