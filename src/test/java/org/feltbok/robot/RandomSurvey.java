package org.feltbok.robot;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A questionnaire drawn by chance, with every kind of field, and cases to ask. */
final class RandomSurvey {
    /** The kinds of field. */
    enum Kind {
        SINGLE,
        SEVERAL,
        ROW,
        WHOLE,
        DECIMAL,
        TEXT,
        DATE
    }

    /**
     * @param codes the printed codes of a closed field, in order; empty for others
     * @param dontKnow the code that means don't know; null if none is printed
     * @param after the single answer that decides whether this is asked; null if always asked
     * @param when the code it must have
     */
    record Field(
            String name,
            Kind kind,
            List<Integer> codes,
            @Nullable Integer dontKnow,
            @Nullable String after,
            @Nullable Integer when) {
        /** The question it stands in: rows of a matrix share one. */
        String question() {
            return name.replaceAll("_.*", "");
        }

        /** Whether a code goes on in another one, as 1 in 12. */
        boolean goesOn(int code) {
            return codes.stream().anyMatch(c -> c > 9 && c / 10 == code);
        }
    }

    private final Random random;
    private final int cases;
    private final List<Field> fields = new ArrayList<>();
    private final StringBuilder survey =
            new StringBuilder("type,name,label,relevant,appearance,number\n");
    private final StringBuilder choices = new StringBuilder("list_name,name,label,missing\n");
    private int lists;
    private int questions;

    RandomSurvey(long seed, int cases, int size) {
        random = new Random(seed);
        this.cases = cases;
        // each kind once before anything comes twice, in a random order
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        java.util.Collections.shuffle(kinds, random);
        while (kinds.size() < size) {
            kinds.add(Kind.values()[random.nextInt(Kind.values().length)]);
        }
        kinds.forEach(this::add);
    }

    List<Field> fields() {
        return fields;
    }

    int cases() {
        return cases;
    }

    static String caseKey(int index) {
        return "c%03d".formatted(index + 1);
    }

    private void add(Kind kind) {
        questions++;
        if (kind == Kind.ROW) {
            matrix();
            return;
        }
        String name = "q" + questions;
        Field field =
                switch (kind) {
                    case SINGLE -> closed(name, kind, random.nextInt(6) == 0 ? 12 : 5);
                    case SEVERAL -> closed(name, kind, 9);
                    default -> new Field(name, kind, List.of(), null, null, null);
                };
        field = random.nextInt(4) == 0 ? ruled(field) : field;
        fields.add(field);
        String type =
                switch (kind) {
                    case SINGLE -> "select_one l" + lists;
                    case SEVERAL -> "select_multiple l" + lists;
                    case WHOLE -> "integer";
                    case DECIMAL -> "decimal";
                    case DATE -> "date";
                    default -> "text";
                };
        String rule =
                field.after() == null ? "" : "${%s} = '%d'".formatted(field.after(), field.when());
        row(type, name, rule, "");
    }

    private Field closed(String name, Kind kind, int most) {
        int options = most > 9 ? most : 2 + random.nextInt(most - 1);
        List<Integer> codes = IntStream.rangeClosed(1, options).boxed().toList();
        Integer dontKnow = kind != Kind.SEVERAL && random.nextBoolean() ? options : null;
        list(codes, dontKnow);
        return new Field(name, kind, codes, dontKnow, null, null);
    }

    private void list(List<Integer> codes, @Nullable Integer dontKnow) {
        lists++;
        for (int code : codes) {
            boolean last = dontKnow != null && dontKnow == code;
            choices.append(
                    "l%d,%d,Answer %d,%s\n".formatted(lists, code, code, last ? "dont_know" : ""));
        }
    }

    private Field ruled(Field field) {
        List<Field> deciding =
                fields.stream().filter(f -> f.kind() == Kind.SINGLE && f.after() == null).toList();
        if (deciding.isEmpty()) {
            return field;
        }
        Field by = deciding.get(random.nextInt(deciding.size()));
        return new Field(
                field.name(),
                field.kind(),
                field.codes(),
                field.dontKnow(),
                by.name(),
                by.codes().get(random.nextInt(2)));
    }

    private void matrix() {
        String name = "m" + questions;
        Field shape = closed(name, Kind.ROW, 6);
        row("begin_group", name, "", "table-list");
        for (int i = 1; i <= 3; i++) {
            String rowName = name + "_" + i;
            fields.add(new Field(rowName, Kind.ROW, shape.codes(), shape.dontKnow(), null, null));
            row("select_one l" + lists, rowName, "", "");
        }
        row("end_group", "", "", "");
    }

    private void row(String type, String name, String rule, String appearance) {
        boolean ends = name.isEmpty();
        survey.append(type).append(',').append(name).append(',');
        survey.append(ends ? "" : "Question " + name).append(',').append(rule).append(',');
        survey.append(appearance).append(',');
        survey.append(ends || name.contains("_") ? "" : questions).append('\n');
    }

    /** Writes the study as a folder of plain files. */
    void write(Path folder, String language) {
        String rows =
                IntStream.range(0, cases)
                        .mapToObj(i -> caseKey(i) + ",Case " + caseKey(i) + "\n")
                        .collect(Collectors.joining());
        try {
            Files.createDirectories(folder.resolve("cases"));
            Files.createDirectories(folder.resolve("questionnaires/survey"));
            Files.writeString(
                    folder.resolve("study.json"),
                    """
                    {"format": 1, "id": "random", "title": "Drawn by chance", "language": "%s",
                     "notice": "Made up"}
                    """
                            .formatted(language));
            Files.writeString(folder.resolve("cases/cases.csv"), "case,name\n" + rows);
            Files.writeString(folder.resolve("questionnaires/survey/survey.csv"), survey);
            Files.writeString(folder.resolve("questionnaires/survey/choices.csv"), choices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
