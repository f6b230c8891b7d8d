import { randomUUID } from "node:crypto";
import { Connection } from "./connection.ts";
import type { LoadJob, LoadResult } from "./job.ts";

/** The load generator: a process of its own, so that what it costs is not the server's. */
process.on("message", (job: LoadJob) => {
  run(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ failure: String(error) }),
  );
});
process.once("disconnect", () => process.exit());

async function run(job: LoadJob): Promise<LoadResult> {
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  let bytes = 0;
  const next = chooser(job);
  const connections = await Promise.all(Array.from({ length: job.connections }, () => Connection.open(job.port)));
  const started = performance.now();
  const deadline = started + job.seconds * 1_000;
  const ask = async (connection: Connection): Promise<void> => {
    for (let request = next(); request !== undefined; request = next()) {
      const asked = performance.now();
      const answer = await connection.ask(request);
      const answered = performance.now();
      if (answered > deadline) return;
      times.push(answered - asked);
      bytes += answer.bytes;
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    }
  };
  await Promise.all(connections.map(ask));
  const seconds = Math.min(performance.now() - started, job.seconds * 1_000) / 1_000;
  for (const connection of connections) connection.close();
  times.sort((a, b) => a - b);
  const share = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  return {
    requests: times.length,
    seconds,
    perSecond: times.length / seconds,
    statuses,
    p50Ms: share(0.5),
    p95Ms: share(0.95),
    bytes,
  };
}

function chooser({ requests, order }: LoadJob): () => string | undefined {
  let place = 0;
  return () => {
    const at = order === "once" ? place++ : Math.floor(Math.random() * requests.length);
    const request = requests[at];
    return request?.includes("{key}") ? request.replaceAll("{key}", randomUUID()) : request;
  };
}
