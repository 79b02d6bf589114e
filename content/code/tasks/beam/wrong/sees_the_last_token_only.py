# expect: WRONG
# en: step was called with the last token instead of the whole prefix, on which the probabilities depend.
# zh: 调用 step 时只给了最后一个词元。概率取决于整个前缀，应传入完整前缀。

def beam_search(step, beam, max_len, eos=None):
    live, finished = [([], 0.0)], []
    for _ in range(max_len):
        extensions = []
        for tokens, score in live:
            for token, log_prob in enumerate(step(tokens[-1:])):
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
    return sorted(hypotheses, key=lambda hypothesis: hypothesis[1], reverse=True)[:count]
