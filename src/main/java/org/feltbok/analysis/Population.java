package org.feltbok.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Of how many those in a group are a sample. Of groups of cases the frame tells it; where nobody
 * knows it, because answers set the groups apart or the size of all is written, a group is as large
 * a part of the population as it is of those who answered, so that the same part of each is drawn:
 * {@code fpc} of R's {@code svydesign}, whose groups are not drawn apart.
 *
 * @param all how many there are in the population, or in the part of it that is known
 * @param drawn how many of these answered
 * @param group how many of these are in the group
 */
record Population(int all, int drawn, int group) {
    /**
     * @param written how many there are; empty = as many as the frame has cases
     * @return empty if nobody knows
     */
    static Optional<Population> of(Group group, OptionalInt written) {
        List<Condition> known = new ArrayList<>();
        if (written.isEmpty()) {
            group.by().stream().filter(group.data()::isOfCase).forEach(known::add);
        }
        return of(group, new Group(group.data(), group.given(), known, group.weights()), written);
    }

    /** The same of all rows of the data that a group is of: those that its design has. */
    static Optional<Population> ofAll(Group group, OptionalInt written) {
        Group rows = new Group(group.data(), List.of(), List.of(), group.weights());
        return of(rows, written.isPresent() ? group.whole() : rows, written);
    }

    /**
     * @param all those of the population who answered
     */
    private static Optional<Population> of(Group group, Group all, OptionalInt written) {
        OptionalInt size = written.isPresent() ? written : frame(group.data(), all.where());
        return size.isEmpty()
                ? Optional.empty()
                : Optional.of(new Population(size.getAsInt(), all.size().n(), group.size().n()));
    }

    /** How many there are in the population of the group. */
    double ofGroup() {
        return drawn == 0 ? all : (double) all * group / drawn;
    }

    /**
     * How many of the frame's cases meet those conditions that ask something of cases; empty if no
     * row belongs to a case, or rows are members of which nobody knows how many there are in all.
     */
    private static OptionalInt frame(Dataset data, List<Condition> where) {
        boolean isOfNone = IntStream.range(0, data.size()).allMatch(row -> data.caseRow(row) < 0);
        if (!data.parentName().isEmpty() || isOfNone && data != data.cases()) {
            return OptionalInt.empty();
        }
        List<Condition> conditions = new ArrayList<>(List.of(CaseNames.IN_FRAME));
        where.stream().filter(data::isOfCase).forEach(conditions::add);
        Dataset all = data.cases();
        return OptionalInt.of(Selection.count(all, Selection.of(all, all.meant(conditions))));
    }
}
