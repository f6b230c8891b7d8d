import type { Example } from "../example.ts";
import { Icon, type IconName } from "./icon.tsx";
import { symbols } from "./symbols.ts";

const names = Object.keys(symbols).filter((name): name is IconName => name in symbols);

export const examples: readonly Example[] = [
  {
    name: "All",
    show: (
      <p class="cluster">
        {names.map((name) => (
          <span key={name}>
            <Icon name={name} /> {name}
          </span>
        ))}
      </p>
    ),
  },
];
