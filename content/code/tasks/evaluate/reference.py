def evaluate(model, loader):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    correct = samples = 0
    with torch.no_grad():
        for x, y in loader:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            samples += len(y)
    # model.train(mode) would give all submodules one mode.
    for module, training in modes:
        module.training = training
    return correct / samples if samples else math.nan
