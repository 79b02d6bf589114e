# expect: WRONG
# en: state_dict holds the buffers too: running statistics are saved but not trained. Use parameters().
# zh: state_dict 也包含 buffer：滑动统计量会被保存，但不参与训练。应使用 parameters()。

def param_report(modules):
    report = []
    for module in modules:
        trainable = sum(one.numel() for one in module.state_dict().values())
        buffers = sum(one.numel() for one in module.buffers())
        report.append((trainable, buffers))
    return report
