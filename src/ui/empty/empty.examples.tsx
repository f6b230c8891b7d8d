import { ButtonLink } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { Empty } from "./empty.tsx";

export const examples: readonly Example[] = [
  {
    name: "With something to do",
    show: (
      <Empty title="Nobody has asked this yet.">
        <p>You could be the first. The care team is told about every new topic.</p>
        <p>
          <ButtonLink href="#new" kind="quiet">
            Start a topic
          </ButtonLink>
        </p>
      </Empty>
    ),
  },
];
