package org.feltbok.figures;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.study.plain.BrokenJson;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Reads the JSON of a figure strictly. */
final class SpecReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Most decimals of a number. */
    private static final int DECIMALS = 10;

    private SpecReader() {}

    static FigureSpec read(String json, String file) {
        try {
            return read(JSON.readTree(json), file);
        } catch (JacksonException e) {
            throw new FaultException(BrokenJson.told(Fault.Place.file(file), json, e));
        }
    }

    static FigureSpec read(JsonNode json, String file) {
        List<Fault> faults = new ArrayList<>();
        FigureSpec spec = spec(new SpecNode(json, "$", file, faults));
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return spec;
    }

    private static FigureSpec spec(SpecNode node) {
        FigureSpec.Kind kind = node.choice("kind", FigureSpec.Kind.class, FigureSpec.Kind.FIGURE);
        FigureSpec spec =
                new FigureSpec(
                        node.required("key"),
                        kind,
                        node.whole("number"),
                        node.local("title"),
                        node.local("subtitle"),
                        node.text("section"),
                        node.local("row_heading"),
                        piece(node),
                        axes(node, "rows"),
                        axes(node, "columns"),
                        sort(node),
                        limit(node),
                        decimals(node),
                        node.flag("short_labels", false),
                        chart(node, kind),
                        node.local("note"),
                        TestReader.read(node),
                        node.local("alt"));
        node.end();
        return spec;
    }

    private static int limit(SpecNode node) {
        int limit = node.whole("limit").orElse(0);
        if (limit < 0) {
            node.wrong("limit", "figures.spec.limit");
            return 0;
        }
        return limit;
    }

    private static Optional<Integer> decimals(SpecNode node) {
        Optional<Integer> decimals = node.whole("decimals");
        if (decimals.filter(d -> d < 0 || d > DECIMALS).isPresent()) {
            node.wrong("decimals", "figures.spec.decimals", (long) DECIMALS);
            return Optional.empty();
        }
        return decimals;
    }

    private static Piece piece(SpecNode node) {
        return new Piece(
                node.text("variable"),
                node.text("year").replace(" ", ""),
                node.has("part") ? node.text("part") : node.text("codes"),
                node.text("statistic"),
                node.text("of"),
                node.text("given"),
                node.text("by"),
                node.text("weight"));
    }

    private static List<Axis> axes(SpecNode node, String field) {
        if (!node.has(field)) {
            node.required(field);
        }
        List<Axis> axes = node.objects(field).stream().map(SpecReader::axis).toList();
        long lines = FigureLimits.count(axes, SpecReader::years);
        if (lines > FigureLimits.LINES) {
            node.wrong(field, "figures.spec.lines", lines, (long) FigureLimits.LINES);
            return List.of();
        }
        return axes;
    }

    /** Lines that are known without the study's data. */
    private static long years(Axis axis) {
        return axis.source() instanceof Axis.Years years ? years.years().size() : 1;
    }

    private static Axis axis(SpecNode node) {
        Typed typed = TypedReader.read(node);
        Axis.Source source = source(node);
        if (!typed.isNothing() && !(source instanceof Axis.Single)) {
            node.wrong(TypedReader.field(typed), "figures.spec.typed.one");
        }
        Axis axis =
                new Axis(
                        source,
                        piece(node),
                        node.local("label"),
                        node.text("key"),
                        node.choice("role", FigureTable.Role.class, FigureTable.Role.SERIES),
                        decimals(node),
                        typed);
        node.end();
        return axis;
    }

    private static Axis.Source source(SpecNode node) {
        if (node.has("items")) {
            return new Axis.Items(node.texts("items"));
        } else if (node.has("answers")) {
            return new Axis.Answers(node.required("answers"), node.flag("dont_know", true));
        } else if (node.has("code_list")) {
            return new Axis.CodesOf(node.required("code_list"));
        } else if (node.has("groups")) {
            return new Axis.Groups(
                    node.required("groups"), node.choice("all", Axis.Place.class, Axis.Place.NONE));
        } else if (node.has("years")) {
            return years(node);
        } else if (node.has("waves")) {
            return new Axis.Waves(node.required("waves"));
        } else if (node.has("parts")) {
            return new Axis.Parts(node.texts("parts"));
        } else if (node.has("cases")) {
            return new Axis.Cases(node.required("cases"));
        } else if (node.has("respondents")) {
            return new Axis.Respondents(node.required("respondents"));
        } else if (node.has("statistics")) {
            return new Axis.Statistics(node.texts("statistics"));
        } else if (node.has("cross")) {
            List<Axis> pair = node.objects("cross").stream().map(SpecReader::axis).toList();
            if (pair.size() != 2) {
                node.wrong("cross", "figures.spec.cross");
                return new Axis.Single();
            }
            return new Axis.Cross(pair.get(0), pair.get(1));
        }
        return new Axis.Single();
    }

    private static Axis.Years years(SpecNode node) {
        Optional<Integer> base = node.whole("base");
        if (node.isObject("years")) {
            SpecNode range = node.object("years").orElseThrow();
            Optional<Integer> first = range.whole("from");
            if (!range.has("from")) {
                range.required("from");
            }
            int from = first.orElse(0);
            int to = range.whole("to").orElse(from);
            int step = range.whole("step").orElse(1);
            range.end();
            if (first.isEmpty()) {
                return new Axis.Years(List.of(), base);
            }
            if (to < from || step < 1) {
                node.wrong("years", "figures.spec.years");
                return new Axis.Years(List.of(), base);
            }
            long count = ((long) to - from) / step + 1;
            if (count > FigureLimits.LINES) {
                node.wrong("years", "figures.spec.lines", count, (long) FigureLimits.LINES);
                return new Axis.Years(List.of(), base);
            }
            List<Integer> years =
                    LongStream.range(0, count).mapToObj(i -> (int) (from + i * step)).toList();
            return new Axis.Years(years, base);
        }
        return new Axis.Years(node.wholes("years"), base);
    }

    private static Optional<FigureSpec.Sort> sort(SpecNode node) {
        if (!node.has("sort")) {
            return Optional.empty();
        }
        if (!node.isObject("sort")) {
            return Optional.of(
                    new FigureSpec.Sort(
                            "", node.choice("sort", Order.class, Order.DESCENDING).descends()));
        }
        SpecNode sort = node.object("sort").orElseThrow();
        FigureSpec.Sort found =
                new FigureSpec.Sort(
                        sort.text("column"),
                        sort.choice("order", Order.class, Order.DESCENDING).descends());
        sort.end();
        return Optional.of(found);
    }

    private enum Order {
        ASCENDING,
        DESCENDING;

        boolean descends() {
            return this == DESCENDING;
        }
    }

    private static FigureSpec.ChartSpec chart(SpecNode node, FigureSpec.Kind kind) {
        ChartStyle.Kind usual =
                kind == FigureSpec.Kind.TABLE ? ChartStyle.Kind.TABLE : ChartStyle.Kind.BAR;
        Optional<SpecNode> found = node.object("chart");
        if (found.isEmpty()) {
            return FigureSpec.ChartSpec.of(usual);
        }
        SpecNode chart = found.get();
        LocalText axisTitle = chart.local("axis_title");
        ChartStyle.Kind drawn = chart.choice("kind", ChartStyle.Kind.class, usual);
        FigureSpec.ChartSpec spec =
                new FigureSpec.ChartSpec(
                        drawn,
                        chart.flag("labels", true),
                        chart.number("labels_from", ChartStyle.of(usual).labelsFrom()),
                        axisTitle,
                        chart.local("second_axis_title"),
                        chart.number("min", Double.NaN),
                        chart.number("max", Double.NaN),
                        chart.numbers("x_lines"),
                        chart.numbers("y_lines"),
                        chart.flag("point_labels", false),
                        fitLine(chart, drawn),
                        panels(chart, drawn));
        chart.end();
        return spec;
    }

    private static ChartStyle.Panels panels(SpecNode chart, ChartStyle.Kind drawn) {
        ChartStyle.Panels panels =
                chart.choice("panels", ChartStyle.Panels.class, ChartStyle.Panels.BAR);
        if (chart.has("panels") && !drawn.inPanels()) {
            chart.wrong("panels", "figures.spec.panels");
            return ChartStyle.Panels.BAR;
        }
        return panels;
    }

    private static boolean fitLine(SpecNode chart, ChartStyle.Kind drawn) {
        boolean asked = chart.flag("fit_line", false);
        if (asked && drawn.need() != ChartStyle.Kind.Need.PAIRS) {
            chart.wrong("fit_line", "figures.spec.fit_line");
            return false;
        }
        return asked;
    }
}
