/** Adding a chart. Everything used is in ExcelApi 1.7. */
import type { AddChart } from "../../port";
import { HostError, parseRange, rangeAddress } from "../../port";
import type { Change } from "./change";
import { change, isSame, worksheetIn } from "./change";

/** Names of the worksheet's charts. */
type Names = readonly string[];

export function addChart(operation: AddChart): Change {
  const { worksheet, name } = operation;
  return change<Names>({
    worksheet,
    written: 2_000 + operation.series.length * 2_000,
    load: (context) => {
      const { charts } = worksheetIn(context, worksheet);
      charts.load("items/name");
      return { image: () => (charts.isNullObject ? [] : charts.items.map((chart) => chart.name)) };
    },
    refusal: (before) => (before.includes(name) ? new HostError("unsupported", { worksheet }) : null),
    write: (context) => {
      drawChart(context.workbook.worksheets.getItem(worksheet), operation);
    },
    restore: (context, before, now) => {
      if (now.includes(name) && !before.includes(name))
        context.workbook.worksheets.getItem(worksheet).charts.getItem(name).delete();
    },
    difference: (left, now) => (isSame(left.includes(name), now.includes(name)) ? null : { worksheet }),
  });
}

function drawChart(worksheet: Excel.Worksheet, operation: AddChart): void {
  const { name, title, categories, series, valueStep } = operation;
  const [first, ...others] = series;
  if (first === undefined) return;
  const area = parseRange(first.values);
  // From one row or column of numbers Excel makes one series; the others are added to it.
  const chart = worksheet.charts.add(
    "ColumnClustered",
    worksheet.getRange(first.values),
    area.top === area.bottom ? "Rows" : "Columns",
  );
  chart.name = name;
  chart.title.text = title;
  chart.title.visible = true;
  chart.legend.position = "Bottom";
  chart.legend.visible = true;
  const columns = [chart.series.getItemAt(0), ...others.map((other) => chart.series.add(other.name))];
  for (const [index, { name: label, values, color }] of series.entries()) {
    const column = columns[index];
    if (column === undefined) continue;
    column.name = label;
    column.setValues(worksheet.getRange(values));
    column.setXAxisValues(worksheet.getRange(categories));
    column.format.fill.setSolidColor(color);
  }
  if (valueStep !== undefined) chart.axes.valueAxis.majorUnit = valueStep;
  const { top, left, bottom, right } = parseRange(operation.range);
  chart.setPosition(
    rangeAddress({ top, left, bottom: top, right: left }),
    rangeAddress({ top: bottom, left: right, bottom, right }),
  );
}
