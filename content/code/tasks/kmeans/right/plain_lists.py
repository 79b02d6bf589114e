# en: Plain Python lists and min().
# zh: 普通的 Python 列表与 min()。

def kmeans(x, centers, n_iter):
    points = [tuple(map(float, point)) for point in x]
    places = [tuple(map(float, center)) for center in centers]

    def label(point):
        return min(range(len(places)), key=lambda j: math.dist(point, places[j]))

    for _ in range(n_iter):
        clusters = [[] for _ in places]
        for point in points:
            clusters[label(point)].append(point)
        for j, cluster in enumerate(clusters):
            if cluster:
                places[j] = tuple(sum(axis) / len(cluster) for axis in zip(*cluster))
    return np.array(places), np.array([label(point) for point in points])
