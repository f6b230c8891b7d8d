import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linkTarget, showsTarget } from "./links.ts";

const siteOrigins = ["https://practice.example"];
const href = (address: string) => linkTarget(address, { siteOrigins })?.href;

describe("where a link in somebody's text leads", () => {
  it("is an address of the web or a mailbox, written out in full", () => {
    assert.equal(href("https://example.org/a?b=1&c=2#d"), "https://example.org/a?b=1&c=2#d");
    assert.equal(href("HTTP://EXAMPLE.org"), "http://example.org/");
    assert.equal(href("//evil.example"), "https://evil.example/");
    assert.equal(href("https:\\\\evil.example"), "https://evil.example/");
    assert.equal(href("https://good.example\\@evil.example"), "https://good.example/@evil.example");
    assert.equal(href("mailto:desk@example.org?subject=x"), "mailto:desk@example.org");
  });

  it("is a path when it stays here, with one slash in front and never two", () => {
    assert.equal(href("/forums/topic/a/?x=1#post-2"), "/forums/topic/a/?x=1#post-2");
    assert.equal(href("https://practice.example/forums/"), "/forums/");
    assert.equal(href("https://practice.example//evil.example"), "/evil.example");
    assert.equal(href("/.//evil.example"), "/evil.example");
    assert.equal(href("/x/..//evil.example/"), "/evil.example/");
  });

  it("is not ours because it looks like ours (A-015)", () => {
    for (const address of [
      "https://attacker-practice.example/",
      "https://practice.example.evil.example/",
      "https://practice.example:8443/",
      "http://practice.example/",
    ]) {
      assert.equal(linkTarget(address, { siteOrigins })?.kind, "web", address);
    }
  });

  it("is nowhere for whatever could act, hide its host or leave the list (A-009, A-010)", () => {
    for (const address of [
      "",
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java\nscript:alert(1)",
      "\u0001javascript:alert(1)",
      "java\u200bscript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "file:///etc/passwd",
      "blob:https://a.example/x",
      "ftp://a.example",
      "https:evil.example",
      "https://",
      "https://good.example@evil.example",
      "https://user:secret@evil.example/",
      "mailto:",
      "mailto:a@b",
      "mailto:a@b.example,c@d.example",
      "#post-5",
      "page",
      "../page",
      "tel:0123",
      `https://a.example/${"x".repeat(2000)}`,
    ]) {
      assert.equal(linkTarget(address, { siteOrigins }), undefined, JSON.stringify(address));
    }
  });

  it("never is a page that acts when it is opened", () => {
    for (const address of [
      "/leave",
      "/leave/",
      "/LEAVE?x",
      "/%6ceave",
      "//leave/..//leave",
      "https://practice.example/leave#x",
    ]) {
      assert.notEqual(linkTarget(address, { siteOrigins })?.kind, "own", address);
    }
    assert.equal(href("/leaves/"), "/leaves/");
  });

  it("shows a look-alike host as it really is (A-010)", () => {
    const target = linkTarget("https://аррӏе.com/");
    assert.equal(target?.host, "xn--80ak6aa92e.com");
    assert.ok(target && !showsTarget("https://аррӏе.com/", target));
  });
});

describe("whether the words of a link name its host", () => {
  const shows = (label: string, address = "https://www.example.org/a/b") => {
    const target = linkTarget(address);
    assert.ok(target);
    return showsTarget(label, target);
  };

  it("is so when they are the address or begin with the host", () => {
    for (const label of ["https://www.example.org/a/b", "example.org", "www.example.org/a", " Example.org/other "]) {
      assert.equal(shows(label), true, label);
    }
    assert.equal(shows("desk@example.org", "mailto:desk@example.org"), true);
  });

  it("is not so when the host is only somewhere in them", () => {
    for (const label of [
      "here",
      "example.org.evil.example",
      "example.org@evil.example",
      "see example.org",
      "example.organic",
      "notexample.org",
    ]) {
      assert.equal(shows(label), false, label);
    }
    assert.equal(shows("write to us", "mailto:desk@example.org"), false);
  });
});
