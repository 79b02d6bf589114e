# en: The step is written as a closure for the optimiser, and the mean is updated as it goes.
# zh: 把前向与反向写成交给优化器的闭包，并逐步更新平均值。

def train_epoch(model, loader, optimizer, loss_fn):
    mean, seen = 0.0, 0
    model.train()
    for x, y in loader:

        def closure():
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            return loss

        loss = optimizer.step(closure).item()
        seen += len(x)
        mean += (loss - mean) * len(x) / seen
    return mean
