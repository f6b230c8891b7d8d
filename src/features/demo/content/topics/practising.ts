import { type DemoTopic, list, table, text } from "../content.ts";

/** Practising at home, and the forum below it about plateaus. */
export const practisingTopics: readonly DemoTopic[] = [
  {
    key: "stuck-2-3",
    forum: "practising",
    title: "Stuck between size 2 and 3 for a month",
    tags: ["dilators", "setback"],
    posts: [
      {
        author: "slowkettle",
        when: { daysAgo: 12, at: "09:15" },
        body: "Two is like an old coat. Three is like somebody else’s front door. Four weeks of this. Is there a trick, or is it only patience? I have patience, but I should like to be told that is what it is.",
        reactions: { "same-here": ["late_april", "paperlantern", "lowcloud"] },
      },
      {
        author: "late_april",
        when: { daysAgo: 12, at: "12:50" },
        body: "I stood at that same door from August to the clocks changing. What I did was stop knocking every day. Two days of the old coat, one day of just resting the other one *near* me. That was only my way round it.",
        replyTo: 1,
        reactions: { helped: ["slowkettle", "paperlantern"], hope: ["lowcloud"] },
      },
      {
        author: "lena",
        when: { daysAgo: 11, at: "08:22" },
        body: text(
          "It is one of the most usual places to stand still, partly because the step between two sizes is not the same in every set. The numbers are only the maker’s names.",
          "Things we generally look at with people there, before anybody talks about trying harder:",
          list(
            "Is the smaller one comfortable, or only bearable? Comfortable is worth waiting for.",
            "Is there enough lubricant? Then a little more.",
            "Where does it stop: at the edge, or further in?",
            "Would part of the way, for a few breaths, be allowed to count? In my book it does.",
          ),
          "And if it burns at the edge each time, tell whoever wrote your plan. That is information, and not impatience.",
        ),
        replyTo: 1,
        reactions: {
          helped: ["slowkettle", "late_april", "paperlantern", "quietharbor"],
          "thank-you": ["lowcloud", "oslo_rain"],
        },
      },
      {
        author: "slowkettle",
        when: { daysAgo: 10, at: "09:40" },
        body: text(
          "> Would part of the way, for a few breaths, be allowed to count?",
          "It had not occurred to me that anybody was allowed to count that. I have been throwing those away.",
        ),
        replyTo: 3,
        quoteOf: 3,
        reactions: { "same-here": ["paperlantern", "pebble", "lowcloud"], "thank-you": ["lena"] },
      },
      {
        author: "slowkettle",
        when: { daysAgo: 2, at: "10:02" },
        body: "Part of the way, five breaths, radio play on. I have written it down as a thing that happened.",
        reactions: { rooting: ["late_april", "second_spring", "lena", "paperlantern"], hope: ["lowcloud"] },
      },
    ],
  },
  {
    key: "what-do-you-listen-to",
    forum: "practising",
    title: "What do you listen to?",
    tags: ["dilators", "good news"],
    posts: [
      {
        author: "paperlantern",
        when: { daysAgo: 20, at: "19:20" },
        body: "Please do not say whale sounds. Whale sounds make me feel that a whale is involved.",
        reactions: { "thank-you": ["marrow_lane", "tealeaf_22", "late_april"] },
      },
      {
        author: "tealeaf_22",
        when: { daysAgo: 20, at: "19:41" },
        body: "The shipping forecast. I have never been to any of those places and I am never required to do anything about them.",
        reactions: { "same-here": ["slowkettle"], helped: ["paperlantern"] },
      },
      {
        author: "oslo_rain",
        when: { daysAgo: 19, at: "17:10" },
        body: "Chess commentary in a language I do not know. Somebody calm is worried about something that is not me.",
        reactions: { helped: ["lowcloud", "paperlantern", "two_left_gloves"] },
      },
      {
        author: "lowcloud",
        when: { daysAgo: 18, at: "02:14" },
        body: "rain. just the window when it is the right weather",
        reactions: { "same-here": ["wrenhouse", "oslo_rain"] },
      },
      {
        author: "tidy_chaos",
        when: { daysAgo: 18, at: "13:20" },
        body: "There is an hour of it at https://example.org/rain-on-a-tin-roof and nobody speaks, which in my house is worth a great deal.",
        replyTo: 4,
        reactions: { "thank-you": ["lowcloud"] },
      },
      {
        author: "late_april",
        when: { daysAgo: 18, at: "20:11" },
        body: "An audiobook so bad that I stay for the plot. I owe a great deal to a duke with one eyebrow.",
        reactions: { "thank-you": ["marrow_lane", "fennel_row"] },
      },
    ],
  },
  {
    key: "routines",
    forum: "practising",
    title: "Routines that survive a bad week",
    tags: ["dilators"],
    posts: [
      {
        author: "fennel_row",
        when: { daysAgo: 38, at: "18:15" },
        body: text(
          "I am a teacher, so naturally there is a table. This is mine. It is not a recommendation; my plan came from my own physio.",
          table(
            ["Kind of day", "What I do", "What I write down"],
            ["Ordinary", "What the plan says", "A word"],
            ["Tired", "The breathing part only", "“breathing”"],
            ["Awful", "Nothing, on purpose", "“rest”"],
          ),
          "The last row is what saved it. Before that, an awful day became a guilty week.",
        ),
        reactions: {
          helped: ["late_april", "lowcloud", "pebble", "paperlantern", "tidy_chaos"],
          "thank-you": ["lena", "second_spring"],
        },
        edited: {
          when: { daysAgo: 37, at: "17:30" },
          reason: "Said more clearly that this is only my own plan",
          before: "I am a teacher, so naturally there is a table.",
        },
      },
      {
        author: "tidy_chaos",
        when: { daysAgo: 38, at: "21:46" },
        body: "“Nothing, on purpose.” I am going to do nothing on purpose tonight, and write it down with a proper pen.",
        replyTo: 1,
        reactions: { rooting: ["fennel_row", "late_april"] },
      },
      {
        author: "lena",
        when: { daysAgo: 37, at: "08:12" },
        body: "Rest is part of the plan in every plan I write. I wish more of us said so on the first page.",
        reactions: { "thank-you": ["fennel_row", "lowcloud", "tidy_chaos"] },
      },
    ],
  },
  {
    key: "hurt-more",
    forum: "practising",
    title: "It hurt more this week. Stop or carry on?",
    tags: ["setback", "dilators"],
    posts: [
      {
        author: "lowcloud",
        when: { daysAgo: 7, at: "23:51" },
        body: "third evening it has been worse than last week. not dangerous i think, just worse. i do not know if stopping is sensible or if stopping is me running away",
        reactions: { "same-here": ["pebble", "quietharbor"], rooting: ["second_spring", "late_april"] },
      },
      {
        author: "ruth",
        when: { daysAgo: 6, at: "08:40" },
        body: text(
          "Stopping when it hurts more is sensible, and nobody here will call it running away. In general we ask people to leave it for now and ring whoever looks after their plan in working hours.",
          "Please do not wait for a reply here if there is fever, bleeding that is more than spots, a smell that is new, pain that keeps rising, or if you cannot pee. [Urgent help](/urgent/) says where to turn.",
        ),
        replyTo: 1,
        reactions: { helped: ["lowcloud", "pebble"], "thank-you": ["quietharbor", "late_april"] },
      },
      {
        author: "lowcloud",
        when: { daysAgo: 5, at: "20:17" },
        body: "none of those. i rang. i was told a few days off and to come in. they did not sigh once, i listened for it",
        replyTo: 2,
        reactions: { rooting: ["ruth", "second_spring", "wrenhouse", "slowkettle", "late_april"] },
      },
    ],
  },
  {
    key: "where-to-begin-again",
    forum: "starting-again",
    title: "Three weeks off with a cold. Where do I begin again?",
    tags: ["setback", "dilators"],
    posts: [
      {
        author: "late_april",
        when: { daysAgo: 64, at: "19:12" },
        body: "It was a very boring cold. I am now looking at the box as though it belongs to a former tenant.",
        reactions: { "same-here": ["tealeaf_22", "pebble"] },
      },
      {
        author: "second_spring",
        when: { daysAgo: 64, at: "20:40" },
        body: "I always went back to whichever one made me feel faintly bored, and stayed until I was bored again. It was my rule, not a rule.",
        replyTo: 1,
        reactions: { helped: ["late_april", "pebble"] },
      },
      {
        author: "lena",
        when: { daysAgo: 63, at: "08:29" },
        body: "Many plans say something like: smaller than where you left off, for a few sessions, and up again once it is comfortable. Have a look at what yours says about breaks, and if it says nothing, ask. It is a gap in the plan and not in you.",
        replyTo: 1,
        reactions: { helped: ["late_april", "quietharbor", "lowcloud"], "thank-you": ["fennel_row"] },
      },
    ],
  },
  {
    key: "going-back-a-size",
    forum: "starting-again",
    title: "Going back a size is not going back",
    tags: ["setback"],
    posts: [
      {
        author: "wrenhouse",
        when: { daysAgo: 45, at: "06:36" },
        body: "I say it to myself like a grace before meals. Some mornings I believe it. Who believes it today, so that I can borrow some?",
        reactions: { "same-here": ["pebble", "slowkettle"] },
      },
      {
        author: "second_spring",
        when: { daysAgo: 45, at: "18:58" },
        body: "I do, today. You may have mine until Friday.",
        replyTo: 1,
        reactions: { "thank-you": ["wrenhouse", "late_april", "lowcloud"], hope: ["pebble"] },
      },
      {
        author: "pebble",
        when: { daysAgo: 41, at: "23:30" },
        body: "Friday arrived, so I am taking the next turn.",
        reactions: { rooting: ["wrenhouse", "second_spring"] },
      },
    ],
  },
];
