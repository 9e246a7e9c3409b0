package org.feltbok.cases.list;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.Header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What columns of a list of cases seem to be, from their heads and from what stands in them. */
final class ColumnGuess {
    private static final int EXAMPLES = 3;
    private static final int FEW = 20;

    /** From as many on one that stands twice is a mistake rather than a kind. */
    private static final int FEW_KEYS = 5;

    private static final Pattern NAME =
            Pattern.compile("(?:.*[^\\p{L}])?(?:name|navn|namn|title|tittel)|.*(?:navn|name|namn)");
    private static final Pattern CONTACT =
            Pattern.compile(
                    ".*(?:e-?mail|e-?post|epost|telefon|phone|tlf|mobil|kontakt|contact|adress?e|address|rettleder).*");
    private static final Pattern NOTE =
            Pattern.compile("note|notes|notat|merknad|kommentar|comment|remark|comments");

    private ColumnGuess() {}

    static List<ListColumn> of(CaseList list) {
        List<Grid.Line> rows = list.rows();
        List<String> heads = list.headCells();
        List<ListColumn> columns = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Set<String> distinct = new LinkedHashSet<>();
            int filled = 0;
            for (Grid.Line row : rows) {
                if (!row.cell(i).isEmpty()) {
                    filled++;
                    distinct.add(row.cell(i));
                }
            }
            if (filled > 0 || !heads.get(i).isEmpty()) {
                columns.add(
                        new ListColumn(
                                i,
                                heads.get(i).isEmpty() ? Header.letters(i) : heads.get(i),
                                distinct.stream().limit(EXAMPLES).toList(),
                                filled,
                                distinct.size(),
                                use(heads.get(i), filled, distinct)));
            }
        }
        return settled(columns, rows.size());
    }

    /** By itself; NAME and KEY are settled among all of them. */
    private static ColumnUse use(String head, int filled, Set<String> distinct) {
        String word = head.strip().toLowerCase(Locale.ROOT);
        if (filled == 0) {
            return ColumnUse.LEFT_OUT;
        }
        if (CONTACT.matcher(word).matches() || distinct.stream().anyMatch(ColumnGuess::isMail)) {
            return ColumnUse.CONTACT;
        }
        if (NOTE.matcher(word).matches()) {
            return ColumnUse.NOTE;
        }
        if (isNumber(distinct)) {
            return ColumnUse.NUMBER;
        }
        boolean isRepeated = distinct.size() * 10 <= filled * 7;
        return isRepeated && (distinct.size() <= FEW || distinct.size() * 3 <= filled)
                ? ColumnUse.CATEGORY
                : ColumnUse.TEXT;
    }

    private static boolean isMail(String text) {
        return text.matches("\\S+@\\S+\\.\\S+");
    }

    /** Most are numbers, so that the others are to be looked at; codes like 0118 are none. */
    private static boolean isNumber(Set<String> distinct) {
        List<String> told = distinct.stream().filter(t -> MissingKind.ofWord(t).isEmpty()).toList();
        long numbers =
                told.stream()
                        .filter(t -> !(WrittenNumber.of(t) instanceof WrittenNumber.None))
                        .count();
        return numbers > 0
                && numbers * 10 >= told.size() * 6L
                && told.stream().noneMatch(t -> t.matches("0\\d+"));
    }

    /** Nearly everywhere and nearly always another: what is not so is to be put right. */
    private static boolean isKeyed(ListColumn column, int rows) {
        int twice = column.filled() - column.distinct();
        return column.filled() * 10 >= rows * 8
                && (twice * 100 <= column.filled() * 5
                        || twice == 1 && column.filled() >= FEW_KEYS);
    }

    private static boolean isNamed(ListColumn column) {
        return NAME.matcher(column.head().toLowerCase(Locale.ROOT)).matches();
    }

    /** Hardly anything stands twice in it. */
    private static boolean isTellingApart(ListColumn column) {
        return column.distinct() * 10 >= column.filled() * 9;
    }

    private static List<ListColumn> settled(List<ListColumn> columns, int rows) {
        Optional<ListColumn> key =
                columns.stream()
                        .filter(c -> isKeyed(c, rows))
                        .filter(c -> c.guess() != ColumnUse.CONTACT)
                        .filter(c -> KeyHead.may(c.head()))
                        .findFirst();
        Optional<ListColumn> name =
                columns.stream()
                        .filter(c -> !key.equals(Optional.of(c)))
                        .filter(c -> c.guess() == ColumnUse.TEXT || c.guess() == ColumnUse.CATEGORY)
                        .max(
                                Comparator.comparing(ColumnGuess::isNamed)
                                        .thenComparing(ColumnGuess::isTellingApart)
                                        .thenComparingInt(c -> -c.position()));
        List<ListColumn> all = new ArrayList<>();
        boolean isNoted = false;
        for (ListColumn column : columns) {
            ColumnUse use = column.guess();
            if (Optional.of(column).equals(key)) {
                use = ColumnUse.KEY;
            } else if (Optional.of(column).equals(name)) {
                use = ColumnUse.NAME;
            } else if (use == ColumnUse.NOTE && isNoted) {
                use = ColumnUse.TEXT;
            }
            isNoted |= use == ColumnUse.NOTE;
            all.add(column.as(use));
        }
        return all;
    }
}
