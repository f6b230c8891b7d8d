import { Icon, type IconName } from "../icon/icon.tsx";

/** Marks that the composer island can put around the selected words. */
export type TextFormat = "bold" | "list" | "quote" | "link";

const formats: readonly TextFormat[] = ["bold", "list", "quote", "link"];
const icons: Record<TextFormat, IconName> = { bold: "bold", list: "list", quote: "quote", link: "link" };

interface ToolbarProps {
  /** Names the group: "Formatting". */
  label: string;
  words: Record<TextFormat, string>;
}

/** Hidden until the composer island is there to answer: without script, the marks are typed. */
export function Toolbar({ label, words }: ToolbarProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons for one field.
    <div class="toolbar" role="group" aria-label={label} data-toolbar hidden>
      {formats.map((format) => (
        <button class="text-button" type="button" data-format={format} key={format}>
          <Icon name={icons[format]} />
          <span class="visually-hidden">{words[format]}</span>
        </button>
      ))}
    </div>
  );
}
