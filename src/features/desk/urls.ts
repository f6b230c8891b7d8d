/** Addresses of the practice's desk. A leaf: anyone may import it. */
export const urls = {
  desk: "/desk/",
  queue: (queue: string, page = 1) => {
    const query = new URLSearchParams({
      ...(queue === "waiting" ? {} : { queue }),
      ...(page > 1 ? { page: String(page) } : {}),
    });
    return query.size === 0 ? "/desk/" : `/desk/?${query}`;
  },
  question: (topicId: number) => `/desk/${topicId}/`,
  decide: (topicId: number) => `/desk/${topicId}/decide`,
  answer: (topicId: number) => `/desk/${topicId}/answer`,
  asks: (page = 1) => (page > 1 ? `/asked/?page=${page}` : "/asked/"),
  settleAsk: (postId: number) => `/asked/${postId}/`,
  numbers: "/desk/numbers/",
  numbersFile: "/desk/numbers.csv",
  reviews: "/desk/reviews/",
  answerStanding: (postId: number) => `/desk/answers/${postId}/`,
  whoAnswers: "/who-answers/",
  hours: "/admin/answering/",
} as const;
