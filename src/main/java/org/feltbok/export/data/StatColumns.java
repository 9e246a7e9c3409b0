package org.feltbok.export.data;

import org.feltbok.analysis.Category;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Texts;
import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** Makes columns of a table into those that SPSS or Stata reads. */
final class StatColumns {
    /** The letter in Stata of what is not answered; others follow as in {@link #KINDS}. */
    private static final List<MissingKind> KINDS =
            List.of(
                    MissingKind.NOT_ANSWERED,
                    MissingKind.NOT_ASKED,
                    MissingKind.DONT_KNOW,
                    MissingKind.REFUSED,
                    MissingKind.NOT_APPLICABLE,
                    MissingKind.UNREADABLE);

    private static final int LETTERS = 26;

    private final Texts texts;
    private final boolean isStata;
    private final Set<String> called;
    private final List<String> left = new ArrayList<>();

    /**
     * @param called names of those of chosen and not chosen whose chosen is called as the answer
     */
    StatColumns(Texts texts, boolean isStata, Set<String> called) {
        this.called = called;
        this.texts = texts;
        this.isStata = isStata;
    }

    /** Where SPSS could not be told of a value that it counts as missing: {@code q1 = 8}. */
    List<String> left() {
        return left;
    }

    StatTable.Column column(DataColumn column, String name, int rows) {
        Set<MissingKind> there = EnumSet.noneOf(MissingKind.class);
        there.addAll(column.cells().missing(0, rows).keySet());
        return switch (column.cells()) {
            case DataCells.Coded coded -> coded(column, name, coded, there);
            case DataCells.Numeric numeric ->
                    new StatTable.Column(
                            variable(column, name, StatType.NUMBER, kindLabels(there)),
                            row -> {
                                double value = numeric.cells().get(row);
                                return Double.isNaN(value) ? kind(numeric.missing(row)) : value;
                            });
            case DataCells.Dated dated ->
                    new StatTable.Column(
                            variable(column, name, StatType.DAY, kindLabels(there)),
                            row -> {
                                var day = dated.days()[row];
                                return day == null ? kind(dated.missing(row)) : day;
                            });
            case DataCells.Timed timed ->
                    new StatTable.Column(
                            variable(column, name, StatType.TIME, kindLabels(there)),
                            row -> {
                                var time = timed.times()[row];
                                return time == null
                                        ? kind(timed.missing(row))
                                        : (Object) (double) time.toSecondOfDay();
                            });
            case DataCells.Worded worded -> text(column, name, row -> worded.words()[row]);
            case DataCells.Named named -> text(column, name, row -> named.names()[row]);
        };
    }

    private StatTable.Column text(
            DataColumn column, String name, IntFunction<@Nullable Object> cells) {
        return new StatTable.Column(
                new StatVariable(
                        name,
                        column.name(),
                        label(column),
                        StatType.TEXT,
                        0,
                        column.measure(),
                        List.of(),
                        StatMissing.NONE),
                cells);
    }

    private StatVariable variable(
            DataColumn column, String name, StatType type, List<StatLabel> labels) {
        return new StatVariable(
                name,
                column.name(),
                label(column),
                type,
                column.decimals(),
                column.measure(),
                labels,
                isStata ? StatMissing.NONE : SpssMissing.ofNumbers().declared());
    }

    /** What is said of it alone before the question, as Stata has little room. */
    static String label(DataColumn column) {
        String question = column.question();
        String label = column.label();
        return question.isEmpty() || label.contains(question)
                ? label
                : question.endsWith(label) ? question : label + " – " + question;
    }

    private List<StatLabel> kindLabels(Set<MissingKind> there) {
        List<StatLabel> labels = new ArrayList<>();
        for (MissingKind kind : KINDS) {
            Object value = kind(kind);
            if (there.contains(kind) && value != null) {
                labels.add(new StatLabel(value, DataWords.told(texts, kind)));
            }
        }
        return labels;
    }

    /** What stands in a cell that has no value; null where nothing is known of why. */
    private @Nullable Object kind(@Nullable MissingKind kind) {
        if (kind == null || kind == MissingKind.NOT_RECORDED) {
            return null;
        }
        return isStata ? MissingTag.at(KINDS.indexOf(kind) + 1) : (Object) (double) kind.code();
    }

    private StatTable.Column coded(
            DataColumn column, String name, DataCells.Coded coded, Set<MissingKind> there) {
        List<Category> categories = coded.categories();
        StatCodes codes = StatCodes.of(categories);
        List<Object> values = new ArrayList<>(codes.values());
        List<Double> none = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        Set<MissingKind> kinds = EnumSet.noneOf(MissingKind.class);
        int letter = KINDS.size();
        for (int i = 0; i < categories.size(); i++) {
            double value = codes.values().get(i);
            if (categories.get(i).missing().isEmpty()) {
                answers.add(value);
            } else {
                none.add(value);
                if (isStata && letter < LETTERS) {
                    values.set(i, MissingTag.at(++letter));
                }
            }
        }
        for (MissingKind kind : there) {
            if (isBlank(coded, kind)) {
                kinds.add(kind);
            }
        }
        List<StatLabel> labels =
                labels(categories, codes, values, called.contains(name) ? column.label() : "");
        labels.addAll(kindLabels(kinds));
        SpssMissing missing = SpssMissing.of(none, answers, kinds);
        if (!isStata) {
            missing.left().forEach(v -> left.add(name + " = " + CsvRows.number(v)));
        }
        StatVariable variable =
                new StatVariable(
                        name,
                        column.name(),
                        label(column),
                        StatType.NUMBER,
                        decimals(codes),
                        column.measure(),
                        labels,
                        isStata ? StatMissing.NONE : missing.declared());
        return new StatTable.Column(
                variable,
                row -> {
                    int cell = coded.cells().get(row);
                    return cell < 0 ? kind(coded.missing(row)) : values.get(cell);
                });
    }

    /** Whether a cell without any answer has the kind; an answer may mean the same. */
    private static boolean isBlank(DataCells.Coded coded, MissingKind kind) {
        for (int row = 0; row < coded.cells().size(); row++) {
            if (coded.cells().get(row) < 0 && coded.missing(row) == kind) {
                return true;
            }
        }
        return false;
    }

    private static int decimals(StatCodes codes) {
        int most = 0;
        for (double value : codes.values()) {
            String text = CsvRows.number(value);
            int point = text.indexOf('.');
            most = Math.max(most, point < 0 ? 0 : text.length() - point - 1);
        }
        return most;
    }

    /**
     * @param answer what the one is called that was chosen; empty where that says no more than yes
     */
    private List<StatLabel> labels(
            List<Category> categories, StatCodes codes, List<Object> at, String answer) {
        boolean isFlag = CsvRows.isFlag(categories);
        List<StatLabel> labels = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            Category category = categories.get(i);
            boolean isAnswer = !answer.isEmpty() && category.code().equals(StatSets.CHOSEN);
            String label =
                    isAnswer
                            ? answer
                            : isFlag
                                    ? texts.get("export.data.flag." + category.code())
                                    : category.label().in(texts.language());
            boolean says = !label.isEmpty() && !label.equals(category.code());
            if (says || codes.isByPlace() || at.get(i) instanceof MissingTag) {
                labels.add(new StatLabel(at.get(i), says ? label : category.code()));
            }
        }
        return labels;
    }
}
