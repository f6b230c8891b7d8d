import { ButtonLink } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { CallIn, Card } from "./card.tsx";

export const examples: readonly Example[] = [
  {
    name: "Plain",
    show: (
      <Card title="Related questions" id="card-plain" level={4}>
        <p>A card holds one thing.</p>
      </Card>
    ),
  },
  {
    name: "From the practice",
    show: (
      <Card kind="clinic">
        <p>Spruce is the practice.</p>
      </Card>
    ),
  },
  {
    name: "Private",
    show: (
      <Card kind="private">
        <p>Fig is private to you.</p>
      </Card>
    ),
  },
  {
    name: "Call in",
    show: (
      <CallIn title="Would you like to answer?" id="card-call-in" level={4}>
        <p>Log in to reply. You only need a made-up name.</p>
        <p class="cluster">
          <ButtonLink href="#log-in" kind="private">
            Log in to reply
          </ButtonLink>
        </p>
      </CallIn>
    ),
  },
];
