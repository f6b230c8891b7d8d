/**
 * A failure the person can understand and act on. Anything else that is thrown is a bug.
 * `message` is shown to the person; keep names, e-mail addresses and health data out of it.
 */
export abstract class KnownError extends Error {
  abstract readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 415 | 429 | 503;
}

/** The request itself cannot be understood (an id that is no number, an unknown field). */
export class BadRequest extends KnownError {
  override name = "BadRequest";
  readonly status = 400;
  /** Where it can be told: name of the part → what is wrong with it. Never what was sent. */
  readonly problems: ReadonlyMap<string, string> | undefined;
  constructor(message: string, problems?: ReadonlyMap<string, string>) {
    super(message);
    this.problems = problems;
  }
}

/** The API does not know who asks: no token where one is needed, or one that holds no longer. */
export class Unauthorised extends KnownError {
  override name = "Unauthorised";
  readonly status = 401;
}

/** Visible, but not allowed; the message says why. */
export class Forbidden extends KnownError {
  override name = "Forbidden";
  readonly status = 403;
}

/** It does not exist, or this viewer must not learn that it does. Always the same words. */
export class NotFound extends KnownError {
  override name = "NotFound";
  readonly status = 404;
  constructor() {
    super("There is no such page.");
  }
}

/** Everybody could read it, and it was taken away for good. */
export class Gone extends KnownError {
  override name = "Gone";
  readonly status = 410;
  constructor() {
    super("What stood here was taken away.");
  }
}

/** Somebody else was quicker, or the same form was sent with other words. What was typed is kept. */
export class Conflict extends KnownError {
  override name = "Conflict";
  readonly status = 409;
}

/** What was sent is written in a way that we do not read. */
export class WrongMediaType extends KnownError {
  override name = "WrongMediaType";
  readonly status = 415;
}

export class TooOften extends KnownError {
  override name = "TooOften";
  readonly status = 429;
  readonly retryAfterSeconds: number;
  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The database is away or too busy for a moment. */
export class Unavailable extends KnownError {
  override name = "Unavailable";
  readonly status = 503;
}

/**
 * The form is not right: not a failure but an answer, shown with the form again (422).
 * `problems` maps a field's name to the sentence shown above it; "" is for the form as a whole.
 */
export class FormProblems extends Error {
  override name = "FormProblems";
  readonly problems: ReadonlyMap<string, string>;
  constructor(problems: ReadonlyMap<string, string> | Record<string, string>) {
    super("The form needs a change.");
    this.problems = problems instanceof Map ? problems : new Map(Object.entries(problems));
  }
}
