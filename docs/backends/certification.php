<?php

const CODES = ['3039' => 'mvno_required', '5005' => 'mvno_required', '3639' => 'mvno_not_applicable',
    '5004' => 'mvno_not_applicable', '9013' => 'otp_mismatch', '9991' => 'attempts_exceeded', 'none' => 'carrier_unavailable'];

function answer(int $status, array $body): never {
    foreach (['Content-Type: application/json', 'Cache-Control: no-store'] as $line) header($line, true, $status);
    exit(json_encode($body));
}

function portone(string $path, array $body, string $token = ''): array { // what it returned, else null; and Danal's code
    $http = ['method' => 'POST', 'content' => json_encode($body), 'timeout' => 10, 'ignore_errors' => true,
        'follow_location' => 0, 'header' => "Content-Type: application/json\r\nAuthorization: Bearer $token"];
    $text = @file_get_contents(getenv('PORTONE_API') . $path, false, stream_context_create(['http' => $http]), 0, 65536);
    $reply = json_decode((string) $text, true);
    $isDone = str_contains($http_response_header[0] ?? '', ' 200 ') && ($reply['code'] ?? null) === 0;
    preg_match('/\[(\d{4})\]/', $reply['message'] ?? '', $danal);
    return [$isDone ? $reply['response'] ?? null : null, $danal[1] ?? 'none'];
}

function isIdentity(array $body): bool {
    $rules = ['name' => "/^(?=.{2,50}$)[가-힣A-Za-zÀ-ɏ\p{Han}][가-힣A-Za-zÀ-ɏ\p{Han} .·'-]*$/Du", 'phone' => '/^010\d{8}$/D',
        'birth' => '/^\d{6}$/D', 'genderDigit' => '/^[1-8]$/D', 'carrier' => '/^(SKT|KT|LGT)$/D'];
    foreach ($rules as $key => $rule) if (!is_string($body[$key] ?? null) || !preg_match($rule, $body[$key])) return false;
    $born = (str_contains('3478', $body['genderDigit']) ? '20' : '19') . $body['birth'];
    $day = DateTime::createFromFormat('!Ymd e', "$born Asia/Seoul"); // makes 2 March of 30 February
    $isDay = $day && $day->format('Ymd') === $born && $day->getTimestamp() < time();
    return $isDay && is_bool($body['isMvno'] ?? null) && count($body) === 6;
}

if ($_SERVER['REQUEST_METHOD'] !== 'POST') answer(405, ['code' => 'misconfigured']);
if (!preg_match('~^application/json *(;|$)~i', $_SERVER['CONTENT_TYPE'] ?? '')) answer(415, ['code' => 'invalid_input']);
$isOwn = ($_SERVER['HTTP_SEC_FETCH_SITE'] ?? '') === 'same-origin';
if (!$isOwn && ($_SERVER['HTTP_ORIGIN'] ?? '') !== getenv('SHOP_ORIGIN')) answer(403, ['code' => 'forbidden']);
if (strlen($text = file_get_contents('php://input', length: 4097)) > 4096) answer(413, ['code' => 'invalid_input']);
$body = json_decode($text, true);
$asks = str_ends_with(strtok($_SERVER['REQUEST_URI'], '?'), '/otp/request');
$isAnswer = is_string($body['impUid'] ?? null) && is_string($body['otp'] ?? null) && preg_match('/^\d{6}$/D', $body['otp']);
if (!is_array($body) || !($asks ? isIdentity($body) : $isAnswer && count($body) === 2)) answer(400, ['code' => 'invalid_input']);

session_start(); // locks it: calls of one visitor wait for each other
$recent = array_filter($_SESSION['tries'] ?? [], fn(int $at) => $at > time() - 600);
$_SESSION['tries'] = $asks ? $recent : [...$recent, time()];
$left = 5 - count($_SESSION['tries']);
session_write_close() && session_start(); // the try is on record before PortOne is asked, and kept over resends
[$impUid, $sentAt] = $_SESSION['sent'] ?? [null, 0];
if (!$asks && $body['impUid'] !== $impUid) answer(409, ['code' => 'challenge_lost']);
if ($left < ($asks ? 1 : 0)) answer(429, ['code' => 'attempts_exceeded', 'attemptsLeft' => 0]);
if (!$asks && $sentAt + 180 < time()) answer(410, ['code' => 'otp_expired']);
if ($asks && $sentAt + 30 > time()) answer(429, ['code' => 'resend_too_soon', 'retryAfter' => $sentAt + 30 - time()]);

$keys = ['imp_key' => getenv('PORTONE_IMP_KEY'), 'imp_secret' => getenv('PORTONE_IMP_SECRET')];
$token = portone('/users/getToken', $keys)[0]['access_token'] ?? '';
$wire = $asks ? array_diff_key($body, ['genderDigit' => 0, 'isMvno' => 0])
    + ['gender_digit' => $body['genderDigit'], 'is_mvno' => $body['isMvno']] : ['otp' => $body['otp']];
[$done, $danal] = portone('/certifications/otp/' . ($asks ? 'request' : "confirm/$impUid"), $wire, $token);
$isSent = $asks && preg_match('/^imp_\d{1,20}$/D', $done['imp_uid'] ?? '');
if ($isSent) [$_SESSION['sent'], $_SESSION['person']] = [[$done['imp_uid'], time()], null];
if ($isSent) answer(200, ['impUid' => $done['imp_uid'], 'expiresIn' => 180, 'resendIn' => 30, 'attemptsLeft' => $left]);
if (!$asks && ($done['certified'] ?? false) === true && $done['imp_uid'] === $impUid) {
    [$_SESSION['sent'], $_SESSION['person']] = [null, $done]; // your sign-up takes the person from here, once
    session_regenerate_id(true);
    answer(200, ['status' => 'verified']);
}
$code = CODES[$danal] ?? ($asks ? 'identity_mismatch' : 'carrier_unavailable');
$status = ['carrier_unavailable' => 503, 'attempts_exceeded' => 429][$code] ?? 422;
answer($status, ['code' => $code, 'attemptsLeft' => $left]);
