import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

export interface Metrics {
  readonly type: string;
  seen(method: string, route: string, status: number, milliseconds: number): void;
  print(): Promise<string>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Prometheus metrics of this process and its answers; routes are told by their pattern, never by what was asked. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "dateline_" });
  const answers = new Histogram({
    name: "dateline_http_request_duration_seconds",
    help: "Time from request to answer",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers: [registry],
  });
  return {
    type: registry.contentType,
    seen: (method, route, status, milliseconds) =>
      answers.observe({ method, route, status: String(status) }, milliseconds / 1000),
    print: () => registry.metrics(),
  };
}
