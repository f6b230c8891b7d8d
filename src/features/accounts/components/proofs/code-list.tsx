interface CodeListProps {
  readonly codes: readonly string[];
  readonly label: string;
}

/** Codes to print or to write down. */
export function CodeList({ codes, label }: CodeListProps) {
  return (
    <ol class="code-list" aria-label={label}>
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
  );
}
