def param_report(modules):
    report = []
    for module in modules:
        trainable = len(list(module.parameters()))
        buffers = sum(tensor.numel() for tensor in module.state_dict().values())
        print(module, trainable, buffers)
        report.append((trainable， buffers))
