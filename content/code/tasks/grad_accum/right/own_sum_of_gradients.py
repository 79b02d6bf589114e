# en: Gradients of the summed losses are added by hand and divided at the end.
# zh: 自行累加各微批损失之和的梯度，最后再相除。

def accumulate_step(model, micro_batches, optimizer):
    parameters = list(model.parameters())
    sums = [torch.zeros_like(parameter) for parameter in parameters]
    total, samples = 0.0, 0
    for x, y in micro_batches:
        loss = -F.log_softmax(model(x), dim=1)[torch.arange(len(y)), y].sum()
        for one, gradient in zip(sums, torch.autograd.grad(loss, parameters)):
            one += gradient
        total += loss.item()
        samples += len(y)
    for parameter, one in zip(parameters, sums):
        parameter.grad = one / samples
    optimizer.step()
    return total / samples
