import { errorCode, SetupProblem } from "#platform/database/errors.ts";
import type { Config } from "../../config.ts";
import type { Site } from "../../site.ts";
import { words } from "../words.ts";

/** @throws SetupProblem when the address cannot be had */
export async function listen({ host, port }: Config, site: Site): Promise<void> {
  try {
    await site.app.listen({ host, port });
  } catch (error) {
    const sentence = sentences[errorCode(error) ?? ""];
    throw sentence ? new SetupProblem(sentence({ host, port }), { cause: error }) : error;
  }
}

const sentences: Readonly<Record<string, (asked: { host: string; port: number }) => string>> = {
  EADDRINUSE: ({ port }) => words.portTaken(port),
  EACCES: ({ port }) => words.portForbidden(port),
  EADDRNOTAVAIL: ({ host }) => words.hostUnknown(host),
  ENOTFOUND: ({ host }) => words.hostUnknown(host),
};
