package org.feltbok.coding.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.history.CodingHistoryStore;
import org.feltbok.coding.history.HistoryFile;
import org.feltbok.coding.history.HistoryLine;
import org.feltbok.coding.kit.Desk;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * What was done to the code looked at: who made, renamed, moved, merged and defined it, and when.
 * Read only while it is asked for.
 */
final class CodePast extends VBox {
    /** As many lines as are read at a glance; all of them stand in the history. */
    private static final int MOST = 12;

    private final Desk desk;
    private final Texts texts;
    private final HistoryFile words;
    private final Consumer<String> toHistory;
    private final Button ask;
    private final VBox lines = new VBox(6);
    private boolean open;
    private @Nullable Code code;

    /**
     * @param toHistory shows all that was done with a code, to filter and to write
     */
    CodePast(Desk desk, Consumer<String> toHistory) {
        super(6);
        this.desk = desk;
        this.toHistory = toHistory;
        texts = desk.texts();
        words = new HistoryFile(texts, desk.file().environment().clock().getZone());
        ask = Buttons.small(texts.get("codehistory.of_code"), "fth-clock", this::turn);
        ask.setId("code-past");
        lines.setId("code-past-lines");
        getChildren().setAll(ask);
    }

    private void turn() {
        open = !open;
        getChildren().setAll(ask);
        if (open) {
            getChildren().add(lines);
            read();
        }
    }

    /** Another code is looked at, or something else is said of it. */
    void show(Code of) {
        boolean same = code != null && code.id().equals(of.id());
        code = of;
        if (!same) {
            lines.getChildren().clear();
        }
        if (open) {
            read();
        }
    }

    private void read() {
        Code of = code;
        if (of == null) {
            return;
        }
        String who = desk.name();
        desk.read(
                study ->
                        study.read(
                                h ->
                                        new CodingHistoryStore(h, texts.language(), who)
                                                .ofCode(of.id())),
                found -> {
                    if (code != null && code.id().equals(of.id())) {
                        tell(of, found);
                    }
                });
    }

    private void tell(Code of, List<HistoryLine> found) {
        lines.getChildren().clear();
        found.stream().limit(MOST).map(this::line).forEach(lines.getChildren()::add);
        if (found.isEmpty()) {
            lines.getChildren().add(Labels.muted(texts.get("codehistory.of_code.none")));
        }
        if (found.size() > MOST) {
            lines.getChildren()
                    .add(Labels.muted(texts.get("codehistory.of_code.more", found.size() - MOST)));
        }
        lines.getChildren()
                .add(
                        Buttons.small(
                                texts.get("codehistory.of_code.all"),
                                null,
                                () -> toHistory.accept(of.id())));
    }

    private Label line(HistoryLine line) {
        String what = line.before().isEmpty() ? line.after() : said(line);
        return Labels.wrapped(
                Labels.muted(
                        texts.get(
                                what.isEmpty()
                                        ? "codehistory.of_code.line"
                                        : "codehistory.of_code.line_said",
                                words.row(line).getFirst(),
                                line.who(),
                                words.act(line),
                                what)));
    }

    private static String said(HistoryLine line) {
        return line.before() + " → " + (line.after().isEmpty() ? "–" : line.after());
    }
}
