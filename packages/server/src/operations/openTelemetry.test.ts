import { inspect } from 'node:util'
import type { CertificationErrorCode } from '@certification-form/core'
import { SCENARIOS } from '@certification-form/sandbox'
import { SpanKind, SpanStatusCode, context, metrics, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CertificationProvider, ProviderError } from '../provider/provider.js'
import { NO_LIMITS, SECRET, createShop, hong } from '../test-shop.js'
import { openTelemetry } from './openTelemetry.js'

/** The real SDK, which exports into memory. */
function startSdk() {
  const spans = new InMemorySpanExporter()
  const figures = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter: figures, exportIntervalMillis: 3_600_000 })
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] })
  const meterProvider = new MeterProvider({ readers: [reader] })
  const points = async () => {
    figures.reset()
    await reader.forceFlush()
    const exported = figures.getMetrics().at(-1)?.scopeMetrics ?? []
    return exported.flatMap(({ metrics: all }) =>
      all.flatMap(({ descriptor: { name, unit }, dataPoints }) =>
        dataPoints.map(({ attributes, value }) => ({ name, unit, attributes, value })),
      ),
    )
  }
  return { spans, tracerProvider, meterProvider, points }
}

let sdk: ReturnType<typeof startSdk>

beforeEach(() => {
  sdk = startSdk()
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
})
afterEach(async () => {
  context.disable()
  trace.disable()
  metrics.disable()
  await sdk.meterProvider.shutdown()
})

function createWatchedShop(settings: Parameters<typeof createShop>[0] = {}) {
  const { tracerProvider, meterProvider } = sdk
  const telemetry = openTelemetry({ tracerProvider, meterProvider })
  return createShop({ ...settings, options: { telemetry, ...settings.options } })
}

const outline = ({ name, kind, status, attributes }: ReadableSpan) => ({ name, kind, status: status.code, attributes })

describe('spans', () => {
  test('are one for each call of a browser, and in it one for each call of PortOne', async () => {
    const shop = createWatchedShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'], shop.wrongOtp())
    await visitor.confirm(body['impUid'], shop.otp())
    const provider = (call: string, facts: object) => ({
      name: `certification.provider.${call}`,
      kind: SpanKind.CLIENT,
      status: SpanStatusCode.UNSET,
      attributes: { 'certification.provider.call': call, ...facts },
    })
    const call = (step: string, status: number, facts: object = {}) => ({
      name: `certification.${step}`,
      kind: SpanKind.INTERNAL,
      status: SpanStatusCode.UNSET,
      attributes: { 'certification.step': step, 'http.response.status_code': status, ...facts },
    })
    const wrong = { 'certification.code': 'otp_mismatch', 'certification.danal_code': '9013' }
    const finished = sdk.spans.getFinishedSpans()
    expect(finished.map(outline)).toEqual([
      provider('requestOtp', { 'certification.outcome': 'done' }),
      call('request', 200),
      provider('confirmOtp', { 'certification.outcome': 'refused', ...wrong }),
      call('confirm', 422, wrong),
      provider('confirmOtp', { 'certification.outcome': 'done' }),
      call('confirm', 200),
    ])
    for (const at of [0, 2, 4]) {
      expect(finished[at]?.parentSpanContext?.spanId).toBe(finished[at + 1]?.spanContext().spanId)
    }
    expect(new Set(finished.map((span) => span.spanContext().traceId)).size).toBe(3)
  })

  test("stand within the host's own", async () => {
    const shop = createWatchedShop()
    const tracer = sdk.tracerProvider.getTracer('host')
    const hostId = await tracer.startActiveSpan('POST', async (span) => {
      await shop.visitor().request()
      span.end()
      return span.spanContext().spanId
    })
    const call = sdk.spans.getFinishedSpans().find(({ name }) => name === 'certification.request')
    expect(call?.parentSpanContext?.spanId).toBe(hostId)
  })

  test('name the limit that refused, and what never got as far as a step', async () => {
    const shop = createWatchedShop({ options: { limits: { phonePer10Minutes: 1 } } })
    await shop.visitor().request()
    await shop.visitor().request()
    await shop.visitor().post('/otp/request', hong, { 'sec-fetch-site': 'cross-site' })
    const [, , limited, refused] = sdk.spans.getFinishedSpans().map(outline)
    expect(limited).toMatchObject({
      name: 'certification.request',
      status: SpanStatusCode.UNSET,
      attributes: { 'certification.code': 'rate_limited', 'certification.limit': 'phone' },
    })
    expect(refused).toMatchObject({ name: 'certification.guard', attributes: { 'certification.code': 'forbidden' } })
  })

  test('of failures are errors with their code, and hold neither message nor stack', async () => {
    const boom = (): never => {
      throw new Error('canary 01087654321')
    }
    const provider: CertificationProvider = { requestOtp: boom, confirmOtp: boom, readCertification: boom }
    await createWatchedShop({ options: { provider } }).visitor().request()
    const finished = sdk.spans.getFinishedSpans()
    expect(finished.map(({ status }) => status)).toEqual([
      { code: SpanStatusCode.ERROR },
      { code: SpanStatusCode.ERROR },
    ])
    expect(finished.map(({ attributes }) => attributes['error.type'])).toEqual(['unknown', 'unknown'])
    expect(finished.flatMap(({ events }) => events)).toEqual([])
  })

  test('include health checks', async () => {
    await createWatchedShop().certification.checkHealth()
    expect(sdk.spans.getFinishedSpans().map(({ name }) => name)).toEqual(['certification.provider.checkCredentials'])
  })
})

