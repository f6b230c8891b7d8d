/** Who may import whom (ARCHITECTURE.md). Each rule was tried with an offender. Run by tools/check.mjs, on src without tests. */

const tests = "\\.test\\.tsx?$";
/** Pages and parts show what they are given; SQL stands in queries, commands and row filters. */
const speaksSql = "(^|/)(queries|commands|visibility|tally)(/|\\.ts)";
const sqlLibrary = "^node_modules/(kysely|pg)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "No file reaches itself, types included.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-feature-cycles",
      comment: "No feature reaches itself. Links go through urls.ts, which imports no feature.",
      severity: "error",
      scope: "folder",
      from: { path: "^src/features/[^/]+$" },
      to: { circular: true, path: "^src/features/[^/]+$" },
    },
    {
      name: "core-imports-nothing",
      severity: "error",
      from: { path: "^src/core/" },
      to: { path: "^src/", pathNot: "^src/core/" },
    },
    {
      name: "platform-knows-no-feature",
      severity: "error",
      from: { path: "^src/platform/" },
      to: { path: "^src/(features|ui|app|client)/" },
    },
    {
      name: "ui-knows-no-feature",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: "^src/(features|platform|app)/" },
    },
    {
      name: "use-the-front-door",
      comment: "A feature reaches another only through its index.ts or urls.ts.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/([^/]+)/", pathNot: "^src/features/($1/|[^/]+/(index|urls)\\.ts$)" },
    },
    {
      name: "app-uses-the-front-door",
      comment: "The app knows manifests besides.",
      severity: "error",
      from: { path: "^src/app/" },
      to: { path: "^src/features/", pathNot: "^src/features/[^/]+/(index|urls|feature)\\.ts$" },
    },
    {
      name: "urls-are-leaves",
      comment: "So that links never make cycles.",
      severity: "error",
      from: { path: "^src/features/[^/]+/urls\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(core/|features/[^/]+/urls\\.ts$)" },
    },
    {
      name: "rules-are-pure",
      comment: "Policies and forms: no database, no web, no clock.",
      severity: "error",
      from: { path: "^src/features/[^/]+/(policy|forms)(/|\\.ts)" },
      to: {
        path: [sqlLibrary, "^node_modules/(fastify|preact)/", "^src/platform/(database|web|work)/", speaksSql],
        pathNot: "^src/platform/web/words\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "components-are-pure",
      comment: "Pages and components are given what they show; types are allowed.",
      severity: "error",
      from: { path: "^src/(features/[^/]+/(components|pages)|ui)/" },
      to: {
        path: [sqlLibrary, "^src/platform/(database|work)/", "(^|/)commands(/|\\.ts)", "(^|/)queries(/|\\.ts)"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "only-queries-and-commands-speak-sql",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/platform/", speaksSql] },
      to: { path: sqlLibrary, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "islands-are-alone",
      comment: "What runs in a browser imports only what runs in a browser.",
      severity: "error",
      from: { path: ["\\.island\\.ts$", "^src/client/"] },
      to: { path: "^src/", pathNot: ["/islands/", "^src/client/"] },
    },
    {
      name: "the-journal-is-closed",
      comment: "Nobody but the app reaches the journal; its addresses are public.",
      severity: "error",
      from: { path: "^src/features/(?!journal/)" },
      to: { path: "^src/features/journal/", pathNot: "^src/features/journal/urls\\.ts$" },
    },
    {
      name: "no-orphans",
      comment: "Every file of the product is reached from somewhere.",
      severity: "error",
      from: {
        orphan: true,
        path: "^src/",
        pathNot: ["\\.d\\.ts$", "\\.examples\\.tsx$", "\\.island\\.ts$", "^src/main\\.ts$"],
      },
      to: {},
    },
    {
      name: "tests-stay-outside",
      comment: "The product never imports what only tests use.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: ["^test/", "^bench/"] },
    },
  ],
  options: {
    doNotFollow: { path: "^node_modules" },
    exclude: { path: ["^dist/", tests] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
  },
};
