import json, re
from datetime import datetime, timedelta, timezone
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from django.conf import settings
from django.core.cache import cache
from django.http import JsonResponse

CODES = {'3039': 'mvno_required', '5005': 'mvno_required', '3639': 'mvno_not_applicable', '5004': 'mvno_not_applicable',
         '9013': 'otp_mismatch', '9991': 'attempts_exceeded', 'none': 'carrier_unavailable'}
RULES = {'request': {'name': r"(?=.{2,50}$)[가-힣A-Za-zÀ-ɏ一-鿿][가-힣A-Za-zÀ-ɏ一-鿿 .·'-]*", 'phone': r'010[0-9]{8}',
                     'birth': r'[0-9]{6}', 'genderDigit': r'[1-8]', 'carrier': r'SKT|KT|LGT'},
         'confirm': {'impUid': r'.{1,200}', 'otp': r'[0-9]{6}'}}

def answer(http, **body):
    return JsonResponse(body, status=http, headers={'Cache-Control': 'no-store'})

def portone(path, body, token=''):
    scheme, host = settings.PORTONE_API.split('://')
    api = (HTTPConnection if scheme == 'http' else HTTPSConnection)(host, timeout=10)
    try:
        api.request('POST', path, json.dumps(body), {'Content-Type': 'application/json', 'Authorization': f'Bearer {token}'})
        reply = json.loads((response := api.getresponse()).read(65536))
        done = reply['response'] if response.status == 200 and reply['code'] == 0 else None
        return done or {}, (re.findall(r'\[(\d{4})\]', reply['message'] or '') or ['none'])[0]
    except (OSError, HTTPException, ValueError, KeyError, TypeError):
        return {}, 'none'

def read(step, body):  # what PortOne is sent; raises for whatever is not in the contract
    texts = {key: re.fullmatch(rule, body[key])[0] for key, rule in RULES[step].items()}
    if len(body) != len(texts) + (step == 'request'): raise ValueError
    if step == 'confirm': return {'otp': texts['otp']}
    born = ('20' if texts['genderDigit'] in '3478' else '19') + texts['birth']
    is_past = datetime.strptime(born, '%Y%m%d') and born <= f'{datetime.now(timezone(timedelta(hours=9))):%Y%m%d}'
    if not is_past or not isinstance(body['isMvno'], bool): raise ValueError
    return {'gender_digit': texts.pop('genderDigit'), 'is_mvno': body['isMvno'], **texts}

def certification(request, step):
    if request.method != 'POST': return answer(405, code='misconfigured')
    if request.content_type != 'application/json': return answer(415, code='invalid_input')
    is_own = request.headers.get('Sec-Fetch-Site') == 'same-origin'
    if not is_own and request.headers.get('Origin') != settings.SHOP_ORIGIN: return answer(403, code='forbidden')
    try: wire = read(step, body := json.loads(request.body))
    except (ValueError, KeyError, TypeError, RecursionError): return answer(400, code='invalid_input')
    session, asks = request.session, step == 'request'
    if asks and not session.exists(session.session_key or ''): session.create()
    sent, waits, tried = (f'{name}:{session.session_key}' for name in ('sent', 'waits', 'tried'))
    if not asks and cache.get(sent) != body['impUid']: return answer(409, code='challenge_lost')
    cache.add(tried, 0, 600)
    tries = cache.get(tried, 0) if asks else cache.incr(tried)  # at once, and before PortOne is asked: parallel guesses count
    if tries > (4 if asks else 5): return answer(429, code='attempts_exceeded', attemptsLeft=0)
    if asks and not cache.add(waits, True, 30): return answer(429, code='resend_too_soon', retryAfter=30)
    login, _ = portone('/users/getToken', {'imp_key': settings.PORTONE_IMP_KEY, 'imp_secret': settings.PORTONE_IMP_SECRET})
    path = '/certifications/otp/' + ('request' if asks else f"confirm/{body['impUid']}")
    done, danal = portone(path, wire, login.get('access_token', ''))
    if asks and re.fullmatch(r'imp_\d{1,20}', str(done.get('imp_uid'))):
        cache.set(sent, done['imp_uid'], 180)
        session['person'] = None  # whoever was verified before does not count
        return answer(200, impUid=done['imp_uid'], expiresIn=180, resendIn=30, attemptsLeft=5 - tries)
    if not asks and done.get('certified') is True and done.get('imp_uid') == body['impUid'] and cache.delete(sent):
        session['person'] = done  # your sign-up takes it from here, once: request.session.pop('person', None)
        session.cycle_key()
        return answer(200, status='verified')
    if asks: cache.delete(waits)
    code = CODES.get(danal, 'identity_mismatch' if asks else 'carrier_unavailable')
    return answer({'carrier_unavailable': 503, 'attempts_exceeded': 429}.get(code, 422), code=code, attemptsLeft=5 - tries)
