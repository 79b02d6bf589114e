# expect: WRONG
# en: Tokens of log-probability minus infinity were kept where the beam had room. Such a sequence cannot occur: leave it out.
# zh: 束有空位时保留了对数概率为负无穷的词元。这样的序列不可能出现，应排除。

def beam_search(step, beam, max_len, eos=None):
    live, finished = [([], 0.0)], []
    for _ in range(max_len):
        extensions = []
        for tokens, score in live:
            for token, log_prob in enumerate(step(tokens)):
                extensions.append((tokens + [token], score + float(log_prob)))
        live = []
        for hypothesis in best(extensions, beam):
            ended = eos is not None and hypothesis[0][-1] == eos
            (finished if ended else live).append(hypothesis)
        if not live:
            break
    return best(finished + live, beam)


def best(hypotheses, count):
    return sorted(hypotheses, key=lambda hypothesis: hypothesis[1], reverse=True)[:count]
