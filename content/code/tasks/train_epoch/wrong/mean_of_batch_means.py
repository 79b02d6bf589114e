# expect: WRONG
# en: The means of the batches are averaged as equals. A shorter last batch then weighs too much: weight by the number of samples.
# zh: 把各批的平均损失等权平均，较短的末批权重过大：应按样本数加权。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
        samples += 1
    return total / samples
