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

    /** What of a group is put to anybody: all but what is worked out. */
    List<Line> asked() {
        return inner.stream().filter(l -> l.type().kind() != RowType.Kind.CALCULATED).toList();
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
        List<Line> asked = asked();
        return asked.size() > 1
                && asked.getFirst().type().isSelect()
                && asked.getFirst().appears("label")
                && asked.stream().skip(1).allMatch(l -> l.appears("list-nolabel"));
    }

    /** The rows of a matrix. */
    List<Line> matrixRows() {
        List<Line> asked = asked();
        return !appears("table-list") ? asked.subList(1, asked.size()) : asked;
    }
}
