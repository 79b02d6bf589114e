# expect: WRONG
# en: The loss is computed once more after the step. Asked for is the loss with which the step was made; the second pass costs time and moves dropout and the running statistics on.
# zh: 更新之后又算了一遍损失。题目要的是更新所依据的损失；再算一遍既费时，又会推进 dropout 的随机数与滑动统计量。

def train_epoch(model, loader, optimizer, loss_fn):
    model.train()
    total, samples = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss_fn(model(x), y).item() * len(y)
        samples += len(y)
    return total / samples
