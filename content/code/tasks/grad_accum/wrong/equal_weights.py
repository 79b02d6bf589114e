# expect: WRONG
# en: Every micro-batch counts the same, whatever its size. Dividing by their number is right for equal sizes only; weight by the samples.
# zh: 每个微批不论大小权重相同。只有大小一致时才能除以微批个数；应按样本数加权。

def accumulate_step(model, micro_batches, optimizer):
    samples = sum(len(y) for _, y in micro_batches)
    optimizer.zero_grad()
    total = 0.0
    for x, y in micro_batches:
        loss = F.cross_entropy(model(x), y) / len(micro_batches)
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
