import { type DemoTopic, list, text } from "../content.ts";

/** Waiting, moving, sitting, and a wedding. */
export const waitingTopics: readonly DemoTopic[] = [
  {
    key: "waiting-lists",
    forum: "general",
    title: "Eight months on the list. How do you keep going?",
    tags: ["waiting"],
    posts: [
      {
        author: "northofnine",
        when: { daysAgo: 28, at: "06:15" },
        body: "Letter came. Eight months. I do not want tips about self-care. I want to know how other people stood it.",
        reactions: { "same-here": ["harbour_mouse", "slowkettle"], rooting: ["late_april"] },
      },
      {
        author: "second_spring",
        when: { daysAgo: 28, at: "19:10" },
        body: "Crossly, to begin with. Then I wrote one question a month on the back of the letter, so that when the day came I had a page. It did not make it shorter. It made it mine.",
        replyTo: 1,
        reactions: { helped: ["northofnine", "harbour_mouse"] },
      },
      {
        author: "ruth",
        when: { daysAgo: 27, at: "09:48" },
        body: text(
          "No tips, then, only how lists work. Two things are always all right:",
          list(
            "ringing to say “I can come at short notice”, because people cancel;",
            "ringing to say “things have changed”, because they may have.",
          ),
          "Neither counts as making a fuss.",
        ),
        replyTo: 1,
        reactions: { "thank-you": ["northofnine", "slowkettle"], helped: ["harbour_mouse", "paperlantern"] },
      },
    ],
  },
  {
    key: "moving-country",
    forum: "general",
    title: "Has anyone moved country in the middle of treatment?",
    posts: [
      {
        author: "oslo_rain",
        when: { daysAgo: 4, at: "16:42" },
        body: "In spring I may move for work. I have a plan, a physio I trust, and a folder. What did you carry with you, and what had to begin again from zero?",
        reactions: { rooting: ["two_left_gloves"] },
      },
    ],
  },
  {
    key: "sitting-all-day",
    forum: "general",
    title: "Sitting all day, and what it does",
    tags: ["work", "physio"],
    posts: [
      {
        author: "tealeaf_22",
        when: { daysAgo: 17, at: "12:25" },
        body: "By four o’clock everything from the waist down has folded its arms. Does anyone have a desk trick that is invisible to open-plan colleagues?",
        reactions: { "same-here": ["marrow_lane", "two_left_gloves"] },
      },
      {
        author: "lena",
        when: { daysAgo: 16, at: "08:52" },
        body: "Feet flat, weight on both sitting bones, and get up whenever somebody else does. Then let the belly be soft for one breath out. Nobody has ever noticed a soft belly in a meeting. If sitting itself brings on pain, that is worth mentioning at an appointment, because it points somewhere different.",
        replyTo: 1,
        reactions: { helped: ["tealeaf_22", "marrow_lane", "two_left_gloves"], "thank-you": ["northofnine"] },
      },
    ],
  },
  {
    key: "wedding-season",
    forum: "general",
    title: "Wedding in six weeks and everyone is winking at me",
    tags: ["family", "waiting"],
    posts: [
      {
        author: "pebble",
        when: { daysAgo: 15, at: "23:22" },
        body: "It is mine, the wedding. My partner knows and is kind about it. It is the aunts. They keep winking. I feel that I am about to be marked.",
        reactions: { rooting: ["late_april", "wrenhouse", "fennel_row", "slowkettle"] },
      },
      {
        author: "late_april",
        when: { daysAgo: 14, at: "07:02" },
        body: "We played cards. Actual cards, with the good hotel biscuits. It is one of my favourite memories and nobody who winked will ever know.",
        replyTo: 1,
        reactions: { helped: ["pebble"], hope: ["harbour_mouse", "quietharbor"], "thank-you": ["wrenhouse"] },
      },
      {
        author: "pebble",
        when: { daysAgo: 14, at: "22:46" },
        body: "I have packed a pack of cards. My partner has packed a second one “in case of injury”. I think we may be all right.",
        replyTo: 2,
        reactions: { rooting: ["late_april", "marrow_lane", "slowkettle"] },
      },
    ],
  },
];
