import type { Viewer } from "#core/viewer.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import type { Asked, View } from "#platform/web/asked.ts";
import { type AssetManifest, renderDocument } from "#ui/frame/frame.tsx";
import { footerFor, headerLinksFor, navigationFor } from "./navigation.ts";
import { words } from "./words.ts";

/**
 * The document around a page. For guests it depends on the settings and the page alone, so that all of them get the
 * same bytes (README 14).
 */
export function createFrame(assets: AssetManifest): (view: View, asked: Asked<unknown>) => string {
  return (view, { viewer, identity, tools, path }) => {
    const settings = tools.settings();
    const indexed = view.mayBeIndexed === true && settings.searchEngines;
    return renderDocument({
      title: titleOf(view.title, settings.communityName),
      siteName: settings.communityName,
      lang: words.language,
      theme: identity?.theme ?? "auto",
      nav: navigationFor(viewer, (identity?.news ?? 0) - (view.newsRead ?? 0), view.current),
      headerLinks: headerLinksFor(viewer, (identity?.answers ?? 0) - (view.answersRead ?? 0), view.current),
      homeHref: "/",
      exitHref: accounts.leave,
      words: words.frame,
      breadcrumbs: view.breadcrumbs,
      waiting: waitingFor(viewer, path),
      children: view.main,
      footer: footerFor(viewer, settings),
      robots: indexed ? undefined : "noindex, noarchive",
      links: [
        ...(view.canonicalPath ? [{ rel: "canonical", href: `${tools.siteUrl}${view.canonicalPath}` }] : []),
        ...(view.feed && indexed
          ? [{ rel: "alternate", type: "application/rss+xml", title: view.feed.title, href: view.feed.path }]
          : []),
      ],
      discreet: identity?.discreetWord ? { title: identity.discreetWord } : undefined,
      private: view.onlyYou,
      assets,
      scripts: view.scripts,
      styles: view.styles,
    });
  };
}

/** People who have something to agree to are told on every page but the one where they do. */
function waitingFor(viewer: Viewer, path: string) {
  if (viewer.kind !== "member" || !viewer.mustAgree || path === accounts.consent) return undefined;
  return { text: words.agree.text, link: { href: accounts.consent, label: words.agree.link } };
}

/** The front page has the community's name for its title. */
function titleOf(page: string, community: string): string {
  return page === "" || page === community ? community : words.title(page, community);
}
