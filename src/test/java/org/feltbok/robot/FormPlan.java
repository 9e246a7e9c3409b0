package org.feltbok.robot;

import javafx.scene.input.KeyCode;

import org.feltbok.robot.RandomSurvey.Field;
import org.feltbok.robot.RandomSurvey.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

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
    private int at;
    private boolean complete;

    FormPlan(RandomSurvey survey, long seed, char decimalSign) {
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
                step(1);
            }
            if (last && !fields.get(at).kind().equals(Kind.SINGLE) || last && next(at, 1) == at) {
                break;
            }
            if (random.nextInt(9) == 0) {
                for (int back = 1 + random.nextInt(4); back > 0; back--) {
                    step(-1);
                }
            }
        }
        boolean whole = fields.stream().allMatch(f -> !asked(f) || values.get(f.name()) != null);
        boolean against = fields.stream().anyMatch(f -> ruledOut(f) && isGiven(f));
        complete = whole && !against && random.nextInt(3) > 0;
        strokes.add(Stroke.of(KeyCode.CONTROL, complete ? KeyCode.ENTER : KeyCode.DOWN));
    }

    private void step(int direction) {
        strokes.add(
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
            strokes.add(Stroke.of('0'));
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
            strokes.add(Stroke.of(KeyCode.CONTROL, KeyCode.A));
            strokes.add(Stroke.of(KeyCode.DELETE));
        } else {
            strokes.add(Stroke.of(KeyCode.BACK_SPACE));
        }
        values.remove(field.name());
        follow(field);
    }

    /** Left blank, refused or unreadable. */
    private void blank(Field field) {
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            strokes.add(Stroke.of('-'));
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
            strokes.add(Stroke.of(c));
        }
        if (field.goesOn(code)) {
            strokes.add(Stroke.of(KeyCode.SPACE));
        }
        set(field, String.valueOf(code));
        at = next(at, 1);
    }

    private void several(Field field) {
        TreeSet<Integer> ticked = new TreeSet<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int code = field.codes().get(random.nextInt(field.codes().size()));
            strokes.add(Stroke.of(Character.forDigit(code, 10)));
            if (!ticked.remove(code)) {
                ticked.add(code);
            }
        }
        if (ticked.isEmpty()) {
            strokes.add(Stroke.of(Character.forDigit(field.codes().getFirst(), 10)));
            ticked.add(field.codes().getFirst());
        }
        set(field, String.join(" ", ticked.stream().map(String::valueOf).toList()));
        step(1);
    }

    private void typed(Field field, String text, String written) {
        for (char c : text.toCharArray()) {
            strokes.add(Stroke.of(c));
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
