# One image for web and worker; compose.yaml says which of the two a container is.
FROM python:3.11-slim-bookworm

RUN apt-get update \
    && apt-get install -y --no-install-recommends bubblewrap libseccomp2 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 10001 touchstone

WORKDIR /srv/touchstone

# The slow layers first: they change only with the locks.
COPY requirements requirements
RUN pip install --no-cache-dir --require-hashes -r requirements/scale.txt
COPY scripts scripts
ARG QUIZ_TORCH=""
RUN QUIZ_TORCH="$QUIZ_TORCH" python -m scripts.install_torch

COPY manage.py pyproject.toml ./
COPY engine engine
COPY quizapp quizapp
COPY content content
COPY templates templates
COPY static static
COPY locale locale

# Read-only code, one writable folder, nobody is root.
ENV TOUCHSTONE_VAR=/var/lib/touchstone QUIZ_SETUP=skip PYTHONUNBUFFERED=1
RUN install -d -o touchstone -g touchstone -m 700 /var/lib/touchstone \
    && python -m compileall -q engine quizapp
USER touchstone
VOLUME /var/lib/touchstone
EXPOSE 8000

HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen(u.Request('http://127.0.0.1:8000/', \
         headers={'X-Forwarded-Proto': 'https'}), timeout=4)"]

# Without compose: everything in one container, SQLite and the file queue in the volume.
ENV HOST=0.0.0.0
CMD ["python", "manage.py", "quickstart"]
