import { enginesUnderTest } from "../contract/engines";
import { describePaging } from "./paging";

for (const engine of enginesUnderTest.slice(1)) describePaging(engine);
