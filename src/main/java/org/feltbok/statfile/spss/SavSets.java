package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.ByteText;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.spss.SavLayout.Field;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads and writes sets of several answers, as {@code $name=D1 1 5 label v1 v2}: a letter of its
 * kind, what is counted and the label with their lengths in bytes, names of eight letters. {@code
 * D}: chosen or not, {@code E 1}: the same, called as the counted value, {@code C}: each cell an
 * answer. Older programs do not know {@code E}, whose record they pass over.
 */
final class SavSets {
    private static final int LONGEST_LABEL = 255;

    /** The set is called as its first variable that is called anything. */
    private static final String CALLED_AS_VARIABLE = "11";

    private static final String BY_COUNTED_VALUE = "E 1 ";

    private final byte[] bytes;
    private final Charset charset;
    private final Map<String, String> longNames;
    private final UnaryOperator<String> labels;
    private int at;

    private SavSets(
            byte[] bytes,
            Charset charset,
            Map<String, String> longNames,
            UnaryOperator<String> labels) {
        this.bytes = bytes;
        this.charset = charset;
        this.longNames = longNames;
        this.labels = labels;
    }

    /**
     * @param longNames of variables by their short ones in capitals
     * @param labels of variables by their long names; may be empty
     */
    static List<StatSet> read(
            byte[] bytes,
            Charset charset,
            Map<String, String> longNames,
            UnaryOperator<String> labels) {
        var read = new SavSets(bytes, charset, longNames, labels);
        List<StatSet> all = new ArrayList<>();
        while (read.at < bytes.length) {
            int begin = read.at;
            read.one().ifPresent(all::add);
            read.nextLine(begin);
        }
        return all;
    }

    /** Whatever stands there: what cannot be read is passed over. */
    private void nextLine(int begin) {
        at = Math.max(at, begin);
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        at++;
    }

    private Optional<StatSet> one() {
        String name = until('=');
        char kind = letter();
        if (!name.startsWith("$") || name.length() < 2 || "CDE".indexOf(kind) < 0) {
            return Optional.empty();
        }
        String called = "";
        if (kind != 'D') {
            until(' ');
            called = kind == 'E' ? until(' ') : "";
        }
        Optional<String> counted = kind == 'C' ? Optional.of("") : counted();
        Optional<String> label = counted();
        if (counted.isEmpty() || label.isEmpty() || kind != 'C' && counted.get().isEmpty()) {
            return Optional.empty();
        }
        List<String> variables =
                Stream.of(until('\n').split(" "))
                        .map(n -> longNames.get(n.strip().toUpperCase(Locale.ROOT)))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        at--;
        boolean isCalledAsVariable = called.equals(CALLED_AS_VARIABLE) && label.get().isEmpty();
        return variables.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new StatSet(
                                kind(kind),
                                name.substring(1),
                                isCalledAsVariable ? called(variables) : label.get(),
                                counted.get(),
                                variables));
    }

    private String called(List<String> variables) {
        return variables.stream()
                .map(labels)
                .filter(l -> !l.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    private static StatSet.Kind kind(char letter) {
        return switch (letter) {
            case 'C' -> StatSet.Kind.CATEGORIES;
            case 'E' -> StatSet.Kind.LABELLED_DICHOTOMIES;
            default -> StatSet.Kind.DICHOTOMIES;
        };
    }

    private char letter() {
        return at < bytes.length ? (char) bytes[at++] : ' ';
    }

    /** What stands before a sign, which is passed; never beyond the line. */
    private String until(char sign) {
        int from = at;
        while (at < bytes.length && bytes[at] != sign && bytes[at] != '\n') {
            at++;
        }
        String text = new String(bytes, from, at - from, charset);
        if (at < bytes.length && bytes[at] == sign) {
            at++;
        }
        return text;
    }

    /** A text after its length; empty where there is none of that length. */
    private Optional<String> counted() {
        String length = until(' ').strip();
        if (!length.matches("\\d{1,5}") || Integer.parseInt(length) > bytes.length - at) {
            return Optional.empty();
        }
        int size = Integer.parseInt(length);
        String text = new String(bytes, at, size, charset);
        at += size;
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        return Optional.of(text.strip());
    }

    /**
     * @param newer those whose answers are called as the counted values, which stand in a record of
     *     their own; else the others
     */
    static byte[] written(List<StatSet> sets, boolean newer, SavLayout layout) {
        Map<String, String> shortNames = new HashMap<>();
        for (Field field : layout.fields()) {
            shortNames.put(field.name(), field.names().getFirst().toLowerCase(Locale.ROOT));
        }
        var out = new ByteArrayOutputStream();
        for (StatSet set : sets) {
            if (newer != (set.kind() == StatSet.Kind.LABELLED_DICHOTOMIES)) {
                continue;
            }
            String kind =
                    switch (set.kind()) {
                        case CATEGORIES -> "C ";
                        case DICHOTOMIES -> "D";
                        case LABELLED_DICHOTOMIES -> BY_COUNTED_VALUE;
                    };
            out.writeBytes(utf8("$" + set.name() + "=" + kind));
            if (!set.isOfCategories()) {
                counted(out, utf8(set.counted()));
            }
            // a line is a set
            counted(out, ByteText.of(set.label().replaceAll("\\s+", " "), LONGEST_LABEL));
            out.writeBytes(
                    utf8(
                            String.join(" ", set.variables().stream().map(shortNames::get).toList())
                                    + "\n"));
        }
        return out.toByteArray();
    }

    private static void counted(ByteArrayOutputStream out, byte[] text) {
        out.writeBytes(utf8(text.length + " "));
        out.writeBytes(text);
        out.write(' ');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
