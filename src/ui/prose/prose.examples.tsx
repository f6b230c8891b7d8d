import { trustHtml } from "#core/safe-html.ts";
import type { Example } from "../example.ts";
import { Prose } from "./prose.tsx";

const everything =
  trustHtml(`<p>Words with <strong>weight</strong>, <em>stress</em>, a <del>slip</del>, <code>code</code>
and a <a href="#out" rel="noreferrer nofollow ugc">link</a> <span class="link-host">(example.org)</span>.
<span class="mention">@quietharbor</span> and <a class="mention" href="#p">@late_april</a> were here.<br>A new line.</p>
<h3>A heading</h3><ul><li>One</li><li>Two<ol><li>Two and a half</li></ol></li></ul>
<blockquote class="quote"><cite><a href="#post-5">second_spring in #5</a></cite><p>I tried and nothing pushed back.</p></blockquote>
<blockquote><p>A quotation from elsewhere.</p></blockquote><h4>A smaller heading</h4>
<pre tabindex="0"><code>a line of text that should be kept just as it is typed, however wide it may become in the end, even this wide</code></pre><hr>
<div class="scroll-x" tabindex="0" role="region" aria-label="Sizes, by week"><table><thead><tr><th>Week</th><th>Size</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>`);

export const examples: readonly Example[] = [{ name: "Everything a post may hold", show: <Prose html={everything} /> }];
