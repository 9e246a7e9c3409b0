package org.feltbok.figures;

import org.feltbok.base.text.LocalText;
import org.feltbok.study.plain.PlainJson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a figure as JSON, leaving out what is as usual. */
final class SpecWriter {
    private SpecWriter() {}

    static String write(FigureSpec spec) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", spec.key());
        fields.put("kind", spec.kind().name().toLowerCase(Locale.ROOT));
        spec.number().ifPresent(n -> fields.put("number", n));
        local(fields, "title", spec.title());
        local(fields, "subtitle", spec.subtitle());
        text(fields, "section", spec.section());
        local(fields, "row_heading", spec.rowHeading());
        piece(fields, spec.base());
        fields.put("rows", spec.rows().stream().map(SpecWriter::axis).toList());
        fields.put("columns", spec.columns().stream().map(SpecWriter::axis).toList());
        spec.sort().ifPresent(s -> fields.put("sort", sort(s)));
        if (spec.limit() > 0) {
            fields.put("limit", spec.limit());
        }
        spec.decimals().ifPresent(d -> fields.put("decimals", d));
        if (spec.shortLabels()) {
            fields.put("short_labels", true);
        }
        boolean plainTable =
                spec.kind() == FigureSpec.Kind.TABLE
                        && spec.chart().equals(FigureSpec.ChartSpec.of(ChartStyle.Kind.TABLE));
        if (!plainTable) {
            fields.put("chart", chart(spec.chart()));
        }
        spec.test().ifPresent(t -> fields.put("test", TestReader.write(t)));
        local(fields, "note", spec.note());
        local(fields, "alt", spec.alternative());
        return PlainJson.pretty(fields);
    }

    private static void local(Map<String, Object> fields, String name, LocalText text) {
        text(fields, name, text.text());
        if (!text.others().isEmpty()) {
            fields.put(name + "s", new TreeMap<>(text.others()));
        }
    }

    private static void text(Map<String, Object> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }

    private static void piece(Map<String, Object> fields, Piece piece) {
        text(fields, "variable", piece.variable());
        text(fields, "year", piece.years());
        text(fields, "codes", piece.codes());
        text(fields, "statistic", piece.statistic());
        text(fields, "of", piece.of());
        text(fields, "given", piece.given());
        text(fields, "by", piece.by());
        text(fields, "weight", piece.weight());
    }

    private static Map<String, Object> axis(Axis axis) {
        Map<String, Object> fields = new LinkedHashMap<>();
        source(fields, axis.source());
        text(fields, "key", axis.key());
        local(fields, "label", axis.label());
        piece(fields, axis.piece());
        if (axis.role() != FigureTable.Role.SERIES) {
            fields.put("role", axis.role().name().toLowerCase(Locale.ROOT));
        }
        axis.decimals().ifPresent(d -> fields.put("decimals", d));
        TypedReader.write(axis.typed(), fields);
        return fields;
    }

    private static void source(Map<String, Object> fields, Axis.Source source) {
        switch (source) {
            case Axis.Single s -> {}
            case Axis.Items s -> fields.put("items", one(s.names()));
            case Axis.Answers s -> {
                fields.put("answers", s.name());
                if (!s.dontKnow()) {
                    fields.put("dont_know", false);
                }
            }
            case Axis.CodesOf s -> fields.put("code_list", s.item());
            case Axis.Groups s -> {
                fields.put("groups", s.name());
                if (s.all() != Axis.Place.NONE) {
                    fields.put("all", s.all().name().toLowerCase(Locale.ROOT));
                }
            }
            case Axis.Years s -> {
                fields.put("years", years(s.years()));
                s.base().ifPresent(b -> fields.put("base", b));
            }
            case Axis.Waves s -> fields.put("waves", s.questionnaire());
            case Axis.Parts s -> fields.put("parts", s.parts());
            case Axis.Cases s -> fields.put("cases", s.where());
            case Axis.Respondents s -> fields.put("respondents", s.questionnaire());
            case Axis.Statistics s -> fields.put("statistics", s.names());
            case Axis.Cross s -> fields.put("cross", List.of(axis(s.outer()), axis(s.inner())));
        }
    }

    private static Object one(List<String> names) {
        return names.size() == 1 ? names.getFirst() : names;
    }

    /** A run of at least four years as from and to, else the list. */
    private static Object years(List<Integer> years) {
        int step = years.size() < 4 ? 0 : years.get(1) - years.get(0);
        for (int i = 1; i < years.size(); i++) {
            step = years.get(i) - years.get(i - 1) == step ? step : 0;
        }
        if (step < 1) {
            return years;
        }
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("from", years.getFirst());
        range.put("to", years.getLast());
        if (step > 1) {
            range.put("step", step);
        }
        return range;
    }

    private static Object sort(FigureSpec.Sort sort) {
        String order = sort.descending() ? "descending" : "ascending";
        if (sort.column().isEmpty()) {
            return order;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("column", sort.column());
        fields.put("order", order);
        return fields;
    }

    private static Map<String, Object> chart(FigureSpec.ChartSpec chart) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", chart.kind().name().toLowerCase(Locale.ROOT));
        if (!chart.labels()) {
            fields.put("labels", false);
        }
        if (chart.labelsFrom() != ChartStyle.of(chart.kind()).labelsFrom()) {
            fields.put("labels_from", chart.labelsFrom());
        }
        local(fields, "axis_title", chart.axisTitle());
        local(fields, "second_axis_title", chart.secondAxisTitle());
        number(chart.min()).ifPresent(v -> fields.put("min", v));
        number(chart.max()).ifPresent(v -> fields.put("max", v));
        if (!chart.xLines().isEmpty()) {
            fields.put("x_lines", numbers(chart.xLines()));
        }
        if (!chart.yLines().isEmpty()) {
            fields.put("y_lines", numbers(chart.yLines()));
        }
        if (chart.pointLabels()) {
            fields.put("point_labels", true);
        }
        if (chart.panels() != ChartStyle.Panels.BAR) {
            fields.put("panels", chart.panels().name().toLowerCase(Locale.ROOT));
        }
        if (chart.fitLine()) {
            fields.put("fit_line", true);
        }
        return fields;
    }

    private static List<Object> numbers(List<Double> values) {
        return values.stream().flatMap(v -> number(v).stream()).toList();
    }

    /** Whole numbers are written without a point, as people write them. */
    private static Optional<Object> number(double value) {
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        return Optional.of(
                value == Math.rint(value) && Math.abs(value) < 1e9
                        ? (Object) (long) value
                        : (Object) value);
    }
}
