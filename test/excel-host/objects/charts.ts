/** `ChartCollection`: charts of clustered columns from one row or column of numbers, with series added one by one. */
import type { CellRange } from "../../../src/workbook/port";
import { readAddress } from "../cell-address";
import type { ChartModel, ChartSeriesModel, WorksheetModel } from "../workbook-model";
import type { Scope, ServerObject } from "../wire";
import { ApiError, invalidArgument, itemNotFound, serverObject } from "../wire";

const NEW_SERIES: ChartSeriesModel = { name: "", values: null, categories: null, color: "" };

export function chartsObject(scope: Scope, worksheet: WorksheetModel): ServerObject {
  const objectOf = ({ id }: ChartModel) => chartObject(scope, worksheet, id);
  const find = (key: string) => {
    // Of several of one name, Excel gives the first.
    const found = worksheet.charts.find(({ id, name }) => id === key || name === key);
    return found === undefined ? null : objectOf(found);
  };
  return serverObject<Excel.Interfaces.ChartCollectionData, Excel.ChartCollection>("ChartCollection", {
    items: () => worksheet.charts.map(objectOf),
    find,
    methods: {
      Add: (type: string, source: ServerObject, seriesBy: string) => {
        if (type !== "ColumnClustered") throw new ApiError("ApiNotImplemented", `Chart of type ${type}`);
        const values = cellsOf(source, "ChartCollection.add");
        const lines = seriesBy === "Rows" ? values.bottom - values.top : values.right - values.left;
        if (seriesBy === "Auto" || lines > 0)
          throw new ApiError("ApiNotImplemented", "Chart of several series");
        const number = String(worksheet.charts.length + 1);
        const added: ChartModel = {
          id: scope.workbook.freshId(),
          name: `Chart ${number}`,
          title: "",
          isTitleVisible: true,
          legend: "Right",
          isLegendVisible: false,
          series: [{ ...NEW_SERIES, name: "Series1", values }],
          majorUnit: null,
          range: null,
        };
        change(scope, worksheet, "ChartCollection.add", (charts) => [...charts, added]);
        return objectOf(added);
      },
      GetCount: () => worksheet.charts.length,
      GetItem: (key: string) => {
        const found = find(key);
        if (found === null) throw itemNotFound("ChartCollection.getItem");
        return found;
      },
      GetItemOrNullObject: (key: string) => find(key),
    },
  });
}

function cellsOf(range: ServerObject, location: string): CellRange {
  if (range.area === undefined) throw invalidArgument(location);
  return range.area.range;
}

function change(
  { workbook }: Scope,
  worksheet: WorksheetModel,
  location: string,
  work: (charts: readonly ChartModel[]) => readonly ChartModel[],
): void {
  const write = () => {
    worksheet.charts = work(worksheet.charts);
  };
  workbook.mutate(worksheet, write, { location, allowedBy: "allowEditObjects" });
}

