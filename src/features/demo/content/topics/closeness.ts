import { type DemoTopic, list, text } from "../content.ts";

/** Partners, and closeness. */
export const roomTopics: readonly DemoTopic[] = [
  {
    key: "where-do-i-start",
    forum: "partners",
    title: "She was diagnosed last week. Where do I start?",
    tags: ["partners", "first questions"],
    posts: [
      {
        author: "copper_beech",
        when: { daysAgo: 39, at: "22:20" },
        body: "My wife knows I am writing this. She laughed and said “ask them what to do with your face”. So: what do I do with my face? And with the rest of me, when she is upset and I cannot fix it?",
        reactions: { "same-here": ["ninepins"], "thank-you": ["late_april", "wrenhouse"] },
      },
      {
        author: "late_april",
        when: { daysAgo: 38, at: "07:16" },
        body: "Speaking as the wife in a different house: an ordinary face. The one you have when the bus is late. Not tragic, not brave. And ask *before* you help, even if the help is a cup of tea.",
        replyTo: 1,
        reactions: { helped: ["copper_beech", "ninepins"], "same-here": ["wrenhouse", "tidy_chaos"] },
      },
      {
        author: "ninepins",
        when: { daysAgo: 38, at: "20:55" },
        body: "Partner of a few years’ standing. The thing I would pass on: find out what she would like you to say to *other* people. I once defended her very warmly at a dinner and told eight guests something that was hers to tell.",
        replyTo: 1,
        reactions: { helped: ["copper_beech"], "thank-you": ["late_april", "slowkettle", "paperlantern"] },
      },
      {
        author: "lena",
        when: { daysAgo: 37, at: "08:55" },
        body: text(
          "Three things that partners tell us were worth knowing early:",
          list(
            "It is a reflex. It is not a message about you.",
            "Comfort and problem-solving are different gifts. “Would you like ideas, or company?” saves many evenings.",
            "Noticing what *she* does that helps, and saying so, tends to do more good than taking over.",
          ),
          "You are also allowed to find it hard. You might choose somebody other than her to say that to, now and then.",
        ),
        replyTo: 1,
        reactions: { helped: ["copper_beech", "ninepins", "wrenhouse"], "thank-you": ["late_april", "pebble"] },
      },
      {
        author: "copper_beech",
        when: { daysAgo: 30, at: "21:48" },
        body: "Reporting back. “Ideas, or company?” has been asked twice. It was company both times. I had four ideas ready and have not needed one.",
        replyTo: 4,
        reactions: { "thank-you": ["lena", "ninepins"], hope: ["late_april", "pebble", "paperlantern"] },
      },
    ],
  },
  {
    key: "tired-too",
    forum: "partners",
    title: "I am tired too, and I feel guilty for it",
    tags: ["partners"],
    posts: [
      {
        author: "ninepins",
        when: { daysAgo: 18, at: "23:04" },
        body: "It is not my body. I know whose it is. But I have been cheerful for a long time now, and tonight I sat in the car outside our own house for a while with the lights off.",
        reactions: { rooting: ["copper_beech", "slowkettle", "late_april", "wrenhouse"] },
      },
      {
        author: "wrenhouse",
        when: { daysAgo: 17, at: "06:42" },
        body: "I am the one on the other side of that front door, in my own story. I would rather he came in tired than stayed out there cheerful.",
        replyTo: 1,
        reactions: { helped: ["ninepins", "copper_beech"], "thank-you": ["late_april"] },
      },
      {
        author: "ninepins",
        when: { daysAgo: 15, at: "22:10" },
        body: "I came in tired. There was soup, and nobody had to be cheerful at anybody. Thank you.",
        replyTo: 2,
        reactions: { rooting: ["wrenhouse", "copper_beech"], hope: ["paperlantern"] },
      },
    ],
  },
  {
    key: "when-to-say-it",
    forum: "closeness",
    title: "Dating again, and when to say it",
    tags: ["words"],
    posts: [
      {
        author: "marrow_lane",
        when: { daysAgo: 26, at: "20:48" },
        body: "Third date on Saturday. He makes his own marmalade. I like him, which is inconvenient. First date, third date, or a note under the door as I emigrate?",
        reactions: { "same-here": ["paperlantern", "harbour_mouse"], rooting: ["late_april", "tealeaf_22"] },
      },
      {
        author: "oat_and_ink",
        when: { daysAgo: 26, at: "21:30" },
        body: "I said it while we were both doing something with our hands, on about date four. “There is a kind of sex that hurts me, and it may be off the menu. There is a long menu.” Then I went on chopping.",
        replyTo: 1,
        reactions: { helped: ["marrow_lane", "paperlantern"], "thank-you": ["two_left_gloves"] },
      },
      {
        author: "two_left_gloves",
        when: { daysAgo: 25, at: "08:14" },
        body: "“There is a long menu” belongs on the tea towel with the other one.",
        replyTo: 2,
        reactions: { "same-here": ["oat_and_ink", "fennel_row"] },
      },
      {
        author: "marrow_lane",
        when: { daysAgo: 23, at: "22:58" },
        body: text(
          "> There is a long menu.",
          "I said it over washing-up. He said, “All right. Do you want the last roast potato?” I am choosing to take that as poetry.",
        ),
        replyTo: 2,
        quoteOf: 2,
        reactions: {
          rooting: ["oat_and_ink", "late_april", "tealeaf_22", "slowkettle"],
          hope: ["paperlantern", "harbour_mouse"],
        },
      },
    ],
  },
  {
    key: "off-the-table",
    forum: "closeness",
    title: "We took it off the table for a month",
    tags: ["partners", "good news"],
    posts: [
      {
        author: "wrenhouse",
        when: { daysAgo: 52, at: "06:58" },
        body: "On a therapist’s suggestion. Nothing inside, by agreement, no matter how well an evening goes. I did not expect to feel so *light*. I had not known how much of me was standing guard on the landing.",
        reactions: { "same-here": ["late_april", "oat_and_ink"], hope: ["pebble", "quietharbor"] },
      },
      {
        author: "late_april",
        when: { daysAgo: 51, at: "19:44" },
        body: "We did this and forgot to end it. That was a year ago. I say that as a recommendation of the month and possibly of the year.",
        replyTo: 1,
        reactions: { "thank-you": ["wrenhouse", "oat_and_ink"] },
      },
      {
        author: "lena",
        when: { daysAgo: 50, at: "08:38" },
        body: "For readers who have not met it: couples therapists often suggest something like this, with touch that has no goal. It can be a stage, or it can simply be how two people like to live. Both are outcomes.",
        reactions: { helped: ["pebble", "quietharbor"], "thank-you": ["late_april", "wrenhouse", "oat_and_ink"] },
      },
    ],
  },
];
