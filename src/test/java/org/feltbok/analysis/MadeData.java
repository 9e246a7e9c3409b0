package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Data of one questionnaire {@code s}, made in memory: nothing here needs a file. */
public final class MadeData {
    private final int size;
    private int[] caseOf;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, Variable> ofCases = new LinkedHashMap<>();
    private final Map<String, Column> caseColumns = new HashMap<>();
    private final Map<String, IndicatorData> indicators = new LinkedHashMap<>();
    private final List<AskedItem> items = new ArrayList<>();

    /**
     * @param size how many responses there are, each of a case of its own
     */
    public MadeData(int size) {
        this.size = size;
        caseOf = IntStream.range(0, size).toArray();
        ofCases.put("frame", variable("frame", Variable.Type.CATEGORY, categories("yes", "no")));
        caseColumns.put("frame", CategoryColumn.of(new int[size], 2));
    }

    static LocalText text(String text) {
        return LocalText.of(text);
    }

    static Variable variable(String name, Variable.Type type, List<Category> categories) {
        return new Variable(name, text(name), text(name), type, categories, 0, Set.of());
    }

    static List<Category> categories(String... codes) {
        return List.of(codes).stream().map(c -> Category.of(c, text(c))).toList();
    }

    /** NaN = not answered. */
    public MadeData number(String name, double... values) {
        variables.put(name, variable(name, Variable.Type.NUMBER, List.of()));
        columns.put(name, numbers(values));
        return this;
    }

    private static NumberColumn numbers(double... values) {
        byte[] kinds = new byte[values.length];
        java.util.Arrays.fill(kinds, (byte) MissingKind.NOT_ANSWERED.ordinal());
        return NumberColumn.of(values, kinds);
    }

    /** Which case each response is of: some cases have none, some several. */
    public MadeData responsesOf(int... cases) {
        caseOf = cases.clone();
        return this;
    }

    /** Cases that do not belong to the frame. */
    public MadeData outside(int... cases) {
        int[] frame = new int[size];
        IntStream.of(cases).forEach(c -> frame[c] = 1);
        caseColumns.put("frame", CategoryColumn.of(frame, 2));
        return this;
    }

    /** Classes a, b, c of the cases, by letter; a space = none. */
    public MadeData classesOfCases(String name, String letters) {
        return classesOfCases(name, letters, "a", "b", "c");
    }

    /**
     * @param letters a for the first of the codes, and so on
     */
    public MadeData classesOfCases(String name, String letters, String... codes) {
        ofCases.put(name, variable(name, Variable.Type.CATEGORY, categories(codes)));
        int none = CategoryColumn.missing(MissingKind.NOT_RECORDED);
        caseColumns.put(
                name,
                CategoryColumn.of(
                        letters.chars().map(c -> c == ' ' ? none : c - 'a').toArray(),
                        codes.length));
        return this;
    }

    public MadeData ofCases(String name, double... values) {
        ofCases.put(name, variable(name, Variable.Type.NUMBER, List.of()));
        caseColumns.put(name, numbers(values));
        return this;
    }

    public MadeData indicator(String name, int year, double... values) {
        return indicator(
                name,
                Map.of(
                        new IndicatorData.Slice(year, ""),
                        values,
                        new IndicatorData.Slice(year, "old"),
                        values));
    }

    /** Its years and parts one by one; NaN = there is none. */
    MadeData indicator(String name, Map<IndicatorData.Slice, double[]> slices) {
        Map<IndicatorData.Slice, IndicatorData.Column> each = new HashMap<>();
        slices.forEach((s, values) -> each.put(s, new IndicatorData.Column(values, Set.of())));
        indicators.put(
                name, new IndicatorData(name, text(name), text(""), 0, text(""), each, null));
        return this;
    }

    /** A scale from 1 to {@code steps} and a code 9 for "don't know"; 0 = not answered. */
    public MadeData scale(String name, int steps, int... values) {
        List<Category> categories = new ArrayList<>();
        for (int i = 1; i <= steps; i++) {
            categories.add(new Category("" + i, text("" + i), text("" + i), i, Optional.empty()));
        }
        categories.add(
                new Category("9", text("dk"), text("dk"), 9, Optional.of(MissingKind.DONT_KNOW)));
        variables.put(name, variable(name, Variable.Type.SCALE, categories));
        int[] cells =
                IntStream.of(values)
                        .map(
                                v ->
                                        v == 0
                                                ? CategoryColumn.missing(MissingKind.NOT_ANSWERED)
                                                : v == 9 ? steps : v - 1)
                        .toArray();
        columns.put(name, CategoryColumn.of(cells, categories.size()));
        items.add(new AskedItem(name, name, text(name), text(name), categories, List.of()));
        return this;
    }

