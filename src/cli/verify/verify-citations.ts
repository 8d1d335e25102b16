import { GraphQLError } from "graphql";
import { SeedsError } from "../../server/start-error";
import { exitCodes } from "../exit-codes";
import { printAside, printJson, printResult } from "../print";
import { readSettings } from "../read-settings";
import { collectChecks } from "./collect-checks";
import { checksAsObject, formatChecks } from "./format-checks";
import { NoCopyError, readCopy } from "./read-copy";

/** What `verify` is told. */
export interface VerifyOptions {
  readonly document?: string;
  readonly against?: string;
  readonly json?: boolean;
}

/** Holds the citations against the texts and prints what it finds; gives the exit code. */
export async function verifyCitations(options: VerifyOptions): Promise<number> {
  try {
    return await verify(options);
  } catch (error) {
    if (error instanceof SeedsError) error.lines.forEach(printAside);
    const isUsage = error instanceof NoCopyError || error instanceof GraphQLError;
    if (!isUsage) throw error;
    printAside(error.message);
    return exitCodes.usage;
  }
}

async function verify({ document, against, json }: VerifyOptions): Promise<number> {
  const config = readSettings();
  if (config === null) return exitCodes.usage;
  if (against !== undefined && document === undefined)
    throw new NoCopyError("Of which document is it a copy? Add --document.");
  const wanted = { document: document ?? null, copy: against === undefined ? null : readCopy(against) };
  const found = await collectChecks(config, wanted);
  if (json === true) printJson(checksAsObject(found, wanted, against ?? null));
  else formatChecks(found, wanted).forEach(printResult);
  return found.amiss.length === 0 ? exitCodes.ok : exitCodes.failed;
}
