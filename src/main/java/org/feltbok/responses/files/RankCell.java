package org.feltbok.responses.files;

import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** A column of the rank that one option has. */
final class RankCell implements CellReader {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}(\\.0)?");

    private final int place;
    private final int most;
    private final @Nullable Object[] beside;

    /**
     * @param beside takes what such columns say of a row
     */
    RankCell(int place, int most, @Nullable Object[] beside) {
        this.beside = beside;
        this.place = place;
        this.most = most;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer missing = Codes.missing(cell);
        String text = Cells.clean(cell);
        if (missing != null || text.isEmpty()) {
            beside[place] = missing;
            return null;
        }
        int rank = WHOLE.matcher(text).matches() ? (int) Double.parseDouble(text) : 0;
        if (rank < 1 || rank > most) {
            return Wrong.of("no_rank", text, most);
        }
        beside[place] = rank;
        return null;
    }
}
