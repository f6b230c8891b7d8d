import type { ComponentChildren } from "preact";
import { CSRF_SLOT } from "#core/slots.ts";

interface FormProps {
  action: string;
  /** `post` unless the form only asks a question, as a search does. */
  method?: "post" | "get" | undefined;
  /** Off only for a form that must work on a page kept for everybody. */
  csrf?: boolean | undefined;
  class?: string | undefined;
  id?: string | undefined;
  /** Until a script shows it. */
  hidden?: boolean | undefined;
  labelledBy?: string | undefined;
  label?: string | undefined;
  role?: "search" | undefined;
  enctype?: "multipart/form-data" | undefined;
  /** Where the composer island keeps the draft while somebody writes. */
  draftAction?: string | undefined;
  /** Shown by the composer island when a draft could not be kept. */
  draftFailed?: string | undefined;
  children: ComponentChildren;
}

/** Carries the viewer's form token. The server checks what is typed, so that everybody gets the same sentences. */
export function Form({ action, method, csrf, children, ...props }: FormProps) {
  const sends = method ?? "post";
  const { labelledBy, label, draftAction, draftFailed, ...native } = props;
  return (
    <form
      action={action}
      method={sends}
      novalidate
      aria-labelledby={labelledBy}
      aria-label={label}
      data-draft-action={draftAction}
      data-draft-failed={draftFailed}
      {...native}
    >
      {sends === "post" && csrf !== false ? <input type="hidden" name="_csrf" value={CSRF_SLOT} /> : null}
      {children}
    </form>
  );
}

/** What a form knows without asking: a submission id, where to go afterwards. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
