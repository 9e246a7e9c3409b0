package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.RemoveFigure;
import org.feltbok.figures.outline.AddSection;
import org.feltbok.figures.outline.CopyFigure;
import org.feltbok.figures.outline.MoveFigure;
import org.feltbok.figures.outline.OutlineStore;
import org.feltbok.figures.outline.RenumberFigures;
import org.feltbok.figures.outline.StepFigure;
import org.feltbok.figures.outline.StepSection;
import org.feltbok.figures.outline.WriteText;
import org.feltbok.figures.ui.outline.OutlineRow;
import org.feltbok.figures.ui.outline.TitleField;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Acts drawn by chance on the report in the window, against the same acts given to a second study
 * without one: after each the files say the same, and nothing that is typed is lost or stands with
 * another figure.
 *
 * <p>{@code -Dfeltbok.acts=2000} makes a long run; {@code -Dfeltbok.seed=N} another one.
 */
class RandomActsTest extends FiguresDesk {
    private static final int ACTS = Integer.getInteger("feltbok.acts", 60);
    private static final long SEED = Long.getLong("feltbok.seed", 20261126L);

    @TempDir Path other;

    private final Random random = new Random(SEED);
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, Integer> done = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private Language language = Language.NB;
    private StudyFile twin;

    private static void sections(StudyFile study) {
        study.run(new AddSection("one", LocalText.of("1 En"), ""));
        study.run(new AddSection("two", LocalText.of("2 To"), ""));
        study.run(new MoveFigure("figur-1", "one", 0));
        study.run(new MoveFigure("figur-2", "one", 1));
        study.run(new MoveFigure("figur-3", "two", 0));
    }

    @Override
    void prepare() {
        sections(file);
    }

    @BeforeEach
    void second() {
        twin = FigureStudy.create(other);
        sections(twin);
        command("figurelist.view.outline");
        command("outline.pages.toggle");
    }

    @AfterEach
    void end() {
        twin.close();
    }

