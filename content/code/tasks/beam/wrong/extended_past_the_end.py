# expect: WRONG
# en: Hypotheses that ended in eos were extended further. Set them aside as finished.
# zh: 以 eos 结尾的假设又被继续扩展。它们已经完成，应放到一边。

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
            live.append(hypothesis)
        if not live:
            break
    return best(finished + live, beam)


def best(hypotheses, count):
    return sorted(hypotheses, key=lambda hypothesis: hypothesis[1], reverse=True)[:count]