    /** Classes a, b ... by letter; a space = none. */
    public MadeData classes(String name, String letters) {
        variables.put(name, variable(name, Variable.Type.CATEGORY, categories("a", "b", "c")));
        int[] cells =
                letters.chars()
                        .map(
                                c ->
                                        c == ' '
                                                ? CategoryColumn.missing(MissingKind.NOT_ANSWERED)
                                                : c - 'a')
                        .toArray();
        columns.put(name, CategoryColumn.of(cells, 3));
        return this;
    }

    /** An item with two answers that can be ticked, as bits; -1 = not answered. */
    public MadeData ticks(String name, int... bits) {
        List<Category> categories = categories("1", "2");
        variables.put(name, variable(name, Variable.Type.MULTIPLE, categories));
        int missing = CategoryColumn.missing(MissingKind.NOT_ANSWERED);
        columns.put(
                name,
                CategoryColumn.of(IntStream.of(bits).map(b -> b < 0 ? missing : 0).toArray(), 1));
        for (int bit = 0; bit < 2; bit++) {
            String flag = Variable.flag(name, "" + (bit + 1));
            int at = bit;
            flag(flag, IntStream.of(bits).map(b -> b < 0 ? missing : b >> at & 1).toArray());
        }
        items.add(new AskedItem(name, name, text(name), text(name), categories, List.of()));
        return this;
    }

    private void flag(String name, int... cells) {
        variables.put(name, Variable.flag(name, text(name), text(name)));
        columns.put(name, CategoryColumn.of(cells, 2));
    }

    /** An open item with the codes x and y, as bits; -1 = not answered. */
    public MadeData open(String name, int... bits) {
        variables.put(name, Variable.text(name, text(name), text(name), Set.of()));
        int missing = CategoryColumn.missing(MissingKind.NOT_ANSWERED);
        columns.put(
                name,
                CategoryColumn.of(IntStream.of(bits).map(b -> b < 0 ? missing : 0).toArray(), 1));
        List<AskedItem.Code> codes = new ArrayList<>();
        for (int bit = 0; bit < 2; bit++) {
            String key = bit == 0 ? "x" : "y";
            int at = bit;
            flag(
                    Variable.code(name, key),
                    IntStream.of(bits).map(b -> b < 0 ? missing : b >> at & 1).toArray());
            codes.add(new AskedItem.Code(key, key, text(key), false, "", "book", false));
        }
        items.add(new AskedItem(name, name, text(name), text(name), List.of(), codes));
        return this;
    }

    /** An item answered with days, written YYYY-MM-DD; an empty text = not answered. */
    public MadeData days(String name, String... days) {
        variables.put(name, Variable.day(name, text(name), text(name)));
        columns.put(
                name,
                CategoryColumn.of(
                        Stream.of(days)
                                .mapToInt(
                                        d ->
                                                d.isEmpty()
                                                        ? CategoryColumn.missing(
                                                                MissingKind.NOT_ANSWERED)
                                                        : 0)
                                .toArray(),
                        1));
        columns.put(TextColumn.name(name), TextColumn.of(List.of(days)));
        return this;
    }

    public StudyData data() {
        Dataset all = cases();
        return data(all, Map.of("s", survey("s", all)));
    }

    /** With a second questionnaire {@code t} that was asked of the same cases. */
    public StudyData and(MadeData second) {
        Dataset all = cases();
        Map<String, Survey> both = new LinkedHashMap<>();
        both.put("s", survey("s", all));
        both.put("t", second.survey("t", all));
        return data(all, both);
    }

    private StudyData data(Dataset all, Map<String, Survey> surveys) {
        return new StudyData(text("T"), text(""), "en", "s", Map.of(), all, indicators, surveys);
    }

    private Dataset cases() {
        List<Dataset.Row> cases =
                IntStream.range(0, size)
                        .mapToObj(i -> new Dataset.Row("c" + i, "c" + i, "Case " + i))
                        .toList();
        return Dataset.ofCases(cases, ofCases, caseColumns);
    }

    private Survey survey(String name, Dataset all) {
        List<Dataset.Row> rows =
                IntStream.range(0, caseOf.length)
                        .mapToObj(i -> new Dataset.Row("r" + i, "r" + i, "r" + i))
                        .toList();
        Dataset responses = Dataset.ofResponses(name, rows, variables, columns, all, caseOf);
        return new Survey(
                name,
                text(name.toUpperCase(Locale.ROOT)),
                List.of(new AskedQuestion("q", "", text("q"), items)),
                Set.of(),
                Set.of(),
                responses,
                AgainstRules.NONE);
    }

    public Measures measures() {
        return new Measures(data());
    }
}
