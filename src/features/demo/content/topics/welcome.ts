import { type DemoTopic, list, text } from "../content.ts";

/** What the practice itself has to say: pinned topics, and one that is finished. */
export const welcomeTopics: readonly DemoTopic[] = [
  {
    key: "where-to-get-help",
    forum: "general",
    title: "If you need help today",
    pinned: "everywhere",
    closed: true,
    posts: [
      {
        author: "ruth",
        when: { daysAgo: 212, at: "09:02" },
        body: text(
          "This forum is read by people, and people sleep. Nobody watches it at night or at weekends, so please do not wait here for help that you need now.",
          list(
            "**In danger, very unwell, or thinking of ending your life:** call your local emergency number.",
            "**Worried after a procedure:** ring the number on the letter you were given. That line is answered; this page may not be.",
            "**Not sure which:** read [urgent help](/urgent/) first. It is short.",
          ),
          "We have closed this topic so that it stays easy to find. If you want to talk about any of it, start a topic of your own and somebody will sit with you.",
        ),
        edited: {
          when: { daysAgo: 90, at: "10:15" },
          reason: "Added the line about weekends, after a question from a member",
          before:
            "This forum is read by people, and people sleep. Nobody watches it at night. In danger or very unwell: call your local emergency number.",
        },
        reactions: { "thank-you": ["late_april", "fennel_row", "wrenhouse", "lowcloud"] },
      },
    ],
  },
  {
    key: "read-first",
    forum: "general",
    title: "Read first: how this forum works",
    pinned: "here",
    posts: [
      {
        author: "ruth",
        when: { daysAgo: 205, at: "08:40" },
        body: text(
          "Hello, and come in. A few things that are useful to know before you write.",
          list(
            "**You are a made-up name here.** We do not know who you are, and we do not try to find out. Please do not tell us by accident: leave out your name, your town and exact dates.",
            "**Three of us answer** with our own names: a physiotherapist, a gynaecologist and me. We speak about people in general. We cannot give advice about one person from a post, and we will not pretend to.",
            "**Members answer too**, and often better. They tell you what happened to them. Their course does not have to be yours.",
            "**You can read for a year and never post.** That counts as being here.",
          ),
          "The [house rules](/rules/) are six sentences long. [What we store, and why](/privacy/) is a little longer, and worth your time.",
        ),
        reactions: {
          "thank-you": ["quietharbor", "paperlantern", "harbour_mouse", "slowkettle", "oslo_rain", "copper_beech"],
          helped: ["northofnine", "pebble"],
        },
      },
      {
        author: "harbour_mouse",
        when: { daysAgo: 84, at: "23:18" },
        body: "I read for a month first. Thank you for writing that last point down.",
        reactions: { "same-here": ["lowcloud", "paperlantern", "quietharbor"] },
      },
      {
        author: "ines",
        when: { daysAgo: 83, at: "12:30" },
        body: text(
          "I am glad you found the door, @harbour.mouse. A small addition from the person who tidies up: if you regret something you posted, you can change it or take it back yourself. Nobody will ask you why.",
        ),
        replyTo: 2,
        reactions: { "thank-you": ["harbour_mouse", "wrenhouse"] },
      },
    ],
  },
  {
    key: "small-good-things",
    forum: "general",
    title: "Small good things, this month",
    tags: ["good news"],
    posts: [
      {
        author: "late_april",
        when: { daysAgo: 27, at: "19:26" },
        body: text(
          "No milestones required. I will open with mine: I bought new bed linen because I like it, and not because some article said a nice bedroom would fix me.",
          "Yours?",
        ),
        reactions: { "thank-you": ["two_left_gloves", "lowcloud"], "same-here": ["marrow_lane"] },
      },
      {
        author: "slowkettle",
        when: { daysAgo: 26, at: "08:05" },
        body: "Told my sister. She said “oh, love” and put the kettle on, and that was the whole conversation. Thirty years I had been dreading it.",
        reactions: { hope: ["paperlantern", "harbour_mouse", "quietharbor"], rooting: ["late_april"] },
      },
      {
        author: "lowcloud",
        when: { daysAgo: 24, at: "01:12" },
        body: "opened the box. closed the box. but it was in the living room and the curtains were open, so.",
        reactions: { rooting: ["late_april", "second_spring", "slowkettle", "paperlantern", "wrenhouse"] },
      },
      {
        author: "oslo_rain",
        when: { daysAgo: 19, at: "17:40" },
        body: "In my notebook there is now a column called “nothing special”. It is the fullest column. I recommend such a column.",
        reactions: { helped: ["fennel_row"], "thank-you": ["lowcloud", "second_spring"] },
      },
      {
        author: "wrenhouse",
        when: { daysAgo: 5, at: "21:50" },
        body: "We laughed in bed this week. Really laughed, about the cat. I had forgotten that room was also for that.",
        reactions: { hope: ["oat_and_ink", "tidy_chaos", "ninepins"], "thank-you": ["late_april"] },
      },
      {
        author: "harbour_mouse",
        when: { daysAgo: 2, at: "22:33" },
        body: "I answered somebody on here. It was three sentences. This makes four.",
        reactions: { rooting: ["ines", "late_april", "slowkettle"], "thank-you": ["quietharbor"] },
      },
    ],
  },
];
