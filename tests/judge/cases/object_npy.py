# expect: WRONG|MALFORMED
# item: 70
import io


def f(x):
    file = io.BytesIO()
    np.save(file, np.array([{}], dtype=object), allow_pickle=True)
    return file.getvalue()
