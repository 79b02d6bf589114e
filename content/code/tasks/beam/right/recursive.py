# en: Each step calls the search again for the hypotheses that stay alive.
# zh: 每一步对仍活动的假设递归调用搜索。

def beam_search(step, beam, max_len, eos=None):
    return top(search(step, beam, max_len, eos, {(): 0.0}), beam)


def search(step, beam, left, eos, live):
    if left == 0 or not live:
        return list(live.items())
    wider = {}
    for tokens, score in live.items():
        log_probs = step(list(tokens))
        for token in np.flatnonzero(log_probs != -np.inf).tolist():
            wider[tokens + (token,)] = score + log_probs[token].item()
    kept = top(wider.items(), beam)
    ended = [pair for pair in kept if pair[0][-1] == eos]
    open_ones = {tokens: score for tokens, score in kept if tokens[-1] != eos}
    return ended + search(step, beam, left - 1, eos, open_ones)


def top(pairs, count):
    return sorted(pairs, key=lambda pair: -pair[1])[:count]
