import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import type { startEmbedded } from "#platform/database/embedded.ts";

const program = join(import.meta.dirname, "embedded-process.ts");

type EmbeddedPurpose = Parameters<typeof startEmbedded>[0]["purpose"];

export class OtherProcess {
  readonly said: string;
  readonly #child: ChildProcessWithoutNullStreams;

  private constructor(child: ChildProcessWithoutNullStreams, said: string) {
    this.#child = child;
    this.said = said;
  }

  static async start(dataDir: string, purpose: EmbeddedPurpose): Promise<OtherProcess> {
    const child = spawn(process.execPath, ["--import", "tsx", program, dataDir, purpose]);
    const said = await new Promise<string>((resolve) =>
      child.stdout.once("data", (data) => resolve(String(data).trim())),
    );
    return new OtherProcess(child, said);
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.stdin.end();
    await new Promise((resolve) => this.#child.once("exit", resolve));
  }
}
