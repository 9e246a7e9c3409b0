package org.feltbok.cases.list;

import java.util.List;

/**
 * A column of a list of cases.
 *
 * @param position in the file, from 0
 * @param head what stands above it; its letters as in a spreadsheet where nothing does
 * @param examples the first different things that stand in it
 * @param filled how many of its cells hold something
 * @param distinct how many of these differ
 * @param guess what it seems to be
 */
public record ListColumn(
        int position,
        String head,
        List<String> examples,
        int filled,
        int distinct,
        ColumnUse guess) {
    public ListColumn {
        examples = List.copyOf(examples);
    }

    ListColumn as(ColumnUse use) {
        return new ListColumn(position, head, examples, filled, distinct, use);
    }
}
