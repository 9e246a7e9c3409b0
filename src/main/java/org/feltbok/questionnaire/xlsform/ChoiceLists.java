package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the choices sheet. */
final class ChoiceLists {
    private static final String WHOLE = "-?(0|[1-9]\\d{0,8})";
    private static final Set<String> YES = Set.of("yes", "true", "1");

    private static final Set<String> NO = Set.of("no", "false", "0");
    private final Sheet choices;

    /** Lists of questions with several answers, which stand in one cell with blanks between. */
    private final Set<String> several = new HashSet<>();

    private final FormText texts;
    private final FormIds ids;
    private final FormTraits traits;

    /** Lists of which other answers say what is offered, so that a code may stand twice. */
    private final Set<String> filtered = new HashSet<>();

    private final boolean repeated;
    private final Consumer<Fault> faults;
    private final Consumer<Fault> notes;

    ChoiceLists(
            FormSheets sheets,
            FormText texts,
            FormIds ids,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        this.choices = sheets.choices();
        for (Row row : sheets.survey().rows()) {
            RowType.of(row.get("type"))
                    .filter(RowType::isSelect)
                    .ifPresent(
                            t -> {
                                if (t.item() != null && t.item().isSeveral()) {
                                    several.add(t.list());
                                }
                                if (row.has("choice_filter")) {
                                    filtered.add(t.list());
                                }
                            });
        }
        this.repeated =
                YES.contains(sheets.setting("allow_choice_duplicates").toLowerCase(Locale.ROOT));
        this.texts = texts;
        this.ids = ids;
        this.traits = new FormTraits(choices, texts, faults, faults);
        this.faults = faults;
        this.notes = notes;
    }

    /** All lists by name, in the order of their first choice. */
    Map<String, OptionList> read() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        if (!choices.header().has("list_name") || !choices.header().has("name")) {
            // told once, as the column that is missing
            return new LinkedHashMap<>();
        }
        for (Row row : choices.rows()) {
            String list = row.get("list_name");
            if (list.isEmpty() && !row.has("name")) {
                // a heading or a remark between the lists
                continue;
            }
            if (list.isEmpty() || !row.has("name")) {
                String column = list.isEmpty() ? "list_name" : "name";
                faults.accept(Fault.at(choices.place(row, column), "plain.missing_cell", column));
            } else {
                rows.computeIfAbsent(list, k -> new ArrayList<>()).add(row);
            }
        }
        Map<String, OptionList> lists = new LinkedHashMap<>();
        rows.forEach((name, of) -> lists.put(name, list(name, of)));
        return lists;
    }

    /** A list that stands in a file or a sheet of its own; what cannot be an option is left out. */
    OptionList elsewhere(String name, List<Row> rows, String codeColumn, String labelColumn) {
        Map<String, LocalText> labels = new LinkedHashMap<>();
        for (Row row : rows) {
            String code = row.get(codeColumn);
            if (!code.isEmpty()) {
                LocalText label = texts.read(row, labelColumn);
                labels.merge(
                        code,
                        label.text().isEmpty() ? new LocalText(code, label.others()) : label,
                        SameCode::joined);
            }
        }
        Map<String, Integer> values = values(List.copyOf(labels.keySet()));
        LocalText none = LocalText.of("");
        List<Option> options = new ArrayList<>();
        labels.forEach(
                (code, label) ->
                        options.add(
                                new Option(
                                        ids.option(name, code),
                                        code,
                                        values.getOrDefault(code, 0),
                                        label,
                                        none,
                                        null,
                                        false)));
        return new OptionList(ids.list(name), name, options);
    }

    /** Some rows of a list as a list of their own. */
    OptionList part(String of, String name, List<Row> rows) {
        filtered.add(name);
        if (several.contains(of)) {
            several.add(name);
        }
        return list(name, rows);
    }

    private OptionList list(String name, List<Row> rows) {
        Map<String, Integer> values = values(rows.stream().map(r -> r.get("name")).toList());
        Map<String, Option> options = new LinkedHashMap<>();
        for (Row row : rows) {
            String code = row.get("name");
            if (several.contains(name) && code.matches("(?s).*[\\s;].*")) {
                faults.accept(
                        Fault.at(
                                choices.place(row, "name"), "questionnaire.code_with_blank", code));
                continue;
            }
            Option option = option(name, row, values.getOrDefault(code, 0));
            Option before = options.putIfAbsent(code, option);
            if (before != null) {
                options.put(code, again(name, row, before, option));
            }
        }
        return new OptionList(ids.list(name), name, List.copyOf(options.values()));
    }

    /**
     * A code that stands again. It may mean something else where other answers say what is offered;
     * it is then called by all it can mean, for nobody could tell them apart afterwards.
     */
    private Option again(String list, Row row, Option before, Option option) {
        boolean same = before.label().equals(option.label());
        boolean may = same || repeated || filtered.contains(list);
        (may ? notes : faults)
                .accept(
                        Fault.at(
                                choices.place(row, "name"),
                                same
                                        ? "questionnaire.choice_again"
                                        : may
                                                ? "questionnaire.choice_joined"
                                                : "questionnaire.choice_twice",
                                option.code(),
                                list));
        return same || !may ? before : SameCode.joined(before, option);
    }

    /** The codes themselves if all are whole numbers, else 1, 2, 3 ... in the order printed. */
    private static Map<String, Integer> values(List<String> codes) {
        boolean whole = codes.stream().allMatch(ChoiceLists::isValue);
        Map<String, Integer> values = new HashMap<>();
        int next = 1;
        for (String code : codes) {
            if (!values.containsKey(code)) {
                values.put(code, whole ? Integer.parseInt(code) : next++);
            }
        }
        return values;
    }

    private static boolean isValue(String code) {
        return code.matches(WHOLE)
                && !code.equals("-0")
                && !MissingKind.isCode(Integer.parseInt(code));
    }

    private Option option(String list, Row row, int value) {
        String code = row.get("name");
        LocalText label = texts.read(row, "label");
        return new Option(
                ids.option(list, code),
                code,
                value,
                label.text().isEmpty() ? new LocalText(code, label.others()) : label,
                texts.read(row, "short"),
                missing(row),
                exclusive(row),
                traits.number(row, "score").orElse(null),
                traits.retired(row).orElse(null));
    }

    private boolean exclusive(Row row) {
        String word = row.get("exclusive").toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !YES.contains(word) && !NO.contains(word)) {
            faults.accept(
                    Fault.at(
                            choices.place(row, "exclusive"),
                            "plain.wrong_word",
                            row.get("exclusive"),
                            "yes, no"));
        }
        return YES.contains(word);
    }

    private @Nullable MissingKind missing(Row row) {
        String word = row.get("missing");
        if (word.isEmpty()) {
            return null;
        }
        Optional<MissingKind> kind =
                MissingKind.ofWord(word.startsWith("#") ? word : "#" + word)
                        .filter(k -> k != MissingKind.NOT_RECORDED);
        if (kind.isEmpty()) {
            faults.accept(
                    Fault.at(
                            choices.place(row, "missing"),
                            "plain.wrong_word",
                            word,
                            "dont_know, refused, not_applicable, not_answered"));
        }
        return kind.orElse(null);
    }
}
