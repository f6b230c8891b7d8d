import { renderToString } from "preact-render-to-string";
import { Breadcrumbs } from "../breadcrumbs/breadcrumbs.tsx";
import { Notice } from "../notice/notice.tsx";
import { assetPath } from "./asset-manifest.ts";
import type { FrameProps } from "./frame-props.ts";
import { Head } from "./head.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

export { type AssetManifest, assetPath } from "./asset-manifest.ts";
export type * from "./frame-props.ts";

/** What every page has around it. The exit is on all of them, twice: as a skip link and in the header. */
export function Frame(props: FrameProps) {
  return (
    <html lang={props.lang} dir={props.dir ?? "ltr"} data-theme={props.theme}>
      <Head {...props} />
      <body class={props.private ? "is-private-page" : undefined}>
        <SiteHeader {...props} />
        <main id="main" class="wrap" tabindex={-1}>
          {props.waiting ? (
            <div class="frame__waiting">
              <Notice kind="lamp">
                <p>
                  {props.waiting.text} <a href={props.waiting.link.href}>{props.waiting.link.label}</a>
                </p>
              </Notice>
            </div>
          ) : null}
          <Breadcrumbs label={props.words.breadcrumbs} items={props.breadcrumbs ?? []} />
          {props.children}
        </main>
        <SiteFooter {...props.footer} />
        {/* Here it holds up nothing above it: words come first, in the system's face, and change when ours is there. */}
        <link rel="stylesheet" href={assetPath(props.assets.css, "faces")} />
      </body>
    </html>
  );
}

/** The document as it goes over the wire, before the form token is put into its slot. */
export function renderDocument(props: FrameProps): string {
  return `<!doctype html>${renderToString(<Frame {...props} />)}`;
}
