import type { HTMLAttributes } from "preact";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "post-composer": HTMLAttributes<HTMLElement>;
      "new-posts": HTMLAttributes<HTMLElement> & { "data-count-url"?: string };
    }
  }
}
