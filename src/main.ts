import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { runCommand } from "./app/commands/run.ts";

// The root is one folder above both `src/main.ts` and `dist/main.js`.
process.exitCode = await runCommand({
  env: process.env,
  args: process.argv.slice(2),
  root: fileURLToPath(new URL("..", import.meta.url)),
  file: fileURLToPath(import.meta.url),
  isTerminal: process.stderr.isTTY === true,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY ? { progress: (line: string) => void process.stderr.write(`\r\u001b[K${line}`) } : {}),
  readInput: () => text(process.stdin),
});
