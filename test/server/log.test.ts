import { makeLog } from "../../src/server/log";

describe("the log", () => {
  const written = (level: Parameters<typeof makeLog>[0]) => {
    const lines: string[] = [];
    const log = makeLog(level, (line) => lines.push(line));
    log.info("one\nline\r\u2028only");
    log.warn("careful");
    log.error("broken", "a text");
    return lines.map((line) => line.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /, ""));
  };

  it("writes a line an event, with time and level, whatever the text holds", () => {
    expect(written("info")).toEqual(["info  one line only", "warn  careful", "error broken\n    a text"]);
  });

  it("leaves out what is below its level", () => {
    expect([written("warn").length, written("error").length, written("silent").length]).toEqual([2, 1, 0]);
  });
});
