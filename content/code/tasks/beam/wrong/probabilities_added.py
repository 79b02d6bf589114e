# expect: WRONG
# en: Probabilities were added. The probability of a sequence is a product, so it is the logarithms that are added.
# zh: 把概率相加了。序列的概率是乘积，相加的应是对数概率。

def beam_search(step, beam, max_len, eos=None):
    live, finished = [([], 0.0)], []
    for _ in range(max_len):
        extensions = []
        for tokens, score in live:
            for token, log_prob in enumerate(step(tokens)):
                if log_prob > -np.inf:
                    extensions.append((tokens + [token], score + float(np.exp(log_prob))))
        live = []
        for hypothesis in best(extensions, beam):
            ended = eos is not None and hypothesis[0][-1] == eos
            (finished if ended else live).append(hypothesis)
        if not live:
            break
    return best(finished + live, beam)


def best(hypotheses, count):
    return sorted(hypotheses, key=lambda hypothesis: hypothesis[1], reverse=True)[:count]
