import { refusal } from "./refusal";

/** A place in an ordered list of one revision of the data. */
export interface Cursor {
  readonly position: number;
  readonly id: string;
  readonly revision: string;
}

/** The opaque text of a cursor. */
export function encodeCursor({ position, id, revision }: Cursor): string {
  return Buffer.from(`${position} ${revision} ${id}`, "utf8").toString("base64url");
}

const form = /^(\d{1,10}) ([0-9a-f]{8,64}) (.{1,2000})$/s;

/**
 * The place that an opaque text means.
 *
 * @throws BAD_USER_INPUT for a text that is no cursor; whether its revision still holds is known only
 * with the rows, so the caller compares it then.
 */
export function decodeCursor(text: string, argument: string, field: string): Cursor {
  const found = form.exec(Buffer.from(text.slice(0, 4000), "base64url").toString("utf8"));
  const [, position, revision, id] = found ?? [];
  if (position === undefined || revision === undefined || id === undefined) {
    throw refusal("BAD_USER_INPUT", `"${argument}" of "${field}" is not a cursor of this API.`, { field, argument });
  }
  return { position: Number(position), id, revision };
}

/** The refusal of a cursor whose data were replaced by a load since it was given out. */
export function staleCursor(field: string, argument: string): Error {
  return refusal(
    "BAD_USER_INPUT",
    `"${argument}" of "${field}" is a cursor of an earlier revision of the data: start again without it.`,
    { field, argument, reason: "STALE_CURSOR" },
  );
}
