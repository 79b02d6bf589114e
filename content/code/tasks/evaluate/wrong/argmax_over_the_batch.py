# expect: ERROR
# en: argmax(dim=0) looks for the best sample of each class. The classes are along dim=1.
# zh: argmax(dim=0) 求的是每个类别得分最高的样本。类别在 dim=1 上。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=0) == y).sum().item()
            samples += len(y)
    for module, training in modes:
        module.training = training
    return correct / samples if samples else math.nan
