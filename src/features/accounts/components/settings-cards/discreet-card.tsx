import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Checkbox, Form, TextField } from "#ui/form/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import type { PartProps } from "./settings-view.ts";

const say = words.settings;

/** What others may see over somebody's shoulder: tab titles, and what Leave does. */
export function DiscreetCard({ settings, form }: PartProps) {
  const word = form ? form.values.word : (settings.discreetWord ?? say.wordDefault);
  const plain = form ? form.values.titles !== undefined : settings.discreetWord !== null;
  return (
    <Card title={say.discreetTitle} id="discreet">
      <p class="small">{say.discreetLede}</p>
      <Form action={urls.discreet} class="stack">
        <Checkbox
          name="titles"
          idPrefix="discreet-"
          label={say.plainTitles}
          hint={say.plainTitlesHint}
          checked={plain}
        />
        <TextField
          name="word"
          idPrefix="discreet-"
          label={say.word}
          value={word}
          error={form?.problems.get("word")}
          maxlength={30}
          autocomplete="off"
          short
        />
        <TabPreview word={word || say.wordDefault} siteName={settings.siteName} />
        <Checkbox
          name="leave"
          idPrefix="discreet-"
          label={say.leaveSignsOut}
          hint={say.leaveSignsOutHint}
          checked={form ? form.values.leave !== undefined : settings.leaveSignsOut}
        />
        <p class="hint">{say.leaveLimits}</p>
        <p>
          <Button kind="private">{say.saveDiscreet}</Button>
        </p>
      </Form>
    </Card>
  );
}

function TabPreview({ word, siteName }: { word: string; siteName: string }) {
  return (
    <figure class="tab-preview">
      <p class="tab-preview__tab" dir="auto">
        <Icon name="journal" /> {word}
      </p>
      <p class="tab-preview__tab tab-preview__tab--was" dir="auto">
        {say.tabBefore(siteName)}
      </p>
      <figcaption class="hint">{say.tabCaption}</figcaption>
    </figure>
  );
}
