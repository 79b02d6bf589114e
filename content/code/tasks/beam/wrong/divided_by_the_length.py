# expect: WRONG
# en: The result was sorted by the mean log-probability, which favours long sequences. Here the sum decides.
# zh: 结果按平均对数概率排序，偏向了长序列。这里由总和决定。

def beam_search(step, beam, max_len, eos=None):
    live, finished = [([], 0.0)], []
    for _ in range(max_len):
        extensions = []
        for tokens, score in live:
            for token, log_prob in enumerate(step(tokens)):
                if log_prob > -np.inf:
                    extensions.append((tokens + [token], score + float(log_prob)))
        live = []
        for hypothesis in best(extensions, beam):
            ended = eos is not None and hypothesis[0][-1] == eos
            (finished if ended else live).append(hypothesis)
        if not live:
            break
    return best(finished + live, beam)


def best(hypotheses, count):
    def mean(hypothesis):
        tokens, score = hypothesis
        return score / max(len(tokens), 1)

    return sorted(hypotheses, key=mean, reverse=True)[:count]
