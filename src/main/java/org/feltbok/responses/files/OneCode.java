package org.feltbok.responses.files;

import org.feltbok.questionnaire.Option;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** A column of single answers; each spelling is looked up once. */
final class OneCode implements CellReader {
    private static final int KEPT = 10_000;
    private final Codes codes;
    private final int place;
    private final Map<String, Integer> seen = new HashMap<>();

    OneCode(Codes codes, int place) {
        this.codes = codes;
        this.place = place;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer value = seen.get(cell);
        if (value == null) {
            value = value(cell);
            if (value == null) {
                return codes.wrong(cell);
            }
            if (seen.size() < KEPT) {
                seen.put(cell, value);
            }
        }
        answers[place] = value;
        return null;
    }

    private @Nullable Integer value(String cell) {
        Option option = codes.find(cell);
        return option == null ? Codes.missing(cell) : Integer.valueOf(option.value());
    }
}
