import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ComponentChild, h } from "preact";
import type { Example } from "../src/ui/example.ts";
import { type AssetManifest, type FrameProps, renderDocument } from "../src/ui/frame/frame.tsx";
import { filesBelow, root } from "./build/files.mjs";
import { buildAssets } from "./build.mjs";

// Every component in every state on one page, for eyes, screenshots and the accessibility check:
//   node --import tsx tools/gallery.ts [FOLDER]   writes gallery.html and its assets there, or into dist/

async function renderGallery(assets: AssetManifest): Promise<string> {
  const files = [...filesBelow("src/ui", ".examples.tsx"), ...filesBelow("src/features", ".examples.tsx")];
  const specimens = await Promise.all(files.map(specimen));
  return renderDocument({
    ...frame,
    assets,
    theme: "auto",
    styles: ["rooms"],
    scripts: Object.keys(assets.js),
    children: h("div", { class: "stack stack--loose" }, h("h1", null, "Components and states"), specimens),
  });
}

async function specimen(file: string): Promise<ComponentChild> {
  const { examples }: { examples: readonly Example[] } = await import(join(root, file));
  const name = file.split("/").at(-1)?.replace(".examples.tsx", "") ?? file;
  return h(
    "section",
    { class: "stack", "aria-labelledby": `specimen-${name}` },
    h("h2", { id: `specimen-${name}` }, name),
    examples.map((example) => h("div", { class: "stack stack--tight" }, h("h3", null, example.name), example.show)),
    h("hr", { class: "stitch" }),
  );
}

const frame: Omit<FrameProps, "assets" | "theme" | "children"> = {
  title: "Components and states – Threadwell",
  siteName: "Threadwell",
  lang: "en",
  homeHref: "#home",
  exitHref: "/leave",
  robots: "noindex",
  nav: [
    { href: "#home", label: "Home", icon: "home" },
    { href: "#forums", label: "Forums", icon: "forums", current: true },
    { href: "#journal", label: "Journal", icon: "journal", private: true },
    { href: "#wide", label: "Glossary", icon: "library", wideOnly: true },
    { href: "#you", label: "You", icon: "person" },
  ],
  headerLinks: [
    { href: "#search", label: "Search", icon: "search", iconOnly: true },
    { href: "#notices", label: "Notices,", icon: "bell", iconOnly: true, count: { count: 3, more: "new" } },
    { href: "#log-in", label: "Log in" },
  ],
  words: {
    skipToMain: "Skip to main content",
    skipToExit: "Leave this site now",
    mainNav: "Main",
    breadcrumbs: "Where this page lies",
    exit: "Leave",
    exitMore: "this site now",
  },
  breadcrumbs: [{ label: "Home", href: "#home" }, { label: "Components" }],
  footer: {
    help: {
      title: "If you need help today",
      text: "This community is not watched around the clock.",
      link: { href: "#urgent", label: "More urgent help" },
    },
    columns: [{ title: "About this place", links: [{ href: "#rules", label: "House rules" }] }],
    line: "Run by Alder Row Clinic.",
    exitHint: "To leave quickly, press Shift three times.",
  },
};

const folder = process.argv[2] ?? join(root, "dist");
const assets = await buildAssets(process.argv[2] === undefined ? {} : { outDir: folder });
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "gallery.html"), await renderGallery(assets));
console.log(join(folder, "gallery.html"));
