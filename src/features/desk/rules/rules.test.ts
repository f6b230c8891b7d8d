import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type HeardPost, hear } from "./next-state.ts";
import { riskOf } from "./risk.ts";

const post = (by: HeardPost["by"], text = "Thank you.", staffVoice = false): HeardPost => ({ by, text, staffVoice });
const calm = { risk: 0 } as const;

describe("what a post makes of a question", () => {
  it("is answered by the practice, and by nobody else", () => {
    assert.equal(hear({ state: "new", ...calm }, post("team", "Most people can.", true)).state, "answered");
    assert.equal(hear({ state: "new", ...calm }, post("team", "Moved to Aftercare.")).state, "new");
    assert.equal(hear({ state: "new", ...calm }, post("peer", "It went well for me.")).state, "peers");
    assert.equal(hear({ state: "seen", ...calm }, post("peer")).state, "peers");
    assert.equal(hear({ state: "answered", ...calm }, post("peer")).state, "answered");
    assert.equal(hear({ state: "handed-over", ...calm }, post("peer")).state, "handed-over");
  });

  it("comes back when its asker says what they were asked, or asks more", () => {
    const back = hear({ state: "asked-back", ...calm }, post("asker", "Three weeks ago."));
    assert.deepEqual([back.state, back.asksAnew], ["new", true]);
    assert.equal(hear({ state: "answered", ...calm }, post("asker", "And at night?")).state, "new");
    assert.equal(hear({ state: "closed", ...calm }, post("asker", "And at night?")).state, "new");
    assert.equal(hear({ state: "answered", ...calm }, post("asker", "Thank you both.")).state, "answered");
    assert.equal(hear({ state: "peers", ...calm }, post("asker", "Thank you.")).state, "peers");
  });

  it("comes back and goes up when somebody should look, whatever they ask", () => {
    const heard = hear({ state: "answered", ...calm }, post("asker", "I cannot swallow since this morning."));
    assert.deepEqual(heard, { state: "new", risk: 2, asksAnew: true, answers: false });
    assert.equal(hear({ state: "new", risk: 2 }, post("asker", "Anybody?")).risk, 2);
    assert.equal(hear({ state: "new", risk: 2 }, post("team", "Please call us now.", true)).risk, 0);
  });
});

describe("words that bring a question up", () => {
  it("are found as whole words, with whichever apostrophe", () => {
    assert.equal(riskOf("I can’t breathe well."), 2);
    assert.equal(riskOf("There is some blood, and a fever."), 1);
    assert.equal(riskOf("My bloodline is Irish."), 0);
    assert.equal(riskOf("BLEEDING HEAVILY!"), 2);
    assert.equal(riskOf(""), 0);
  });
});
