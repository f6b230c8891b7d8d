/** `npm run check`: everything that a tool can say about the code without running it. Stops at the first no. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const bin = (name) => join(root, "node_modules", name);
/** The checker that reads imports passes in silence when it can read nothing. */
const fewestModules = 300;

const steps = [
  ["types", [bin("typescript/bin/tsc"), "-p", "."]],
  ["lint and format", [bin("@biomejs/biome/bin/biome"), "check", "."]],
  [
    "who imports whom",
    [bin("dependency-cruiser/bin/dependency-cruiser.mjs"), "--config", ".dependency-cruiser.cjs", "src"],
  ],
  ["house rules", ["--import", "tsx", "--test", "--test-reporter=dot", "test/house.test.ts"]],
  ["table types", ["--import", "tsx", "tools/make-tables.ts", "--check"]],
  ["lock file", ["tools/complete-lock.mjs", "--check"]],
  ["dead code", [bin("knip/bin/knip.js")]],
  ["docs", ["tools/check-docs.mjs"]],
];

for (const [name, args] of steps) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const cruised = /\((\d+) modules/.exec(stdout)?.[1];
  const blind = name === "who imports whom" && Number(cruised ?? 0) < fewestModules;
  if (status !== 0 || blind) {
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    if (blind) console.error(`Only ${cruised ?? "no"} modules were read: the check sees nothing.`);
    console.error(`✖ ${name}`);
    process.exit(1);
  }
  console.log(`✔ ${name} (${seconds} s)`);
}
