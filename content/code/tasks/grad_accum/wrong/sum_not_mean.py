# expect: WRONG
# en: The losses of all samples are summed. The step is meant for their mean: divide by the number of samples.
# zh: 对全部样本的损失求了和。应针对平均损失更新：除以样本总数。

def accumulate_step(model, micro_batches, optimizer):
    samples = sum(len(y) for _, y in micro_batches)
    optimizer.zero_grad()
    total = 0.0
    for x, y in micro_batches:
        loss = F.cross_entropy(model(x), y, reduction="sum")
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
