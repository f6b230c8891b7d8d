import type { SafeHtml } from "#core/safe-html.ts";
import { classNames } from "../class-names.ts";

interface ProseProps {
  html: SafeHtml;
  /** Marks the text of a post, for those who read pages by program. */
  postBody?: boolean | undefined;
  class?: string | undefined;
}

/** Text to read, at a comfortable width: a post, or one of the practice's pages. Only HTML that was made safe. */
export function Prose({ html, postBody, class: more }: ProseProps) {
  return (
    <div
      class={classNames("prose", more)}
      dir="auto"
      data-post-body={postBody}
      // The only place of its kind in ui: SafeHtml comes only from the renderer and the sanitiser.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
