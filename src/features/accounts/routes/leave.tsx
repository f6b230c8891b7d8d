import { guest } from "#core/viewer.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import { type Answer, type Asked, answer } from "#platform/web/asked.ts";
import { cookie } from "#platform/web/cookies.ts";
import { nothing, page, type RawInput, type Route } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { endSession } from "../commands/sessions.ts";
import { blankPage } from "../pages/blank-page.ts";
import { identify } from "../queries/identify.ts";
import { urls } from "../urls.ts";
import { clearEverything } from "./clear.ts";

/** Somebody may be standing behind them: if the database is slow or away, they leave without it. */
const longestWaitMs = 1_000;

/**
 * Leaves for the practice's neutral site at once, and ends the session if its owner chose so. The one GET that
 * changes something (README 23), so only pages of ours may ask for that; anybody else's link merely leads away.
 */
const leave: Route = {
  method: "GET",
  path: urls.leave,
  access: "everyone",
  limit: null,
  kind: "page",
  identified: false,
  async run(asked, raw) {
    const away = awayTo(asked.tools.settings().exitUrl);
    const token = asked.cookie(asked.tools.cookies.session);
    if (token === null || !isFromHere(raw)) return away;
    if (!(await endsSession(asked, token))) return away;
    const { cookies } = asked.tools;
    return {
      ...away,
      headers: { ...away.headers, ...clearEverything },
      cookies: [cookie(cookies, cookies.session, "", 0)],
    };
  },
};

/** Where Leave goes while the practice has not named a neutral site. */
const showBlank = page(urls.blank, { access: "everyone", input: nothing, identified: false }, async () =>
  answer(200, "text/html; charset=utf-8", blankPage),
);

export const leaveRoutes = [leave, showBlank];

function awayTo(exitUrl: string): Answer {
  return { kind: "answer", status: 303, headers: { location: exitUrl || urls.blank }, body: "" };
}

/** Ends the session where its owner wants that or the device is shared, and when we cannot find out in time. */
async function endsSession(asked: Asked<unknown>, token: string): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, longestWaitMs, true).unref());
  return await Promise.race([late, endIfWanted(asked, token).catch(() => true)]);
}

async function endIfWanted({ db, tools, house, now }: Asked<unknown>, token: string): Promise<boolean> {
  const identity = await identify({ db, sealer: tools.sealer }, token, now);
  if (identity && !identity.leaveSignsOut && !identity.sharedDevice) return false;
  if (identity) await inWork(house, guest, (work) => endSession(work, hashToken(token)));
  return true;
}

/** A link or a script of one of our pages; browsers without Sec-Fetch-Site tell by the address they come from. */
function isFromHere({ headers }: RawInput): boolean {
  if (headers["sec-purpose"] !== undefined) return false; // a browser that looks ahead: nobody has pressed anything
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { referer, host } = headers;
  if (typeof referer !== "string" || typeof host !== "string" || !URL.canParse(referer)) return false;
  return new URL(referer).host === host;
}
