import { type DemoTopic, list, text } from "../content.ts";

/** The practice's own rooms: the staff room, and a finished topic in the archive. */
export const practiceTopics: readonly DemoTopic[] = [
  {
    key: "second-reader",
    forum: "staff-room",
    title: "Second reader wanted: the numbing gel answer",
    posts: [
      {
        author: "amara",
        when: { daysAgo: 22, at: "17:36" },
        body: "I have put a source under it, and said that it is one trial. Lena, would you read it as a physio? I want to be sure that “slower and smaller” does not sound like an instruction to one person.",
      },
      {
        author: "lena",
        when: { daysAgo: 21, at: "08:04" },
        body: "Read. “We usually remind people” keeps it general. I would leave it exactly as it is.",
        replyTo: 1,
        reactions: { "thank-you": ["amara"] },
      },
      {
        author: "ines",
        when: { daysAgo: 21, at: "12:20" },
        body: "From the moderating side: two members have said that this cleared it up, and nobody has asked how much or how long. I think the wording did that.",
      },
    ],
  },
  {
    key: "winter-rota",
    forum: "staff-room",
    title: "Who covers the winter weeks",
    posts: [
      {
        author: "moira",
        when: { daysAgo: 11, at: "14:02" },
        body: text(
          "Answers should not go quiet without a notice. What I have so far:",
          list("Week one: Ruth, mornings", "Week two: Lena, mornings; Amara on Thursday", "Week three: nobody yet"),
          "If week three stays empty I will put a plain line at the top of the forums that says so, with the dates.",
        ),
      },
      {
        author: "ruth",
        when: { daysAgo: 11, at: "15:20" },
        body: "I can take Monday and Tuesday of week three. Please put the line up for the rest. People would rather know.",
        replyTo: 1,
        reactions: { "thank-you": ["moira", "ines"] },
      },
      {
        author: "ines",
        when: { daysAgo: 10, at: "12:10" },
        body: "I will read every day as usual. I would like one of you on the end of a phone for the three days around the holiday, in case of a worrying post.",
      },
      {
        author: "amara",
        when: { daysAgo: 9, at: "18:30" },
        body: "That will be me. You have the number.",
        replyTo: 3,
        reactions: { "thank-you": ["ines"] },
      },
    ],
  },
  {
    key: "evening-group",
    forum: "archive",
    title: "The evening group: what people said on the last night",
    closed: true,
    posts: [
      {
        author: "ruth",
        when: { daysAgo: 190, at: "21:05" },
        body: text(
          "The evening group ended this week, because this forum now does the same thing without anybody needing a babysitter. On the last night we asked what people would take with them. With their permission, and with no names:",
          list(
            "“That eleven of us were quiet in the same places.”",
            "“Bringing biscuits is a form of speaking.”",
            "“I came for the medicine and stayed for the swearing.”",
          ),
        ),
        reactions: { "thank-you": ["second_spring", "wrenhouse", "two_left_gloves", "marrow_lane"] },
      },
      {
        author: "second_spring",
        when: { daysAgo: 188, at: "19:48" },
        body: "I was one of the quiet ones. I am glad this has been kept.",
        reactions: { "same-here": ["wrenhouse"] },
      },
      {
        author: "moira",
        when: { daysAgo: 186, at: "10:00" },
        body: "Moved to the archive and closed. It can be read here for as long as this place exists.",
      },
    ],
  },
];
