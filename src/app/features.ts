import { accounts } from "#features/accounts/feature.ts";
import { api } from "#features/api/feature.ts";
import { asking } from "#features/asking/feature.ts";
import { audit } from "#features/audit/feature.ts";
import { community } from "#features/community/feature.ts";
import { desk } from "#features/desk/feature.ts";
import { forums } from "#features/forums/feature.ts";
import { imports } from "#features/imports/feature.ts";
import { moderation } from "#features/moderation/feature.ts";
import { search } from "#features/search/feature.ts";
import { texts } from "#features/texts/feature.ts";
import { topics } from "#features/topics/feature.ts";
import { traces } from "#features/traces/feature.ts";
import { treatments } from "#features/treatments/feature.ts";
import type { Feature } from "#platform/web/feature.ts";

/** The table of contents: every slice of the product, low to high. */
export const features: readonly Feature[] = [
  accounts,
  texts,
  forums,
  topics,
  asking,
  treatments,
  search,
  desk,
  moderation,
  traces,
  audit,
  imports,
  community,
  api,
];
