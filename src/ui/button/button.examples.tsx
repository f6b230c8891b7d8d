import type { Example } from "../example.ts";
import { Button, ButtonLink, TextButton, TextLink } from "./button.tsx";

const kinds = (
  <p class="cluster">
    <ButtonLink href="#a">Primary</ButtonLink>
    <ButtonLink href="#a" kind="quiet">
      Quiet
    </ButtonLink>
    <ButtonLink href="#a" kind="private">
      Private
    </ButtonLink>
    <Button kind="danger" type="button">
      Take down…
    </Button>
    <TextButton type="button">Text button</TextButton>
    <TextLink href="#a" icon="flag" more="post 3">
      Report
    </TextLink>
  </p>
);

const states = (
  <p class="cluster">
    <button class="button" type="button" aria-busy="true">
      Posting…
    </button>
    <Button type="button" disabled>
      Unavailable
    </Button>
    <Button type="button" small>
      Small
    </Button>
    <Button type="button" icon="pencil" kind="quiet">
      With an icon
    </Button>
  </p>
);

export const examples: readonly Example[] = [
  { name: "Kinds", show: kinds },
  { name: "States", show: states },
  {
    name: "Wide",
    show: (
      <Button type="button" kind="quiet" wide>
        2 new posts. Show them
      </Button>
    ),
  },
];
