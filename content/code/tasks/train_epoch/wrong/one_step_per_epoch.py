# expect: WRONG
# en: The losses are collected and one step is made at the end. Every mini-batch must change the parameters.
# zh: 把损失累积起来，最后只更新一次。每个小批都应更新参数。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    optimizer.zero_grad()
    total, samples = 0.0, 0
    for x, y in loader:
        total = total + loss_fn(model(x), y) * len(y)
        samples += len(y)
    mean = total / samples
    mean.backward()
    optimizer.step()
    return mean.item()
