import type { FastifyReply, FastifyRequest } from "fastify";

/** The framework's request and reply, by the names that the web layer uses. */
export type Request = FastifyRequest;
export type Reply = FastifyReply;
