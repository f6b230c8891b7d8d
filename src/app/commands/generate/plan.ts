import { below, type Random } from "./random.ts";

export interface PlanOptions {
  readonly topics: number;
  readonly posts: number;
  /** Posts in the longest topic; by chance when absent. */
  readonly longest: number | undefined;
}

/** @returns posts for each topic, at least one, so many together; the first topic is the longest when one was asked for */
export function sharePosts(random: Random, { topics, posts, longest }: PlanOptions): Uint32Array {
  const shares = new Uint32Array(topics).fill(1);
  const first = longest === undefined ? 0 : 1;
  if (longest !== undefined) shares[0] = longest;
  let left = posts - topics - (longest === undefined ? 0 : longest - 1);
  const most = longest ?? Number.POSITIVE_INFINITY;
  const others = topics - first;
  if (others === 0) {
    shares[0] = (shares[0] ?? 0) + left;
    return shares;
  }
  // A few topics are long and most are short: chance is squared, and what finds no place goes round.
  const average = Math.max(1, left / others);
  for (let topic = first; topic < topics && left > 0; topic++) {
    const more = Math.min(left, most - 1, Math.floor(3 * average * random() ** 2));
    shares[topic] = 1 + more;
    left -= more;
  }
  while (left > 0) {
    const topic = first + below(random, others);
    if ((shares[topic] ?? 0) >= most) {
      if (others * most < posts - (longest ?? 0)) throw new RangeError("The posts do not fit.");
      continue;
    }
    shares[topic] = (shares[topic] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

/** Every post of the community: which topic it is in and when it was written, in the order of writing. */
export interface PostPlan {
  readonly topic: Uint32Array;
  readonly position: Uint32Array;
  readonly author: Uint32Array;
  readonly minute: Float64Array;
  /** Posts in the order of writing: places in the arrays above. */
  readonly order: Uint32Array;
}

/**
 * Spreads topics over a stretch of minutes and their posts over the days after each; nothing lies in the future.
 *
 * @param minutes how long the community is said to exist
 */
export function planPosts(random: Random, shares: Uint32Array, members: number, minutes: number): PostPlan {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const plan = {
    topic: new Uint32Array(total),
    position: new Uint32Array(total),
    author: new Uint32Array(total),
    minute: new Float64Array(total),
  };
  let at = 0;
  shares.forEach((share, topic) => {
    let minute = random() * (minutes - 1);
    const pace = (minutes - minute) / share;
    // A handful of people carry a topic; some of them come back.
    const circle = Math.min(members, 2 + Math.ceil(Math.sqrt(share) * 2));
    const start = below(random, members);
    for (let position = 1; position <= share; position++) {
      plan.topic[at] = topic;
      plan.position[at] = position;
      plan.author[at] = (start + (position === 1 ? 0 : below(random, circle))) % members;
      plan.minute[at] = minute;
      minute += Math.min(pace, 4_000) * random();
      at += 1;
    }
  });
  const order = new Uint32Array(total).map((_, place) => place);
  order.sort((a, b) => (plan.minute[a] ?? 0) - (plan.minute[b] ?? 0) || a - b);
  return { ...plan, order };
}
