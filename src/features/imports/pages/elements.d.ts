import type { HTMLAttributes } from "preact";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "import-progress": HTMLAttributes<HTMLElement> & { "data-url"?: string };
    }
  }
}
