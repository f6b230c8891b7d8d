import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type AssetManifest, type FrameProps, renderDocument } from "./frame.tsx";

const assets: AssetManifest = {
  css: { core: "/assets/core.css", rooms: "/assets/rooms.css", faces: "/assets/faces.css" },
  js: { site: "/assets/site.js", topics: "/assets/topics.js" },
  icons: "/assets/icons.svg",
  fonts: { "atkinson-next-latin": "/assets/text.woff2", "literata-latin": "/assets/title.woff2" },
  images: { favicon: "/assets/favicon.svg", plain: "/assets/plain.svg" },
  integrity: {},
};

const props: FrameProps = {
  title: "Botox questions! – Threadwell",
  siteName: "Threadwell",
  lang: "en",
  theme: "auto",
  nav: [
    { href: "/", label: "Home", icon: "home", current: true },
    { href: "/my-topics/", label: "My topics", icon: "reply", count: { count: 2, more: "new" } },
  ],
  headerLinks: [{ href: "/log-in/", label: "Log in" }],
  homeHref: "/",
  exitHref: "/leave",
  words: {
    skipToMain: "Skip to main content",
    skipToExit: "Leave this site now",
    mainNav: "Main",
    breadcrumbs: "You are here",
    exit: "Leave",
    exitMore: "this site now",
  },
  children: <h1>Botox questions!</h1>,
  footer: {
    help: { title: "Help today", text: "Call.", link: { href: "/urgent/", label: "More urgent help" } },
    columns: [{ title: "About", links: [{ href: "/rules/", label: "House rules" }] }],
    line: "Run by the practice.",
    exitHint: "Press Shift three times.",
  },
  assets,
};

describe("every page", () => {
  const page = renderDocument(props);

  it("offers the exit twice: among the skip links and in the header", () => {
    const exits = page.match(/<a [^>]*href="\/leave"[^>]*>/g) ?? [];

    assert.equal(exits.length, 2);
    for (const exit of exits) assert.match(exit, /rel="noreferrer nofollow" data-exit/);
  });

  it("begins with the way past the header, and leads to urgent help", () => {
    assert.ok(page.startsWith("<!doctype html>"));
    assert.equal(page.match(/<a [^>]*>/)?.[0], '<a class="skip-link" href="#main">');
    assert.match(page, /<a href="\/urgent\/">/);
  });

  it("holds neither script nor style of its own", () => {
    assert.doesNotMatch(page, /<style|style="|\son[a-z]+="/);
    for (const script of page.match(/<script.*?<\/script>/g) ?? []) {
      assert.match(script, /^<script src="\/assets\/[a-z]+\.js" defer><\/script>$/);
    }
  });

  it("lets nobody wait for the faces that words are set in", () => {
    assert.match(page, /<\/footer><link rel="stylesheet" href="\/assets\/faces\.css"\/?><\/body>/);
    assert.doesNotMatch(page, /woff2/);
  });

  it("loads what all pages need before what this one asks for, each once", () => {
    const more = renderDocument({ ...props, styles: ["core", "rooms"], scripts: ["topics"] });

    assert.deepEqual(more.match(/\/assets\/(core|rooms)\.css/g), ["/assets/core.css", "/assets/rooms.css"]);
    assert.deepEqual(more.match(/\/assets\/(site|topics)\.js/g), ["/assets/site.js", "/assets/topics.js"]);
  });

  it("refuses a name that the build does not know", () => {
    assert.throws(() => renderDocument({ ...props, scripts: ["nothing"] }), /no asset called "nothing"/);
  });

  it("follows the system's theme unless somebody chose one", () => {
    assert.match(page, /<html [^>]*data-theme="auto"/);
    assert.match(page, /content="light dark"/);
    const dark = renderDocument({ ...props, theme: "dark" });
    assert.match(dark, /<html [^>]*data-theme="dark"/);
    assert.match(dark, /name="color-scheme" content="dark"/);
  });
});

describe("a page in discreet mode", () => {
  it("shows the chosen word and a plain square, whatever it is about", () => {
    const page = renderDocument({ ...props, discreet: { title: "Notes" } });

    assert.match(page, /<title>Notes<\/title>/);
    assert.match(page, /rel="icon" href="\/assets\/plain\.svg"/);
    const head = page.slice(0, page.indexOf("</head>"));
    assert.doesNotMatch(head, /Botox|Threadwell/);
  });
});
