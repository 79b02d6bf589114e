# expect: WRONG
# en: The best extensions were kept for each hypothesis by itself, so the beam grows at every step. Keep the best of all extensions together.
# zh: 对每个假设分别保留最好的扩展，束会一步步变宽。应在所有扩展中一起取最好的。

def beam_search(step, beam, max_len, eos=None):
    live, finished = [([], 0.0)], []
    for _ in range(max_len):
        kept = []
        for tokens, score in live:
            extensions = []
            for token, log_prob in enumerate(step(tokens)):
                if log_prob > -np.inf:
                    extensions.append((tokens + [token], score + float(log_prob)))
            kept += best(extensions, beam)
        live = []
        for hypothesis in kept:
            ended = eos is not None and hypothesis[0][-1] == eos
            (finished if ended else live).append(hypothesis)
        if not live:
            break
    return best(finished + live, beam)


def best(hypotheses, count):
    return sorted(hypotheses, key=lambda hypothesis: hypothesis[1], reverse=True)[:count]
