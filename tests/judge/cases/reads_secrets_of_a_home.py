# expect: ERROR
# item: 27
from pathlib import Path

PLACES = """/etc/shadow /root/.ssh/id_rsa /root/.ssh/id_ed25519 /root/.aws/credentials
/root/.config/gcloud/credentials.db /root/.kube/config /root/.netrc /run/secrets/key
/var/run/secrets/kubernetes.io/serviceaccount/token /var/lib/cloud/instance/user-data.txt"""


def f(x):
    for place in PLACES.split():
        try:
            return Path(place).read_text()
        except OSError:
            continue
    raise PermissionError("all of them")
