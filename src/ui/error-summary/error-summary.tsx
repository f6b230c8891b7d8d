import { fieldId } from "../field/field-id.ts";
import { Icon } from "../icon/icon.tsx";

interface ErrorSummaryProps {
  /** "One thing to change" */
  title: string;
  /** Field name → sentence, as the form answers; "" speaks about the form as a whole. Empty: nothing is shown. */
  problems: ReadonlyMap<string, string>;
  /** Tells this form's fields from those of another form on the page; the same prefix as the fields have. */
  idPrefix?: string | undefined;
}

/** What to change, at the top of a refused form: it takes the focus, and each line leads to its field. */
export function ErrorSummary({ title, problems, idPrefix }: ErrorSummaryProps) {
  if (problems.size === 0) return null;
  const titleId = `${idPrefix ?? ""}problems`;
  return (
    <section class="notice notice--clay" role="alert" aria-labelledby={titleId} tabindex={-1} autofocus>
      <Icon name="alert" />
      <div class="stack stack--tight">
        <h2 id={titleId}>{title}</h2>
        {[...problems].map(([field, sentence]) => (
          <p key={field}>{field === "" ? sentence : <a href={`#${fieldId(field, idPrefix)}`}>{sentence}</a>}</p>
        ))}
      </div>
    </section>
  );
}
