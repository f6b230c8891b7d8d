import type { FormState } from "#platform/web/asked.ts";
import { Button, TextButton, TextLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Checkbox, ErrorSummary, Form, Select, TextField } from "#ui/form/index.ts";
import { Cluster, Columns, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Ideas, SwatchPreview } from "#ui/naming/naming.tsx";
import { Ticks } from "#ui/people/people.tsx";
import { ConsentFields } from "../components/consent-fields.tsx";
import { NewPasswordField } from "../components/password-field.tsx";
import type { ConsentVersions } from "../rules/consent.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.signingUp;

interface SignUpPageProps {
  readonly form: FormState;
  /** Names that nobody has. */
  readonly ideas: readonly string[];
  readonly versions: ConsentVersions;
}

export function SignUpPage({ form, ideas, versions }: SignUpPageProps) {
  const { problems } = form;
  return (
    <Columns aside={<GoodToKnow />} asideLabel={say.aside}>
      <Stack gap="loose" narrow>
        <PageHead title={say.title} lede={say.lede} />
        <ErrorSummary title={say.problems(problems.size)} problems={problems} />
        <Form action={urls.signUp} class="stack stack--loose">
          <EnterButton />
          <NameField form={form} ideas={ideas} />
          <NewPasswordField error={problems.get("password")} />
          <TextField
            name="email"
            type="email"
            label={say.email}
            note={say.optional}
            hint={say.emailHint}
            value={form.values.email}
            error={problems.get("email")}
            autocomplete="email"
          />
          <BirthFields form={form} />
          <ConsentFields form={form} versions={versions} />
          <Checkbox
            name="keep"
            checked={form.values.keep !== undefined}
            label={words.signingIn.keep}
            hint={words.signingIn.keepHint}
          />
          <Cluster>
            <Button kind="private" busyLabel={say.busy}>
              {say.submit}
            </Button>
            <passkey-offer hidden>
              <Button kind="quiet" icon="key" name="with" value="passkey">
                {say.withPasskey.instead}
              </Button>
            </passkey-offer>
            <TextLink href={urls.logIn}>{say.haveOne}</TextLink>
          </Cluster>
        </Form>
      </Stack>
    </Columns>
  );
}

/** The Enter key presses a form's first button, which must not be one that takes another name. */
function EnterButton() {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: not in the tab order; a screen reader has the visible one.
    <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true">
      {say.submit}
    </button>
  );
}

function NameField({ form, ideas }: Omit<SignUpPageProps, "versions">) {
  const name = form.values.name ?? "";
  return (
    <>
      <TextField
        name="name"
        label={say.name}
        hint={say.nameHint}
        value={name}
        error={form.problems.get("name")}
        autocomplete="username"
        verbatim
      >
        <Ideas legend={say.ideas} name="suggest" suggestions={ideas}>
          <TextButton name="suggest" value="more">
            {say.moreIdeas}
          </TextButton>
        </Ideas>
      </TextField>
      {name === "" ? null : (
        <SwatchPreview name={name}>
          <b>{say.pattern}</b> {say.patternMore}
        </SwatchPreview>
      )}
    </>
  );
}

/** Asked of everybody in the same neutral way; only whether somebody is of age is kept. */
function BirthFields({ form: { values, problems } }: Pick<SignUpPageProps, "form">) {
  const months = say.months.map((label, at) => ({ value: String(at + 1), label }));
  return (
    <fieldset class="stack stack--tight">
      <legend class="legend">{say.birth}</legend>
      <p class="hint">{say.birthHint}</p>
      <Cluster>
        <Select
          name="birthMonth"
          label={say.birthMonth}
          options={[{ value: "", label: say.chooseMonth }, ...months]}
          value={values.birthMonth ?? ""}
          error={problems.get("birthMonth")}
        />
        <TextField
          name="birthYear"
          label={say.birthYear}
          inputmode="numeric"
          value={values.birthYear}
          error={problems.get("birthYear")}
          autocomplete="off"
          maxlength={4}
          short
        />
      </Cluster>
    </fieldset>
  );
}

function GoodToKnow() {
  return (
    <>
      <Card title={say.neverTitle} id="never">
        <Ticks items={say.never} />
        <p>{say.neverMore}</p>
      </Card>
      <Card kind="private" title={say.backTitle} id="way-back">
        <p>{say.back}</p>
      </Card>
    </>
  );
}
