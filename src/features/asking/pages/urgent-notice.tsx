import { urls as texts } from "#features/texts/urls.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { words } from "../words.ts";

/** Comes before everything else, wherever somebody is about to write. */
export function UrgentNotice() {
  return (
    <Notice kind="lamp" title={words.urgent.title}>
      <p>
        {words.urgent.text} <a href={texts.urgent}>{words.urgent.link}</a>
      </p>
    </Notice>
  );
}
