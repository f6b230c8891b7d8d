/** Whether the old addresses lead where they led, looked up once everything is here. */
export interface CheckedAddresses {
  readonly forums: number;
  readonly topics: number;
  readonly posts: number;
  /** Old numbers of the first hundred that lead nowhere, or to something else. */
  readonly elsewhere: readonly number[];
  /** How many these are altogether. */
  readonly lost: number;
}
