import { sql } from "kysely";

export type AnswerState = "current" | "rechecking" | "replaced";

/** Whether an answer by the practice still stands, as readers are told. Dates are text: they come as JSON. */
export interface AnswerStanding {
  readonly state: AnswerState;
  readonly why: string | null;
  readonly replacedBy: number | null;
  readonly reviewer: string | null;
  readonly reviewedAt: string | null;
  /** A day. */
  readonly reviewBy: string | null;
  readonly overdue: boolean;
  /** Its words were changed after the review. */
  readonly changedSince: boolean;
}

/** An answer that a post quotes or links to, and that stands no longer as it did. */
export interface OutdatedQuote {
  readonly postId: number;
  readonly state: AnswerState;
  readonly replacedBy: number | null;
}

/** Of the query's `post`; null where it is not the practice's, or nobody has said anything about it. */
export const standingOfPost = sql<AnswerStanding | null>`
  case when post.staff_voice then (
    select json_build_object('state', standing.state, 'why', standing.why, 'replacedBy', standing.replaced_by,
                             'reviewer', reviewer.name, 'reviewedAt', standing.reviewed_at, 'reviewBy', standing.review_by,
                             'overdue', standing.overdue, 'changedSince', coalesce(post.edited_at > standing.reviewed_at, false))
      from answer_standing standing left join member reviewer on reviewer.id = standing.reviewed_by and reviewer.left_at is null
     where standing.post_id = post.id) end`;

/** Asked only of posts with a link to a post: few. Any other answer stands, and nothing is said about it. */
export const outdatedInPost = sql<readonly OutdatedQuote[] | null>`
  case when strpos(post.body_html, '/forums/reply/') > 0 then (
    select json_agg(json_build_object('postId', standing.post_id, 'state', standing.state, 'replacedBy', standing.replaced_by)
                    order by standing.post_id)
      from answer_standing standing
     where standing.state <> 'current' and standing.post_id in (
       select linked[1]::bigint from regexp_matches(post.body_html, '/forums/reply/([1-9][0-9]{0,15})/', 'g') linked)) end`;
