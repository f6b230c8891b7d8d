import { assetPath } from "./asset-manifest.ts";
import type { FrameProps } from "./frame-props.ts";

const paper = { light: "#f3f3ee", dark: "#131918" };

export function Head(props: FrameProps) {
  const { assets, discreet } = props;
  const styles = new Set(["core", ...(props.styles ?? [])]);
  const scripts = new Set(["site", ...(props.scripts ?? [])]);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{discreet ? discreet.title : props.title}</title>
      <ThemeColours theme={props.theme} />
      {props.robots ? <meta name="robots" content={props.robots} /> : null}
      {[...styles].map((name) => (
        <link rel="stylesheet" href={assetPath(assets.css, name)} key={name} />
      ))}
      <link rel="icon" href={assetPath(assets.images, discreet ? "plain" : "favicon")} type="image/svg+xml" />
      {(props.links ?? []).map((link) => (
        <link {...link} key={`${link.rel} ${link.href}`} />
      ))}
      {[...scripts].map((name) => (
        <script src={assetPath(assets.js, name)} defer key={name} />
      ))}
    </head>
  );
}

function ThemeColours({ theme }: { theme: FrameProps["theme"] }) {
  if (theme !== "auto") {
    return (
      <>
        <meta name="color-scheme" content={theme} />
        <meta name="theme-color" content={paper[theme]} />
      </>
    );
  }
  return (
    <>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={paper.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={paper.dark} media="(prefers-color-scheme: dark)" />
    </>
  );
}
