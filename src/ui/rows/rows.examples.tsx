import { Badge, Unread } from "../badge/badge.tsx";
import type { Example } from "../example.ts";
import { PersonMark } from "../swatch/swatch.tsx";
import { Row, RowIcon, Rows } from "./rows.tsx";

const topics = (
  <Rows ordered>
    <Row
      mark={<PersonMark name="Ruth Calder" staff />}
      title="Read first: how this forum works"
      href="#t1"
      level={4}
      meta="Started by Ruth Calder, nurse coordinator"
      marks={<Badge icon="pin">Pinned</Badge>}
      last={["2 posts", "3 March"]}
    />
    <Row
      mark={<PersonMark name="quietharbor" staff={false} />}
      title="Questions before my first appointment"
      href="#t2"
      level={4}
      meta="Started by quietharbor"
      marks={
        <>
          <Badge kind="answered" icon="check">
            3 clinicians answered
          </Badge>{" "}
          <Unread>2 new posts</Unread>
        </>
      }
      last={["24 posts", "today, 07:40"]}
    />
  </Rows>
);

const forums = (
  <Rows>
    <Row
      mark={<RowIcon name="forums" />}
      title="General questions"
      href="#f1"
      level={4}
      text="Anything that does not fit a box. Most people begin here."
      last={["318 topics"]}
    />
  </Rows>
);

export const examples: readonly Example[] = [
  { name: "Topics", show: topics },
  { name: "Forums", show: forums },
];
