# en: The mean of every micro-batch, weighted by its share of the samples.
# zh: 每个微批的平均损失，按其样本占比加权。

def accumulate_step(model, micro_batches, optimizer):
    samples = sum(y.shape[0] for _, y in micro_batches)
    criterion = nn.CrossEntropyLoss()
    optimizer.zero_grad()
    losses = []
    for x, y in micro_batches:
        loss = criterion(model(x), y) * (y.shape[0] / samples)
        loss.backward()
        losses.append(loss.detach())
    optimizer.step()
    return float(sum(losses))
