import { parentPort } from "node:worker_threads";
import { type ConvertedTexts, convertTexts, type StoredTexts } from "./texts.ts";

/** A thread that converts the texts of a large import, so that another one can talk with the database meanwhile. */
export interface ConvertRequest {
  readonly texts: readonly StoredTexts[];
  readonly siteOrigins: readonly string[];
}

/** In the order of the request. */
export type ConvertAnswer = readonly ConvertedTexts[];

parentPort?.on("message", ({ texts, siteOrigins }: ConvertRequest) => {
  const answer: ConvertAnswer = texts.map((text) => convertTexts(text, siteOrigins));
  parentPort?.postMessage(answer);
});
