import { randomUUID } from "node:crypto";

/**
 * Stands in a rendered page where the viewer's form token belongs; the web layer puts the real, masked
 * token in while sending. Different in every process, so nobody can write it into a post.
 */
export const CSRF_SLOT = `form-token-${randomUUID()}`;
