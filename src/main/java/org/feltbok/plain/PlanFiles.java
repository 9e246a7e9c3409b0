package org.feltbok.plain;

import org.feltbok.base.Fault;
import org.feltbok.base.Faults;
import org.feltbok.base.Keys;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.list.ListAttribute;
import org.feltbok.cases.list.ListCase;
import org.feltbok.questionnaire.forms.Forms;
import org.feltbok.questionnaire.xlsform.FormSource;
import org.feltbok.questionnaire.xlsform.XlsformSource;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.tabular.ExcelReader;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The plain files of a study that is planned. */
final class PlanFiles {
    static final String FORMS = "questionnaires/";
    private final StudyPlan plan;
    private final String key;

    /** Name of an attribute and one of its categories. */
    private record Line(String attribute, String code, String label) {}

    PlanFiles(StudyPlan plan, String key) {
        this.plan = plan;
        this.key = key;
    }

    /**
     * @param faults takes what makes a file that is named in the plan unusable
     * @param notes takes what is not carried over from it
     */
    void write(PlainFolderWriter out, Consumer<Fault> faults, Consumer<Fault> notes)
            throws IOException {
        out.json("study.json", study());
        people(out);
        cases(out);
        StudyPlan.Form form = plan.questionnaire();
        if (form != null) {
            Path file = form.file();
            if (file == null) {
                empty(form, out);
            } else if (form.answers()) {
                new PlannedForm(form, plan.language(), file, out, faults, notes).ofAnswers(named());
            } else {
                FormSource source = Forms.source(file);
                if (source instanceof XlsformSource) {
                    copied(form.name(), file, out);
                } else {
                    new PlannedForm(form, plan.language(), file, out, faults, notes).write(source);
                }
            }
        }
    }

    private Map<String, Object> study() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", 1);
        fields.put("id", key);
        fields.put("title", plan.title().strip());
        fields.put("language", plan.language());
        if (!plan.unitOne().isBlank() || !plan.unitMany().isBlank()) {
            Map<String, String> unit = new LinkedHashMap<>();
            unit.put("one", plan.unitOne().strip());
            unit.put("many", plan.unitMany().strip());
            fields.put("unit", unit);
        }
        return fields;
    }

    private void people(PlainFolderWriter out) {
        Set<String> keys = new HashSet<>();
        List<Map.Entry<StudyPlan.Worker, String>> named = new ArrayList<>();
        for (StudyPlan.Worker person : plan.people()) {
            if (!person.name().isBlank()) {
                String own = Keys.of(person.name(), "person", keys::contains);
                keys.add(own);
                named.add(Map.entry(person, own));
            }
        }
        out.csv(
                "people.csv",
                new PlainTable<>(named)
                        .required("person", Map.Entry::getValue)
                        .required("name", e -> e.getKey().name().strip())
                        .optional("role", e -> String.join(" ", e.getKey().roles())));
    }

    private void cases(PlainFolderWriter out) {
        List<ListAttribute> attributes = plan.cases().attributes();
        out.csv(
                "cases/attributes.csv",
                new PlainTable<>(attributes)
                        .required("attribute", ListAttribute::name)
                        .optional("label", ListAttribute::label)
                        .required("type", a -> a.type().word())
                        .optional(
                                "decimals",
                                a ->
                                        a.type() == AttributeType.NUMBER && a.decimals() > 0
                                                ? Integer.toString(a.decimals())
                                                : ""));
        List<Line> lines = new ArrayList<>();
        attributes.forEach(
                a -> a.categories().forEach((c, label) -> lines.add(new Line(a.name(), c, label))));
        out.csv(
                "cases/values.csv",
                new PlainTable<>(lines)
                        .required("attribute", Line::attribute)
                        .required("code", Line::code)
                        .optional("label", Line::label));
        Map<ListCase, String> keys = keys();
        PlainTable<ListCase> table =
                new PlainTable<>(plan.cases().cases())
                        .required("case", c -> Objects.requireNonNull(keys.get(c)))
                        .required("name", ListCase::name)
                        .optional("note", ListCase::note);
        for (ListAttribute attribute : attributes) {
            table.required(attribute.name(), c -> c.values().getOrDefault(attribute.name(), ""));
        }
        out.csv("cases/cases.csv", table.lines());
    }

    /** By what cases may be named. */
    private Set<String> named() {
        Set<String> named = new HashSet<>(keys().values());
        plan.cases().cases().forEach(c -> named.add(c.name()));
        return named;
    }

    /** Those that a list has, and made from the names where it has none. */
    private Map<ListCase, String> keys() {
        Map<ListCase, String> keys = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (ListCase each : plan.cases().cases()) {
            String own =
                    each.key().isEmpty()
                            ? Keys.of(each.name(), "case", taken::contains)
                            : each.key();
            taken.add(own);
            keys.put(each, own);
        }
        return keys;
    }

    private static void empty(StudyPlan.Form form, PlainFolderWriter out) {
        String folder = FORMS + PlainNames.toFile(form.name()) + "/";
        out.csv(folder + "survey.csv", List.of(List.of("type", "name", "label")));
        out.csv(
                folder + "settings.csv",
                List.of(List.of("form_title", "form_id"), List.of(form.title(), form.name())));
    }

    /** The form itself, and the files of choices that it names and that lie where it lies. */
    private static void copied(String name, Path file, PlainFolderWriter out) throws IOException {
        String given = Objects.toString(file.getFileName(), "");
        String ending = given.substring(given.lastIndexOf('.') + 1);
        String stem = FORMS + PlainNames.toFile(name);
        Files.copy(file, out.file(stem + "." + ending));
        Path media = file.resolveSibling(given.substring(0, given.lastIndexOf('.')) + "-media");
        for (String beside : beside(file)) {
            for (Path place : List.of(file.resolveSibling(beside), media.resolve(beside))) {
                Path target = out.file(stem + "-media/" + beside);
                if (Files.isRegularFile(place) && !Files.exists(target)) {
                    Files.copy(place, target);
                }
            }
        }
    }

    /** Names of CSV files that stand anywhere in the form; never paths. */
    private static Set<String> beside(Path form) {
        Set<String> names = new TreeSet<>();
        Faults untold = new Faults();
        for (Sheet sheet : ExcelReader.read(form, form.toString(), untold, untold)) {
            for (Row row : sheet.rows()) {
                row.cells().stream()
                        .flatMap(c -> Stream.of(c.split("[\\s'\"(),]+")))
                        .filter(w -> w.matches("[^/\\\\]+\\.csv"))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
