# expect: WRONG
# en: What state_dict holds beside the parameters misses buffers registered with persistent=False. Use buffers().
# zh: 用 state_dict 减去参数来求 buffer，会漏掉 persistent=False 的 buffer。应使用 buffers()。

def param_report(modules):
    report = []
    for module in modules:
        trainable = sum(p.numel() for p in module.parameters() if p.requires_grad)
        parameters = dict(module.named_parameters(remove_duplicate=False))
        state = module.state_dict()
        buffers = sum(state[name].numel() for name in state if name not in parameters)
        report.append((trainable, buffers))
    return report
