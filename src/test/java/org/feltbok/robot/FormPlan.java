package org.feltbok.robot;

import javafx.scene.input.KeyCode;

import org.feltbok.robot.RandomSurvey.Field;
import org.feltbok.robot.RandomSurvey.Kind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a hand keys into one form, as the guide says one keys, and what the file must hold
 * afterwards. It knows the questionnaire as printed and shares nothing with the program.
 */
final class FormPlan {
    private static final String NOT_ASKED = "#not_asked";
    private static final String WORDS = "mcuxsad ikt 2 Vann 17-4";

    private final List<Field> fields;
    private final Random random;
    private final char decimalSign;
    private final List<Stroke> strokes = new ArrayList<>();
    private final Map<String, String> values = new TreeMap<>();
    private final boolean back;
    private int at;
    private boolean waits;
    private boolean complete;

    /**
     * @param back whether the hand may come back to this form after it has gone on
     */
    FormPlan(RandomSurvey survey, long seed, char decimalSign, boolean back) {
        this.back = back;
        this.fields = survey.fields();
        this.random = new Random(seed);
        this.decimalSign = decimalSign;
        key();
    }

    /** The strokes in their order. */
    List<Stroke> strokes() {
        return strokes;
    }

    /** Item name to what a plain file writes in its cell; what is not here is empty. */
    Map<String, String> expected() {
        return values;
    }

    /** Whether the hand ended the form as complete. */
    boolean complete() {
        return complete;
    }

    private void key() {
        int reached = -1;
        for (int steps = 0; steps < fields.size() * 3; steps++) {
            boolean isNew = at > reached;
            reached = Math.max(reached, at);
            boolean last = next(at, 1) == at;
            if (isNew || random.nextInt(4) == 0) {
                answer(fields.get(at), isNew);
            } else {
                move();
            }
            if (last && !fields.get(at).kind().equals(Kind.SINGLE) || last && next(at, 1) == at) {
                break;
            }
            if (random.nextInt(9) == 0) {
                for (int more = 1 + random.nextInt(4); more > 0; more--) {
                    step(-1);
                }
            } else if (random.nextInt(12) == 0) {
                question(-1);
            }
        }
        boolean whole = fields.stream().allMatch(f -> !asked(f) || values.get(f.name()) != null);
        boolean against = fields.stream().anyMatch(f -> ruledOut(f) && isGiven(f));
        complete = whole && !against && random.nextInt(3) > 0;
        add(Stroke.of(KeyCode.CONTROL, complete ? KeyCode.ENTER : KeyCode.DOWN));
        if (!complete && back && random.nextBoolean()) {
            comeBack();
        }
    }

    private void add(Stroke stroke) {
        boolean goesOn = "012".chars().anyMatch(c -> Stroke.of((char) c).equals(stroke));
        // a digit may belong to the one that waits, and Backspace takes that back
        if (waits && (goesOn || stroke.equals(Stroke.of(KeyCode.BACK_SPACE)))) {
            strokes.add(Stroke.of(KeyCode.SPACE));
        }
        waits = false;
        strokes.add(stroke);
    }

    /** Back to this form, where it stands at its first empty field; an answer, and on again. */
    private void comeBack() {
        add(Stroke.of(KeyCode.CONTROL, KeyCode.UP));
        at = first(i -> values.get(fields.get(i).name()) == null);
        boolean isNew = values.get(fields.get(at).name()) == null;
        answer(fields.get(at), isNew);
        add(Stroke.of(KeyCode.CONTROL, KeyCode.DOWN));
    }

    private int first(IntPredicate wanted) {
        IntPredicate there = i -> !ruledOut(fields.get(i));
        return IntStream.range(0, fields.size())
                .filter(there.and(wanted))
                .findFirst()
                .orElseGet(
                        () ->
                                IntStream.range(0, fields.size())
                                        .filter(there)
                                        .findFirst()
                                        .orElse(0));
    }

    /** One field on, or to the next question. */
    private void move() {
        if (random.nextInt(4) == 0) {
            question(1);
        } else {
            step(1);
        }
    }

    /** To the next question (1), or to the beginning of the one before (-1). */
    private void question(int direction) {
        add(Stroke.of(direction < 0 ? KeyCode.PAGE_UP : KeyCode.PAGE_DOWN));
        String here = fields.get(at).question();
        int before = -1;
        while (at != before && fields.get(at).question().equals(here)) {
            before = at;
            at = next(at, direction);
        }
        while (direction < 0
                && next(at, -1) < at
                && fields.get(next(at, -1)).question().equals(fields.get(at).question())) {
            at = next(at, -1);
        }
    }

    private void step(int direction) {
        add(
                Stroke.of(
                        direction < 0
                                ? KeyCode.UP
                                : random.nextBoolean() ? KeyCode.ENTER : KeyCode.DOWN));
        at = next(at, direction);
    }

