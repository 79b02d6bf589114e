# expect: WRONG
# en: Gradients are switched on at the end, even if they were off before. A with block restores what there was.
# zh: 结尾处一律打开梯度记录，即使之前是关闭的。with 语句会恢复原来的状态。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    correct = samples = 0
    torch.set_grad_enabled(False)
    for x, y in loader:
        correct += (model(x).argmax(dim=1) == y).sum().item()
        samples += len(y)
    torch.set_grad_enabled(True)
    for module, training in modes:
        module.training = training
    return correct / samples if samples else math.nan
