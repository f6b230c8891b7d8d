import { type DemoPost, list, text } from "../content.ts";

/** The first two pages of the longest topic: places 1 to 25. */
export const wineOpening: readonly [DemoPost, ...DemoPost[]] = [
  {
    author: "tealeaf_22",
    when: { daysAgo: 41, at: "20:06" },
    body: text(
      "Reader, I told a doctor the whole story for the first time in my life. She looked at the clock and suggested a glass of wine beforehand.",
      "I do not even like wine.",
      "Please tell me I am not the only one, and then tell me what you wish you had said.",
    ),
    reactions: {
      "same-here": ["late_april", "marrow_lane", "fennel_row", "two_left_gloves", "oat_and_ink", "tidy_chaos"],
      "thank-you": ["lowcloud", "harbour_mouse"],
    },
  },
  {
    author: "marrow_lane",
    when: { daysAgo: 41, at: "20:19" },
    body: "Mine prescribed a bath. A bath! I left with an appointment card and very clean intentions.",
    reactions: { "same-here": ["tealeaf_22"], "thank-you": ["late_april", "wrenhouse"] },
  },
  {
    author: "late_april",
    when: { daysAgo: 41, at: "20:31" },
    body: "You are not the only one. I was told it would sort itself out once I met the right person. I was married. He was in the waiting room.",
    reactions: { "same-here": ["fennel_row", "wrenhouse"] },
  },
  {
    author: "northofnine",
    when: { daysAgo: 41, at: "23:48" },
    body: "Night shift reply. Mine googled it in front of me. Honestly? Best one so far. At least we both learned the word.",
    reactions: { "thank-you": ["tealeaf_22", "oslo_rain", "paperlantern"] },
  },
  {
    author: "two_left_gloves",
    when: { daysAgo: 40, at: "07:22" },
    body: "What I wish I had said: “Would you offer that for a leg that would not bend?” It came to me on the bus. It always comes to me on the bus.",
    replyTo: 1,
    reactions: { helped: ["tealeaf_22", "harbour_mouse"], "same-here": ["slowkettle", "oat_and_ink"] },
  },
  {
    author: "slowkettle",
    when: { daysAgo: 40, at: "09:03" },
    body: "In 1991 mine patted my knee. I did not raise it again until this spring. I say that not for sympathy but so that somebody younger reads it and does not wait as long.",
    reactions: {
      "thank-you": ["paperlantern", "harbour_mouse", "tealeaf_22", "lowcloud", "quietharbor"],
      rooting: ["second_spring"],
    },
  },
  {
    author: "paperlantern",
    when: { daysAgo: 40, at: "12:40" },
    body: text(
      "> somebody younger reads it and does not wait as long",
      "Hi, somebody younger here. I read it. I rang this morning.",
    ),
    replyTo: 6,
    quoteOf: 6,
    reactions: {
      hope: ["slowkettle", "late_april", "second_spring", "wrenhouse"],
      rooting: ["tealeaf_22", "two_left_gloves"],
    },
  },
  {
    author: "amara",
    when: { daysAgo: 40, at: "18:10" },
    body: text(
      "I am sorry. That should have been a better quarter of an hour for every one of you.",
      "It may help to have the plain facts to hand. Vaginismus is a protective reflex. The muscles close before there is time to decide anything, so advice to loosen up asks a person to do the one thing that the reflex does not listen to. Alcohol is not among the treatments for it. There are several real ones, and nobody has to earn them by trying a drink first.",
      "A useful sentence for a short appointment: *“I think this may be vaginismus, and I would like a referral to somebody who treats it.”* You are allowed to read it from a piece of paper.",
    ),
    replyTo: 1,
    reactions: {
      "thank-you": ["tealeaf_22", "late_april", "fennel_row", "slowkettle", "paperlantern", "oslo_rain", "marrow_lane"],
      helped: ["northofnine", "harbour_mouse", "pebble"],
    },
  },
  {
    author: "tealeaf_22",
    when: { daysAgo: 40, at: "19:15" },
    body: "Copied onto a card. It is now in my purse next to the loyalty stamps.",
    replyTo: 8,
    reactions: { "same-here": ["harbour_mouse", "late_april"] },
  },
  {
    author: "harbour_mouse",
    when: { daysAgo: 40, at: "22:51" },
    body: "Would reading it out not seem odd?",
    replyTo: 8,
  },
  {
    author: "fennel_row",
    when: { daysAgo: 39, at: "07:05" },
    body: "@harbour.mouse I have read from a list at every appointment for six years. One doctor asked for a copy. Lists make you look organised, not odd.",
    replyTo: 10,
    reactions: { "thank-you": ["harbour_mouse", "pebble"], helped: ["quietharbor"] },
  },
  {
    author: "oslo_rain",
    when: { daysAgo: 39, at: "16:28" },
    body: text(
      "I collected the sentences I was told, over four years and two countries:",
      list("“You are just nervous.”", "“Have you tried to think of something nice?”", "“But you look so healthy.”"),
      "The third is my favourite, because it is a compliment and a refusal together.",
    ),
    reactions: { "same-here": ["tealeaf_22", "two_left_gloves", "oat_and_ink", "marrow_lane"] },
  },
  {
    author: "oat_and_ink",
    when: { daysAgo: 39, at: "17:02" },
    body: "Adding: “And what does your boyfriend think?” My girlfriend thought it was a very long silence.",
    replyTo: 12,
    reactions: { "thank-you": ["marrow_lane", "two_left_gloves", "late_april"] },
  },
  {
    author: "tidy_chaos",
    when: { daysAgo: 39, at: "21:34" },
    body: "After a baby you get a different one. “Well, it has been out, it can go in.” Said cheerfully. While I was dressed from the waist up only.",
    reactions: { "same-here": ["wrenhouse"], "thank-you": ["slowkettle"] },
  },
  {
    author: "wrenhouse",
    when: { daysAgo: 38, at: "06:50" },
    body: "Oh, @tidy.chaos. That one made me put my tea down.",
    replyTo: 14,
    reactions: { "same-here": ["late_april"] },
  },
  {
    author: "lena",
    when: { daysAgo: 38, at: "08:20" },
    body: text(
      "Reading these before clinic is good for me, even when it stings a little on behalf of the profession.",
      "May I offer something for the moment itself? When a sentence lands badly, many people go quiet and then polite. If that happens, one small line keeps the door open: *“I would like that written in my notes, please, and I would like to come back to it.”* It is calm, it is true, and it tends to slow the room down.",
    ),
    reactions: {
      helped: ["harbour_mouse", "tealeaf_22", "fennel_row", "two_left_gloves"],
      "thank-you": ["oat_and_ink", "quietharbor"],
    },
  },
  {
    author: "marrow_lane",
    when: { daysAgo: 38, at: "12:12" },
    body: "“Quiet and then polite.” That is my whole personality in a waiting room.",
    replyTo: 16,
    reactions: { "same-here": ["tealeaf_22", "harbour_mouse", "late_april", "lowcloud"] },
  },
  {
    author: "pebble",
    when: { daysAgo: 37, at: "00:26" },
    body: "Can I ask the other way round? Has anybody had a *good* first appointment? What did it look like? I want to know what to hope for. I only know what to be afraid of.",
    reactions: { "same-here": ["paperlantern", "northofnine", "harbour_mouse"] },
  },
  {
    author: "second_spring",
    when: { daysAgo: 37, at: "10:44" },
    body: text(
      "Yes. She moved her chair so that the desk was not between us. She asked what I would like to happen today, and when I said “nothing”, she said good, then we would do nothing, and talk.",
      "That was the entire trick. I went back because nothing had happened.",
    ),
    replyTo: 18,
    reactions: {
      hope: ["pebble", "paperlantern", "harbour_mouse", "lowcloud", "quietharbor", "northofnine"],
      "thank-you": ["lena", "fennel_row"],
    },
  },
  {
    author: "lowcloud",
    when: { daysAgo: 36, at: "02:58" },
    body: "nothing, and talk. yes please. where do i queue",
    replyTo: 19,
    reactions: { "same-here": ["pebble", "harbour_mouse", "northofnine"] },
  },
  {
    author: "slowkettle",
    when: { daysAgo: 36, at: "09:40" },
    body: "Mine this spring was a young man, and I nearly turned round at the door. He said, “I do not know much about this, so I will find out who does, and ring you on Thursday.” He rang on Thursday.",
    replyTo: 18,
    reactions: {
      hope: ["pebble", "tealeaf_22", "wrenhouse"],
      "thank-you": ["amara", "late_april", "fennel_row"],
    },
  },
  {
    author: "fennel_row",
    when: { daysAgo: 36, at: "13:15" },
    body: "“I do not know, and I will find out.” I would like that on a tea towel.",
    replyTo: 21,
    reactions: { "same-here": ["slowkettle", "two_left_gloves"] },
  },
  {
    author: "northofnine",
    when: { daysAgo: 35, at: "04:40" },
    body: "Mine was by phone. I was in the linen cupboard at work. She asked whether I could talk freely, I said no, so she asked only yes and no questions. I did not know people could be that clever.",
    replyTo: 18,
    reactions: { helped: ["pebble", "quietharbor"], hope: ["harbour_mouse"] },
  },
  {
    author: "paperlantern",
    when: { daysAgo: 34, at: "15:55" },
    body: "Update from somebody younger! I went. I said the sentence from the card. She said “all right” and typed for a bit and it was all over in nine minutes. I have a referral. I do not know what to do with my hands.",
    reactions: {
      rooting: ["slowkettle", "tealeaf_22", "late_april", "second_spring", "fennel_row", "wrenhouse"],
      hope: ["harbour_mouse", "pebble", "lowcloud"],
    },
  },
  {
    author: "slowkettle",
    when: { daysAgo: 34, at: "16:20" },
    body: "Oh, well done. Put them round a cup of something.",
    replyTo: 24,
    reactions: { "thank-you": ["paperlantern", "late_april"] },
  },
];
