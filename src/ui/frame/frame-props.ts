import type { ComponentChildren } from "preact";
import type { Crumb } from "../breadcrumbs/breadcrumbs.tsx";
import type { IconName } from "../icon/icon.tsx";
import type { AssetManifest } from "./asset-manifest.ts";

/** A whole page, from `<html>` to `</html>`. */
export interface FrameProps {
  /** The whole title of the document, the site's name included: "Botox questions! – Threadwell". */
  title: string;
  siteName: string;
  /** BCP 47, for example "en". */
  lang: string;
  dir?: "ltr" | "rtl" | undefined;
  theme: "auto" | "light" | "dark";
  nav: readonly NavItem[];
  headerLinks: readonly HeaderLink[];
  homeHref: string;
  /** Our own `/leave`. */
  exitHref: string;
  words: FrameWords;
  breadcrumbs?: readonly Crumb[] | undefined;
  /** Something that waits for its reader, on every page above all else. */
  waiting?: { readonly text: string; readonly link: { readonly href: string; readonly label: string } } | undefined;
  children: ComponentChildren;
  footer: FooterContent;
  /** For example "noindex, noarchive". */
  robots?: string | undefined;
  /** Canonical address, next and previous page, feeds. */
  links?: readonly HeadLink[] | undefined;
  /** With it, the title is this word and the favicon a plain square, on every page. */
  discreet?: { readonly title: string } | undefined;
  /** A page that only its reader sees: turns fig. */
  private?: boolean | undefined;
  assets: AssetManifest;
  /** Names in `assets.js`; "site" comes first by itself. */
  scripts?: readonly string[] | undefined;
  /** Names in `assets.css`; "core" comes first by itself. */
  styles?: readonly string[] | undefined;
}

/** At most five without `wideOnly`: they are the bar at the bottom of a phone. */
export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current?: boolean | undefined;
  /** Fig instead of spruce: seen only by its reader. */
  readonly private?: boolean | undefined;
  /** Left out of the bar at the bottom of a phone. */
  readonly wideOnly?: boolean | undefined;
  readonly count?: LabelledCount | undefined;
}

export interface LabelledCount {
  readonly count: number;
  /** Read out after the number: "new". */
  readonly more: string;
}

export interface HeaderLink {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** Shows the icon alone; the label is still read out. */
  readonly iconOnly?: boolean | undefined;
  /** Left out on a phone, where the footer has it. */
  readonly wideOnly?: boolean | undefined;
  readonly current?: boolean | undefined;
  readonly count?: LabelledCount | undefined;
}

export interface FrameWords {
  /** "Skip to main content" */
  readonly skipToMain: string;
  /** "Leave this site now": the exit's twin among the skip links. */
  readonly skipToExit: string;
  /** Names the navigation: "Main" */
  readonly mainNav: string;
  /** Names the breadcrumbs: "You are here" */
  readonly breadcrumbs: string;
  /** "Leave", and what is read out after it: "this site now". */
  readonly exit: string;
  readonly exitMore: string;
}

export interface FooterContent {
  readonly help: {
    readonly title: string;
    readonly text: string;
    readonly link: FooterLink;
    readonly ask?: FooterLink;
  };
  readonly columns: readonly { readonly title: string; readonly links: readonly FooterLink[] }[];
  /** When the practice's people answer, and how long it took. */
  readonly answers?: string | undefined;
  /** Who runs the place; what reading here does not replace. */
  readonly line: string;
  /** "To leave quickly, press Shift three times." */
  readonly exitHint: string;
  /** How to leave no traces, beside it. */
  readonly exitMore?: FooterLink | undefined;
}

export interface FooterLink {
  readonly href: string;
  readonly label: string;
}

export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
}
