import { describeEntries } from "../contract/entries";
import { describeCharts } from "../contract/charts";
import { describeFixes } from "../contract/fixes";
import { describeInserting } from "../contract/inserting";
import { describeLinks } from "../contract/links";
import { describeContract } from "../contract/suite";
import { fileSubject } from "./subject";

describeContract(fileSubject);
describeCharts(fileSubject);
describeFixes(fileSubject);
describeInserting(fileSubject);

describeLinks(fileSubject);
describeEntries(fileSubject, 60);
