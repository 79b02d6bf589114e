# expect: WRONG
# en: A step after every micro-batch is ordinary training with small batches: later ones see changed parameters.
# zh: 每个微批之后都更新，就成了普通的小批训练：后面的微批看到的是已改变的参数。

def accumulate_step(model, micro_batches, optimizer):
    samples = sum(len(y) for _, y in micro_batches)
    optimizer.zero_grad()
    total = 0.0
    for x, y in micro_batches:
        loss = F.cross_entropy(model(x), y, reduction="sum") / samples
        loss.backward()
        total += loss.item()
        optimizer.step()
    return total
