import type { Example } from "#ui/example.ts";
import { words } from "../../words.ts";
import { ForumFields, PlaceField } from "./forum-fields.tsx";

export const examples: readonly Example[] = [
  {
    name: "Something to change",
    show: (
      <div class="stack">
        <ForumFields
          values={{ title: "", description: "Ask, answer, say hello.", audience: "members" }}
          problems={new Map([["title", words.forms.titleMissing]])}
        />
        <PlaceField
          values={{ parentId: "1" }}
          problems={new Map()}
          places={[
            { id: 1, label: "Support" },
            { id: 2, label: "Support › General" },
          ]}
        />
      </div>
    ),
  },
];
