import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../../../shared/data/xss-dev.json", import.meta.url));

/** Why tests over the large collection of hostile texts are skipped, or false. It is not part of a clone. */
export const withoutHostileData: string | false =
  !existsSync(path) && "THE HOSTILE TEXTS WERE NOT TRIED: ../shared/data/xss-dev.json is not here";

/** Thousands of published attacks on HTML filters, with the list each comes from. */
export function hostileTexts(): readonly { readonly list: string; readonly text: string }[] {
  const lists: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof lists !== "object" || lists === null) return [];
  return Object.entries(lists).flatMap(([list, texts]) =>
    Array.isArray(texts) ? texts.filter((text) => typeof text === "string").map((text) => ({ list, text })) : [],
  );
}

/** A few of our own making, one of each kind, so that a clone without the collection tries them too. */
export const ownHostileTexts: readonly string[] = [
  "<script>parent.ran('tag')</script>",
  '<img src=x onerror="parent.ran(1)">',
  "<svg onload=parent.ran(1)><a xlink:href='javascript:parent.ran(1)'><text>x</text></a></svg>",
  "<svg><style><img src=x onerror=parent.ran(1)></style></svg>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=parent.ran(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=parent.ran(1)>">',
  "<xmp></xmp><img src=x onerror=parent.ran(1)></xmp>",
  '<a href="javascript:parent.ran(1)">read</a> <a href="&#106;avascript:parent.ran(1)">read</a>',
  "[read](javascript:parent.ran(1)) [read](java&#x0A;script:parent.ran(1)) <javascript:parent.ran(1)>",
  '[read](https://example.org/"onmouseover="parent.ran(1)) [read](https://example.org/ "x\\" onmouseover=\\"parent.ran(1)")',
  '![x](https://example.org/x.png"onerror="parent.ran(1))',
  "`<img src=x onerror=parent.ran(1)>`\n\n    <img src=x onerror=parent.ran(1)>\n\n```html\n</code><script>parent.ran(1)</script>\n```",
  "| a |\n|---|\n| <img src=x onerror=parent.ran(1)> |\n\n> </blockquote><script>parent.ran(1)</script>",
  "<iframe srcdoc='<script>parent.ran(1)</script>'></iframe><object data=javascript:parent.ran(1)><embed src=javascript:parent.ran(1)>",
  "<form><button formaction=javascript:parent.ran(1)>x</button><input autofocus onfocus=parent.ran(1)></form>",
  "<details open ontoggle=parent.ran(1)><summary>x</summary></details><body onload=parent.ran(1)>",
  '<base href="https://evil.example/"><link rel=stylesheet href=//evil.example/x.css><meta http-equiv=refresh content="0;url=javascript:parent.ran(1)">',
  "<p style='background:url(javascript:parent.ran(1))' class=staff-badge id=main>x</p>",
  "<<script>script>parent.ran(1)<</script>/script> <scr\u0000ipt>parent.ran(1)</scr\u0000ipt> <\u200bscript>parent.ran(1)</script>",
  "</p></div></article></main><script>parent.ran(1)</script>",
  "<template><script>parent.ran(1)</script></template><textarea></textarea><script>parent.ran(1)</script>",
  "<!--><script>parent.ran(1)</script>--> <![CDATA[<script>parent.ran(1)</script>]]> <?xml <script>parent.ran(1)</script>?>",
];
