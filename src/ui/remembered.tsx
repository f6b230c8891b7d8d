import type { ComponentChild, VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";

/**
 * The same part, drawn once for equal props: drawing costs ten times what finding it again does, and the next page shows
 * most of this one's posts. Only for parts whose props are plain values and say all that the part depends on. Nothing has
 * to be forgotten when something changes, because then the props are others.
 *
 * @param keyOf tells apart what is shown by turns; of each only the last is remembered
 * @param most how many are remembered; the oldest go first
 */
export function remembered<Props extends object>(
  Part: (props: Props) => ComponentChild,
  keyOf: (props: Props) => string,
  most: number,
): (props: Props) => VNode {
  const drawn = new Map<string, { readonly props: Props; readonly html: string }>();
  return (props) => {
    const key = keyOf(props);
    const known = drawn.get(key);
    if (known && isAlike(known.props, props)) return asItStands(known.html);
    const html = inOnePiece(renderToString(<Part {...props} />));
    if (drawn.size >= most) drawn.delete(drawn.keys().next().value ?? "");
    drawn.set(key, { props, html });
    return asItStands(html);
  };
}

/** A drawing is glued from thousands of pieces, which would be put together anew for every page. */
function inOnePiece(html: string): string {
  return Buffer.from(html).toString();
}

/** HTML that was drawn from parts goes into the page as it is. */
function asItStands(html: string): VNode {
  return jsxTemplate([html]);
}

/** Are these the same plain values, all the way down? Whatever is not plain is like itself only. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (one instanceof Date) return other instanceof Date && one.getTime() === other.getTime();
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => isAlike(Reflect.get(one, name), Reflect.get(other, name)));
}
