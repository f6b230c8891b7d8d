import { h } from "preact";
import type { Example } from "../example.ts";
import { TextArea } from "../field/text-area.tsx";
import { Form } from "../form/form.tsx";
import { Toolbar } from "./toolbar.tsx";

const words = { bold: "Bold", list: "List", quote: "Quote", link: "Link" };

const form = (
  <Form action="#post">
    <TextArea name="composer" label="Your reply" rows={3} toolbar={<Toolbar label="Formatting" words={words} />} />
  </Form>
);

export const examples: readonly Example[] = [
  { name: "In a composer, which shows it", show: h("post-composer", null, form) },
];
