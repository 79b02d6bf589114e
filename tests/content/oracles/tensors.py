"""From the arrays of a case to tensors."""

from __future__ import annotations

import numpy as np
import torch


def tensor(x, grad=False):
    return torch.tensor(np.array(x), requires_grad=grad)
