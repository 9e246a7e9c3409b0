package org.feltbok.dataset;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.Variable;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodableItem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said in the interviews of the cases, by the codings of them that count, as variables of
 * the cases: of each code whether it was given in any of them ({@code said#ikt}), itself or one
 * below it, and how many times ({@code said/ikt}). Cases without notes of interviews were not
 * asked.
 */
final class SaidInInterviews {
    private static final int NOT_ASKED = CategoryColumn.missing(MissingKind.NOT_ASKED);

    private final Map<Language, Texts> texts = new LinkedHashMap<>();
    private final Language own;

    /**
     * @param code of the study's own language
     */
    SaidInInterviews(String code) {
        for (Language language : Language.values()) {
            texts.put(language, new Texts(language));
        }
        own = code.startsWith("n") ? Language.NB : Language.EN;
    }

    /**
     * What the interviews are as something that codes are given to; empty where there are no codes
     * of interviews, nobody's codings of them count, or the cases have something of the name.
     *
     * @param cases with all else that is known of them
     */
    Optional<AskedItem> item(CodebookDataStore books, Dataset cases) {
        List<AskedItem.Code> codes = books.codes(CodableItem.INTERVIEWS);
        if (codes.isEmpty() || cases.owns(CaseNames.SAID) || !books.countsInterviews()) {
            return Optional.empty();
        }
        LocalText label = worded("variables.said", LocalText.of(""));
        return Optional.of(
                new AskedItem(
                        CodableItem.INTERVIEWS, CaseNames.SAID, label, label, List.of(), codes));
    }

    /** A text of the program in every language, in the study's own where it has that. */
    private LocalText worded(String key, LocalText code) {
        Map<String, String> others = new HashMap<>();
        texts.forEach((l, t) -> others.put(l.code(), t.get(key, code.in(l))));
        return new LocalText(String.valueOf(others.get(own.code())), others);
    }

    /** The name of how many times a code was given. */
    private static String times(AskedItem item, AskedItem.Code code) {
        return Variable.flag(item.name(), code.key());
    }

    /**
     * What counts of some cases.
     *
     * @param interviewed ids of the cases with notes of interviews
     * @param codes by case, each code as often as it was given
     */
    record Given(Set<String> interviewed, Map<String, List<String>> codes) {
        static final Given NOTHING = new Given(Set.of(), Map.of());

        private Map<String, List<String>> byCode() {
            Map<String, List<String>> cases = new HashMap<>();
            codes.forEach(
                    (of, given) ->
                            new HashSet<>(given)
                                    .forEach(
                                            c ->
                                                    cases.computeIfAbsent(c, k -> new ArrayList<>())
                                                            .add(of)));
            return cases;
        }
    }

    /** The cases with what was said. */
    Dataset in(Given given, AskedItem item, Dataset cases) {
        List<Dataset.Row> rows = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            rows.add(cases.row(row));
        }
        int[] there = new int[rows.size()];
        Arrays.setAll(there, r -> given.interviewed().contains(rows.get(r).id()) ? 0 : NOT_ASKED);
        Dataset all =
                cases.deriving(Map.of(), variables(item))
                        .with(item.name(), CategoryColumn.of(there, 1))
                        .with(
                                GivenCodes.column(item),
                                GivenCodes.column(item, given.byCode(), rows));
        for (AskedItem.Code code : item.codes()) {
            double[] times = new double[rows.size()];
            byte[] kinds = new byte[times.length];
            Arrays.fill(kinds, (byte) MissingKind.NOT_ASKED.ordinal());
            for (int row = 0; row < times.length; row++) {
                times[row] =
                        there[row] < 0 ? Double.NaN : count(item, code, given, rows.get(row).id());
            }
            all = all.with(times(item, code), NumberColumn.of(times, kinds));
        }
        return all.deriving(GivenCodes.flags(item), List.of());
    }

    private List<Variable> variables(AskedItem item) {
        List<Variable> all = new ArrayList<>();
        all.add(
                new Variable(
                        item.name(),
                        item.label(),
                        item.shortLabel(),
                        Variable.Type.CATEGORY,
                        List.of(Category.of("1", worded("variables.said.yes", LocalText.of("")))),
                        0,
                        Set.of()));
        List<Category> noYes =
                List.of(
                        Category.of("0", worded("variables.said.not_given", LocalText.of(""))),
                        Category.of("1", worded("variables.said.given", LocalText.of(""))));
        for (AskedItem.Code code : item.codes()) {
            LocalText given = worded("variables.said.code", code.label());
            all.add(
                    new Variable(
                            Variable.code(item.name(), code.key()),
                            given,
                            given,
                            Variable.Type.FLAG,
                            noYes,
                            0,
                            Set.of(),
                            code.isRetired()));
            LocalText times = worded("variables.said.times", code.label());
            all.add(
                    new Variable(
                            times(item, code),
                            times,
                            times,
                            Variable.Type.NUMBER,
                            List.of(),
                            0,
                            Set.of(),
                            code.isRetired()));
        }
        return all;
    }

    private static int count(AskedItem item, AskedItem.Code code, Given given, String caseId) {
        BitSet below = GivenCodes.withBelow(item, code);
        Set<String> meant = new HashSet<>();
        below.stream().mapToObj(i -> item.codes().get(i).id()).forEach(meant::add);
        return (int)
                given.codes().getOrDefault(caseId, List.of()).stream()
                        .filter(meant::contains)
                        .count();
    }

    /** The same where something else counts of one case; this one if nothing does. */
    static Dataset at(Dataset cases, AskedItem item, String caseId, Given given) {
        int row = cases.rowOf(caseId);
        if (row < 0) {
            return cases;
        }
        boolean asked = given.interviewed().contains(caseId);
        List<String> codes = given.codes().getOrDefault(caseId, List.of());
        Dataset now =
                cases.withCell(item.name(), row, asked ? 0 : NOT_ASKED)
                        .withSet(GivenCodes.column(item), row, GivenCodes.positions(item, codes));
        for (AskedItem.Code code : item.codes()) {
            NumberColumn was = now.numbers(times(item, code));
            double times = asked ? count(item, code, given, caseId) : Double.NaN;
            if (Double.compare(was.get(row), times) != 0) {
                now =
                        now.with(
                                times(item, code),
                                asked ? was.with(row, times) : was.with(row, MissingKind.NOT_ASKED),
                                row);
            }
        }
        return now;
    }
}
