import type { ComponentChildren } from "preact";
import { Icon } from "../icon/icon.tsx";

interface ContentNoteProps {
  /** "Content note: describes the injection" */
  label: string;
  words: { readonly show: string; readonly hide: string };
  open?: boolean | undefined;
  children: ComponentChildren;
}

/** Closed until the reader chooses to open it. */
export function ContentNote({ label, words, open, children }: ContentNoteProps) {
  return (
    <details class="content-note" open={open}>
      <summary data-show={words.show} data-hide={words.hide}>
        <Icon name="alert" />
        <span>{label}</span>
      </summary>
      <div class="stack stack--tight">{children}</div>
    </details>
  );
}
