import type { QuestionState, Risk } from "../facts.ts";
import { riskOf } from "./risk.ts";

/** A post, as far as it matters to the question that its topic asks. */
export interface HeardPost {
  readonly by: "asker" | "team" | "peer";
  /** Written for the practice, under a confirmed title. */
  readonly staffVoice: boolean;
  /** Its own words, without those that it quotes. */
  readonly text: string;
}

/** What a post makes of a question. */
export interface Heard {
  readonly state: QuestionState;
  readonly risk: Risk;
  /** Somebody waits from now on. */
  readonly asksAnew: boolean;
  /** The practice has answered. */
  readonly answers: boolean;
}

/**
 * How a question stands after another post. The practice's post answers it; another person's leaves it open for the
 * practice; its asker opens it again by answering what they were asked, by asking more, or by words that somebody should
 * see now.
 */
export function hear(before: { readonly state: QuestionState; readonly risk: Risk }, post: HeardPost): Heard {
  const same: Heard = { ...before, asksAnew: false, answers: false };
  if (post.staffVoice) return { state: "answered", risk: 0, asksAnew: false, answers: true };
  const risk = riskOf(post.text);
  const worse = higher(risk, before.risk);
  if (post.by === "asker") {
    const settled = before.state === "answered" || before.state === "closed";
    const again = before.state === "asked-back" || (settled && (asks(post.text) || risk > 0));
    return again ? { state: "new", risk: worse, asksAnew: true, answers: false } : { ...same, risk: worse };
  }
  if (post.by === "peer" && (before.state === "new" || before.state === "seen")) return { ...same, state: "peers" };
  return same;
}

function higher(one: Risk, other: Risk): Risk {
  if (one === 2 || other === 2) return 2;
  return one === 1 || other === 1 ? 1 : 0;
}

/** Does somebody ask something? People forget the mark often, so this says yes too seldom rather than too often. */
export function asks(text: string): boolean {
  return text.includes("?") || text.includes("؟") || text.includes("？");
}
