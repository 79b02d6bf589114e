# expect: WRONG
# en: The accuracies of the batches are averaged as equals, so that a short batch weighs too much. Count the samples.
# zh: 把各批准确率等权平均，较短的批次权重过大。应按样本计数。

def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=1) == y).double().mean().item()
            samples += 1
    for module, training in modes:
        module.training = training
    return correct / samples if samples else math.nan
