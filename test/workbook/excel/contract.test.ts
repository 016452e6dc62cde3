import { describeContract } from "../contract/suite";
import { excelSubject } from "./subject";

describeContract(excelSubject);
