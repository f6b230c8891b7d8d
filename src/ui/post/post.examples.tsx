import { trustHtml } from "#core/safe-html.ts";
import { Badge } from "../badge/badge.tsx";
import { TextLink } from "../button/button.tsx";
import { Chip, ChipButton } from "../chip/chip.tsx";
import type { Example } from "../example.ts";
import { Post, PostGone, type PostNumber, Posts, Reactions, Reviewed } from "./post.tsx";

const number = (place: number): PostNumber => ({ label: `#${place}`, spoken: "Link to post" });

const asked = (
  <Post
    id={901}
    level={4}
    author={{ name: "quietharbor", badges: <Badge>Asked this</Badge> }}
    byline={
      <>
        Participant · <time dateTime="2026-11-16T21:00">16 November 2026, 21:00</time>
      </>
    }
    number={number(1)}
    body={trustHtml("<p>My list keeps growing, so here it is.</p><ol><li>How long?</li><li>What helps?</li></ol>")}
    foot={
      <>
        <Reactions
          label="Reactions to post 1"
          items={[
            <Chip key="a">
              Same here <b>11</b>
            </Chip>,
          ]}
        />
        <p>
          <TextLink href="#report" icon="flag" more="post 1">
            Report
          </TextLink>
        </p>
      </>
    }
  />
);

const staff = (
  <Post
    id={902}
    level={4}
    staff
    author={{
      name: "Lena Whitfield",
      href: "#lena",
      badges: (
        <Badge kind="staff" icon="check">
          Care team
        </Badge>
      ),
    }}
    byline="Pelvic floor physiotherapist · 17 November 2026, 08:32"
    number={number(2)}
    body={trustHtml("<p>Welcome, and four days is not long at all.</p>")}
    after={<Reviewed>Reviewed by a colleague on 17 November 2026.</Reviewed>}
    foot={
      <Reactions
        label="Reactions to post 2"
        items={[
          <ChipButton pressed key="a">
            Thank you <b>19</b>
          </ChipButton>,
        ]}
      />
    }
  />
);

const held = (
  <Post
    id={903}
    level={4}
    held
    author={{ name: "late_april" }}
    byline="Participant · just now"
    number={number(3)}
    before={<p class="meta">Only you can see this for now.</p>}
    body={trustHtml("<p>Following, and saving you a seat.</p>")}
  />
);

export const examples: readonly Example[] = [
  {
    name: "A topic",
    show: (
      <Posts>
        <li>{asked}</li>
        <li>{staff}</li>
        <li>{held}</li>
        <li>
          <PostGone id={904} icon="trash" number={number(4)}>
            Removed by its author, yesterday. Replies to it are kept.
          </PostGone>
        </li>
      </Posts>
    ),
  },
];
