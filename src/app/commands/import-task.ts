import { runTask } from "#features/imports/index.ts";
import { type Command, UsageProblem } from "./command.ts";
import { inCommunity, patient } from "./community.ts";
import { words } from "./words.ts";

/** What the worker runs for the administrators' import pages. */
export const importTask: Command = {
  name: "import task",
  usage: "import task NUMBER",
  async run(call) {
    const [number = ""] = call.args;
    if (!/^[1-9]\d{0,15}$/.test(number)) throw new UsageProblem(words.noTask);
    await inCommunity(call, ({ house }) => runTask(house, Number(number)), patient);
    return 0;
  },
};