function chartObject(scope: Scope, worksheet: WorksheetModel, id: string): ServerObject {
  const current = () => {
    const found = worksheet.charts.find((chart) => chart.id === id);
    if (found === undefined) throw itemNotFound("Chart");
    return found;
  };
  const set = (location: string, values: Partial<ChartModel>) => {
    current();
    change(scope, worksheet, `Chart.${location}`, (charts) =>
      charts.map((chart) => (chart.id === id ? { ...chart, ...values } : chart)),
    );
  };
  return serverObject<Excel.Interfaces.ChartData, Excel.Chart>("Chart", {
    id: () => id,
    scalars: {
      Id: { get: () => id },
      Name: {
        get: () => current().name,
        set: (name: string) => {
          set("name", { name });
        },
      },
    },
    children: {
      Title: () =>
        serverObject<Excel.Interfaces.ChartTitleData, Excel.ChartTitle>("ChartTitle", {
          scalars: {
            Text: {
              get: () => current().title,
              set: (title: string) => {
                set("title.text", { title });
              },
            },
            Visible: {
              get: () => current().isTitleVisible,
              set: (isTitleVisible: boolean) => {
                set("title.visible", { isTitleVisible });
              },
            },
          },
        }),
      Legend: () =>
        serverObject<Excel.Interfaces.ChartLegendData, Excel.ChartLegend>("ChartLegend", {
          scalars: {
            Position: {
              get: () => current().legend,
              set: (legend: string) => {
                set("legend.position", { legend });
              },
            },
            Visible: {
              get: () => current().isLegendVisible,
              set: (isLegendVisible: boolean) => {
                set("legend.visible", { isLegendVisible });
              },
            },
          },
        }),
      Axes: () =>
        serverObject<Excel.Interfaces.ChartAxesData, Excel.ChartAxes>("ChartAxes", {
          children: {
            ValueAxis: () =>
              serverObject<Excel.Interfaces.ChartAxisData, Excel.ChartAxis>("ChartAxis", {
                scalars: {
                  MajorUnit: {
                    get: () => current().majorUnit,
                    set: (majorUnit: number) => {
                      set("axes.valueAxis.majorUnit", { majorUnit });
                    },
                  },
                },
              }),
          },
        }),
      Series: () =>
        seriesObject(
          () => current().series,
          (series) => {
            set("series", { series });
          },
        ),
    },
    methods: {
      SetPosition: (start: string | ServerObject, end: string | ServerObject) => {
        const cells = (cell: string | ServerObject) =>
          typeof cell === "string"
            ? readAddress(cell, "Chart.setPosition")
            : cellsOf(cell, "Chart.setPosition");
        const [{ top, left }, { bottom, right }] = [cells(start), cells(end)];
        set("setPosition", { range: { top, left, bottom, right } });
        return null;
      },
      Delete: () => {
        current();
        change(scope, worksheet, "Chart.delete", (charts) => charts.filter((chart) => chart.id !== id));
        return null;
      },
    },
  });
}

function seriesObject(
  read: () => readonly ChartSeriesModel[],
  write: (series: readonly ChartSeriesModel[]) => void,
): ServerObject {
  const set = (index: number, values: Partial<ChartSeriesModel>) => {
    write(read().map((series, place) => (place === index ? { ...series, ...values } : series)));
  };
  const at = (index: number): ServerObject => {
    if (read()[index] === undefined) throw itemNotFound("ChartSeriesCollection.getItemAt");
    return serverObject<Excel.Interfaces.ChartSeriesData, Excel.ChartSeries>("ChartSeries", {
      scalars: {
        Name: {
          get: () => read()[index]?.name ?? "",
          set: (name: string) => {
            set(index, { name });
          },
        },
      },
      children: {
        Format: () =>
          serverObject<Excel.Interfaces.ChartSeriesFormatData, Excel.ChartSeriesFormat>("ChartSeriesFormat", {
            children: {
              Fill: () =>
                serverObject<object, Excel.ChartFill>("ChartFill", {
                  methods: {
                    SetSolidColor: (color: string) => {
                      set(index, { color });
                      return null;
                    },
                  },
                }),
            },
          }),
      },
      methods: {
        SetValues: (range: ServerObject) => {
          set(index, { values: cellsOf(range, "ChartSeries.setValues") });
          return null;
        },
        SetXAxisValues: (range: ServerObject) => {
          set(index, { categories: cellsOf(range, "ChartSeries.setXAxisValues") });
          return null;
        },
      },
    });
  };
  return serverObject<Excel.Interfaces.ChartSeriesCollectionData, Excel.ChartSeriesCollection>(
    "ChartSeriesCollection",
    {
      items: () => read().map((_series, index) => at(index)),
      methods: {
        Add: (name: string | null) => {
          write([...read(), { ...NEW_SERIES, name: name ?? "" }]);
          return at(read().length - 1);
        },
        GetItemAt: (index: number) => at(index),
        GetCount: () => read().length,
      },
    },
  );
}
