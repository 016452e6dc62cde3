import { describeFixes } from "../contract/fixes";
import { describeContract } from "../contract/suite";
import { excelSubject } from "./subject";

describeContract(excelSubject);
describeFixes(excelSubject);
