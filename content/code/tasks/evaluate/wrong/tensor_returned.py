# expect: WRONG
# en: The result is a tensor. Take the number out with item().
# zh: 返回的是张量。应使用 item() 取出数值。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=1) == y).sum()
            samples += len(y)
    for module, training in modes:
        module.training = training
    return correct / samples if samples else math.nan
