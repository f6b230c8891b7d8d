import { randomUUID } from "node:crypto";

/**
 * Stands in a rendered page where the viewer's form token belongs; the web layer writes the real, masked token over it
 * while sending, hence the same length. Different in every process, so nobody can write it into a post.
 */
export const CSRF_SLOT = `form-token-${randomUUID()}`.padEnd(86, "-");
