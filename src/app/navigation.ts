import type { Settings } from "#core/settings.ts";
import { isAdministrator, isModerator, isStaff, isVolunteer, type Viewer } from "#core/viewer.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { urls as asking } from "#features/asking/urls.ts";
import { hoursLine, timesLine } from "#features/desk/index.ts";
import { urls as desk } from "#features/desk/urls.ts";
import { urls as texts } from "#features/texts/urls.ts";
import { urls as topics } from "#features/topics/urls.ts";
import { urls as treatments } from "#features/treatments/urls.ts";
import type { FooterContent, HeaderLink, NavItem } from "#ui/frame/frame.tsx";
import { words } from "./words.ts";

/** What a page may name as its own place (`View.current`). */
export type NavPlace =
  | "home"
  | "forums"
  | "library"
  | "my-topics"
  | "you"
  | "join"
  | "log-in"
  | "desk"
  | "moderation"
  | "admin"
  | "search"
  | "ask";

interface Place {
  readonly place: NavPlace;
  readonly item: NavItem;
}

/** At most five of them stand at the bottom of a phone; the wordmark leads home besides. */
export function navigationFor(viewer: Viewer, news: number, current: string | undefined): NavItem[] {
  // The team has more places than others; the wordmark leads them home.
  const wideOnly = isStaff(viewer) || isVolunteer(viewer);
  const places: Place[] = [
    { place: "home", item: { href: "/", label: words.nav.home, icon: "home", wideOnly } },
    { place: "forums", item: { href: topics.forums, label: words.nav.forums, icon: "forums" } },
    { place: "library", item: { href: treatments.list, label: words.nav.library, icon: "library" } },
    ...(viewer.kind === "member" ? memberPlaces(viewer, news) : [joining]),
  ];
  return places.map(({ place, item }) => ({ ...item, current: place === current }));
}

const joining: Place = { place: "join", item: { href: accounts.signUp, label: words.nav.join, icon: "person" } };

function memberPlaces(viewer: Viewer, news: number): Place[] {
  const count = { count: news, more: words.nav.newCount };
  const { myTopics, moderation, admin, you } = words.nav;
  return [
    {
      place: "my-topics",
      item: {
        href: topics.myTopics,
        label: myTopics,
        icon: "reply",
        count,
        wideOnly: isModerator(viewer),
      },
    },
    ...(isStaff(viewer)
      ? [{ place: "desk", item: { href: desk.desk, label: words.nav.desk, icon: "list" } } as const]
      : []),
    ...(isModerator(viewer) || isVolunteer(viewer)
      ? [{ place: "moderation", item: { href: "/moderation/", label: moderation, icon: "shield" } } as const]
      : []),
    ...(isAdministrator(viewer)
      ? [{ place: "admin", item: { href: "/admin/", label: admin, icon: "key" } } as const]
      : []),
    {
      place: "you",
      item: { href: accounts.settings, label: you, icon: "person", wideOnly: isAdministrator(viewer) },
    },
  ];
}

/** Members log out in their settings; the exit is in the frame itself. */
export function headerLinksFor(viewer: Viewer, answers: number, current: string | undefined): HeaderLink[] {
  const hideVisit = { href: texts.device, label: words.footer.hideVisit, wideOnly: true };
  const search = {
    href: topics.search,
    label: words.nav.search,
    icon: "search",
    iconOnly: true,
    current: current === "search",
  } as const;
  if (viewer.kind === "member") return answers > 0 ? [answered(answers), search, hideVisit] : [search, hideVisit];
  return [search, { href: accounts.logIn, label: words.nav.logIn, current: current === "log-in" }, hideVisit];
}

/** Only while there is something new: the team wrote in a private conversation. It says no more than that. */
function answered(count: number): HeaderLink {
  const { answers, newCount } = words.nav;
  return { href: asking.ask, label: answers, icon: "rings", iconOnly: true, count: { count, more: newCount } };
}

/** Help stands in the same place on every page. */
export function footerFor(viewer: Viewer, settings: Settings): FooterContent {
  const { practiceName } = settings;
  const { footer } = words;
  const about = [
    { href: desk.whoAnswers, label: footer.whoAnswers },
    { href: "/rules/", label: footer.rules },
    { href: "/privacy/", label: footer.privacy },
    { href: "/accessibility/", label: footer.accessibility },
  ];
  const comfort = [
    { href: `${accounts.settings}#look`, label: footer.look },
    { href: `${accounts.settings}#discreet`, label: footer.discreet },
  ];
  return {
    help: {
      title: footer.helpTitle,
      text: footer.helpText,
      link: { href: "/urgent/", label: footer.helpLink },
      ask: { href: asking.ask, label: footer.ask },
    },
    columns: [
      { title: footer.about, links: about },
      ...(viewer.kind === "member" ? [{ title: footer.comfort, links: comfort }] : []),
    ],
    answers: [hoursLine(settings), timesLine(settings)].filter((line) => line !== null).join(" ") || undefined,
    line: practiceName === "" ? footer.line : footer.lineOf(practiceName),
    exitHint: footer.exitHint,
    exitMore: { href: texts.device, label: footer.hideVisit },
  };
}
