# A Django site with nothing but the two endpoints, to run on a laptop: SHOP_ORIGIN=… python3 site.py 8080
import os
import sys
from certification import certification
from django.conf import settings
from django.core.management import execute_from_command_line
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

settings.configure(
    ROOT_URLCONF=__name__,
    SECRET_KEY=os.environ['SECRET_KEY'],
    INSTALLED_APPS=['django.contrib.sessions'],
    MIDDLEWARE=['django.middleware.security.SecurityMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware'],
    ALLOWED_HOSTS=['127.0.0.1', 'localhost'],
    # Redis or Memcached as soon as there is a second process: their counters are atomic, these are of one process.
    CACHES={'default': {'BACKEND': 'django.core.cache.backends.locmem.LocMemCache'}},
    # Never signed_cookies: what a cookie holds can be played back, and the browser would get CI and DI.
    SESSION_ENGINE='django.contrib.sessions.backends.cache',
    SESSION_COOKIE_AGE=900,
    SESSION_COOKIE_NAME='certification',
    SESSION_COOKIE_SECURE=os.environ['SHOP_ORIGIN'].startswith('https:'),
    DATA_UPLOAD_MAX_MEMORY_SIZE=4096,
    SHOP_ORIGIN=os.environ['SHOP_ORIGIN'],
    PORTONE_API=os.environ['PORTONE_API'],
    PORTONE_IMP_KEY=os.environ['PORTONE_IMP_KEY'],
    PORTONE_IMP_SECRET=os.environ['PORTONE_IMP_SECRET'],
)

# Not by Django's token: certification() looks at Sec-Fetch-Site and Origin.
urlpatterns = [path('api/certification/otp/<step>', csrf_exempt(certification))]

execute_from_command_line([sys.argv[0], 'runserver', '--noreload', f'127.0.0.1:{sys.argv[1]}'])
