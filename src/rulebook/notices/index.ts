/** The notices that come with the product: one import a file. A test fails when a file of this folder is not listed. */
import type { Notice } from "../rulebook";
import shanxi2009 from "./shanxi-2009.json";
import shanxi2010 from "./shanxi-2010.json";
import shanxi2011 from "./shanxi-2011.json";
import shanxi2012 from "./shanxi-2012.json";
import shanxi2013 from "./shanxi-2013.json";
import shanxi2014 from "./shanxi-2014.json";
import shanxi2015 from "./shanxi-2015.json";
import shanxi2016 from "./shanxi-2016.json";
import shanxi2017 from "./shanxi-2017.json";
import shanxi2018 from "./shanxi-2018.json";
import shanxi2019 from "./shanxi-2019.json";
import shanxi2020 from "./shanxi-2020.json";
import shanxi2021 from "./shanxi-2021.json";
import shanxi2022 from "./shanxi-2022.json";
import shanxi2023 from "./shanxi-2023.json";
import shanxi2024 from "./shanxi-2024.json";
import shanxi2025 from "./shanxi-2025.json";
import shanxi2026 from "./shanxi-2026.json";
import jz201714 from "./jz-2017-14.json";
import jz201734 from "./jz-2017-34.json";
import jzHandbook2017 from "./jz-handbook-2017.json";
import sx2017107 from "./sx-2017-107.json";
import hj201453 from "./hj-2014-53.json";
import jc20211 from "./jc-2021-1.json";
import sz20223 from "./sz-2022-3.json";

/**
 * Every notice, the yearly ones of the province first, then those of the cities, in the order of reports.
 */
export const NOTICES = [
  shanxi2009,
  shanxi2010,
  shanxi2011,
  shanxi2012,
  shanxi2013,
  shanxi2014,
  shanxi2015,
  shanxi2016,
  shanxi2017,
  shanxi2018,
  shanxi2019,
  shanxi2020,
  shanxi2021,
  shanxi2022,
  shanxi2023,
  shanxi2024,
  shanxi2025,
  shanxi2026,
  jz201714,
  jz201734,
  jzHandbook2017,
  sx2017107,
  hj201453,
  jc20211,
  sz20223,
] as unknown as readonly Notice[]; // JSON imports have wide types; test/rulebook/notices.test.ts reads each by the schema
