export { type ChainFinding, type ChainHead, checkChain, findChainHead } from "./queries/chain.ts";
export { countNewProofs } from "./queries/new-proofs.ts";
export { words as auditWords } from "./words.ts";
