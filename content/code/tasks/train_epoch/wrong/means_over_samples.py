# expect: WRONG
# en: The mean losses of the batches are added but divided by the number of samples. Multiply each by the size of its batch first.
# zh: 把各批的平均损失相加，却除以样本总数。应先乘以各批的大小。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
        samples += len(y)
    return total / samples
