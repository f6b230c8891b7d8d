import { Badge } from "../badge/badge.tsx";
import { Button } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { Case } from "./case.tsx";

export const examples: readonly Example[] = [
  {
    name: "Reported",
    show: (
      <Case
        id="case-1"
        level={4}
        title="Reported by 2 people"
        marks={
          <>
            <Badge kind="lamp" icon="flag">
              Unkind
            </Badge>{" "}
            <span class="meta">1 hour ago</span>
          </>
        }
        text="If you just relaxed, you would not need a forum."
        facts={<p class="meta">granite_90, 2 days here</p>}
      >
        <p class="cluster">
          <Button kind="danger" type="button">
            Hide the post
          </Button>
          <Button kind="quiet" type="button">
            Keep it up
          </Button>
        </p>
      </Case>
    ),
  },
  {
    name: "Urgent",
    show: <Case id="case-2" level={4} urgent title="Someone may be at risk" text="I do not see the point any more." />,
  },
];
