import { type DemoPost, type DemoTopic, list, text } from "../content.ts";
import { wineOpening } from "./wine.ts";

/** Places 26 to 49: the turn to what to do instead, one post taken back, one hidden. */
const wineLater: readonly DemoPost[] = [
  {
    author: "granite_90",
    when: { daysAgo: 22, at: "22:14" },
    body: "You lot will complain about anything. Some of us had a drink, gritted our teeth and got on with it, and there was no forum needed.",
    hidden: { by: "ines", when: { daysAgo: 22, at: "22:47" }, reason: "Unkind to other members (rule 2)" },
  },
  {
    author: "late_april",
    when: { daysAgo: 22, at: "22:29" },
    body: "I am going to leave that where it is and go to bed. Good night to everyone who did not grit anything.",
    replyTo: 26,
    reactions: { "same-here": ["tealeaf_22", "fennel_row", "harbour_mouse"], "thank-you": ["lowcloud"] },
  },
  {
    author: "ines",
    when: { daysAgo: 22, at: "22:51" },
    body: text(
      "Moderator here. I have hidden one post and written to its author. If it found you on a bad evening, I am sorry you met it.",
      "For the record of this place: nobody here has to earn their pain, and nobody has to grit through it either. Carry on.",
    ),
    reactions: {
      "thank-you": ["tealeaf_22", "late_april", "pebble", "wrenhouse", "oat_and_ink", "paperlantern"],
    },
  },
  {
    author: "pebble",
    when: { daysAgo: 21, at: "00:05" },
    body: "Thank you Ines. It did find me on one of those.",
    replyTo: 28,
    reactions: { rooting: ["ines", "late_april", "second_spring"] },
  },
  {
    author: "amara",
    when: { daysAgo: 20, at: "17:20" },
    body: text(
      "One medical line, since the idea has now been said out loud. Going on through strong pain is not a shortcut. Muscles guard because the body expects pain. Stopping at pain is therefore part of the work, and not a break from it.",
    ),
    replyTo: 26,
    reactions: {
      helped: ["pebble", "paperlantern", "copper_beech", "northofnine"],
      "thank-you": ["late_april", "fennel_row", "oslo_rain"],
    },
  },
  {
    author: "copper_beech",
    when: { daysAgo: 20, at: "21:08" },
    body: "Partner here, mostly reading. I have said the wine thing. Not cruelly, I thought I was being easy-going. I am glad I read this before saying it again.",
    reactions: { "thank-you": ["tealeaf_22", "wrenhouse", "late_april", "ninepins"], hope: ["pebble"] },
  },
  {
    author: "wrenhouse",
    when: { daysAgo: 19, at: "06:44" },
    body: "@copper_beech It takes something to write that in a room like this. Welcome.",
    replyTo: 31,
    reactions: { "same-here": ["late_april", "slowkettle"] },
  },
  {
    author: "two_left_gloves",
    when: { daysAgo: 18, at: "11:31" },
    body: text(
      "I have been collecting replies for the next person. None of them is rude, sadly.",
      list(
        "“That is not something I want to try. What else do you have?”",
        "“Who near here sees people with this?”",
        "“Would you write down what you think it is?”",
        "“I will need a minute.” (And then take one. It is astonishing how long a minute is.)",
      ),
    ),
    reactions: {
      helped: ["tealeaf_22", "harbour_mouse", "quietharbor", "northofnine", "pebble"],
      "thank-you": ["lena", "ruth", "fennel_row"],
    },
  },
  {
    author: "quietharbor",
    when: { daysAgo: 18, at: "22:12" },
    body: "Saved. The minute is the one I will find hardest, so that is the one I am going to practise.",
    replyTo: 33,
    reactions: { rooting: ["two_left_gloves", "late_april"] },
  },
  {
    author: "tidy_chaos",
    when: { daysAgo: 17, at: "13:50" },
    body: "I do not remember what I wrote here but I wrote it on no sleep.",
    withdrawn: { daysAgo: 17, at: "19:02" },
  },
  {
    author: "marrow_lane",
    when: { daysAgo: 17, at: "20:20" },
    body: "Used the second one today. “Who near here sees people with this?” Got a name. A whole name, with a phone number under it.",
    replyTo: 33,
    reactions: { hope: ["quietharbor", "harbour_mouse", "tealeaf_22"], rooting: ["two_left_gloves", "fennel_row"] },
  },
  {
    author: "ruth",
    when: { daysAgo: 16, at: "09:12" },
    body: text(
      "A practical note from the desk side. If talking is hard, most practices will take a short letter before the visit, and somebody will read it. Three lines are plenty: what happens, what you would like, what you would not like done.",
      "You may also ask for a longer appointment when you book. The word to use is “double”.",
    ),
    reactions: {
      helped: ["harbour_mouse", "pebble", "quietharbor", "lowcloud", "northofnine"],
      "thank-you": ["tealeaf_22", "slowkettle"],
    },
  },
  {
    author: "lowcloud",
    when: { daysAgo: 16, at: "23:59" },
    body: "three lines i can do. i have been trying to write thirty",
    replyTo: 37,
    reactions: { "same-here": ["pebble", "harbour_mouse"], rooting: ["ruth", "second_spring"] },
  },
  {
    author: "oslo_rain",
    when: { daysAgo: 14, at: "18:36" },
    body: "For people with two languages: I wrote my letter in my own, then translated it. In my own language it was angry, in English it was clear. I sent the clear one and kept the angry one.",
    replyTo: 37,
    reactions: { "thank-you": ["two_left_gloves", "paperlantern"], helped: ["lowcloud"] },
  },
  {
    author: "two_left_gloves",
    when: { daysAgo: 14, at: "19:00" },
    body: text("> I sent the clear one and kept the angry one.", "Professionally speaking, that is the whole craft."),
    replyTo: 39,
    quoteOf: 39,
    reactions: { "thank-you": ["oslo_rain", "slowkettle"] },
  },
  {
    author: "oat_and_ink",
    when: { daysAgo: 12, at: "20:45" },
    body: "Small victory lap: new doctor, asked “do you have a partner, and what are they called?” One word different. I nearly hugged the blood pressure machine.",
    reactions: { hope: ["marrow_lane", "two_left_gloves", "paperlantern"], "thank-you": ["late_april"] },
  },
  {
    author: "northofnine",
    when: { daysAgo: 10, at: "05:10" },
    body: "End of shift. Read this from the top again. It started as a joke about wine and it is the most useful thing on my phone.",
    reactions: { "same-here": ["tealeaf_22", "quietharbor", "harbour_mouse", "late_april", "fennel_row"] },
  },
  {
    author: "granite_90",
    when: { daysAgo: 9, at: "21:37" },
    body: "Funny how everyone here has time for lists but not for actually trying.",
  },
  {
    author: "fennel_row",
    when: { daysAgo: 9, at: "21:58" },
    body: "Making the list *was* the trying, for some of us. I hope you are all right, @granite_90. I mean that.",
    replyTo: 43,
    reactions: { "thank-you": ["wrenhouse", "harbour_mouse", "second_spring"], "same-here": ["pebble"] },
  },
  {
    author: "tealeaf_22",
    when: { daysAgo: 6, at: "19:48" },
    body: text(
      "So. I went back. Different doctor, same clock on the wall. I read the card, with my actual voice.",
      "She said, “Yes. That sounds right. I am sorry nobody has said so before.” Then she drew the pelvic floor on the back of an envelope, quite badly, and gave me the envelope.",
    ),
    reactions: {
      hope: ["quietharbor", "pebble", "lowcloud", "harbour_mouse", "northofnine", "paperlantern", "oslo_rain"],
      rooting: ["late_april", "second_spring", "fennel_row", "slowkettle", "marrow_lane", "wrenhouse"],
    },
  },
  {
    author: "marrow_lane",
    when: { daysAgo: 6, at: "20:02" },
    body: "FRAME THE ENVELOPE 🎉",
    replyTo: 45,
    reactions: { "same-here": ["late_april", "paperlantern", "two_left_gloves", "oat_and_ink"] },
  },
  {
    author: "slowkettle",
    when: { daysAgo: 5, at: "08:31" },
    body: "I read that one out to my sister. We both needed a moment.",
    replyTo: 45,
    reactions: { "thank-you": ["tealeaf_22"] },
  },
  {
    author: "amara",
    when: { daysAgo: 3, at: "18:05" },
    body: "We could all draw it better, and we could all say that sentence more often. Thank you for coming back to tell us.",
    replyTo: 45,
    reactions: { "thank-you": ["tealeaf_22", "late_april", "slowkettle", "quietharbor"] },
  },
  {
    author: "harbour_mouse",
    when: { daysAgo: 1, at: "22:40" },
    body: "I have posted my three lines. In a real envelope, in the real post. I walked past the box twice first.",
    replyTo: 37,
    reactions: { rooting: ["ruth", "lowcloud", "tealeaf_22", "slowkettle"] },
  },
];

export const wineTopic: DemoTopic = {
  key: "glass-of-wine",
  forum: "general",
  title: "My doctor said to have a glass of wine",
  tags: ["words", "first questions"],
  posts: [...wineOpening, ...wineLater],
};
