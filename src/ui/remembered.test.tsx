import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderToString } from "preact-render-to-string";
import { remembered } from "./remembered.tsx";

describe("a part that is remembered", () => {
  interface Props {
    readonly name: string;
    readonly at?: Date;
  }
  let drawings = 0;
  const Part = ({ name, at }: Props) => {
    drawings += 1;
    return (
      <p title={name}>
        {name} {at?.toISOString() ?? ""}
      </p>
    );
  };

  it("looks as it would look otherwise, between whatever stands around it", () => {
    const Known = remembered(Part, ({ name }) => name, 10);
    const page = (One: typeof Part | typeof Known) =>
      renderToString(
        <div>
          a <One name={'<b>"&'} at={new Date(0)} /> b
        </div>,
      );

    assert.equal(page(Known), page(Part));
    assert.equal(page(Known), page(Part));
  });

  it("is drawn once for equal props and anew for others, however little differs", () => {
    const Known = remembered(Part, ({ name }) => name, 10);
    drawings = 0;
    for (const name of ["a", "a", "b", "a"]) renderToString(<Known name={name} />);
    for (const at of [0, 0, 1, 1]) renderToString(<Known name="a" at={new Date(at)} />);
    renderToString(<Known name="a" />);

    assert.equal(drawings, 5);
  });

  it("is forgotten when there are too many", () => {
    const Known = remembered(Part, ({ name }) => name, 2);
    drawings = 0;
    for (const name of ["a", "b", "c", "c", "b", "a"]) renderToString(<Known name={name} />);

    assert.equal(drawings, 4);
  });
});
