import type { TextName } from "#core/settings.ts";

/** Addresses of the practice's texts. A leaf: anyone may import it. */
export const urls = {
  rules: "/rules/",
  privacy: "/privacy/",
  urgent: "/urgent/",
  accessibility: "/accessibility/",
  admin: "/admin/texts/",
  edit: (name: TextName) => `/admin/texts/${name}/`,
} as const;
