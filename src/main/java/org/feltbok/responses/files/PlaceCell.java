package org.feltbok.responses.files;

import org.feltbok.questionnaire.Option;
import org.jspecify.annotations.Nullable;

/** A column of one place in a ranking: the code or label of the option that was put there. */
final class PlaceCell implements CellReader {
    private final Codes codes;
    private final int start;
    private final int rank;
    private final @Nullable Object[] beside;

    /**
     * @param start of the ranks of all options
     * @param rank that an option of this column has
     * @param beside takes what such columns say of a row
     */
    PlaceCell(Codes codes, int start, int rank, @Nullable Object[] beside) {
        this.codes = codes;
        this.start = start;
        this.rank = rank;
        this.beside = beside;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer missing = Codes.missing(cell);
        if (missing != null) {
            for (int i = start; i < start + codes.options().size(); i++) {
                beside[i] = beside[i] == null ? missing : beside[i];
            }
            return null;
        }
        Option option = codes.find(cell);
        if (option == null) {
            return codes.wrong(cell);
        }
        int at = start + codes.options().indexOf(option);
        if (beside[at] instanceof Integer other && other > 0) {
            return Wrong.of("tie", Codes.shown(cell));
        }
        beside[at] = rank;
        return null;
    }
}
