import { Button } from "../button/button.tsx";
import { Form } from "../form/form.tsx";

interface SearchFormProps {
  action: string;
  value?: string | undefined;
  words: { readonly label: string; readonly placeholder: string; readonly submit: string };
}

export function SearchForm({ action, value, words }: SearchFormProps) {
  return (
    <Form class="search" role="search" method="get" action={action}>
      <label class="visually-hidden" for="q">
        {words.label}
      </label>
      <input
        class="input"
        id="q"
        name="q"
        type="search"
        value={value}
        placeholder={words.placeholder}
        autocomplete="off"
        dir="auto"
      />
      <Button>{words.submit}</Button>
    </Form>
  );
}
