# en: Collects named parameters and named buffers in dictionaries.
# zh: 用字典收集带名字的参数与 buffer。

def param_report(modules):
    return [
        (
            sum(math.prod(p.shape) for p in dict(m.named_parameters()).values() if p.requires_grad),
            sum(b.numel() for b in dict(m.named_buffers()).values()),
        )
        for m in modules
    ]
