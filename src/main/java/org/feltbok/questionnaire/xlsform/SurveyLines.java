package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts the rows of the survey sheet into their groups; tells types that are not known and groups
 * that do not close.
 */
final class SurveyLines {
    private record Open(Row row, RowType type, List<Line> inner) {}

    private static final int DEEPEST = 50;
    private static final Set<String> YES = Set.of("yes", "true", "1");
    private static final Set<String> NO = Set.of("", "no", "false", "0");
    private final Sheet survey;
    private final Consumer<Fault> faults;
    private final Consumer<Fault> notes;
    private int tooDeep;
    private boolean told;

    SurveyLines(Sheet survey, Consumer<Fault> faults, Consumer<Fault> notes) {
        this.survey = survey;
        this.faults = faults;
        this.notes = notes;
    }

    List<Line> read() {
        List<Line> top = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (Row row : survey.rows()) {
            if (!isDisabled(row) && !isRemark(row)) {
                type(row).ifPresent(type -> take(row, type, top, open));
            }
        }
        while (!open.isEmpty()) {
            Open group = open.pop();
            faults.accept(Fault.at(survey.place(group.row(), "type"), "questionnaire.group_open"));
            close(group, top, open);
        }
        return top;
    }

    private boolean isDisabled(Row row) {
        String disabled = row.get("disabled").toLowerCase(Locale.ROOT);
        if (!YES.contains(disabled) && !NO.contains(disabled)) {
            faults.accept(
                    Fault.at(
                            survey.place(row, "disabled"),
                            "plain.wrong_word",
                            row.get("disabled"),
                            "yes, no"));
        }
        return YES.contains(disabled);
    }

    /** What somebody noted beside the questions: neither type nor name nor label. */
    private static boolean isRemark(Row row) {
        return !row.has("type")
                && !row.has("name")
                && row.header().names().stream()
                        .noneMatch(n -> n.split(":")[0].equals("label") && row.has(n));
    }

    private Optional<RowType> type(Row row) {
        String cell = row.get("type");
        if (cell.startsWith("#")) {
            return Optional.empty();
        }
        if (cell.isEmpty()) {
            faults.accept(Fault.at(survey.place(row, "type"), "questionnaire.no_type"));
            return Optional.empty();
        }
        Optional<RowType> type = RowType.of(cell);
        if (type.isEmpty()) {
            faults.accept(Fault.at(survey.place(row, "type"), "questionnaire.unknown_type", cell));
        }
        return type;
    }

    private void take(Row row, RowType type, List<Line> top, Deque<Open> open) {
        List<Line> into = open.isEmpty() ? top : open.peek().inner();
        switch (type.kind()) {
            case BEGIN, BEGIN_REPEAT -> begin(row, type, open);
            case END, END_REPEAT -> {
                if (tooDeep > 0) {
                    tooDeep--;
                } else if (open.isEmpty()) {
                    faults.accept(
                            Fault.at(survey.place(row, "type"), "questionnaire.group_not_open"));
                } else if (isOther(type, open.peek().type())) {
                    Open group = open.pop();
                    Row begun = group.row();
                    close(group, top, open);
                    faults.accept(
                            Fault.at(
                                    survey.place(row, "type"),
                                    "questionnaire.other_end",
                                    row.get("type"),
                                    begun.get("type"),
                                    String.valueOf(begun.number())));
                } else {
                    close(open.pop(), top, open);
                }
            }
            case SKIPPED, TODAY ->
                    notes.accept(
                            Fault.at(
                                    survey.place(row, "type"),
                                    "questionnaire.skipped_type",
                                    row.get("type")));
            case CALCULATED -> {
                notes.accept(
                        Fault.at(
                                survey.place(row, "type"),
                                "questionnaire.calculated",
                                row.get("type")));
                into.add(new Line(row, type, List.of()));
            }
            case QUESTION, NOTE -> into.add(new Line(row, type, List.of()));
        }
    }

    private static boolean isOther(RowType end, RowType begin) {
        return (end.kind() == RowType.Kind.END) != (begin.kind() == RowType.Kind.BEGIN);
    }

    /** What lies too deep is told once and read into the group around it. */
    private void begin(Row row, RowType type, Deque<Open> open) {
        if (open.size() < DEEPEST) {
            open.push(new Open(row, type, new ArrayList<>()));
            return;
        }
        if (!told) {
            told = true;
            faults.accept(
                    Fault.at(survey.place(row, "type"), "questionnaire.groups_too_deep", DEEPEST));
        }
        tooDeep++;
    }

    private static void close(Open group, List<Line> top, Deque<Open> open) {
        List<Line> into = open.isEmpty() ? top : open.peek().inner();
        into.add(new Line(group.row(), group.type(), List.copyOf(group.inner())));
    }
}
