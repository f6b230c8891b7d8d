import type { EventKind } from "./event-kind.ts";
import type { Following, Work } from "./work.ts";

export { defineEvent, type EventKind } from "./event-kind.ts";

/** A job that follows an event. Safe to run twice. */
export interface Reaction<Input> {
  readonly event: EventKind<Input>;
  readonly name: string;
  readonly tries: number;
  /** Does what follows from several such events, which may have gathered: all of it, or nothing. */
  runAll(work: Work, inputs: readonly Input[]): Promise<void>;
}

/** A reaction with its input checked at the door, so that a list can hold reactions of all kinds. */
export interface AnyReaction extends Following {
  readonly eventName: string;
}

export function reactTo<Input>(event: EventKind<Input>, reaction: Omit<Reaction<Input>, "event">): AnyReaction {
  return {
    eventName: event.name,
    name: reaction.name,
    tries: reaction.tries,
    runAll: (work, inputs) =>
      reaction.runAll(
        work,
        inputs.map((input) => event.input.parse(input)),
      ),
  };
}

/** Work by the clock. One process of the community runs it at a time; running it twice does no harm. */
export interface ClockJob {
  readonly name: string;
  readonly everySeconds: number;
  /** How long after the start it runs for the first time; as long as between two runs if it does not say. */
  readonly firstAfterSeconds?: number;
  run(work: Work): Promise<void>;
}

/** @throws Error when two reactions share a name: their jobs could not be told apart */
export function byEvent(reactions: readonly AnyReaction[]): ReadonlyMap<string, readonly AnyReaction[]> {
  const names = new Set<string>();
  const map = new Map<string, AnyReaction[]>();
  for (const reaction of reactions) {
    if (names.has(reaction.name)) throw new Error(`Two reactions are called ${reaction.name}.`);
    names.add(reaction.name);
    map.set(reaction.eventName, [...(map.get(reaction.eventName) ?? []), reaction]);
  }
  return map;
}
