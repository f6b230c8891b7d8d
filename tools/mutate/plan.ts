/** Which rules are changed, and the tests that must notice. */
export const plan: readonly { readonly file: string; readonly tests: readonly string[] }[] = [
  { file: "src/core/viewer.ts", tests: ["src/core/viewer.test.ts"] },
  { file: "src/core/audience.ts", tests: ["src/core/viewer.test.ts"] },
  { file: "src/core/decision.ts", tests: ["src/core/viewer.test.ts"] },
  {
    file: "src/features/accounts/policy.ts",
    tests: [
      "src/features/accounts/policy.test.ts",
      "src/features/accounts/proofs-policy.test.ts",
      "src/features/accounts/people-policy.test.ts",
    ],
  },
  { file: "src/features/accounts/rules/consent.ts", tests: ["src/features/accounts/rules/consent.test.ts"] },
  { file: "src/features/accounts/rules/helping.ts", tests: ["src/features/accounts/rules/helping.test.ts"] },
  { file: "src/features/forums/policy.ts", tests: ["src/features/forums/policy.test.ts"] },
  {
    file: "src/features/topics/policy.ts",
    tests: ["src/features/topics/policy.test.ts", "src/features/moderation/rules.test.ts"],
  },
  { file: "src/features/moderation/policy.ts", tests: ["src/features/moderation/rules.test.ts"] },
  { file: "src/features/audit/policy.ts", tests: ["test/small-rules.test.ts"] },
  { file: "src/features/community/policy.ts", tests: ["test/small-rules.test.ts"] },
  { file: "src/features/texts/policy.ts", tests: ["test/small-rules.test.ts"] },
  { file: "src/features/traces/policy.ts", tests: ["test/small-rules.test.ts"] },
  { file: "src/features/forums/visibility.ts", tests: ["test/visibility.test.ts"] },
  { file: "src/features/topics/visibility.ts", tests: ["test/visibility.test.ts"] },
];

/** Changes that no test can notice, and why. By file, what stood there and what stands there instead. */
export const equivalent: readonly {
  readonly file: string;
  readonly was: string;
  readonly becomes: string;
  readonly why: string;
}[] = [
  {
    file: "src/features/topics/visibility.ts",
    was: "forums.length === 0",
    becomes: "false",
    why: "No post is in one of no forums: leaving the question out only saves the database the trouble.",
  },
  {
    file: "src/features/topics/visibility.ts",
    was: "names.length === 0",
    becomes: "false",
    why: "Nothing is written under one of no names: the same again.",
  },
];
