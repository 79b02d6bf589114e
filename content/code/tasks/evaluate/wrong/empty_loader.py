# expect: ERROR
# en: Without any batch the division is 0/0 and raises ZeroDivisionError. Return nan there.
# zh: 没有任何批次时相当于 0/0，会抛出 ZeroDivisionError。此时应返回 nan。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            samples += len(y)
    for module, training in modes:
        module.training = training
    return correct / samples
