import type { ComponentChildren } from "preact";
import { ChipButton } from "../chip/chip.tsx";
import { Swatch } from "../swatch/swatch.tsx";

interface IdeasProps {
  legend: string;
  /** The submit buttons' name; the value is the suggestion. */
  name: string;
  suggestions: readonly string[];
  /** A further button, for example for more ideas. */
  children?: ComponentChildren;
}

/** Made-up names to take with one press. */
export function Ideas({ legend, name, suggestions, children }: IdeasProps) {
  return (
    <fieldset class="ideas">
      <legend class="hint">{legend}</legend>
      <div class="cluster">
        {suggestions.map((suggestion) => (
          <ChipButton name={name} value={suggestion} key={suggestion}>
            {suggestion}
          </ChipButton>
        ))}
        {children}
      </div>
    </fieldset>
  );
}

/** The pattern that a name is woven into, beside a sentence about it. */
export function SwatchPreview({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="swatch-preview">
      <Swatch name={name} />
      <p class="small">{children}</p>
    </div>
  );
}
