/** Sentences for whoever starts the demo. */
export const words = {
  notEmpty:
    "The demo fills an empty community only, and somebody is here already. Set DATA_DIR to a new folder and start again.",
  sample:
    "Sample text of the demo. The people who stand by it are made up, and nobody has checked its figures. It is no advice.",
} as const;
