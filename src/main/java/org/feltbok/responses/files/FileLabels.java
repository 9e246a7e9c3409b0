package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the labels of a statistical file say of its codes. A code may mean something else there than
 * here, so that it is its label that is read; only a code without one is read as it stands.
 */
final class FileLabels {
    /** No program cuts labels off that are shorter. */
    private static final int MAY_BE_CUT = 50;

    private final Map<String, String> read = new HashMap<>();

    /**
     * @param labels of the file, by its codes
     */
    FileLabels(Map<String, String> labels, Item item) {
        Codes byLabel = new Codes(item, ImportChoices.Written.LABELS);
        labels.forEach(
                (code, written) -> {
                    String label = Cells.clean(written);
                    Option option = byLabel.find(label);
                    Option meant = option == null ? sameCode(item, code, label) : option;
                    if (meant != null) {
                        read.put(code, Codes.chosen(meant.code()));
                    } else if (!label.isEmpty()) {
                        read.put(code, label);
                    }
                });
    }

    /** As it is to be read: the answer here, or a label that is none. */
    String read(String cell) {
        return read.getOrDefault(Cells.clean(cell), cell);
    }

    /** The same of several answers. */
    String several(String cell) {
        return Stream.of(cell.split(JoinedSet.BETWEEN))
                .map(this::read)
                .collect(Collectors.joining(JoinedSet.BETWEEN));
    }

    /** The answer of the same code where its label is the same but for signs, or cut off. */
    private static @Nullable Option sameCode(Item item, String code, String label) {
        return item.choices().stream()
                .filter(o -> o.code().equalsIgnoreCase(code))
                .filter(
                        o ->
                                Stream.concat(
                                                Stream.of(o.label().text()),
                                                o.label().others().values().stream())
                                        .anyMatch(own -> isSame(code, own, label)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(String code, String own, String label) {
        String here = letters(own);
        String there = letters(label);
        return label.equalsIgnoreCase(own)
                || !there.isEmpty()
                        && (there.equals(here)
                                || there.equals(letters(code + here))
                                || label.length() >= MAY_BE_CUT && here.startsWith(there));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
