import { type DemoTopic, list, steps, text } from "../content.ts";

/** First questions and turning points in the open room. */
export const firstTopics: readonly DemoTopic[] = [
  {
    key: "tampon-at-34",
    forum: "general",
    title: "I used a tampon. I am 34 and I cried in the bathroom",
    tags: ["good news"],
    posts: [
      {
        author: "late_april",
        when: { daysAgo: 3, at: "06:12" },
        body: text(
          "That is it, that is the post. The smallest kind, on my own floor, with the radio on. It sat there as though it had always lived there.",
          "I have not told anyone whose face I know.",
        ),
        reactions: {
          rooting: ["second_spring", "fennel_row", "tealeaf_22", "slowkettle", "wrenhouse", "paperlantern"],
          hope: ["lowcloud", "harbour_mouse", "quietharbor", "pebble"],
        },
      },
      {
        author: "marrow_lane",
        when: { daysAgo: 3, at: "07:01" },
        body: "I have just startled a bus.",
        reactions: { "same-here": ["tealeaf_22"], "thank-you": ["late_april"] },
      },
      {
        author: "lowcloud",
        when: { daysAgo: 3, at: "23:40" },
        body: "how did you know it was the day",
        replyTo: 1,
      },
      {
        author: "late_april",
        when: { daysAgo: 2, at: "06:20" },
        body: text(
          "> how did you know it was the day",
          "I did not, @lowcloud. I had tried on three other days that were not it. This time I was annoyed about a delayed parcel and forgot to be afraid.",
        ),
        replyTo: 3,
        quoteOf: 3,
        reactions: { helped: ["lowcloud", "pebble"], "thank-you": ["oslo_rain"] },
      },
      {
        author: "lena",
        when: { daysAgo: 1, at: "08:15" },
        body: "What a good morning to read this. For anyone measuring themselves against it: people get to this in very different orders, and some never want to. A finger, a cotton bud or simply looking can be the thing that counts.",
        reactions: { "thank-you": ["late_april", "lowcloud", "harbour_mouse"], helped: ["paperlantern"] },
      },
      {
        author: "wrenhouse",
        when: { daysAgo: 0, at: "06:12" },
        body: "Came back to read it again with my porridge.",
        reactions: { "same-here": ["late_april"] },
      },
    ],
  },
  {
    key: "only-sometimes",
    forum: "general",
    title: "Is it still vaginismus if it only happens sometimes?",
    tags: ["first questions"],
    posts: [
      {
        author: "northofnine",
        when: { daysAgo: 1, at: "21:55" },
        body: "Some months nothing will go in. Some months it more or less will. The form I have to fill in has one box. Which am I?",
        reactions: { "same-here": ["slowkettle", "tidy_chaos"] },
      },
      {
        author: "tidy_chaos",
        when: { daysAgo: 1, at: "22:30" },
        body: "I have this too, since my second. I ticked the box and wrote “some months” next to it in tiny letters. Nobody sent it back.",
        replyTo: 1,
        reactions: { "thank-you": ["northofnine"] },
      },
      {
        author: "slowkettle",
        when: { daysAgo: 0, at: "05:48" },
        body: "Mine went away for twenty-odd years, so I am interested in the answer as well.",
      },
    ],
  },
  {
    key: "first-phone-call",
    forum: "general",
    title: "What did you say on the first phone call?",
    tags: ["first questions", "words"],
    posts: [
      {
        author: "paperlantern",
        when: { daysAgo: 44, at: "14:08" },
        body: "I have the number. I have the phone. I have been holding both since lunch. What are the actual words, please, to an actual receptionist?",
        reactions: { "same-here": ["harbour_mouse", "lowcloud", "pebble"] },
      },
      {
        author: "fennel_row",
        when: { daysAgo: 44, at: "14:40" },
        body: text(
          "Here is mine, word for word. I wrote it on my hand.",
          steps(
            "“I would like an appointment about a gynaecological problem.”",
            "“It is not an emergency. I would rather tell the doctor the details.”",
            "“A double appointment, please, and a woman if there is one.”",
          ),
          "She said “of course” to all three. I had prepared for a debate.",
        ),
        replyTo: 1,
        reactions: {
          helped: ["paperlantern", "harbour_mouse", "quietharbor", "pebble"],
          "thank-you": ["ruth", "lowcloud"],
        },
      },
      {
        author: "ruth",
        when: { daysAgo: 43, at: "09:30" },
        body: "I have been the voice at the other end for a long time, and I can promise that we have heard every version, including silence. “I would rather tell the doctor” is always a complete answer. If the person who picks up asks twice, say it twice.",
        reactions: { "thank-you": ["paperlantern", "fennel_row", "slowkettle"], helped: ["harbour_mouse"] },
      },
      {
        author: "harbour_mouse",
        when: { daysAgo: 43, at: "22:17" },
        body: "Is there a way that is not the phone?",
      },
      {
        author: "ruth",
        when: { daysAgo: 42, at: "09:05" },
        body: "Often, yes. Many practices have a form, and all of them have a letterbox. A note that says “please write back, I find calls difficult” is a perfectly good first contact.",
        replyTo: 4,
        reactions: { "thank-you": ["harbour_mouse", "lowcloud", "northofnine"] },
      },
      {
        author: "paperlantern",
        when: { daysAgo: 40, at: "12:44" },
        body: "Done. It took ninety seconds, and eleven days.",
        reactions: { rooting: ["fennel_row", "late_april", "slowkettle"], hope: ["harbour_mouse", "pebble"] },
      },
    ],
  },
  {
    key: "first-week",
    forum: "general",
    title: "First week with a name for it. What now?",
    tags: ["first questions"],
    posts: [
      {
        author: "slowkettle",
        when: { daysAgo: 58, at: "10:11" },
        body: "I finally have the word. I thought I would feel relieved. I feel as though somebody has handed me a large parcel with no instructions. What did you do in your first week?",
        reactions: { "same-here": ["northofnine", "paperlantern"] },
      },
      {
        author: "second_spring",
        when: { daysAgo: 58, at: "18:30" },
        body: "Nothing. I am quite proud of it, looking back. I told one person, cancelled one thing I was dreading, and read in small doses, in daylight. The parcel keeps.",
        replyTo: 1,
        reactions: { helped: ["slowkettle", "paperlantern"], "thank-you": ["northofnine"] },
      },
      {
        author: "amara",
        when: { daysAgo: 57, at: "17:42" },
        body: text(
          "Relief and grief often arrive together, and in either order. There is no treatment that has to begin this week.",
          "When something begins later in life after easier years, it is worth asking whoever is looking after you to consider the ordinary causes too: dryness around the menopause, a skin condition, an infection, a medicine, a birth. Several of those have their own treatment, and tightness can be the body’s answer to them.",
        ),
        replyTo: 1,
        reactions: { "thank-you": ["slowkettle", "tidy_chaos", "oat_and_ink"], helped: ["northofnine"] },
      },
    ],
  },
  {
    key: "hymen",
    forum: "general",
    title: "The question I was too shy to ask at school",
    tags: ["first questions", "words"],
    posts: [
      {
        author: "harbour_mouse",
        when: { daysAgo: 50, at: "23:05" },
        body: "Does using a dilator, or having an exam, change whether you are, you know. I was brought up to believe that somebody could tell.",
        reactions: { "same-here": ["paperlantern", "lowcloud"] },
      },
      {
        author: "amara",
        when: { daysAgo: 49, at: "17:36" },
        body: text(
          "I am glad you asked, and you are far from alone. Nobody can tell. There is no examination that shows whether a person has had sex, and the health agencies of the United Nations say so plainly: no science stands behind such a test.",
          "The hymen is a soft rim of tissue whose shape differs from person to person. Virginity is an idea that people hold, not something a doctor can find. Nothing you do with a dilator or a tampon, and nothing a nurse does with a speculum, alters that.",
          list("Source: World Health Organization and partners, *Eliminating virginity testing*, statement of 2018."),
        ),
        replyTo: 1,
        reactions: {
          "thank-you": ["harbour_mouse", "paperlantern", "lowcloud", "fennel_row", "wrenhouse", "oslo_rain"],
          helped: ["quietharbor", "pebble"],
        },
      },
      {
        author: "wrenhouse",
        when: { daysAgo: 48, at: "06:40" },
        body: "I carried that one for eleven years, and into a marriage. I wish somebody had simply said it, like this, on an ordinary day.",
        reactions: { "same-here": ["harbour_mouse", "two_left_gloves"] },
      },
    ],
  },
];
