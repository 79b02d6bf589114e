# expect: WRONG
# en: The total is a tensor that keeps the graphs of all batches alive: memory grows. Take the number with loss.item().
# zh: 累加的是张量，会一直保留所有批次的计算图，内存不断增长。应使用 loss.item() 取出数值。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss * len(y)
        samples += len(y)
    return total / samples
