package org.feltbok.questionnaire.redcap;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.xlsform.FormSheets;
import org.feltbok.questionnaire.xlsform.FormSource;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * REDCap's data dictionary: the CSV file of the designer, and that of the programming interface.
 */
public final class RedcapSource implements FormSource {
    private static final int LOOKED_AT = 2000;

    /** Beginnings of the designer's column names, and what they are called here. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("variable / field name", "field_name"),
                    Map.entry("form name", "form_name"),
                    Map.entry("section header", "section_header"),
                    Map.entry("field type", "field_type"),
                    Map.entry("field label", "field_label"),
                    Map.entry("choices", "select_choices_or_calculations"),
                    Map.entry("field note", "field_note"),
                    Map.entry("text validation type", "text_validation_type_or_show_slider_number"),
                    Map.entry("text validation min", "text_validation_min"),
                    Map.entry("text validation max", "text_validation_max"),
                    Map.entry("branching logic", "branching_logic"),
                    Map.entry("required field", "required_field"),
                    Map.entry("question number", "question_number"),
                    Map.entry("matrix group name", "matrix_group_name"));

    @Override
    public List<String> endings() {
        return List.of("csv");
    }

    @Override
    public boolean takes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start =
                    new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT);
            return start.contains("variable / field name") && start.contains("field type")
                    || start.contains("field_name") && start.contains("field_type");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Optional<FormSheets> sheets(
            Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes) {
        Sheet sheet = CsvReader.sheet(file, name, faults);
        if (sheet.isBroken()) {
            return Optional.empty();
        }
        return Optional.of(new Dictionary(named(sheet), notes).form().sheets(faults));
    }

    private static Sheet named(Sheet sheet) {
        List<String> names = new ArrayList<>();
        for (String written : sheet.header().names()) {
            String lower = written.toLowerCase(Locale.ROOT);
            names.add(
                    NAMES.entrySet().stream()
                            .filter(e -> lower.startsWith(e.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(lower));
        }
        Header header = new Header(names);
        List<Row> rows =
                sheet.rows().stream().map(r -> new Row(header, r.number(), r.cells())).toList();
        return new Sheet(sheet.file(), null, header, rows);
    }
}
