package org.feltbok.responses.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StoredResponse;
import org.feltbok.responses.TestForm;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Hundreds of acts drawn by chance: typed, pasted, copied, emptied, taken back, done again, changed
 * by others. The file and the sheet hold what a table of texts and answers says.
 */
class GridActsTest extends GridRig {
    private static final int ACTS = 120;
    private static final int LOOK = 15;
    private static final List<String> ROWS = List.of("r1", "r2", "r3", "r4");

    /** Columns that stand side by side and are asked of everybody. */
    private static final List<List<String>> BLOCKS =
            List.of(
                    List.of("q1"),
                    List.of("q4_1", "q4_2", "q4_3"),
                    List.of("q13", "q14", "q15"),
                    List.of("q17", "q20"));

    private final Random random = new Random(20261127);
    private final List<Map<String, Answer>> past = new ArrayList<>(List.of(Map.of()));
    private final List<Map<String, Answer>> undone = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** What texts mean; without an answer they are refused. */
    private static Map<String, Optional<Answer>> meanings(String item) {
        Map<String, Optional<Answer>> all = new HashMap<>();
        if (!item.equals("q20")) {
            all.put("-", Optional.of(Answer.missing(MissingKind.NOT_ANSWERED)));
            all.put("#refused", Optional.of(Answer.missing(MissingKind.REFUSED)));
        }
        switch (item) {
            case "q1" -> {
                all.put("1", Optional.of(new Answer.Choice(1)));
                all.put("nei", Optional.of(new Answer.Choice(2)));
                all.put("?", Optional.of(new Answer.Choice(3)));
                all.put("4", Optional.empty());
            }
            case "q13" -> {
                all.put("12", Optional.of(new Answer.Amount(12)));
                all.put("500", Optional.of(new Answer.Amount(500)));
                all.put("501", Optional.empty());
                all.put("?", Optional.of(Answer.missing(MissingKind.DONT_KNOW)));
            }
            case "q14" -> {
                all.put("2.5", Optional.of(new Answer.Amount(2.5)));
                all.put("much", Optional.empty());
            }
            case "q15" -> {
                all.put("2018-11-14", Optional.of(new Answer.Day(LocalDate.of(2018, 11, 14))));
                all.put("soon", Optional.empty());
            }
            case "q17" -> {
                all.put("09:30", Optional.of(new Answer.Time(LocalTime.of(9, 30))));
                all.put("25:00", Optional.empty());
            }
            case "q20" -> {
                all.put("-", Optional.of(new Answer.Words("-")));
                all.put("Helse", Optional.of(new Answer.Words("Helse")));
                all.put("'=1", Optional.of(new Answer.Words("=1")));
            }
            default -> {
                all.put("Helt enig", Optional.of(new Answer.Choice(6)));
                for (int code = 1; code <= 7; code++) {
                    all.put(String.valueOf(code), Optional.of(new Answer.Choice(code)));
                }
                all.put("8", Optional.empty());
            }
        }
        return all;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String text(String item) {
        return any(meanings(item).keySet().stream().sorted().toList());
    }

    private static String cell(String row, String item) {
        return row + " " + item;
    }

    private Map<String, Answer> now() {
        return past.getLast();
    }

    private Answer expected(String row, String item) {
        return now().getOrDefault(cell(row, item), Answer.NONE);
    }

    /** What is there from now on; where it is what was there, nothing was done. */
    private void becomes(Map<String, Answer> wanted) {
        Map<String, Answer> after = new HashMap<>(now());
        after.putAll(wanted);
        after.values().removeIf(Answer.NONE::equals);
        if (!after.equals(now())) {
            past.add(after);
            undone.clear();
        }
    }

    private void type() {
        String row = any(ROWS);
        String item = any(any(BLOCKS));
        String text = text(item);
        at(row, item);
        type(text);
        key(KeyCode.ENTER);
        Optional<Answer> meant = meanings(item).get(text);
        if (meant.isEmpty()) {
            assertThat(fx(() -> desk().hand().isEditing())).as(text + " in " + item).isTrue();
            key(KeyCode.ESCAPE);
        }
        meant.ifPresent(a -> becomes(Map.of(cell(row, item), a)));
    }

    private void paste() {
        List<String> columns = any(BLOCKS);
        int from = random.nextInt(columns.size());
        int top = random.nextInt(ROWS.size());
        Map<String, Answer> wanted = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (int r = top; r < ROWS.size(); r++) {
            List<String> line = new ArrayList<>();
            // some rows are shorter than the others
            int to = Math.max(from + 1, columns.size() - (r == top ? 0 : random.nextInt(2)));
            for (String item : columns.subList(from, to)) {
                String text = random.nextInt(6) == 0 ? "" : text(item);
                line.add(text);
                Optional<Answer> meant =
                        text.isEmpty() ? Optional.of(Answer.NONE) : meanings(item).get(text);
                boolean isLineWithoutAnything =
                        to - from == 1 && columns.size() - from > 1 && text.isEmpty();
                if (meant.isPresent() && !isLineWithoutAnything) {
                    wanted.put(cell(ROWS.get(r), item), meant.get());
                }
            }
            lines.add(String.join("\t", line));
        }
        if (lines.equals(List.of(""))) {
            return;
        }
        // without its end an empty last row would be none
        boolean ends = lines.getLast().isEmpty() || random.nextBoolean();
        clipboard(String.join("\n", lines) + (ends ? "\n" : ""));
        at(ROWS.get(top), columns.get(from));
        key(KeyCode.V, false, true);
        becomes(wanted);
    }

    private void empty() {
        List<String> columns = any(BLOCKS);
        String item = any(columns);
        int top = random.nextInt(ROWS.size() - 1);
        at(ROWS.get(top), item);
        key(KeyCode.DOWN, true, false);
        key(KeyCode.DELETE);
        becomes(
                Map.of(
                        cell(ROWS.get(top), item),
                        Answer.NONE,
                        cell(ROWS.get(top + 1), item),
                        Answer.NONE));
    }

    /**
     * A row of a block goes to another row; what the sheet shows then may be others than before.
     */
    private void copy() {
        List<String> columns = any(BLOCKS);
        String from = any(ROWS);
        String to = any(ROWS);
        onFx(() -> desk().model().labels(random.nextBoolean()));
        at(from, columns.getFirst());
        for (int i = 1; i < columns.size(); i++) {
            key(KeyCode.RIGHT, true, false);
        }
        key(KeyCode.C, false, true);
        onFx(() -> desk().model().labels(random.nextBoolean()));
        at(to, columns.getFirst());
        key(KeyCode.V, false, true);
        Map<String, Answer> wanted = new HashMap<>();
        columns.forEach(c -> wanted.put(cell(to, c), expected(from, c)));
        becomes(wanted);
    }

    private void other() {
        String row = any(ROWS);
        Item item = item("q4_2");
        Answer answer = new Answer.Choice(1 + random.nextInt(7));
        queue.settle();
        file.run(new SetAnswer(TestForm.rules(form), row, row, item, answer));
        becomes(Map.of(cell(row, item.name()), answer));
    }

    private void back() {
        queue.undo().join();
        if (past.size() > 1) {
            undone.add(past.removeLast());
        }
    }

    private void forth() {
        queue.redo().join();
        if (!undone.isEmpty()) {
            past.add(undone.removeLast());
        }
    }

    private void filter() {
        onFx(
                () -> {
                    desk().model().find(any(List.of("helse", "nobody", "r")));
                    desk().hand().moved();
                    desk().model().showAll();
                    desk().hand().moved();
                });
    }

    private void act(String name, Runnable act) {
        counts.merge(name, 1, Integer::sum);
        act.run();
    }

    @Test
    void theFileHoldsWhatWasDoneWhateverWasDone() {
        int begun = steps().size();
        for (int i = 1; i <= ACTS; i++) {
            onFx(() -> desk().model().labels(false));
            int drawn = random.nextInt(20);
            if (drawn < 6) {
                act("type", this::type);
            } else if (drawn < 10) {
                act("paste", this::paste);
            } else if (drawn < 12) {
                act("empty", this::empty);
            } else if (drawn < 14) {
                act("copy", this::copy);
            } else if (drawn < 15) {
                act("other", this::other);
            } else if (drawn < 18 && past.size() > 1) {
                act("back", this::back);
            } else if (drawn < 19 && !undone.isEmpty()) {
                act("forth", this::forth);
            } else {
                act("filter", this::filter);
            }
            if (i % LOOK == 0) {
                settled();
                look(i);
            }
        }
        assertThat(counts.keySet())
                .contains("type", "paste", "empty", "copy", "other", "back", "forth", "filter");
        assertThat(steps()).as("each act is one step").hasSize(begun + past.size() - 1);
    }

    private void look(int act) {
        List<StoredResponse> stored = file.read(h -> ResponseStore.all(h, form));
        stored.sort(Comparator.comparing(s -> s.response().id()));
        for (StoredResponse s : stored) {
            String row = s.response().id();
            for (String name : BLOCKS.stream().flatMap(List::stream).toList()) {
                Answer wanted = expected(row, name);
                assertThat(s.answers().get(item(name)))
                        .as("in the file after %d acts: %s %s", act, row, name)
                        .isEqualTo(wanted);
                assertThat(
                                fx(
                                        () ->
                                                desk().model()
                                                        .row(row)
                                                        .orElseThrow()
                                                        .answers()
                                                        .get(item(name))))
                        .as("in the sheet after %d acts: %s %s", act, row, name)
                        .isEqualTo(wanted);
            }
        }
    }
}