describe('figures', () => {
  test('count what onEvent is told, and measure calls in seconds', async () => {
    const shop = createWatchedShop({ options: { limits: { attempts: 6 } } })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'], shop.wrongOtp())
    await visitor.confirm(body['impUid'], shop.otp())
    const all = await sdk.points()
    const events = all.filter(({ name }) => name === 'certification.events')
    const of = (event: string) => events.find(({ attributes }) => attributes['certification.event'] === event)
    expect(of('code_sent')).toMatchObject({ value: 1, unit: '{event}' })
    expect(of('verified')).toMatchObject({ value: 1 })
    expect(of('limit_loosened')?.attributes).toEqual({
      'certification.event': 'limit_loosened',
      'certification.limit': 'attempts',
    })
    expect(of('refused')?.attributes).toEqual({
      'certification.event': 'refused',
      'certification.step': 'confirm',
      'certification.code': 'otp_mismatch',
      'certification.danal_code': '9013',
    })
    const calls = all.filter(({ name }) => name === 'certification.call.duration')
    expect(calls.map(({ value }) => (value as { count: number }).count)).toEqual([1, 1, 1])
    const providers = all.filter(({ name }) => name === 'certification.provider.duration')
    expect(providers).toHaveLength(3)
    for (const { unit, value } of [...calls, ...providers]) {
      expect(unit).toBe('s')
      expect((value as { buckets: { boundaries: number[] } }).buckets.boundaries).toContain(2.5)
    }
  })

  test('go to an SDK that is registered after the first event', async () => {
    const shop = createShop({ options: { telemetry: openTelemetry(), limits: { attempts: 6 } } })
    await shop.visitor().request()
    trace.setGlobalTracerProvider(sdk.tracerProvider)
    metrics.setGlobalMeterProvider(sdk.meterProvider)
    await shop.visitor().request({ ...hong, phone: '01055556666' })
    expect(sdk.spans.getFinishedSpans()).toHaveLength(2)
    expect((await sdk.points()).map(({ name }) => name)).toContain('certification.events')
  })
})

test('without an SDK everything works as without telemetry', async () => {
  const shop = createShop({ options: { telemetry: openTelemetry() } })
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  expect((await visitor.confirm(body['impUid'], shop.otp())).status).toBe(200)
  expect(await visitor.take()).toMatchObject({ phone: hong.phone })
})

test('over every scenario, no span and no figure holds anything of the person or the shop', async () => {
  const canaries = [hong.name, hong.birth, '1990-01-01', '203.0.113.7', SECRET, 'imp_', 'certification=']
  for (const { phone } of SCENARIOS.filter((scenario) => scenario.phone !== '01000008010')) {
    const shop = createWatchedShop({ options: { limits: NO_LIMITS, mismatchDetail: 'field' } })
    const visitor = shop.visitor()
    const { body } = await visitor.request({ ...hong, phone })
    const otp = shop.otp(phone)
    await visitor.confirm(body['impUid'] ?? 'imp_1', shop.wrongOtp(phone))
    await visitor.confirm(body['impUid'] ?? 'imp_1', otp || '123456')
    const { ci, di } = (await visitor.take()) ?? {}
    canaries.push(phone, ...[otp, ci ?? '', di ?? ''].filter((one) => one !== ''))
  }
  const spans = sdk.spans.getFinishedSpans()
  const told = inspect([spans.map((span) => [outline(span), span.events, span.links]), await sdk.points()], {
    depth: 9,
  })
  expect(spans.length).toBeGreaterThan(3 * SCENARIOS.length)
  expect(canaries.filter((canary) => told.includes(canary))).toEqual([])
})

test('whatever a provider of the merchant says of itself', async () => {
  const fail = (): never => {
    const outcome = 'canary 01087654321' as 'refused'
    throw new ProviderError('canary' as CertificationErrorCode, { outcome, danalCode: 'canary' })
  }
  const provider: CertificationProvider = { requestOtp: fail, confirmOtp: fail, readCertification: fail }
  await createWatchedShop({ options: { provider } }).visitor().request()
  expect(inspect([sdk.spans.getFinishedSpans().map(outline), await sdk.points()], { depth: 9 })).not.toMatch(/canary/)
})
