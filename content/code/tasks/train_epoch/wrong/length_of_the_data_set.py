# expect: ERROR
# en: Only a DataLoader has the attribute dataset, and with drop_last its length is not what was seen. Count the samples in the loop.
# zh: 只有 DataLoader 才有 dataset 属性，而且设了 drop_last 时其长度也不等于实际见到的样本数。应在循环中计数。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    total = 0.0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
    return total / len(loader.dataset)
