package org.feltbok.export.data;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.DataOrigin;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.TextColumn;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.statfile.data.StatMeasure;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the tables of data files: what stands in them, and what is to be known of it. */
final class DataTables {
    /** Name of the files with the cases. */
    static final String CASES = "cases";

    /** The column of what cases are called. */
    static final String CASE_NAME = "case_name";

    private final StudyData data;
    private final WhatIsTold told;
    private final boolean names;
    private final Texts texts;

    /**
     * @param names whether those who keyed are to be named
     */
    DataTables(StudyData data, WhatIsTold told, boolean names, Texts texts) {
        this.data = data;
        this.told = told;
        this.names = names;
        this.texts = texts;
    }

    /** The cases, if there are any, then the responses to each questionnaire that has some. */
    List<DataTable> all() {
        List<DataTable> tables = new ArrayList<>();
        if (data.cases().size() > 0) {
            tables.add(cases());
        }
        data.surveys().values().stream()
                .filter(s -> s.data().size() > 0)
                .map(this::survey)
                .forEach(tables::add);
        return tables;
    }

    private DataTable cases() {
        Dataset cases = data.cases();
        List<DataColumn> columns = new ArrayList<>();
        columns.add(named("case", cases, told::caseKey));
        columns.add(named(CASE_NAME, cases, row -> told.text(cases.row(row).label())));
        Set<String> origins = new LinkedHashSet<>();
        for (Variable variable : cases.variables()) {
            add(columns, cases, worded(variable), "", cases.column(variable.name()));
            origins.addAll(variable.origins());
        }
        return new DataTable(
                CASES,
                texts.get("export.data.cases"),
                cases.size(),
                origins(origins),
                columns,
                told.weight(""));
    }

    /** What the program itself keeps of cases is called as the report calls it, not by its key. */
    private Variable worded(Variable variable) {
        boolean isFrame = variable.name().equals(CaseNames.FRAME);
        if (!isFrame && !variable.name().equals(CaseNames.KIND)) {
            return variable;
        }
        LocalText label = LocalText.of(texts.get("export.data.column." + variable.name()));
        List<Category> categories =
                isFrame
                        ? List.of(
                                Category.of("yes", LocalText.of(texts.get("export.data.flag.1"))),
                                Category.of("no", LocalText.of(texts.get("export.data.flag.0"))))
                        : variable.categories();
        return new Variable(
                variable.name(),
                label,
                label,
                variable.type(),
                categories,
                variable.decimals(),
                variable.origins());
    }

    private DataTable survey(Survey survey) {
        Dataset rows = survey.data();
        List<DataColumn> columns = new ArrayList<>();
        columns.add(named("response", rows, row -> told.responseKey(rows, row)));
        Survey parents = data.surveys().get(rows.parentName());
        if (parents != null) {
            columns.add(parent(rows, parents.data()));
        }
        if (IntStream.range(0, rows.size()).anyMatch(row -> rows.caseRow(row) >= 0)) {
            columns.add(named("case", rows, row -> ofCase(rows.caseRow(row), told::caseKey)));
            columns.add(
                    named(
                            CASE_NAME,
                            rows,
                            row ->
                                    ofCase(
                                            rows.caseRow(row),
                                            c -> told.text(rows.cases().row(c).label()))));
        }
        Map<String, String> questions = questions(survey);
        for (Variable variable : rows.variables()) {
            add(
                    columns,
                    rows,
                    variable,
                    questions.getOrDefault(variable.name(), ""),
                    rows.column(variable.name()));
        }
        Set<String> taken = columns.stream().map(DataColumn::name).collect(Collectors.toSet());
        columns.addAll(told.forms().columns(rows, taken, told.isPseudonymised(), names, texts));
        Set<String> origins = new LinkedHashSet<>(survey.origins());
        origins.addAll(survey.textOrigins());
        return new DataTable(
                survey.name().equalsIgnoreCase(CASES)
                        ? survey.name() + "_responses"
                        : survey.name(),
                survey.title().in(texts.language()),
                rows.size(),
                origins(origins),
                columns,
                told.weight(survey.name()));
    }

    /** What members belong to, so that their file can be joined with its. */
    private DataColumn parent(Dataset rows, Dataset parents) {
        String name = "parent_response";
        while (rows.owns(name)) {
            name += "_";
        }
        return named(name, rows, row -> told.parentKey(parents, rows, row));
    }

    private static String ofCase(int row, IntFunction<String> name) {
        return row < 0 ? "" : name.apply(row);
    }

    private DataColumn named(String name, Dataset rows, IntFunction<String> called) {
        String[] names = new String[rows.size()];
        for (int row = 0; row < names.length; row++) {
            names[row] = called.apply(row);
        }
        return new DataColumn(
                name,
                "",
                texts.get("export.data.column." + name.replaceFirst("_+$", "")),
                texts.get("export.data.type.name"),
                0,
                "",
                "",
                StatMeasure.NOMINAL,
                new DataCells.Named(names));
    }

