package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Form;
import org.feltbok.tabular.RecordTable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Joins the columns of a set that a file tells of to the answers of the question that is called so:
 * by what the columns are said to be, else by the numbers at the ends of their names. What neither
 * tells is for people to say.
 */
final class SetColumns {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)[_/.]?0*(\\d{1,6})");

    /** A column of a set and how it was known. */
    record Found(ColumnTarget target, MatchedColumn.How how) {}

    private final RecordTable table;
    private final RecordTable.Member member;
    private final List<Integer> columns;
    private final Item item;

    private SetColumns(
            RecordTable table, RecordTable.Member member, List<Integer> columns, Item item) {
        this.table = table;
        this.member = member;
        this.columns = columns;
        this.item = item;
    }

    /** By the position of the column. */
    static Map<Integer, Found> of(RecordTable table, Form form) {
        Map<RecordTable.Member, List<Integer>> sets = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            table.columns()
                    .get(i)
                    .member()
                    .filter(m -> !m.isMention())
                    .ifPresent(m -> sets.computeIfAbsent(m, k -> new ArrayList<>()).add(at));
        }
        Map<Integer, Found> found = new HashMap<>();
        sets.forEach(
                (member, columns) ->
                        ColumnName.of(member.set(), form)
                                .item()
                                .filter(i -> i.type() == ItemType.MULTIPLE)
                                .map(i -> new SetColumns(table, member, columns, i).found())
                                .ifPresent(found::putAll));
        return found;
    }

    private Map<Integer, Found> found() {
        Map<Integer, Option> said = new HashMap<>();
        Map<Integer, Option> numbered = new HashMap<>();
        Set<String> stems = new HashSet<>();
        for (int column : columns) {
            said(column).ifPresent(o -> said.put(column, o));
            Matcher m = NUMBERED.matcher(table.columns().get(column).head());
            boolean isNumbered = m.matches();
            stems.add(isNumbered ? m.group(1) : "");
            if (isNumbered) {
                option(m.group(2)).ifPresent(o -> numbered.put(column, o));
            }
        }
        boolean tells = stems.size() == 1 && isWhole(numbered) && agree(said, numbered);
        return isWhole(said) || !tells
                ? found(said, MatchedColumn.How.TEXT)
                : found(numbered, MatchedColumn.How.NAME);
    }

    /** Two columns of one answer are none: nobody knows which. */
    private Map<Integer, Found> found(Map<Integer, Option> options, MatchedColumn.How how) {
        Map<Integer, Found> found = new HashMap<>();
        options.forEach(
                (column, option) -> {
                    long alike = options.values().stream().filter(option::equals).count();
                    if (alike == 1) {
                        found.put(column, new Found(ColumnTarget.tick(item, option.code()), how));
                    }
                });
        return found;
    }

    private boolean isWhole(Map<Integer, Option> options) {
        return options.size() == columns.size()
                && new HashSet<>(options.values()).size() == options.size();
    }

    private static boolean agree(Map<Integer, Option> said, Map<Integer, Option> numbered) {
        return said.entrySet().stream()
                .allMatch(e -> e.getValue().equals(numbered.get(e.getKey())));
    }

    /** The one answer that is called as the column is. */
    private Optional<Option> said(int column) {
        RecordTable.Column of = table.columns().get(column);
        String asked = QuestionTexts.plain(member.question());
        String label = QuestionTexts.plain(of.label().isBlank() ? of.head() : of.label());
        List<Option> called =
                options()
                        .filter(
                                o ->
                                        Stream.concat(
                                                        Stream.of(o.label().text()),
                                                        o.label().others().values().stream())
                                                .map(QuestionTexts::plain)
                                                .filter(t -> !t.isEmpty())
                                                .anyMatch(t -> isCalled(label, t, asked)))
                        .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /** Many programs write the question into each label, before the answer or after it. */
    private static boolean isCalled(String label, String option, String asked) {
        if (label.equals(option)) {
            return true;
        }
        String bare = label.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        String question = asked.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        String own = option.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return !question.isEmpty()
                && !own.isEmpty()
                && (bare.equals(question + " " + own) || bare.equals(own + " " + question));
    }

    private Optional<Option> option(String code) {
        return options().filter(o -> o.code().equals(code)).findFirst();
    }

    private Stream<Option> options() {
        return item.ticks().stream().map(t -> t.option());
    }
}
