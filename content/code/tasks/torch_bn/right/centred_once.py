# en: The batch is centred once, and the buffers get new values from detached tensors.
# zh: 只中心化一次，buffer 由 detach 后的张量赋新值。

class BatchNorm1dScratch(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.eps, self.momentum = eps, momentum

    def forward(self, x):
        if not self.training:
            scale = self.weight * torch.rsqrt(self.running_var + self.eps)
            return x * scale + (self.bias - self.running_mean * scale)
        mean = x.mean(0, keepdim=True)
        centred = x - mean
        squares = centred.pow(2).sum(0)
        self._remember(mean.detach().squeeze(0), squares.detach() / (len(x) - 1))
        return centred * torch.rsqrt(squares / len(x) + self.eps) * self.weight + self.bias

    def _remember(self, mean, var):
        keep = 1 - self.momentum
        self.running_mean = keep * self.running_mean + self.momentum * mean
        self.running_var = keep * self.running_var + self.momentum * var
