# expect: WRONG
# en: Finished hypotheses went on taking places in the beam and crowded out live ones. From the next step on, the whole beam belongs to the live hypotheses.
# zh: 已完成的假设继续占用束的位置，挤掉了活动假设。从下一步起，整个束都留给活动假设。

def beam_search(step, beam, max_len, eos=None):
    live, finished = [([], 0.0)], []
    for _ in range(max_len):
        extensions = []
        for tokens, score in live:
            for token, log_prob in enumerate(step(tokens)):
                if log_prob > -np.inf:
                    extensions.append((tokens + [token], score + float(log_prob)))
        extensions += finished
        live, finished = [], []
        for hypothesis in best(extensions, beam):
            ended = eos is not None and hypothesis[0][-1] == eos
            (finished if ended else live).append(hypothesis)
        if not live:
            break
    return best(finished + live, beam)


def best(hypotheses, count):
    return sorted(hypotheses, key=lambda hypothesis: hypothesis[1], reverse=True)[:count]
