/** Sentences for whoever starts the demo. */
export const words = {
  notEmpty:
    "The demo fills an empty community only, and somebody is here already. Set DATA_DIR to a new folder and start again.",
} as const;
