import { serverAudits } from "graphql-http";
import { type Served, serve } from "./served";

describe("GraphQL over HTTP", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  /** The names of the audits that were not met, of all that there are. */
  async function missed(headers: Record<string, string>): Promise<{ asked: number; missed: string[] }> {
    const fetchFn = (url: string, options: RequestInit = {}) =>
      fetch(url, { ...options, headers: { ...options.headers, ...headers } });
    const results = await Promise.all(serverAudits({ url: `${served.url}/graphql`, fetchFn }).map(({ fn }) => fn()));
    return { asked: results.length, missed: results.filter(({ status }) => status !== "ok").map(({ name }) => name) };
  }

  it("meets all 61 audits of graphql-http, where GET brings a header that makes browsers ask first", async () => {
    expect(await missed({ "apollo-require-preflight": "true" })).toEqual({ asked: 61, missed: [] });
  });

  it("misses without that header only what may be missed: three GETs that could come from any page", async () => {
    const { missed: names } = await missed({});
    expect(names).toHaveLength(3);
    expect(names.filter((name) => !name.startsWith("MAY "))).toEqual([]);
  });
});
