# One image for web, worker, beat and the migrations; docker-compose.yml says which it is to be.
FROM python:3.12-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/venv
COPY requirements/base.txt /tmp/base.txt
RUN /opt/venv/bin/pip install --require-hashes --only-binary :all: -r /tmp/base.txt
COPY . /app
WORKDIR /app
# The manifest of static files is part of the image. Nothing is connected to, and the key is thrown
# away with this step: the settings only ask that there be one.
RUN ENVIRONMENT=production ALLOWED_HOSTS=build.invalid SITE_URL=https://build.invalid \
    SECRET_KEY="$(python -c 'import secrets; print(secrets.token_urlsafe(64))')" \
    DATABASE_URL=postgresql://build@/build?host=/nowhere REDIS_URL=unix:///nowhere \
    /opt/venv/bin/python manage.py collectstatic --noinput -v 0

FROM python:3.12-slim
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=config.settings \
    ENVIRONMENT=production \
    HOME=/tmp
RUN useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin placement
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app
WORKDIR /app
USER 10001
EXPOSE 8000
CMD ["gunicorn", "--config", "python:config.gunicorn"]
