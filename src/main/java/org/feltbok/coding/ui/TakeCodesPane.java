package org.feltbok.coding.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.exchange.BookFile;
import org.feltbok.coding.exchange.BookPlan;
import org.feltbok.coding.exchange.BookPlan.State;
import org.feltbok.coding.exchange.PastBook;
import org.feltbok.coding.exchange.TakeCodes;
import org.feltbok.coding.history.DayGiven;
import org.feltbok.export.CodebookFile;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * What becomes of the codes of a file: which are new, changed, the same or stand against a code of
 * the codebook, and what was read otherwise than it stands. In the place of the answers until it is
 * taken in or left. In the same place a codebook is shown as it was on a day.
 */
final class TakeCodesPane extends VBox {
    private final CodingModel model;
    private final Texts texts;
    private final Runnable done;
    private final Label title = Labels.of("", "fb-title");
    private final Label detail = Labels.muted("");
    private final ListView<String> list = new ListView<>();
    private final Button take;
    private @Nullable BookFile read;
    private String name = "";

    /**
     * @param done told when it was taken in or left
     */
    TakeCodesPane(CodingModel model, Runnable done) {
        super(8);
        this.model = model;
        this.done = done;
        texts = model.desk().texts();
        setId("coding-take");
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        list.setId("coding-take-list");
        list.setAccessibleText(texts.get("codebook.take.list"));
        VBox.setVgrow(list, Priority.ALWAYS);
        take = Buttons.primary(texts.get("codebook.take.take"), "fth-check", this::take);
        take.setId("coding-take-take");
        getChildren()
                .setAll(
                        title,
                        detail,
                        list,
                        new HBox(8, take, Buttons.of(texts.get("coding.cancel"), null, done)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private record Seen(BookFile file, BookPlan plan) {}

    /** Asks for a file and reads it; then this is to be shown. */
    void ask(Runnable show) {
        Codebook book = model.read().codebook().orElse(null);
        if (book == null) {
            return;
        }
        model.desk()
                .dialogs()
                .chooseFile("codebook.take.choose", List.of("qdc", "csv", "xlsx"))
                .ifPresent(path -> read(path, book, show));
    }

    private void read(Path path, Codebook book, Runnable show) {
        name = String.valueOf(path.getFileName());
        model.desk()
                .read(
                        study -> {
                            BookFile file = BookFile.read(path);
                            return new Seen(file, BookPlan.of(study, book.id(), file));
                        },
                        seen -> {
                            show(seen);
                            show.run();
                            list.requestFocus();
                        },
                        problem -> model.desk().dialogs().error(problem));
    }

    private void show(Seen seen) {
        read = seen.file();
        BookPlan plan = seen.plan();
        title.setText(texts.get("codebook.take.title", name));
        detail.setText(
                texts.get(
                        "codebook.take.would",
                        plan.count(State.NEW),
                        plan.count(State.CHANGED),
                        plan.count(State.SAME),
                        plan.count(State.CONFLICT)));
        list.getItems().clear();
        read.findings().forEach(f -> list.getItems().add(texts.fault(f)));
        plan.lines().forEach(l -> list.getItems().add(l.say(texts)));
        list.getSelectionModel().selectFirst();
        list.setAccessibleText(texts.get("codebook.take.list"));
        take.setDisable(seen.plan().changesNothing());
        take.setVisible(true);
        take.setManaged(true);
    }

    private void take() {
        BookFile file = read;
        Codebook book = model.read().codebook().orElse(null);
        if (file == null || book == null || take.isDisabled()) {
            return;
        }
        take.setDisable(true);
        String of = name;
        String at = model.desk().file().environment().clock().instant().toString();
        model.desk()
                .asCoderThen(
                        me -> new TakeCodes(book.id(), file, of, me, at),
                        (change, problem) -> taken(problem));
    }

    private void taken(@Nullable Throwable problem) {
        take.setDisable(false);
        if (problem == null) {
            done.run();
        }
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            KeyStrokes.take(e);
            done.run();
        } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            KeyStrokes.take(e);
            take();
        }
    }

    /** Asks where the codebook is to be written, and says what the file cannot hold. */
    void write() {
        Codebook book = model.read().codebook().orElse(null);
        if (book == null) {
            return;
        }
        write(book, "", (study, file) -> CodebookFile.write(study, book, file));
    }

    /** Writes it as it was when a day ended, which is asked for. */
    void writeThen() {
        askDay(
                (book, day) ->
                        write(
                                book,
                                "-" + day,
                                (study, file) -> CodebookFile.write(study, book, day, file)));
    }

    /** Asks for a day and shows the codebook as it was when that ended, beside what it is now. */
    void askThen(Runnable show) {
        askDay(
                (book, day) ->
                        model.desk()
                                .read(
                                        study -> PastBook.of(study, book.id(), day, texts),
                                        past -> {
                                            show(past, day);
                                            show.run();
                                            list.requestFocus();
                                        },
                                        problem -> model.desk().dialogs().error(problem)));
    }

    private void askDay(BiConsumer<Codebook, LocalDate> then) {
        Codebook book = model.read().codebook().orElse(null);
        if (book == null) {
            return;
        }
        model.desk()
                .dialogs()
                .askText("codebook.then", LocalDate.now(clock()).toString())
                .filter(typed -> !typed.isBlank())
                .ifPresent(
                        typed -> {
                            try {
                                then.accept(book, DayGiven.of(typed));
                            } catch (FaultException e) {
                                model.desk().dialogs().error(e);
                            }
                        });
    }

    private void show(PastBook past, LocalDate day) {
        read = null;
        title.setText(texts.get("codebook.past.title", day.toString()));
        detail.setText(
                texts.get(
                        "codebook.past.since",
                        past.count(PastBook.State.NEW),
                        past.count(PastBook.State.CHANGED),
                        past.count(PastBook.State.GONE),
                        past.count(PastBook.State.SAME)));
        list.setAccessibleText(texts.get("codebook.past.list"));
        list.getItems().setAll(past.lines().stream().map(l -> l.say(texts)).toList());
        list.getSelectionModel().selectFirst();
        take.setDisable(true);
        take.setVisible(false);
        take.setManaged(false);
    }

    private Clock clock() {
        return model.desk().file().environment().clock();
    }

    private void write(Codebook book, String named, BiFunction<Study, Path, List<Fault>> writing) {
        String ending = ending();
        if (!ending.isEmpty()) {
            String name = book.key() + named + "." + ending;
            model.desk().names().asWritten(() -> write(name, ending, writing));
        }
    }

    private void write(String name, String ending, BiFunction<Study, Path, List<Fault>> writing) {
        model.desk()
                .dialogs()
                .chooseNewFile("codebook.write", name, ending)
                .ifPresent(
                        path ->
                                model.desk()
                                        .read(
                                                study -> writing.apply(study, path),
                                                lost -> {
                                                    String told =
                                                            String.join(
                                                                    " ",
                                                                    lost.stream()
                                                                            .map(texts::fault)
                                                                            .toList());
                                                    model.desk()
                                                            .dialogs()
                                                            .note(
                                                                    "codebook.file.told",
                                                                    path.toString(),
                                                                    told);
                                                },
                                                p -> model.desk().dialogs().error(p)));
    }

    private String ending() {
        return model.desk()
                .dialogs()
                .choose(
                        "codebook.write.kind",
                        List.of("codebook.write.qdc", "codebook.write.csv", "codebook.write.xlsx"))
                .map(k -> k.substring(k.lastIndexOf('.') + 1))
                .orElse("");
    }
}
