import {
  type Attributes,
  type Counter,
  type Histogram,
  type MeterProvider,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  metrics,
  trace,
} from '@opentelemetry/api'
import type { CertificationEvent } from '../events.js'
import type { MeasuredWork, Telemetry, WorkFacts } from './telemetry.js'

export interface OpenTelemetryOptions {
  /** Default: the one your SDK has registered, whenever it does. */
  tracerProvider?: TracerProvider
  /** Default: the same. */
  meterProvider?: MeterProvider
}

interface Instruments {
  events: Counter
  calls: Histogram
  provider: Histogram
}

const SCOPE = '@certification-form/server'

// The SDK's own buckets are for milliseconds: up to 5 there would be one, and up to 10,000 there are none that fit.
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

function createInstruments(provider: MeterProvider): Instruments {
  const meter = provider.getMeter(SCOPE)
  const inSeconds = { unit: 's', advice: { explicitBucketBoundaries: SECONDS } }
  return {
    events: meter.createCounter('certification.events', { unit: '{event}', description: 'What onEvent is told' }),
    calls: meter.createHistogram('certification.call.duration', { ...inSeconds, description: 'Calls of browsers' }),
    provider: meter.createHistogram('certification.provider.duration', {
      ...inSeconds,
      description: 'Calls of the provider within them',
    }),
  }
}

/** Instruments of a provider that was registered later than the first event would count nothing for ever. */
function keepInstruments(own: MeterProvider | undefined): () => Instruments {
  let held: { provider: MeterProvider; instruments: Instruments } | undefined
  return () => {
    const provider = own ?? metrics.getMeterProvider()
    if (held?.provider !== provider) held = { provider, instruments: createInstruments(provider) }
    return held.instruments
  }
}

/** Words only: a number is no attribute of a figure, or each would be a series of its own. */
function eventAttributes({ type, ...fields }: CertificationEvent): Attributes {
  const words = Object.entries(fields).filter(([, value]) => typeof value === 'string')
  const named = words.map(([key, value]) => [`certification.${key.replace(/[A-Z]/g, '_$&').toLowerCase()}`, value])
  return { 'certification.event': type, ...Object.fromEntries(named) }
}

function isFailure({ status, outcome }: WorkFacts): boolean {
  return (status ?? 0) >= 500 || outcome === 'unreached' || outcome === 'unknown'
}

function factAttributes(work: MeasuredWork, facts: WorkFacts): Attributes {
  const { step, status, code, limit, danalCode, outcome } = facts
  const attributes: Attributes = {
    'certification.step': step,
    'certification.provider.call': work === 'call' ? undefined : work,
    'certification.outcome': outcome,
    'certification.code': code,
    'certification.limit': limit,
    'certification.danal_code': danalCode,
    'http.response.status_code': status,
    'error.type': isFailure(facts) ? code : undefined,
  }
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
}

function nameOf(work: MeasuredWork, { step }: WorkFacts): string {
  return work === 'call' ? `certification.${step ?? 'call'}` : `certification.provider.${work}`
}

/** Never the error itself: a span that records an exception has its message and stack. */
function endSpan(span: Span, work: MeasuredWork, facts: WorkFacts, attributes: Attributes): void {
  span.updateName(nameOf(work, facts)).setAttributes(attributes)
  if (isFailure(facts)) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

/**
 * Spans and figures through `@opentelemetry/api`, for the option `telemetry`. Attributes are codes, statuses and calls
 * by name; no address, phone, session or `impUid` is among them.
 *
 * - spans `certification.request`, `certification.confirm` and, for what was refused before, `certification.guard`,
 *   within the span of your HTTP instrumentation; in them one `certification.provider.…` per call of PortOne
 * - histograms `certification.call.duration` and `certification.provider.duration` in seconds
 * - counter `certification.events`, one for each thing `onEvent` is told
 *
 * Without an SDK in the process all of it does nothing.
 *
 * @example createCertification({ telemetry: openTelemetry(), … })
 */
export function openTelemetry({ tracerProvider, meterProvider }: OpenTelemetryOptions = {}): Telemetry {
  const tracer = (tracerProvider ?? trace).getTracer(SCOPE)
  const instruments = keepInstruments(meterProvider)
  return {
    measure(work, run) {
      const kind = work === 'call' ? SpanKind.INTERNAL : SpanKind.CLIENT
      return tracer.startActiveSpan(nameOf(work, {}), { kind }, async (span) => {
        const begun = performance.now()
        let told: WorkFacts = {}
        try {
          return await run((facts) => {
            told = facts
          })
        } finally {
          const attributes = factAttributes(work, told)
          const { calls, provider } = instruments()
          const histogram = work === 'call' ? calls : provider
          histogram.record((performance.now() - begun) / 1000, attributes)
          endSpan(span, work, told, attributes)
        }
      })
    },
    count: (event) => instruments().events.add(1, eventAttributes(event)),
  }
}
