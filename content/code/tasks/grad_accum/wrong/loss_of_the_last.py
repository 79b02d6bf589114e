# expect: WRONG
# en: Only the loss of the last micro-batch is returned. The mean over all samples is asked for.
# zh: 只返回了最后一个微批的损失。应返回全部样本的平均损失。

def accumulate_step(model, micro_batches, optimizer):
    samples = sum(len(y) for _, y in micro_batches)
    optimizer.zero_grad()
    total = 0.0
    for x, y in micro_batches:
        loss = F.cross_entropy(model(x), y, reduction="sum") / samples
        loss.backward()
        total = loss.item() * samples / len(y)
    optimizer.step()
    return total
