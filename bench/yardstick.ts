import { brotliCompressSync, constants } from "node:zlib";
import { median } from "./processes.ts";

const page = makePage();
const packing = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Processor time of packing one made-up page: how dear the machine's time is just now, whatever else it does. */
export function yardstickMs(): number {
  return median(Array.from({ length: 25 }, packOnce));
}

function packOnce(): number {
  const before = process.cpuUsage();
  brotliCompressSync(page, packing);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The same sixty thousand bytes every time, about as repetitive as a page of ours. */
function makePage(): Buffer {
  const words = "the slow step evening we breathe and wait for a kind answer that takes its time".split(" ");
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * most);
  };
  let text = "";
  for (let n = 0; text.length < 60_000; n++) {
    const said = Array.from({ length: 60 }, () => words[next(words.length)]).join(" ");
    text += `<li><article class="post" id="post-${n * 37}"><header class="post__head"><a href="/forums/users/name-${next(50)}/">name</a></header><div class="prose" dir="auto"><p>${said}</p></div></article></li>\n`;
  }
  return Buffer.from(text);
}
