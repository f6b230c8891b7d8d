import { type DemoTopic, table, text } from "../content.ts";

/** Life around it: family, and words. */
export const dailyTopics: readonly DemoTopic[] = [
  {
    key: "trying-for-a-baby",
    forum: "general",
    title: "Trying for a baby while in treatment",
    tags: ["family"],
    posts: [
      {
        author: "wrenhouse",
        when: { daysAgo: 34, at: "06:30" },
        body: text(
          "*This mentions losing a pregnancy, in one line near the end.*",
          "We would like a child, and I would like to be well, and every calendar in this house is trying to do both. Has anyone managed to keep the two from leaning on each other?",
          "There was a loss, two winters ago, before any of this had a name. I think that is why I hurry.",
        ),
        reactions: { rooting: ["late_april", "slowkettle", "fennel_row", "second_spring", "tidy_chaos"] },
      },
      {
        author: "tidy_chaos",
        when: { daysAgo: 33, at: "21:15" },
        body: "I am so sorry about the winter. I have no clever answer. We had one week a month that belonged to nobody’s plan, and I defended that week like a small dog.",
        replyTo: 1,
        reactions: { helped: ["wrenhouse"], "thank-you": ["ninepins"] },
      },
      {
        author: "amara",
        when: { daysAgo: 32, at: "17:58" },
        body: text(
          "I am sorry for your loss. For people in this position we usually do one thing first, and that is to say both wishes aloud in the same appointment, because each changes the other. Some treatments wait while somebody is trying for a baby; others carry on alongside. Penetration is also not the only road to a pregnancy, and a clinic should be able to talk about that without making it sound like giving up.",
          "If the hurry gets heavy, that is worth an appointment of its own.",
        ),
        replyTo: 1,
        reactions: { "thank-you": ["wrenhouse", "tidy_chaos", "late_april"], helped: ["ninepins"] },
      },
      {
        author: "wrenhouse",
        when: { daysAgo: 31, at: "06:55" },
        body: "We said both, out loud. It was less frightening in a room than in my head. And there is now a week with a small dog drawn on it.",
        reactions: { hope: ["tidy_chaos", "slowkettle", "late_april"], rooting: ["fennel_row", "paperlantern"] },
      },
    ],
  },
  {
    key: "ten-months",
    forum: "general",
    title: "Ten months in. A list of what actually moved",
    tags: ["good news", "dilators"],
    posts: [
      {
        author: "second_spring",
        when: { daysAgo: 70, at: "19:30" },
        body: text(
          "I found this in an old notebook, from ten months into my own treatment. I leave it here in case it is useful to see how untidy it was. My course only; yours may look nothing like it.",
          table(
            ["What I thought would move", "What did"],
            ["The pain", "The *fear* of it first, the pain a long way after"],
            ["Sizes, in order", "Up, down, sideways, off for a month, up"],
            ["Our sex life", "How we talked on car journeys"],
            ["My opinion of my body", "My opinion of that one doctor"],
          ),
        ),
        reactions: {
          hope: ["quietharbor", "lowcloud", "pebble", "late_april", "wrenhouse"],
          "thank-you": ["fennel_row", "oslo_rain", "ninepins"],
        },
      },
      {
        author: "fennel_row",
        when: { daysAgo: 69, at: "07:10" },
        body: "Car journeys! Nobody has to look at anybody.",
        replyTo: 1,
        reactions: { "same-here": ["wrenhouse", "ninepins", "late_april"] },
      },
      {
        author: "quietharbor",
        when: { daysAgo: 58, at: "23:12" },
        body: "My first post. I have come back to the second row of that table about twenty times. Off for a month. And then *up*.",
        replyTo: 1,
        reactions: { rooting: ["second_spring", "late_april", "ines"] },
      },
      {
        author: "lena",
        when: { daysAgo: 57, at: "08:41" },
        body: "If I could hang one row on the wall it would be that one. People often arrive thinking that a pause spoils what came before it. A pause is part of almost every plan I have seen.",
        replyTo: 3,
        reactions: { helped: ["quietharbor", "lowcloud"], "thank-you": ["second_spring"] },
      },
    ],
  },
  {
    key: "telling-my-mother",
    forum: "general",
    title: "Telling my mother, or not",
    tags: ["family"],
    posts: [
      {
        author: "paperlantern",
        when: { daysAgo: 53, at: "18:20" },
        body: "She can tell there is *something*. She has offered vitamins. I do not think I can say the word vagina in that kitchen. Has anyone found a halfway version?",
        reactions: { "same-here": ["harbour_mouse", "oslo_rain"] },
      },
      {
        author: "oslo_rain",
        when: { daysAgo: 52, at: "17:50" },
        body: "I said: “I have a muscle problem and I am seeing a specialist. It is not dangerous. I will tell you more if I wish to.” My mother asked which muscle. I said: “A private one.” She gave me soup.",
        reactions: { helped: ["paperlantern", "harbour_mouse"], "thank-you": ["marrow_lane", "slowkettle"] },
      },
      {
        author: "slowkettle",
        when: { daysAgo: 52, at: "20:02" },
        body: "From the mother’s side of the table: we would rather have the soup version than the silence. But you owe nobody either.",
        reactions: { "thank-you": ["paperlantern", "oslo_rain", "late_april"] },
      },
    ],
  },
  {
    key: "words-i-wish",
    forum: "general",
    title: "Words I wish doctors used",
    tags: ["words"],
    posts: [
      {
        author: "two_left_gloves",
        when: { daysAgo: 76, at: "11:05" },
        body: text(
          "I translate for a living, so I could not help it.",
          table(
            ["They say", "I hear", "Could we try"],
            ["Just pop up here", "This is nothing", "Would you like to sit up here?"],
            ["You are very tense", "You are doing it wrong", "Your muscles are looking after you"],
            ["Failed attempt", "Failed", "We stopped"],
            ["Good girl", "I am six", "Thank you"],
          ),
          "Add your own rows.",
        ),
        reactions: {
          "thank-you": ["lena", "ruth", "oat_and_ink", "fennel_row", "slowkettle"],
          "same-here": ["tealeaf_22", "late_april", "marrow_lane"],
        },
      },
      {
        author: "tealeaf_22",
        when: { daysAgo: 75, at: "19:33" },
        body: "“Little scratch.” A cat does little scratches. Could we try “sharp, and then it is over”?",
        reactions: { "same-here": ["pebble", "tidy_chaos"] },
      },
      {
        author: "ruth",
        when: { daysAgo: 74, at: "09:20" },
        body: "May I print the table, with no names on it, for the wall beside our kettle? “We stopped” is already in use.",
        replyTo: 1,
        reactions: { hope: ["late_april", "oat_and_ink"], "thank-you": ["tealeaf_22"] },
      },
      {
        author: "two_left_gloves",
        when: { daysAgo: 74, at: "11:42" },
        body: "Please do, and thank you for asking first. You may have the cat as well, if @tealeaf_22 agrees.",
        replyTo: 3,
        reactions: { "thank-you": ["ruth"] },
      },
    ],
  },
  {
    key: "so-when-are-you",
    forum: "general",
    title: "“So when are you two having children?”",
    tags: ["family", "words"],
    posts: [
      {
        author: "marrow_lane",
        when: { daysAgo: 61, at: "21:00" },
        body: "I am not even two. I am one. And I was asked at a christening, by a man holding a vol-au-vent. Replies, please. I have another christening in May.",
        reactions: { "same-here": ["wrenhouse", "fennel_row", "late_april"] },
      },
      {
        author: "fennel_row",
        when: { daysAgo: 61, at: "21:40" },
        body: "“What a large question for such a small plate.” Then walk to the cake.",
        reactions: { "thank-you": ["marrow_lane", "two_left_gloves", "tealeaf_22"] },
      },
      {
        author: "wrenhouse",
        when: { daysAgo: 60, at: "06:48" },
        body: "I say “if there is news I will ring you”. It is gentle, it is final, and I do not have to be funny on the days when I cannot.",
        reactions: { helped: ["marrow_lane", "late_april", "ninepins"] },
      },
    ],
  },
];
