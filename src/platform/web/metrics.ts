import { monitorEventLoopDelay } from "node:perf_hooks";

/** What is counted for `/metrics`. Routes are counted by their pattern, never by an address somebody asked for. */
export interface Metrics {
  countAnswer(route: string, status: number): void;
  /** A page from memory, written in front of the framework. */
  countKept(): void;
  /** The text format of Prometheus. */
  text(gauges: Gauges): string;
  close(): void;
}

/** Figures read at the moment of asking. */
export interface Gauges {
  readonly pageCacheBytes: number;
  readonly databaseQueries: number;
  readonly databaseConnections: number;
  readonly databaseWaiting: number;
}

/** @param processNumber which of several web processes this is */
export function createMetrics(processNumber: number): Metrics {
  const answers = new Map<string, number>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let kept = 0;
  const label = `process="${processNumber}"`;
  return {
    countAnswer(route, status) {
      const key = `route="${route}",status="${status}"`;
      answers.set(key, (answers.get(key) ?? 0) + 1);
    },
    countKept() {
      kept += 1;
    },
    text(gauges) {
      const memory = process.memoryUsage();
      const cpu = process.cpuUsage();
      const seconds = (nanoseconds: number) => (nanoseconds / 1e9).toFixed(6);
      return [
        ...block("threadwell_answers_total", "counter", "Answers by route and status.", [
          ...[...answers].map(([key, count]): Sample => [`${label},${key}`, count]),
        ]),
        ...block("threadwell_kept_pages_total", "counter", "Pages answered from memory.", [[label, kept]]),
        ...block("threadwell_page_cache_bytes", "gauge", "Memory used by kept pages.", [
          [label, gauges.pageCacheBytes],
        ]),
        ...block("threadwell_database_queries_total", "counter", "Statements sent.", [[label, gauges.databaseQueries]]),
        ...block("threadwell_database_connections", "gauge", "Connections open.", [
          [label, gauges.databaseConnections],
        ]),
        ...block("threadwell_database_waiting", "gauge", "Waiting for a connection.", [
          [label, gauges.databaseWaiting],
        ]),
        ...block("threadwell_process_id", "gauge", "Number of the process on its machine.", [[label, process.pid]]),
        ...block("process_resident_memory_bytes", "gauge", "Resident memory.", [[label, memory.rss]]),
        ...block("nodejs_heap_used_bytes", "gauge", "Heap in use.", [[label, memory.heapUsed]]),
        ...block("process_cpu_seconds_total", "counter", "Processor time.", [
          [label, ((cpu.user + cpu.system) / 1e6).toFixed(3)],
        ]),
        ...block("nodejs_eventloop_delay_seconds", "gauge", "Delay of the event loop.", [
          [`${label},quantile="0.5"`, seconds(delay.percentile(50))],
          [`${label},quantile="0.99"`, seconds(delay.percentile(99))],
        ]),
        "",
      ].join("\n");
    },
    close: () => void delay.disable(),
  };
}

type Sample = readonly [labels: string, value: number | string];

function block(name: string, kind: "counter" | "gauge", help: string, samples: readonly Sample[]): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${kind}`,
    ...samples.map(([labels, value]) => `${name}{${labels}} ${value}`),
  ];
}
