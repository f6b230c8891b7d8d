import { type DemoTopic, list, steps, text } from "../content.ts";

/** Exams and first visits: what to say in the room. */
export const appointmentTopics: readonly DemoTopic[] = [
  {
    key: "smear-test",
    forum: "appointments",
    title: "Smear test booked. How do I tell the nurse?",
    tags: ["exams", "words"],
    posts: [
      {
        author: "harbour_mouse",
        when: { daysAgo: 9, at: "22:08" },
        body: "It is a fortnight away. Last time I said nothing, and she said “relax”, and I left my scarf there rather than go back in. What do I say, and when? At the desk? Lying down?",
        reactions: { "same-here": ["quietharbor", "paperlantern", "lowcloud", "slowkettle"] },
      },
      {
        author: "ruth",
        when: { daysAgo: 8, at: "09:26" },
        body: text(
          "Before you undress, sitting up, in one breath. For instance: *“I have vaginismus. I would like to go slowly, and I will say stop if I need to.”* That is the whole speech.",
          "Things people may ask for, in any order:",
          list(
            "a double appointment;",
            "the smallest speculum, and to put it in themselves;",
            "a different position, or a friend in the room;",
            "to stop, and to book again. That is not a wasted visit.",
          ),
          "And ring about the scarf. We keep scarves for years.",
        ),
        replyTo: 1,
        reactions: {
          helped: ["harbour_mouse", "quietharbor", "paperlantern", "slowkettle", "lowcloud"],
          "thank-you": ["fennel_row", "tealeaf_22"],
        },
      },
      {
        author: "slowkettle",
        when: { daysAgo: 8, at: "10:50" },
        body: "At my last one I asked to stop and she said “thank you for telling me”. I have thought of it every week since.",
        reactions: { hope: ["harbour_mouse", "quietharbor", "pebble"] },
      },
      {
        author: "harbour_mouse",
        when: { daysAgo: 4, at: "21:20" },
        body: "I have rung. They have given me a double. They also have the scarf.",
        replyTo: 2,
        reactions: { rooting: ["ruth", "slowkettle", "late_april", "fennel_row"], "thank-you": ["lowcloud"] },
      },
    ],
  },
  {
    key: "bringing-someone",
    forum: "appointments",
    title: "Bringing someone with you: who, and what are they for?",
    tags: ["exams", "family"],
    posts: [
      {
        author: "fennel_row",
        when: { daysAgo: 56, at: "18:26" },
        body: "I brought my friend. I gave her jobs, because otherwise she would have talked about parking. The jobs were: hold coat, hold list, say “she would like a minute” if I went quiet. She did all three and did not mention parking until the car park.",
        reactions: { helped: ["pebble", "harbour_mouse", "quietharbor"], "thank-you": ["ruth"] },
      },
      {
        author: "quietharbor",
        when: { daysAgo: 55, at: "22:49" },
        body: "May I borrow the jobs? I will supply my own friend.",
        replyTo: 1,
        reactions: { "thank-you": ["fennel_row"], rooting: ["late_april"] },
      },
    ],
  },
  {
    key: "speculum-script",
    forum: "appointments",
    title: "My script for the speculum conversation",
    tags: ["exams", "words"],
    posts: [
      {
        author: "two_left_gloves",
        when: { daysAgo: 80, at: "10:30" },
        body: text(
          "Offered for anybody to take apart and reuse:",
          steps(
            "“Please show it to me first, and tell me before you touch me.”",
            "“I would like to breathe out before anything moves.”",
            "“If I raise my hand, everything stops, and then we talk.”",
          ),
          "I practised with a friend and a pair of salad tongs. We were quite ill with laughing, and that helped too.",
        ),
        reactions: {
          helped: ["tealeaf_22", "fennel_row", "late_april", "pebble", "harbour_mouse"],
          "thank-you": ["ruth", "amara"],
        },
      },
      {
        author: "amara",
        when: { daysAgo: 79, at: "17:55" },
        body: "I would be glad to hear any of the three. The raised hand in particular: agreed before we begin, it is understood by everybody in the room, and it works even when words do not.",
        replyTo: 1,
        reactions: { "thank-you": ["two_left_gloves", "pebble"], helped: ["slowkettle"] },
      },
    ],
  },
];
