import { type DemoTopic, list, steps, text } from "../content.ts";

/** The thread that shows the most: several clinicians, a former participant, quotes, mentions, an edit. */
export const botoxTopics: readonly DemoTopic[] = [
  {
    key: "botox-questions",
    forum: "general",
    title: "Botox questions!",
    tags: ["first questions", "dilators"],
    posts: [
      {
        author: "quietharbor",
        when: { daysAgo: 13, at: "21:14" },
        body: text(
          "I have a first talk about it booked for later this month, and I have rewritten this post so often that the cursor and I are on first-name terms. So, numbered:",
          steps(
            "What is actually done, and am I awake while it is done?",
            "Is it only for people who are “severe”? I can manage something the width of a pencil on a good day. I honestly cannot tell whether that is a lot or a little.",
            "How long does it last, and is everything supposed to be finished by the time it fades?",
            "Afterwards, do the dilators stop hurting, or do you just get them in and it hurts anyway?",
            "If some of my pain is the burning sort, does it help with that as well?",
          ),
          "I do not need it to be good news. I would just like to stop guessing.",
        ),
        reactions: {
          "same-here": ["late_april", "paperlantern", "northofnine", "harbour_mouse", "tealeaf_22"],
          "thank-you": ["lowcloud", "slowkettle", "fennel_row"],
        },
      },
      {
        author: "lena",
        when: { daysAgo: 12, at: "08:32" },
        body: text(
          "Good morning, and thank you for numbering them. I will take four, and leave the medical ones to my colleagues.",
          "For most people it becomes easier, and for many a good deal easier. Easier does not always mean nothing at all. With smaller sizes, people often tell us that they waited for the old resistance and it was not there. With the larger ones there can still be stretching, and sometimes a little soreness at the entrance, because skin and muscle are still learning.",
          "What we ask people to notice is the difference between a stretch they can breathe through and a pain that makes them hold their breath. The first is usually fine to stay with. The second is a reason to pause, go down a size, or ring.",
        ),
        replyTo: 1,
        reactions: {
          "thank-you": ["quietharbor", "paperlantern", "late_april", "oslo_rain", "tealeaf_22"],
          helped: ["lowcloud", "pebble"],
        },
      },
      {
        author: "late_april",
        when: { daysAgo: 12, at: "12:05" },
        body: "I am only here for question two, because I have been too embarrassed to ask it for a year. Pulling up a chair.",
        reactions: { "same-here": ["quietharbor", "paperlantern"] },
      },
      {
        author: "amara",
        when: { daysAgo: 12, at: "17:48" },
        body: text(
          "One, two, three and five, then. This describes a procedure, so skip it tonight if that is the kinder choice.",
          "**What is done.** People are deeply sedated or asleep. A local anaesthetic and the medicine are injected into the muscles around the entrance, and in many programmes a dilator is placed before the person wakes. There is a visit soon afterwards, often the next day, to go through the plan for practice at home. That visit is not optional; it is where the plan begins.",
          "**Who it is for.** We do not sort people into severe and not severe. For us the question is whether muscle tension is still the thing in the way after other treatment has been tried properly. Some people who can manage a little are good candidates. Some people who can manage nothing do well without it.",
          "**How long.** The muscles stay quieter for a few months, and it fades slowly, so there is no date on which a door shuts. The aim is that practice during that time teaches the body something it keeps. Some people have it a second time. Most plans do not start from that idea.",
          "**Burning.** It quietens muscle, and only muscle. Pain that comes from tight muscle may ease. Pain that comes from hormones, nerves or the skin may well stay as it is, and needs its own answer. One person can have both, which is why an unhurried examination comes first.",
          "Now the part that belongs in the same breath. This is an off-label use in many countries, and the studies are mostly small and without a comparison group. Nobody can tell you what your own course will be. Please tell any clinic first about pregnancy or plans for it, breastfeeding, muscle or nerve conditions, blood thinners, allergies, or an infection.",
        ),
        replyTo: 1,
        edited: {
          when: { daysAgo: 11, at: "08:10" },
          reason: "Added blood thinners and infection to the list in the last paragraph",
          before:
            "One, two, three and five, then. Please tell any clinic first about pregnancy or plans for it, breastfeeding, muscle or nerve conditions, or allergies.",
        },
        reactions: {
          "thank-you": ["quietharbor", "late_april", "oslo_rain", "oat_and_ink", "tealeaf_22", "slowkettle", "pebble"],
          helped: ["paperlantern", "northofnine", "wrenhouse"],
        },
      },
      {
        author: "second_spring",
        when: { daysAgo: 11, at: "20:20" },
        body: text(
          "I had it a few years back, so this is one story and not a forecast.",
          "The day itself was mostly waiting, and socks. What I had not expected came later, on my own bathroom floor. The thing I always braced for did not arrive. My body had been shouting the same word for years and it just did not say it. I cried, and then I was cross, and then I made toast.",
          "After that it was ordinary work. Most evenings, some podcasts, a lot of washing-up of small objects. There was a dull fortnight when I decided it had all been pointless. There was also a day when I noticed I had stopped counting.",
        ),
        replyTo: 1,
        reactions: {
          "thank-you": ["quietharbor", "late_april", "lowcloud", "wrenhouse"],
          hope: ["paperlantern", "harbour_mouse", "fennel_row", "pebble", "northofnine", "oat_and_ink"],
        },
      },
      {
        author: "quietharbor",
        when: { daysAgo: 11, at: "22:41" },
        body: text(
          "> The thing I always braced for did not arrive.",
          "@second_spring I had to put the phone down for a minute after that. May I ask about the dull fortnight? Did you stop, or carry on being bored at it?",
        ),
        replyTo: 5,
        quoteOf: 5,
        reactions: { "same-here": ["late_april", "lowcloud"] },
      },
      {
        author: "tealeaf_22",
        when: { daysAgo: 10, at: "09:10" },
        body: "Question from the cheap seats: what do you tell work? My manager needs a reason for everything, including lunch.",
        reactions: { "same-here": ["northofnine", "marrow_lane", "fennel_row", "slowkettle"] },
      },
      {
        author: "ruth",
        when: { daysAgo: 10, at: "11:26" },
        body: text(
          "This one is mine. People usually keep the day itself and the day after free, and arrange for somebody to see them home, because nobody should drive after sedation.",
          "For work, “a day procedure, and I need the next day off” is true and is enough. A clinic letter does not have to name the department or the reason. If yours would, ask for one that does not. It is an ordinary request and nobody in an office like mine will raise an eyebrow.",
        ),
        replyTo: 7,
        reactions: {
          "thank-you": ["tealeaf_22", "fennel_row", "northofnine"],
          helped: ["quietharbor", "marrow_lane"],
        },
      },
      {
        author: "second_spring",
        when: { daysAgo: 10, at: "19:02" },
        body: text(
          "@quietharbor Both, if I am honest. I stopped for some days, felt worse for stopping, and then rang and asked. I was told a pause was allowed and given somewhere smaller to begin again.",
          "Looking back the boredom was rather a compliment. I had only ever been frightened before. I did not recognise it.",
        ),
        replyTo: 6,
        reactions: { hope: ["quietharbor", "lowcloud", "late_april", "slowkettle"], helped: ["pebble"] },
      },
      {
        author: "oat_and_ink",
        when: { daysAgo: 8, at: "13:37" },
        body: text(
          "On number five: I have both kinds, and for years they were treated as one. What changed things for me was a long and slightly dull appointment where somebody mapped *where* it burned before anybody talked about muscles.",
          "I cannot say what yours is. I can say that “which pain do you mean?” is a fair thing to ask back.",
        ),
        replyTo: 4,
        reactions: { helped: ["quietharbor", "oslo_rain"], "thank-you": ["slowkettle", "pebble"] },
      },
      {
        author: "pebble",
        when: { daysAgo: 6, at: "23:58" },
        body: text(
          "Sorry, more from me, I always have more. For anybody who said no to it: how did you decide? I keep reading the yes stories and I would like to hear from people who talked it through and then did something else.",
        ),
        reactions: { "same-here": ["tealeaf_22", "paperlantern"] },
      },
      {
        author: "fennel_row",
        when: { daysAgo: 5, at: "18:44" },
        body: text(
          "That was me. I made two lists, then threw both away, because the real answer was that I wanted to try physio with somebody who had time, and I had never had that.",
          "What I asked at the talk, in case it is of use:",
          list(
            "What would you try first if this did not exist?",
            "What happens if it makes no difference?",
            "How many people come back to tell you how they are a year on?",
            "Who do I ring at night?",
          ),
          "Nobody was offended. They answered all four and I went home to think.",
        ),
        replyTo: 11,
        reactions: {
          helped: ["pebble", "tealeaf_22", "quietharbor", "paperlantern"],
          "thank-you": ["lena", "oslo_rain"],
        },
      },
      {
        author: "lena",
        when: { daysAgo: 1, at: "08:47" },
        body: text(
          "I would be happy to be asked all of those. Saying no, or not yet, is a result of a good conversation just as much as saying yes. Physiotherapy, talking therapy and practice at home are treatments in their own right, and not a waiting room for something else.",
        ),
        replyTo: 12,
        reactions: { "thank-you": ["fennel_row", "pebble", "second_spring"] },
      },
      {
        author: "quietharbor",
        when: { daysAgo: 0, at: "06:52" },
        body: "Printed the four questions and put them in my coat. The talk is soon. I am still nervous, only now I am nervous with a list. I will come back and say how it went.",
        replyTo: 12,
        reactions: { rooting: ["late_april", "second_spring", "fennel_row"] },
      },
    ],
  },
];
