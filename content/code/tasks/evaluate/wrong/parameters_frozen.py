# expect: WRONG
# en: The parameters are frozen to save the graph and stay frozen: the next epoch trains nothing. torch.no_grad() leaves them as they are.
# zh: 为了不建立计算图而冻结了参数，却没有解冻：下一轮什么也训练不了。torch.no_grad() 不会改动参数。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    model.requires_grad_(False)
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            samples += len(y)
    for module, training in modes:
        module.training = training
    return correct / samples if samples else math.nan
