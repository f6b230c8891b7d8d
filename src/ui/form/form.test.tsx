import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { CSRF_SLOT } from "#core/slots.ts";
import { Checkbox, ErrorSummary, Form, RadioCards, TextArea, TextField } from "./index.ts";

const html = (node: VNode) => renderToString(node);

describe("a form", () => {
  it("carries the place for the form token when it sends something", () => {
    assert.match(html(<Form action="/x">words</Form>), new RegExp(`name="_csrf" value="${CSRF_SLOT}"`));
  });

  it("carries none when it only asks", () => {
    const search = html(
      <Form action="/search" method="get">
        words
      </Form>,
    );

    assert.doesNotMatch(search, /_csrf/);
  });
});

describe("a field", () => {
  it("says label, hint and error before the control, and is described by both", () => {
    const field = html(<TextField name="name" label="Name" hint="A made-up one." error="Choose a name." value="x" />);

    const order = ["<label", "A made-up one.", "Choose a name.", "<input"].map((part) => field.indexOf(part));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.match(field, /aria-describedby="field-name-hint field-name-error"/);
    assert.match(field, /aria-invalid="true"/);
  });

  it("keeps what was typed as text, whatever it looks like", () => {
    const box = html(<TextArea name="body" label="Words" value={'</textarea><script>"'} />);

    assert.match(box, /&lt;\/textarea>&lt;script>/);
    assert.doesNotMatch(box, /<script/);
  });

  it("is led to by the list of problems, whatever its kind", () => {
    const problems = new Map([
      ["name", "Choose a name."],
      ["audience", "Choose who may read it."],
      ["rules", "Read the rules first."],
    ]);
    const page = html(
      <Form action="/x">
        <ErrorSummary title="Three things to change" problems={problems} />
        <TextField name="name" label="Name" error="Choose a name." />
        <RadioCards name="audience" legend="Who" options={[{ value: "public", label: "Anyone" }]} />
        <Checkbox name="rules" label="I have read the rules" />
      </Form>,
    );

    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((found) => found[1]);
    assert.equal(targets.length, 3);
    for (const target of targets) assert.match(page, new RegExp(`<input[^>]* id="${target}"`));
  });

  it("is not surrounded by a list of problems while there are none", () => {
    assert.equal(html(<ErrorSummary title="Nothing" problems={new Map()} />), "");
  });
});
