package org.feltbok.responses.asked;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.xlsform.FormSheets;
import org.feltbok.responses.files.OwnColumns;
import org.feltbok.responses.files.TableFormats;
import org.feltbok.statfile.MissingWords;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.ReadAs;
import org.feltbok.tabular.RecordTable;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A questionnaire made of a file of its answers, such as programs on the web write that have no
 * file of their questions. Its texts are the heads of the file, so that the same file, and each one
 * after it, is read in by them.
 */
public final class FormOfAnswers {
    private static final Header SURVEY =
            new Header(List.of("type", "name", "label", "appearance", "number"));
    private static final Header CHOICES = new Header(List.of("list_name", "name", "label"));
    private static final Header SETTINGS = new Header(List.of("form_title"));

    /** An answer that is called so has it for its code: no other answer may. */
    private static final Pattern CODE = Pattern.compile("0|[1-9]\\d{0,5}");

    /** More columns than these are no questionnaire that anybody fills in. */
    private static final int MOST = 1_500;

    private final String file;
    private final Consumer<Fault> notes;
    private final List<List<String>> survey = new ArrayList<>();
    private final Map<List<String>, String> lists = new LinkedHashMap<>();
    private final Map<String, List<String>> codes = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** A question that is called as the column of another would be taken for that. */
    private final Set<String> heads = new HashSet<>();

    private int number;

    private FormOfAnswers(String file, Consumer<Fault> notes) {
        this.file = file;
        this.notes = notes;
    }

    /**
     * Looks a file through; empty (told) if it cannot be used.
     *
     * @param cases by what those who are asked may be named: a column of them says who answered
     */
    public static Optional<FormOfAnswers> read(
            Path file,
            String name,
            Set<String> cases,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        List<Fault> wrong = new ArrayList<>();
        List<RecordTable> tables =
                TableFormats.read(file, name, ReadAs.SEEN, s -> {}, wrong::add, notes);
        wrong.forEach(faults);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        if (tables.isEmpty() || tables.getFirst().lines().isEmpty()) {
            faults.accept(Fault.at(Place.file(name), "tabular.empty"));
            return Optional.empty();
        }
        RecordTable table = tables.getFirst();
        if (table.columns().size() > MOST) {
            faults.accept(
                    Fault.at(
                            Place.file(name),
                            "questionnaire.too_many_variables",
                            table.columns().size(),
                            MOST));
            return Optional.empty();
        }
        FormOfAnswers form = new FormOfAnswers(name, notes);
        form.ask(table, cases);
        return Optional.of(form);
    }

    private void ask(RecordTable table, Set<String> cases) {
        BitSet own = OwnColumns.of(table);
        List<Answered> columns = new ArrayList<>();
        IntStream.range(0, table.columns().size())
                .filter(i -> !own.get(i))
                .filter(i -> isAsked(table, i))
                .mapToObj(i -> Answered.of(table, i))
                .forEach(columns::add);
        Answered.ofCases(columns, cases).ifPresent(columns::remove);
        columns.forEach(c -> heads.add(c.head().toLowerCase(Locale.ROOT)));
        Map<String, List<Answered>> parts = new LinkedHashMap<>();
        columns.stream()
                .filter(c -> !c.part().isEmpty())
                .forEach(c -> parts.computeIfAbsent(c.question(), k -> new ArrayList<>()).add(c));
        parts.values().removeIf(all -> all.size() < 2);
        Set<String> ticked = new HashSet<>();
        parts.forEach(
                (question, all) -> {
                    if (all.stream().allMatch(Answered::isTick)) {
                        ticked.add(question);
                    }
                });
        Set<String> done = new HashSet<>();
        for (Answered column : columns) {
            String question = column.question();
            List<Answered> all = parts.getOrDefault(question, List.of());
            boolean isPart = all.contains(column);
            if (isPart && done.contains(question) || ticked.contains(column.head())) {
                continue;
            }
            if (isPart && ticked.contains(question)) {
                ticks(question, all);
                done.add(question);
            } else if (isPart && column.isRow() && matrix(question, all)) {
                done.add(question);
            } else {
                single(column);
            }
        }
    }

    /**
     * What has no head, or one that programs keep for themselves, is no question, which is told.
     */
    private boolean isAsked(RecordTable table, int at) {
        String head = table.columns().get(at).head().strip();
        if (!head.isEmpty() && !head.startsWith("_")) {
            return true;
        }
        Answered column = Answered.of(table, at);
        if (!column.cells().isEmpty()) {
            String why = head.isEmpty() ? "headless_left" : "underscore_left";
            notes.accept(
                    Fault.at(
                            Place.file(file).column(column.head()),
                            "questionnaire." + why,
                            column.head()));
        }
        return false;
    }

