def case(name, en, zh, v, u_pos, U_neg, layout=""):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "v": v, "u_pos": u_pos, "U_neg": U_neg, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    def rounded(*shape):
        return np.round(rng.normal(size=shape), 1)

    far = np.array([40.0, 0.0]), np.array([-50.0, 1.0]), np.array([[30.0, 2.0], [-60.0, 1.0]])
    return [
        case("zero", "v = 0", "v = 0", np.zeros(2), rounded(2), rounded(1, 2)),
        case("two-negatives", "two negatives", "两个负样本", rounded(3), rounded(3), rounded(2, 3)),
        case("large", "large scalar products", "内积很大", *far),
    ]


def hidden_cases(rng):
    d, k = (int(size) for size in rng.integers([4, 3], [9, 8]))
    v, u_pos, U_neg = rng.normal(size=d), rng.normal(size=d), rng.normal(size=(k, d))
    far = 50 * v / np.linalg.norm(v)
    signs = np.where(np.arange(k) % 2, 1.0, -1.0)[:, None]
    unit, square = far / 50, rng.normal(size=(d, d))
    minus = np.stack([-31 * unit] * 2)
    return [
        case("no-negatives", "no negatives, K = 0", "没有负样本，K = 0", v, u_pos, U_neg[:0]),
        case("one-dimension", "vectors of length 1", "一维向量", v[:1], u_pos[:1], U_neg[:, :1]),
        case("one-negative", "one negative", "一个负样本", v, u_pos, U_neg[:1]),
        case("square", "as many negatives as dimensions", "负样本数等于维数", v, u_pos, square),
        case("random", "random vectors", "随机向量", v, u_pos, U_neg),
        case("drawn-twice", "a negative drawn twice", "负样本重复出现", v, u_pos, U_neg[[0, 1, 0]]),
        case("surely-wrong", "sure and wrong", "确信却错误", far, -far, signs * far),
        case("surely-right", "sure and right", "确信且正确", far, far, -np.abs(signs) * far),
        case("tiny-loss", "a loss near 1e-13", "损失约 1e-13", unit, 30 * unit, minus),
        case("strided", "every second column", "隔列视图", v, u_pos, U_neg, "strided"),
        case("fortran", "column-major memory", "按列存储的数组", v, u_pos, U_neg, "fortran"),
        case("read-only", "read-only arguments", "只读参数", v, u_pos, U_neg, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    given = {name: laid_out(case[name], case["layout"]) for name in ("v", "u_pos", "U_neg")}
    loss, dv, du_pos, dU_neg = solution.sgns_loss(*given.values())
    after = {f"after:{name}": value for name, value in given.items()}
    found = {"loss": loss, "dv": dv, "du_pos": du_pos, "dU_neg": dU_neg}
    if case["name"] == "tiny-loss":
        # Compared as a logarithm, since an absolute tolerance would swallow it.
        found["log of the loss"] = float(np.log(loss)) if loss > 0 else "the loss is not positive"
    return {**found, **after}
