package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The sheets of a form that is made of a file of another program, row by row. */
public final class FormRows {
    private record Line(int number, Map<String, String> cells) {}

    private final String file;
    private final List<Line> survey = new ArrayList<>();
    private final List<Line> choices = new ArrayList<>();
    private final List<Line> settings = new ArrayList<>();

    /**
     * @param file as faults call it
     */
    public FormRows(String file) {
        this.file = file;
    }

    /**
     * A question, or the beginning or end of a group.
     *
     * @param number of the row in the file where it comes from
     * @param cells by the names of columns that an XLSForm has
     */
    public void ask(int number, Map<String, String> cells) {
        survey.add(new Line(number, Map.copyOf(cells)));
    }

    public void choice(int number, Map<String, String> cells) {
        choices.add(new Line(number, Map.copyOf(cells)));
    }

    public void settings(Map<String, String> cells) {
        settings.add(new Line(1, Map.copyOf(cells)));
    }

    /** How many rows of questions there are. */
    public int size() {
        return survey.size();
    }

    public FormSheets sheets(Consumer<Fault> faults) {
        return FormSheets.of(
                sheet(survey, "type", "name", "label"),
                sheet(choices, "list_name", "name", "label"),
                sheet(settings, "form_title"),
                faults);
    }

    private Sheet sheet(List<Line> lines, String... first) {
        Set<String> columns = new LinkedHashSet<>(List.of(first));
        lines.forEach(l -> l.cells().keySet().stream().sorted().forEach(columns::add));
        Header header = new Header(List.copyOf(columns));
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(
                    new Row(
                            header,
                            line.number(),
                            columns.stream().map(c -> line.cells().getOrDefault(c, "")).toList()));
        }
        return new Sheet(file, null, header, rows);
    }
}
