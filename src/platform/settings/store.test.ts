import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { defaultSettings } from "#core/settings.ts";
import { system } from "#core/viewer.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { isTimeZone, settingsFrom } from "./rows.ts";
import { createSettingsStore, lockSettings, saveSettings, saveText } from "./store.ts";

let test: TestHouse;

before(async () => {
  test = await testHouse();
});

describe("the settings of a community", () => {
  it("are the usual ones until somebody decides otherwise", () => {
    assert.deepEqual(settingsFrom([]), defaultSettings);
  });

  it("never follow a stored value that we do not understand", () => {
    const rows = [
      { name: "searchEngines", value: "yes" },
      { name: "exitUrl", value: "javascript:alert(1)" },
      { name: "postsPerPage", value: 0 },
      { name: "timeZone", value: "Mars/Olympus" },
      { name: "text.urgent", value: { markdown: 5 } },
      { name: "texts", value: "nonsense" },
      { name: "left over from another version", value: true },
    ];
    assert.deepEqual(settingsFrom(rows), defaultSettings);
  });

  it("are kept a row each, and read by every process when it is told", async () => {
    const other = createSettingsStore(test.house.database);
    await test.as(system, async (work) => {
      await saveSettings(work, { postsPerPage: 15, searchEngines: true });
      await saveText(work, "urgent", { markdown: "Call 112.", version: 2, reviewed: null });
    });
    assert.deepEqual(other.current(), defaultSettings);

    await other.reload();

    assert.equal(other.current().postsPerPage, 15);
    assert.equal(other.current().texts.urgent.version, 2);
    assert.equal(other.current().communityName, defaultSettings.communityName);
    assert.ok(test.announced.includes("site"));
  });

  it("do not go back when an older answer arrives late", async () => {
    const store = createSettingsStore(test.house.database);
    await Promise.all([store.reload(), store.reload(), store.reload()]);
    assert.equal(store.current().postsPerPage, 15);
  });

  it("are changed by one person at a time", async () => {
    const counted = Array.from({ length: 8 }, () =>
      test.as(system, async (work) => {
        const { quietEditMinutes } = await lockSettings(work);
        await saveSettings(work, { quietEditMinutes: quietEditMinutes + 1 });
      }),
    );
    await Promise.all(counted);

    const now = await test.as(system, (work) => lockSettings(work));
    assert.equal(now.quietEditMinutes, defaultSettings.quietEditMinutes + 8);
  });
});

describe("a time zone", () => {
  it("is a name that this computer knows, never an offset", () => {
    for (const good of ["UTC", "Europe/Dublin", "America/Argentina/Buenos_Aires", "Etc/GMT+3"]) {
      assert.equal(isTimeZone(good), true, good);
    }
    for (const bad of ["", "+01:00", "Mars/Olympus", "Europe/", "../etc/passwd", "UTC\n"]) {
      assert.equal(isTimeZone(bad), false, bad);
    }
  });
});