    /** The next field that is not ruled out; the same at the ends. */
    private int next(int from, int direction) {
        for (int i = from + direction; i >= 0 && i < fields.size(); i += direction) {
            if (!ruledOut(fields.get(i))) {
                return i;
            }
        }
        return from;
    }

    private boolean ruledOut(Field field) {
        return field.after() != null && values.get(field.after()) != null && !asked(field);
    }

    private boolean asked(Field field) {
        return field.after() == null
                || String.valueOf(field.when()).equals(values.get(field.after()));
    }

    private boolean isGiven(Field field) {
        String value = values.get(field.name());
        return value != null && !value.startsWith("#");
    }

    private void set(Field field, String value) {
        values.put(field.name(), value);
        follow(field);
    }

    /** What the answer rules out becomes not asked, and what it asks again becomes empty. */
    private void follow(Field changed) {
        for (Field other : fields) {
            if (changed.name().equals(other.after())) {
                String now = values.get(other.name());
                if (ruledOut(other) && now == null) {
                    values.put(other.name(), NOT_ASKED);
                } else if (!ruledOut(other) && NOT_ASKED.equals(now)) {
                    values.remove(other.name());
                }
            }
        }
    }

    private void answer(Field field, boolean isNew) {
        if (!isNew && values.get(field.name()) != null) {
            clear(field);
        }
        int lot = random.nextInt(12);
        if (lot == 0) {
            blank(field);
        } else if (lot == 1 && isNew) {
            step(1);
        } else if (lot == 2 && field.kind() != Kind.SEVERAL && !field.codes().isEmpty()) {
            add(Stroke.of('0'));
            set(field, field.dontKnow() == null ? "#dont_know" : "" + field.dontKnow());
            at = next(at, 1);
        } else {
            fill(field);
        }
    }

    /** Empties a field that was keyed before: Backspace, or all of a text chosen and replaced. */
    private void clear(Field field) {
        boolean typed = field.codes().isEmpty() && !values.get(field.name()).startsWith("#");
        if (typed) {
            add(Stroke.of(KeyCode.CONTROL, KeyCode.A));
            add(Stroke.of(KeyCode.DELETE));
        } else {
            add(Stroke.of(KeyCode.BACK_SPACE));
        }
        values.remove(field.name());
        follow(field);
    }

    /** Left blank, refused or unreadable. */
    private void blank(Field field) {
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            add(Stroke.of('-'));
        }
        set(field, List.of("#not_answered", "#refused", "#unreadable").get(times - 1));
        step(1);
    }

    private void fill(Field field) {
        switch (field.kind()) {
            case SINGLE, ROW -> single(field);
            case SEVERAL -> several(field);
            case WHOLE -> typed(field, String.valueOf(random.nextInt(5000)), "");
            case DECIMAL -> {
                int whole = random.nextInt(900);
                int part = 1 + random.nextInt(9);
                typed(field, "" + whole + decimalSign + part, whole + "." + part);
            }
            case DATE -> {
                int month = 1 + random.nextInt(12);
                int day = 1 + random.nextInt(28);
                typed(field, "2018-%02d-%02d".formatted(month, day), "");
            }
            case TEXT -> typed(field, words(), "");
        }
    }

    private void single(Field field) {
        int code = field.codes().get(random.nextInt(field.codes().size()));
        for (char c : String.valueOf(code).toCharArray()) {
            add(Stroke.of(c));
        }
        if (field.goesOn(code) && random.nextBoolean()) {
            add(Stroke.of(KeyCode.SPACE));
        } else {
            waits = field.goesOn(code);
        }
        String before = values.get(field.name());
        set(field, String.valueOf(code));
        int answered = at;
        at = next(at, 1);
        if (!waits && !fields.get(at).codes().isEmpty() && random.nextInt(8) == 0) {
            takeBack(field, before, answered);
        }
    }

    /** Undo, which shows the field again, and another answer right after it. */
    private void takeBack(Field field, @Nullable String before, int answered) {
        add(Stroke.of(KeyCode.CONTROL, KeyCode.Z));
        values.remove(field.name());
        if (before != null) {
            values.put(field.name(), before);
        }
        follow(field);
        at = answered;
        fill(field);
    }

    private void several(Field field) {
        TreeSet<Integer> ticked = new TreeSet<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int code = field.codes().get(random.nextInt(field.codes().size()));
            add(Stroke.of(Character.forDigit(code, 10)));
            if (!ticked.remove(code)) {
                ticked.add(code);
            }
        }
        if (ticked.isEmpty()) {
            add(Stroke.of(Character.forDigit(field.codes().getFirst(), 10)));
            ticked.add(field.codes().getFirst());
        }
        set(field, String.join(" ", ticked.stream().map(String::valueOf).toList()));
        step(1);
    }

    private void typed(Field field, String text, String written) {
        for (char c : text.toCharArray()) {
            add(Stroke.of(c));
        }
        set(field, written.isEmpty() ? text : written);
        step(1);
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        text.append((char) ('a' + random.nextInt(26)));
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return text.toString().strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }
}
