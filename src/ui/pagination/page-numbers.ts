/** Which page numbers to offer: first, last, and those around the page shown. "gap" stands for left-out ones. */
export function pageNumbers(page: number, pages: number): readonly (number | "gap")[] {
  const wanted = new Set([1, 2, page - 1, page, page + 1, pages - 1, pages].filter((n) => n >= 1 && n <= pages));
  const numbers: (number | "gap")[] = [];
  let last = 0;
  for (const number of [...wanted].sort((a, b) => a - b)) {
    if (number - last === 2) numbers.push(number - 1);
    else if (number - last > 2) numbers.push("gap");
    numbers.push(number);
    last = number;
  }
  return numbers;
}
