package org.feltbok.plain;

import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Random;

/** Draws at random from what is in a study, and makes up words. */
final class RandomDraw {
    private final StudyFile file;
    private final Random random;
    private int made;

    RandomDraw(StudyFile file, Random random) {
        this.file = file;
        this.random = random;
    }

    StudyFile file() {
        return file;
    }

    Random random() {
        return random;
    }

    /** A number not given before. */
    int number() {
        return ++made;
    }

    @Nullable String any(String sql) {
        return pick(file.read(h -> h.createQuery(sql).mapTo(String.class).list()));
    }

    <T> @Nullable T pick(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    String word() {
        return "w" + number() + " " + "æøå👩‍🌾 x".substring(0, random.nextInt(3));
    }

    String sentence() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12) + 1; i > 0; i--) {
            text.append(i % 3 == 0 ? "PPT " : word() + " ");
        }
        return text.toString().strip();
    }

    @Nullable TextRef textRef() {
        boolean answer = random.nextBoolean();
        String id = any("SELECT id FROM " + (answer ? "answer_text" : "passage"));
        return id == null ? null : answer ? TextRef.answer(id) : TextRef.passage(id);
    }

    int length(TextRef text) {
        String table = text.kind() == TextRef.Kind.ANSWER ? "answer_text" : "passage";
        return file.read(
                h ->
                        h.createQuery("SELECT text FROM " + table + " WHERE id = :id")
                                .bind("id", text.id())
                                .mapTo(String.class)
                                .map(t -> t.codePointCount(0, t.length()))
                                .one());
    }

    @Nullable Span span(TextRef text) {
        int length = length(text);
        if (length < 2) {
            return null;
        }
        int start = random.nextInt(length - 1);
        return new Span(start, start + 1 + random.nextInt(length - start - 1));
    }
}
