"""The web server in production; gunicorn itself reads WEB_CONCURRENCY, the number of processes."""

from config.logs import configure

wsgi_app = "config.wsgi"
bind = "0.0.0.0:8000"
threads = 4
control_socket_disable = True  # it would be a file in a home that nobody has
preload_app = True  # a setting that is refused ends the server at once, in words
worker_tmp_dir = "/dev/shm"  # the heartbeat file; the root file system is read-only
timeout = 180  # an import of 50,000 homes takes up to a minute in the request that applies it
graceful_timeout = 30
max_requests = 2000
max_requests_jitter = 200
logconfig_dict = configure(production=True)
