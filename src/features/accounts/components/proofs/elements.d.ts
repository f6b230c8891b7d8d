import type { HTMLAttributes } from "preact";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "passkey-form": HTMLAttributes<HTMLElement> & {
        "data-options": string;
        "data-ceremony": string;
      };
      "passkey-offer": HTMLAttributes<HTMLElement>;
    }
  }
}
