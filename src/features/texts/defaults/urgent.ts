import { bullets, type DefaultText, paragraphs } from "./text.ts";

const emergency = bullets(
  "you have trouble breathing, swallowing or speaking",
  "you feel weak all over, or see double or blurred, in the weeks after a procedure",
  "you have pain in your calf, or get short of breath, after being put to sleep",
  "you are bleeding heavily",
  "you are thinking of ending your life, or have hurt yourself",
  "someone is hurting you, or you are afraid they will",
);

const sameDay = bullets(
  "you have a fever",
  "you bleed more than spots",
  "there is a bad smell that is new",
  "your pain is strong, or keeps getting worse",
  "you cannot pee, or you have started to leak",
  "a dilator is stuck, or hurts to take out",
);

export const urgent: DefaultText = {
  slug: "urgent",
  title: "Urgent help",
  needsReview: true,
  toDo: [
    "Add your local emergency number, your own daytime number and your out-of-hours number.",
    "Add a crisis line, and a service for people who are not safe at home, in your country.",
    "Have a clinician check both lists of signs against what you tell people after a procedure.",
  ],
  markdown: ({ communityName, practiceName }) =>
    paragraphs(
      `**Please do not wait for an answer on ${communityName}.** Nobody reads it all day and all night.`,
      "## Call your local emergency number now if",
      emergency,
      "You can also go to the nearest emergency department, or ask someone close by to call for you.",
      "## Call a doctor today if",
      "These matter most in the days and weeks after a procedure, or after practice at home.",
      sameDay,
      `If ${practiceName} treats you, use the number on the letter you were given. If nobody picks up, call an out-of-hours doctor. Say what was done, and when.`,
      "## If tonight is too much",
      "Thoughts of not wanting to live can come with long pain. They are a reason to speak to someone now. Call a crisis line in your country, or your emergency number, or tell someone near you.",
      "You do not need to find the right words. “I am not safe” is enough.",
      "## If someone watches what you do",
      "**Leave this site now** takes you away from any page here at once. It cannot clear the list of pages this device has visited. A device that nobody else uses is safer.",
    ),
};
