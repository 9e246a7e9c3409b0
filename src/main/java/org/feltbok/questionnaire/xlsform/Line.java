package org.feltbok.questionnaire.xlsform;

import org.feltbok.tabular.Row;

import java.util.List;

/** A row of the survey sheet, with the rows between a group's beginning and end. */
record Line(Row row, RowType type, List<Line> inner) {
    boolean isGroup() {
        return type.kind() == RowType.Kind.BEGIN;
    }

    /** What is asked again for each of several. */
    boolean isRepeat() {
        return type.kind() == RowType.Kind.BEGIN_REPEAT;
    }

    boolean appears(String word) {
        return List.of(row.get("appearance").split("\\s+")).contains(word);
    }

    /** A group whose selects are the rows of one question. */
    boolean isMatrix() {
        return isGroup() && (appears("table-list") || isHandMadeMatrix());
    }

    /**
     * The older way to make a matrix: a first select that only shows the labels, then selects
     * without labels.
     */
    private boolean isHandMadeMatrix() {
        return inner.size() > 1
                && inner.getFirst().type().isSelect()
                && inner.getFirst().appears("label")
                && inner.stream().skip(1).allMatch(l -> l.appears("list-nolabel"));
    }

    /** The rows of a matrix. */
    List<Line> matrixRows() {
        return !appears("table-list") ? inner.subList(1, inner.size()) : inner;
    }
}
