# expect: WRONG
# en: Every hypothesis was extended by its best token only, so the beam never fills. Let all extensions compete.
# zh: 每个假设只用最好的一个词元扩展，束永远填不满。应让所有扩展一起竞争。

def beam_search(step, beam, max_len, eos=None):
    live, finished = [([], 0.0)], []
    for _ in range(max_len):
        extensions = []
        for tokens, score in live:
            log_probs = step(tokens)
            token = int(np.argmax(log_probs))
            extensions.append((tokens + [token], score + float(log_probs[token])))
        live = []
        for hypothesis in best(extensions, beam):
            ended = eos is not None and hypothesis[0][-1] == eos
            (finished if ended else live).append(hypothesis)
        if not live:
            break
    return best(finished + live, beam)


def best(hypotheses, count):
    return sorted(hypotheses, key=lambda hypothesis: hypothesis[1], reverse=True)[:count]
