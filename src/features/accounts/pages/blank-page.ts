import { words } from "../words.ts";

const { blankTitle, blank } = words.signingIn;

/** Nothing of ours to be seen: no name, no colour, no icon. */
export const blankPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${blankTitle}</title></head>
<body><main><h1>${blankTitle}</h1><p>${blank}</p></main></body></html>
`;