    /** By variable the question that it answers. */
    private Map<String, String> questions(Survey survey) {
        Map<String, String> questions = new HashMap<>();
        for (AskedQuestion question : survey.questions()) {
            String words = question.label().in(texts.language());
            String told = question.number().isEmpty() ? words : question.number() + ". " + words;
            for (AskedItem item : question.items()) {
                questions.put(item.name(), told.strip());
                String row = item.label().in(texts.language());
                String whole = row.equals(words) ? told : told + " " + row;
                item.options()
                        .forEach(
                                o ->
                                        questions.put(
                                                Variable.flag(item.name(), o.code()),
                                                whole.strip()));
                item.codes()
                        .forEach(
                                c ->
                                        questions.put(
                                                Variable.code(item.name(), c.key()),
                                                whole.strip()));
            }
        }
        return questions;
    }

    /** What has several answers is the columns of its ticks and has none of its own. */
    private void add(
            List<DataColumn> columns,
            Dataset rows,
            Variable variable,
            String question,
            Column column) {
        if (variable.type() == Variable.Type.MULTIPLE) {
            return;
        }
        cells(rows, variable, column)
                .ifPresent(
                        cells ->
                                columns.add(
                                        new DataColumn(
                                                variable.name(),
                                                question,
                                                variable.label().in(texts.language()),
                                                texts.get(
                                                        "export.data.type."
                                                                + type(variable, cells)),
                                                variable.decimals(),
                                                String.join("; ", origins(variable.origins())),
                                                made(rows, variable),
                                                measure(variable.type(), cells),
                                                cells)));
    }

    private static StatMeasure measure(Variable.Type type, DataCells cells) {
        if (cells instanceof DataCells.Timed) {
            return StatMeasure.SCALE;
        }
        return switch (type) {
            case SCALE -> StatMeasure.ORDINAL;
            case NUMBER, DAY -> StatMeasure.SCALE;
            case CATEGORY, FLAG, MULTIPLE, TEXT -> StatMeasure.NOMINAL;
        };
    }

    private static String type(Variable variable, DataCells cells) {
        return switch (cells) {
            case DataCells.Dated dated -> "day";
            case DataCells.Timed timed -> "time";
            default -> variable.type().name().toLowerCase(Locale.ROOT);
        };
    }

    private Optional<DataCells> cells(Dataset rows, Variable variable, Column column) {
        return switch (column) {
            case NumberColumn numbers -> Optional.of(new DataCells.Numeric(numbers));
            case CategoryColumn categories
                    when variable.type() == Variable.Type.TEXT
                            || variable.type() == Variable.Type.DAY ->
                    Optional.of(words(rows, variable, categories));
            case CategoryColumn categories ->
                    Optional.of(new DataCells.Coded(categories, variable.categories()));
            default -> Optional.empty();
        };
    }

    private DataCells words(Dataset rows, Variable variable, CategoryColumn there) {
        @Nullable LocalDate[] days = told.words(rows.name()).days().get(variable.name());
        if (days != null) {
            return new DataCells.Dated(days, there);
        }
        @Nullable LocalTime[] times = told.words(rows.name()).times().get(variable.name());
        if (times != null) {
            return new DataCells.Timed(times, there);
        }
        @Nullable String[] words = told.words(rows.name()).texts().get(variable.name());
        @Nullable String[] cells = new String[rows.size()];
        String name = TextColumn.name(variable.name());
        TextColumn own = words == null && rows.name().isEmpty() ? texts(rows, name) : null;
        for (int row = 0; row < cells.length; row++) {
            String text =
                    there.get(row) < 0
                            ? null
                            : words != null
                                    ? words[row]
                                    : own == null ? null : own.get(row).orElse(null);
            cells[row] = text == null ? null : told.text(text);
        }
        return new DataCells.Worded(cells, there);
    }

    private static @Nullable TextColumn texts(Dataset rows, String name) {
        return rows.column(name) instanceof TextColumn found ? found : null;
    }

    private List<String> origins(Collection<String> ids) {
        return ids.stream()
                .map(id -> data.origins().get(id))
                .filter(Objects::nonNull)
                .map(this::told)
                .toList();
    }

    private String told(DataOrigin origin) {
        String label = origin.label().in(texts.language());
        String source = origin.source().isEmpty() ? "" : ", " + origin.source();
        return "%s (%s%s)"
                .formatted(
                        label.isEmpty() ? origin.key() : label,
                        texts.get("export.data.origin." + origin.kind()),
                        source);
    }

    private String made(Dataset rows, Variable variable) {
        return rows.definition(variable.name())
                .map(
                        how -> {
                            List<Object> arguments = new ArrayList<>();
                            arguments.add(variable.label().in(texts.language()));
                            arguments.addAll(how.arguments());
                            return texts.get(how.key(), arguments.toArray());
                        })
                .orElse("");
    }
}
