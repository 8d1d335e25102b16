import { enginesUnderTest } from "../contract/engines";
import { describeQuestions } from "./questions";

for (const engine of enginesUnderTest.slice(0, 1)) describeQuestions(engine);
