import type { Example } from "../example.ts";
import { Notice } from "./notice.tsx";

export const examples: readonly Example[] = [
  { name: "Plain", show: <Notice>The house rules changed on 2 November.</Notice> },
  { name: "Private", show: <Notice kind="private">Only you can see this for now.</Notice> },
  {
    name: "Please notice",
    show: (
      <Notice kind="lamp" icon="eyeoff" title="Two details could point to you" level={4}>
        A date together with a place can be enough.
      </Notice>
    ),
  },
  {
    name: "Problem",
    show: (
      <Notice kind="clay" role="alert">
        <p>
          We could not save that. Your words are still here. <a href="#again">Try again</a>
        </p>
      </Notice>
    ),
  },
];
