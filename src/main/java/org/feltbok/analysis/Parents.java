package org.feltbok.analysis;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the rows of a roster belong to.
 *
 * @param data the responses they belong to
 * @param rows by row of the members which of them; -1 = none
 */
record Parents(Dataset data, int[] rows) {
    /** What they call a variable of theirs; null if it is not. */
    @Nullable String own(String wanted) {
        String before = data.name() + "/";
        String name = wanted.startsWith(before) ? wanted.substring(before.length()) : wanted;
        return data.owns(name) || data.above(name) != null ? name : null;
    }

    boolean areShared() {
        int[] some = Arrays.stream(rows).filter(row -> row >= 0).toArray();
        return Arrays.stream(some).distinct().count() < some.length;
    }

    Optional<Variable> variable(String wanted) {
        String own = own(wanted);
        return own == null ? Optional.empty() : data.variable(own).map(v -> v.named(wanted));
    }

    /** In the order of the members. */
    Column column(String wanted) {
        String own = own(wanted);
        return data.column(own == null ? wanted : own).gather(rows);
    }

    /** A member is of the case that what it belongs to is of, unless it says so itself. */
    int[] caseRows(int[] own) {
        int[] all = own.clone();
        for (int row = 0; row < all.length; row++) {
            if (all[row] < 0 && rows[row] >= 0) {
                all[row] = data.caseRow(rows[row]);
            }
        }
        return all;
    }

    /** Several are of one case: what each is called tells them apart. */
    List<Dataset.Row> labelled(List<Dataset.Row> members, int[] caseRows) {
        List<Dataset.Row> told = new ArrayList<>();
        for (int row = 0; row < caseRows.length; row++) {
            Dataset.Row member = members.get(row);
            boolean isBare = member.label().equals(member.key()) && caseRows[row] >= 0;
            String of = isBare ? data.cases().row(caseRows[row]).label() + " · " : "";
            told.add(new Dataset.Row(member.id(), member.key(), of + member.label()));
        }
        return List.copyOf(told);
    }
}