    private static List<String> rows(StudyFile study, String sql) {
        return study.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private static List<String> report(StudyFile study) {
        List<String> all =
                new ArrayList<>(
                        rows(study, "SELECT key || ' ' || spec FROM figure ORDER BY position"));
        all.addAll(
                rows(
                        study,
                        "SELECT key || ' ' || title || ' ' || ifnull(title_i18n, '') || ' ' || ifnull(parent_id IS NOT NULL, '')"
                                + " FROM report_section ORDER BY position"));
        all.addAll(
                rows(
                        study,
                        "SELECT figure_key || ' ' || measure FROM published ORDER BY position, id"));
        return all;
    }

    private List<String> keys() {
        return file.read(OutlineStore::read).figures().stream().map(f -> f.key()).toList();
    }

    private String id(String key) {
        return rows(file, "SELECT id FROM figure WHERE key = '" + key + "'").getFirst();
    }

    private String inFront() {
        return fx(screen::placeNow);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void settled() {
        await(() -> queue.state() == OperationQueue.State.SAVED);
    }

    /** What the second study does, and what both say afterwards. */
    private void same(Operation operation) {
        twin.run(operation);
        same();
    }

    private void same() {
        settled();
        await(() -> report(file).equals(report(twin)));
        await(
                () ->
                        fx(
                                () ->
                                        outline().getItems().stream()
                                                .flatMap(r -> r.figure().stream())
                                                .map(f -> f.toJson())
                                                .toList()
                                                .equals(specs())));
    }

    private List<String> specs() {
        return file.read(OutlineStore::read).figures().stream().map(f -> f.toJson()).toList();
    }

    @SuppressWarnings("unchecked")
    private javafx.scene.control.ListView<OutlineRow> outline() {
        return (javafx.scene.control.ListView<OutlineRow>) screen.view().lookup("#outline-list");
    }

    private void choose(String key) {
        onFx(() -> screen.shown(key));
        await(() -> inFront().equals(key));
        String draft = typed.get(id(key));
        if (draft != null) {
            await(() -> spec().getText().equals(draft));
        }
    }

    private TextArea spec() {
        return (TextArea) node("figure-spec-text");
    }

    private String word() {
        return "Ord " + random.nextInt(10_000) + " æøå";
    }

    private void act() {
        String key = one(keys());
        switch (random.nextInt(14)) {
            case 0, 1 -> title(key);
            case 2, 3 -> note(key);
            case 4 -> draft(key);
            case 5 -> step(key);
            case 6 -> section();
            case 7 -> copy(key);
            case 8 -> remove(key);
            case 9 -> renumber();
            case 10, 11 -> back(true);
            case 12 -> back(false);
            default -> anotherLanguage();
        }
    }

    private void count(String act, String of) {
        done.merge(act, 1, Integer::sum);
        told.add(act + " " + of);
    }

    private void title(String key) {
        count("title", key);
        choose(key);
        String text = word();
        boolean leaves = random.nextBoolean();
        command("figurelist.title.edit");
        await(() -> node("outline-field") instanceof TitleField f && f.isOpen());
        onFx(() -> ((TextField) node("outline-field")).setText(text));
        if (leaves) {
            onFx(() -> screen.shown(one(keys())));
        } else {
            onFx(() -> ((TitleField) node("outline-field")).leave());
        }
        same(new WriteText(WriteText.What.TITLE, key, language.code(), text));
    }

    private void note(String key) {
        count("note", key);
        choose(key);
        String text = word();
        command("figurelist.note.edit");
        onFx(() -> ((TextArea) node("figure-own-note")).setText(text));
        List<String> others = keys().stream().filter(k -> !k.equals(key)).toList();
        onFx(() -> screen.shown(others.isEmpty() ? key : one(others)));
        if (others.isEmpty()) {
            onFx(() -> outline().requestFocus());
        }
        same(new WriteText(WriteText.What.NOTE, key, language.code(), text));
    }

    /** Typed in the specification, not applied. */
    private void draft(String key) {
        count("draft", key);
        choose(key);
        String text = spec().getText() + " " + random.nextInt(100);
        onFx(() -> spec().setText(text));
        typed.put(id(key), text);
        choose(one(keys()));
        same();
    }

    private void step(String key) {
        count("step", key);
        choose(key);
        boolean down = random.nextBoolean();
        command(down ? "outline.down" : "outline.up");
        same(new StepFigure(key, down));
    }

    private void section() {
        count("section", "");
        boolean down = random.nextBoolean();
        String key = one(List.of("one", "two"));
        onFx(
                () ->
                        outline().getItems().stream()
                                .filter(r -> r.id().equals("section/" + key))
                                .findFirst()
                                .ifPresent(r -> outline().getSelectionModel().select(r)));
        command(down ? "outline.down" : "outline.up");
        same(new StepSection(key, down ? StepSection.Way.DOWN : StepSection.Way.UP));
    }

    private void copy(String key) {
        count("copy", key);
        choose(key);
        List<String> before = keys();
        command("outline.copy");
        await(() -> keys().size() > before.size());
        String made = keys().stream().filter(k -> !before.contains(k)).findFirst().orElseThrow();
        same(new CopyFigure(key, made));
        await(() -> inFront().equals(made));
    }

    private void remove(String key) {
        boolean hasNumbers =
                !rows(file, "SELECT id FROM published WHERE figure_key = '" + key + "'").isEmpty();
        if (keys().size() < 3 || hasNumbers) {
            return;
        }
        count("remove", key);
        choose(key);
        typed.remove(id(key));
        command("outline.remove");
        same(new RemoveFigure(key));
    }

    private void renumber() {
        count("renumber", "");
        command("outline.renumber");
        same(new RenumberFigures());
    }

    private void back(boolean undo) {
        count(undo ? "undo" : "redo", "");
        if (undo) {
            queue.undo().join();
            twin.undo();
        } else {
            queue.redo().join();
            twin.redo();
        }
        List<String> there = rows(file, "SELECT id FROM figure");
        typed.keySet().retainAll(there);
        same();
    }

    /** Every screen is made anew then; what was typed is the study's session's to keep. */
    private void anotherLanguage() {
        count("language", "");
        language = language == Language.NB ? Language.EN : Language.NB;
        FiguresScreen old = screen;
        String place = inFront();
        screen =
                fx(
                        () -> {
                            old.hidden();
                            old.dispose();
                            return new FiguresScreen(
                                    in(language),
                                    file,
                                    queue,
                                    figures,
                                    (spec, f, style, to) -> {},
                                    () -> blind);
                        });
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(place));
        command("figurelist.view.outline");
        command("outline.pages.toggle");
        same();
    }

    private ScreenContext in(Language wanted) {
        return wanted == Language.NB
                ? Contexts.norwegian(tasks, dialogs, gone::add)
                : Contexts.english(tasks, dialogs, gone::add);
    }

    @Test
    void theFileIsAsExpectedAfterEachActAndNothingTypedIsLost() {
        for (int i = 0; i < ACTS; i++) {
            try {
                act();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "seed %d, act %d, the last ones %s%nfile %s%ntwin %s"
                                .formatted(
                                        SEED,
                                        i,
                                        told.subList(Math.max(0, told.size() - 6), told.size()),
                                        report(file),
                                        report(twin)),
                        e);
            }
        }
        assertThat(done.keySet())
                .contains("title", "note", "draft", "step", "copy", "undo", "redo", "language");
        for (Map.Entry<String, String> each : List.copyOf(typed.entrySet())) {
            String key =
                    rows(file, "SELECT key FROM figure WHERE id = '" + each.getKey() + "'")
                            .getFirst();
            choose(key);
        }
    }
}
