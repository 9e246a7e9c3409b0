package org.feltbok.responses.files;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Option;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** A column of options in an order, the first first: their codes or labels, each once. */
final class RankedCodes implements CellReader {
    private final Codes codes;
    private final SeveralCodes several;
    private final int place;

    RankedCodes(Codes codes, int place, SeveralCodes.Parts kind) {
        this.codes = codes;
        this.several = new SeveralCodes(codes, place, kind);
        this.place = place;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Object[] cells = new Object[codes.options().size()];
        Integer missing = Codes.missing(cell);
        Arrays.fill(cells, missing == null ? MissingKind.NOT_ANSWERED.code() : missing);
        int rank = 0;
        if (missing == null) {
            List<String> parts = several.parts(cell);
            for (String part : parts) {
                Option option = codes.find(part);
                if (option == null) {
                    return codes.wrong(part);
                }
                int at = codes.options().indexOf(option);
                if (option.missing() != null) {
                    if (parts.size() > 1) {
                        return Wrong.of("rank_missing", part);
                    }
                    Arrays.fill(cells, option.missing().code());
                    break;
                }
                if (!cells[at].equals(MissingKind.NOT_ANSWERED.code())) {
                    return Wrong.of("tie", part);
                }
                cells[at] = ++rank;
            }
        }
        System.arraycopy(cells, 0, answers, place, cells.length);
        return null;
    }
}
