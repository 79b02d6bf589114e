# expect: WRONG
# en: The micro-batches are put together again. The result is right, but the whole batch must fit into memory.
# zh: 又把微批拼成了整批。结果虽对，但整批必须放得进显存。

def accumulate_step(model, micro_batches, optimizer):
    x = torch.cat([x for x, _ in micro_batches])
    y = torch.cat([y for _, y in micro_batches])
    optimizer.zero_grad()
    loss = F.cross_entropy(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item()
