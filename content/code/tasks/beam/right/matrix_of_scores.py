# en: All extensions of a step as one matrix of scores, live hypotheses by tokens.
# zh: 每一步的所有扩展排成一个得分矩阵：行为活动假设，列为词元。

def beam_search(step, beam, max_len, eos=None):
    prefixes, scores, done = [[]], np.zeros(1), []
    for _ in range(max_len):
        if not prefixes:
            break
        matrix = scores[:, None] + np.array([step(list(prefix)) for prefix in prefixes])
        width = matrix.shape[1]
        order = np.argsort(-matrix, axis=None)[:beam]
        kept = [(prefixes[i // width] + [int(i % width)], matrix.flat[i]) for i in order]
        kept = [one for one in kept if np.isfinite(one[1])]
        done += [one for one in kept if one[0][-1] == eos]
        kept = [one for one in kept if one[0][-1] != eos]
        prefixes, scores = [one[0] for one in kept], np.array([one[1] for one in kept])
    done += zip(prefixes, scores)
    done.sort(key=lambda one: -one[1])
    return [(tokens, float(score)) for tokens, score in done[:beam]]
