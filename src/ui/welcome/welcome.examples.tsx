import { ButtonLink } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { Starts, Welcome } from "./welcome.tsx";

export const examples: readonly Example[] = [
  {
    name: "Front page",
    show: (
      <Welcome title="Ask what you have not been able to say out loud." lede="A forum run by clinicians.">
        <p class="cluster">
          <ButtonLink href="#forums" kind="quiet">
            Read the forums
          </ButtonLink>
        </p>
      </Welcome>
    ),
  },
  {
    name: "Ways in",
    show: (
      <Starts
        items={[
          { href: "#s1", title: "I have just put a name to it", text: "What it is, and what it is not" },
          { href: "#s2", title: "I love someone who has it", text: "How to help" },
        ]}
      />
    ),
  },
];