    private void single(Answered column) {
        Asked asked = Asked.of(column.cells());
        String name = name(column.head());
        question(typed(asked, name), name, column.head(), "");
        boolean nearlyNumbers = Asked.isNearlyNumbers(column.cells());
        if (nearlyNumbers || Asked.isNearlyDays(column.cells())) {
            notes.accept(
                    Fault.at(
                            Place.file(file).column(column.head()),
                            nearlyNumbers
                                    ? "questionnaire.nearly_numbers"
                                    : "questionnaire.nearly_days",
                            column.head()));
        }
    }

    /**
     * Whether an answer was chosen stands in a column of its own, beside the question's or alone.
     */
    private void ticks(String question, List<Answered> parts) {
        String name = name(question);
        Asked asked =
                new Asked(Asked.SEVERAL, parts.stream().map(Answered::part).distinct().toList());
        boolean areLabels = parts.stream().anyMatch(Answered::isRow);
        if (!areLabels) {
            codes.put(name, asked.choices());
        }
        String type = areLabels ? typed(asked, name) : asked.type() + " " + name;
        question(type, name, question, "");
    }

    /** Rows that are all answered from the same few answers. */
    private boolean matrix(String question, List<Answered> parts) {
        List<String> cells = new ArrayList<>();
        parts.forEach(p -> cells.addAll(p.cells()));
        Asked asked = Asked.of(cells);
        Set<String> rows = new HashSet<>();
        if (!asked.type().equals(Asked.ONE) || !parts.stream().allMatch(p -> rows.add(p.part()))) {
            return false;
        }
        String name = name(question);
        question("begin_group", name, question, "table-list");
        int row = 0;
        for (Answered part : parts) {
            String item = free(name + "_" + ++row, part.head());
            survey.add(List.of(typed(asked, name), item, part.part(), "", ""));
        }
        survey.add(List.of("end_group", name, "", "", ""));
        return true;
    }

    private String typed(Asked asked, String name) {
        meant(asked, name);
        return asked.choices().isEmpty()
                ? asked.type()
                : asked.type() + " " + lists.computeIfAbsent(asked.choices(), k -> name);
    }

    /** Answers that seem to say that there is none are told once a list; they count as answers. */
    private void meant(Asked asked, String name) {
        List<String> meant =
                asked.choices().stream().filter(c -> MissingWords.of(c).isPresent()).toList();
        if (!meant.isEmpty() && !lists.containsKey(asked.choices())) {
            notes.accept(
                    Fault.at(
                            Place.file(file).column(name),
                            "questionnaire.meant_missing_words",
                            name,
                            String.join("; ", meant)));
        }
    }

    private void question(String type, String name, String label, String appearance) {
        survey.add(List.of(type, name, label, appearance, Integer.toString(number)));
    }

    /**
     * The head, without its groups, where it is a name, as of files that have names; else a number.
     */
    private String name(String head) {
        number++;
        String last = head.matches("\\S+") ? head.replaceFirst("^.*[/.-](?=.)", "") : head;
        boolean isName = last.matches("[\\p{L}][\\p{L}\\p{N}_]{0,31}") && !last.matches("\\p{L}");
        boolean isOthers = isOthers(last, head);
        return free(isName && !isOthers ? last : "q" + number, head);
    }

    private boolean isOthers(String name, String head) {
        return !name.equalsIgnoreCase(head) && heads.contains(name.toLowerCase(Locale.ROOT));
    }

    private String free(String wanted, String head) {
        String name = wanted;
        for (int i = 2; isOthers(name, head) || !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    public FormSheets sheets(Consumer<Fault> faults) {
        List<List<String>> choices = new ArrayList<>();
        lists.forEach(
                (labels, list) -> {
                    int code = 0;
                    for (String label : labels) {
                        String own = label;
                        while (!CODE.matcher(own).matches()
                                || !own.equals(label) && labels.contains(own)) {
                            own = Integer.toString(++code);
                        }
                        choices.add(List.of(list, own, label));
                    }
                });
        codes.forEach((list, all) -> all.forEach(c -> choices.add(List.of(list, c, c))));
        String title = file.replaceFirst("\\.[^.]*$", "");
        return FormSheets.of(
                sheet(SURVEY, survey),
                sheet(CHOICES, choices),
                sheet(SETTINGS, List.of(List.of(title))),
                faults);
    }

    private Sheet sheet(Header header, List<List<String>> lines) {
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines) {
            rows.add(new Row(header, rows.size() + 1, line));
        }
        return new Sheet(file, null, header, rows);
    }
}
