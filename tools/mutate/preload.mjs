/** Gives one module another text: what `MUTATED` names, as JSON of its address and its source. */
import { registerHooks } from "node:module";

const { url, source } = JSON.parse(process.env.MUTATED ?? "{}");
/** Rules use nothing of a front door but rules: the rest of the house need not be loaded each time. */
const front = /^#features\/(\w+)\/index\.ts$/;
const isRule = /\/policy\.ts$/;

registerHooks({
  resolve(asked, context, next) {
    const behind = isRule.test(context.parentURL?.split("?", 1)[0] ?? "") ? front.exec(asked)?.[1] : undefined;
    return next(behind === undefined ? asked : `#features/${behind}/policy.ts`, context);
  },
  load(asked, context, next) {
    return asked.split("?", 1)[0] === url ? { format: "module", source, shortCircuit: true } : next(asked, context);
  },
});
