# en: The neighbour and the negatives are stacked, with the labels 1 and 0 as in logistic regression.
# zh: 把邻词与负样本堆叠起来，标签取 1 与 0，按逻辑回归处理。

def sgns_loss(v, u_pos, U_neg):
    words = np.vstack([u_pos, U_neg])
    scores = words @ v
    scores[0] = -scores[0]
    loss = np.sum(np.maximum(scores, 0) + np.log1p(np.exp(-np.abs(scores))))
    slopes = np.exp(scores - np.logaddexp(0, scores))
    slopes[0] = -slopes[0]
    du = slopes[:, None] * v
    return loss, words.T @ slopes, du[0], du[1:]
