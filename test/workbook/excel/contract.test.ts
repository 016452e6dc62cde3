import { describeEntries } from "../contract/entries";
import { describeCharts } from "../contract/charts";
import { describeFixes } from "../contract/fixes";
import { describeInserting } from "../contract/inserting";
import { describeLinks } from "../contract/links";
import { describeContract } from "../contract/suite";
import { excelSubject } from "./subject";

describeContract(excelSubject);
describeCharts(excelSubject);
describeFixes(excelSubject);
describeInserting(excelSubject);

describeLinks(excelSubject);
describeEntries(excelSubject, 30);
