import type { WxrItem } from "../wxr/records.ts";

/** The first value of a key, as WordPress reads it; undefined when the item has none. */
export function metaOf(item: WxrItem, key: string): string | undefined {
  return item.meta.find(([name]) => name === key)?.[1];
}

export function allMetaOf(item: WxrItem, key: string): string[] {
  return item.meta.filter(([name]) => name === key).map(([, value]) => value);
}

/** A row number in a meta value; 0 when there is none or it is no number. */
export function metaId(item: WxrItem, key: string): number {
  const value = metaOf(item, key)?.trim() ?? "";
  return /^\d{1,10}$/.test(value) ? Number(value) : 0;
}

/** A count as the old site keeps it beside a row; null when there is none or it is no number. */
export function metaCount(item: WxrItem, key: string): number | null {
  const value = metaOf(item, key)?.trim() ?? "";
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** All row numbers under a key; values that are none are left out. */
export function metaNumbers(item: WxrItem, key: string): number[] {
  return allMetaOf(item, key).flatMap((value) => (/^\s*\d{1,10}\s*$/.test(value) ? Number(value) : []));
}
