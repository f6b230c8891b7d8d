import { type DemoTopic, list, text } from "../content.ts";

/** Questions about the body, most of them answered by the care team in general terms. */
export const bodyTopics: readonly DemoTopic[] = [
  {
    key: "numbing-gel",
    forum: "general",
    title: "Numbing gel before practice: yes or no?",
    tags: ["dilators", "first questions"],
    posts: [
      {
        author: "pebble",
        when: { daysAgo: 23, at: "22:50" },
        body: "I have read that it helps, that it hides things you ought to feel, that it is fine, and that it is terrible. All on the same evening. Does anybody know what is actually sensible? (And does it sting? I expect I would mind the sting.)",
        reactions: { "same-here": ["lowcloud", "paperlantern", "quietharbor"] },
      },
      {
        author: "amara",
        when: { daysAgo: 22, at: "17:30" },
        body: text(
          "Sensible people land in different places on this, which is why you have read all four.",
          "It is a medicine, so it is one to ask a clinician about rather than to borrow. For some people it takes the edge off the first minutes. For others it does little: in one careful trial for pain at the entrance, a numbing cream did no better than a dummy cream. It does nothing about muscle.",
          "If somebody does use it on advice, we usually remind them that a numb place cannot report pain, so slower and smaller is the rule.",
          "Source: Foster and others, *Obstetrics & Gynecology*, 2010.",
        ),
        replyTo: 1,
        reactions: { helped: ["pebble", "oslo_rain", "quietharbor"], "thank-you": ["lowcloud", "late_april"] },
      },
      {
        author: "late_april",
        when: { daysAgo: 22, at: "20:14" },
        body: "In my case it became a thing I was afraid to be without. I had to unlearn it. That is only me, and I was not using it on anybody’s advice but a stranger’s.",
        reactions: { "thank-you": ["pebble"], "same-here": ["wrenhouse"] },
      },
      {
        author: "pebble",
        when: { daysAgo: 21, at: "23:16" },
        body: "That is exactly the sort of thing I would do. Thank you both. I will ask, and I will ask about the sting.",
        replyTo: 3,
        reactions: { rooting: ["late_april"] },
      },
    ],
  },
  {
    key: "burning-tightness",
    forum: "general",
    title: "Burning versus tightness, and how to tell",
    tags: ["vulvodynia", "words"],
    posts: [
      {
        author: "oslo_rain",
        when: { daysAgo: 31, at: "17:22" },
        body: text(
          "I am asked at every visit “is it burning or is it tightness?” and I answer “yes”.",
          "How do you know which it is? In my language it is the same word, and in my body it is the same second.",
        ),
        reactions: { "same-here": ["oat_and_ink", "quietharbor", "slowkettle"] },
      },
      {
        author: "oat_and_ink",
        when: { daysAgo: 31, at: "19:40" },
        body: text(
          "What I ended up writing down, before I could ever say it aloud:",
          list(
            "**where**: skin at the edge, or further in?",
            "**when**: the moment something touches, or only when it presses?",
            "**after**: gone at once, or still there when I sit down to eat?",
          ),
          "Once it was three small questions it stopped being one enormous one.",
        ),
        replyTo: 1,
        reactions: { helped: ["oslo_rain", "quietharbor", "pebble", "slowkettle"], "thank-you": ["lena"] },
      },
      {
        author: "lena",
        when: { daysAgo: 30, at: "08:25" },
        body: text(
          "Those three are very close to what a good assessment asks. “Yes” is also an honest answer, because they can happen in the same second.",
          "In general terms: burning that comes with a light touch makes us want to look at skin, hormones and nerves. A feeling of closing, or of meeting something that will not give, makes us think of muscle. Please do not sort yourself at home, though. The point of noticing is to have something to tell.",
        ),
        replyTo: 1,
        reactions: { "thank-you": ["oslo_rain", "oat_and_ink"], helped: ["slowkettle", "late_april", "quietharbor"] },
      },
      {
        author: "oslo_rain",
        when: { daysAgo: 29, at: "16:58" },
        body: "I made a page with three columns. On Thursday there were different words in different columns for the first time. I was so pleased that I underlined it with a ruler.",
        replyTo: 2,
        reactions: { rooting: ["oat_and_ink", "fennel_row", "lena"] },
      },
    ],
  },
  {
    key: "both",
    forum: "general",
    title: "Both. Vaginismus and vulvodynia. Anyone else?",
    tags: ["vulvodynia"],
    posts: [
      {
        author: "oat_and_ink",
        when: { daysAgo: 66, at: "20:30" },
        body: "Every leaflet I own assumes I have one or the other. I would like to meet a person who has the set.",
        reactions: { "same-here": ["oslo_rain"] },
      },
      {
        author: "oslo_rain",
        when: { daysAgo: 65, at: "17:15" },
        body: "Good evening. I have the set. There should be a discount.",
        reactions: { "thank-you": ["oat_and_ink", "marrow_lane"] },
      },
      {
        author: "amara",
        when: { daysAgo: 64, at: "18:20" },
        body: "“Both” is a real answer. The specialists who agreed on these words left room for it on purpose. Pain gives muscles a reason to guard, and muscles that stay tense can hurt in their own right. People in that situation usually need the two looked at separately and treated alongside each other, and they often need to say so more than once. You are not being difficult by saying so.",
        reactions: { "thank-you": ["oat_and_ink", "oslo_rain", "slowkettle"], helped: ["tidy_chaos"] },
      },
    ],
  },
  {
    key: "first-physio",
    forum: "general",
    title: "Pelvic floor physio: what happens in the first session?",
    tags: ["physio", "first questions"],
    posts: [
      {
        author: "harbour_mouse",
        when: { daysAgo: 36, at: "22:02" },
        body: "I have been offered it. I would like to know what is done in what order, so that I can decide whether to come out from under the table.",
        reactions: { "same-here": ["paperlantern", "northofnine", "lowcloud"] },
      },
      {
        author: "lena",
        when: { daysAgo: 35, at: "08:35" },
        body: text(
          "Stay under the table as long as you like. From there, this is roughly what people meet:",
          list(
            "We talk, dressed, for most of the first hour. What happens, since when, what you would like to be able to do.",
            "We look at how you breathe and sit. That is usually more interesting than it sounds.",
            "I show a model of the pelvic floor, and where it is on you, from outside.",
            "An internal check is offered at some point, and almost never has to be that day. **No** is an answer I hear often and write down without comment.",
          ),
          "You may bring somebody, and you may ask beforehand how often the physio works with vaginismus. It is a fair question.",
        ),
        replyTo: 1,
        reactions: {
          helped: ["harbour_mouse", "paperlantern", "northofnine", "quietharbor"],
          "thank-you": ["lowcloud", "fennel_row"],
        },
      },
      {
        author: "fennel_row",
        when: { daysAgo: 35, at: "18:50" },
        body: "Mine spent ten minutes on how I stand at a sink. I went home and stood at the sink differently. I cannot explain it, but that was the first useful thing in years.",
        reactions: { "thank-you": ["harbour_mouse"], hope: ["lowcloud"] },
      },
      {
        author: "harbour_mouse",
        when: { daysAgo: 29, at: "23:44" },
        body: "I went. We talked. I kept my coat on and nobody mentioned it. I have another one booked, possibly without the coat.",
        reactions: { rooting: ["lena", "fennel_row", "slowkettle", "late_april"], hope: ["paperlantern", "lowcloud"] },
      },
    ],
  },
  {
    key: "holding-breath",
    forum: "general",
    title: "Does anyone else hold their breath all day?",
    tags: ["breathing"],
    posts: [
      {
        author: "lowcloud",
        when: { daysAgo: 47, at: "03:20" },
        body: "noticed it while reading an email. not even a bad email. shoulders up, jaw shut, no air. and everything below doing the same i think",
        reactions: { "same-here": ["pebble", "northofnine", "tidy_chaos", "marrow_lane"] },
      },
      {
        author: "lena",
        when: { daysAgo: 46, at: "08:18" },
        body: "Many people do. The pelvic floor moves with the breath, a little down as you breathe in and a little up as you breathe out. There is nothing to fix in the moment. Letting the breath go low and slow two or three times when you notice is plenty, and noticing is the skill.",
        reactions: { helped: ["lowcloud", "pebble", "tidy_chaos"], "thank-you": ["northofnine"] },
      },
      {
        author: "tidy_chaos",
        when: { daysAgo: 46, at: "13:02" },
        body: "I have tied it to the kettle. Kettle on, shoulders down. With two small children the kettle is on a great deal.",
        reactions: { helped: ["slowkettle", "lowcloud"], "same-here": ["late_april"] },
      },
    ],
  },
];
