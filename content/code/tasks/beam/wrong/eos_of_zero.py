# expect: WRONG
# en: `if eos` is false for the token 0. Ask `eos is not None`.
# zh: 词元为 0 时 `if eos` 为假。应写 `eos is not None`。

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
            ended = bool(eos) and hypothesis[0][-1] == eos
            (finished if ended else live).append(hypothesis)
        if not live:
            break
    return best(finished + live, beam)


def best(hypotheses, count):
    return sorted(hypotheses, key=lambda hypothesis: hypothesis[1], reverse=True)[:count]
