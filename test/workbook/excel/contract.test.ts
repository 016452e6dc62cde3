import { describeFixes } from "../contract/fixes";
import { describeInserting } from "../contract/inserting";
import { describeContract } from "../contract/suite";
import { excelSubject } from "./subject";

describeContract(excelSubject);
describeFixes(excelSubject);
describeInserting(excelSubject);
