import type { Example } from "#ui/example.ts";
import { words } from "../../words.ts";
import { PlaceFields } from "./place-fields.tsx";

export const examples: readonly Example[] = [
  {
    name: "Something to change",
    show: (
      <div class="stack">
        <PlaceFields
          form={{
            values: { communityName: "Hollow Lane", timeZone: "Europe/Dublin", exitUrl: "weather.example" },
            problems: new Map([["exitUrl", words.problems.exitUrl]]),
          }}
          timeZones={[
            { value: "UTC", label: "UTC" },
            { value: "Europe/Dublin", label: "Europe/Dublin" },
          ]}
        />
      </div>
    ),
  },
];
