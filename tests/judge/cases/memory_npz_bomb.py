# expect: MEMORY
# item: 12
import io
import zipfile


def f(x):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive, archive.open("x.npy", "w") as part:
        shape = {"descr": "<f8", "fortran_order": False, "shape": (10**10,)}
        np.lib.format.write_array_header_1_0(part, shape)
    packed.seek(0)
    return np.load(packed)["x"]
