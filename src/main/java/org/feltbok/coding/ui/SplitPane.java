package org.feltbok.coding.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeQuote;
import org.feltbok.coding.CodeQuoteStore;
import org.feltbok.coding.Coder;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.ui.SplitDraft.Goes;
import org.feltbok.names.SplitCode;
import org.feltbok.names.SplitPreview;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes more codes of one by going through its quotes: each stays or goes to one of two others. In
 * the place of the answers until it is done or left.
 */
final class SplitPane extends VBox {
    private final CodingModel model;
    private final CodebookActions book;
    private final Texts texts;
    private final Runnable done;
    private final Label title = Labels.of("", "fb-title");
    private final Label detail = Labels.muted("");
    private final TextField one = field("coding-split-first");
    private final TextField other = field("coding-split-second");
    private final ListView<CodeQuote> list = new ListView<>();
    private final Label whole = Labels.of("");
    private final Button split;
    private final IntegerProperty saidOf = new SimpleIntegerProperty();
    private @Nullable SplitDraft draft;

    /**
     * @param done told when it was done or left
     */
    SplitPane(CodingModel model, CodebookActions book, Runnable done) {
        super(8);
        this.model = model;
        this.book = book;
        this.done = done;
        texts = model.desk().texts();
        setId("coding-split");
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        one.setAccessibleText(texts.get("codebook.split.first"));
        other.setAccessibleText(texts.get("codebook.split.second"));
        one.setPromptText(texts.get("codebook.split.first"));
        other.setPromptText(texts.get("codebook.split.second"));
        one.setOnAction(e -> other.requestFocus());
        other.setOnAction(e -> list.requestFocus());
        list.setId("coding-split-list");
        list.getStyleClass().add("fb-quotes");
        list.setAccessibleText(texts.get("codebook.split.list"));
        list.setCellFactory(
                l ->
                        new QuoteCell(
                                this::whose,
                                this::said,
                                words -> model.read().told(words),
                                saidOf));
        list.getSelectionModel().selectedItemProperty().subscribe(this::inFull);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::digit);
        VBox.setVgrow(list, Priority.ALWAYS);
        for (Label label : List.of(detail, whole)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        split = Buttons.primary(texts.get("codebook.split.do"), "fth-git-branch", this::split);
        split.setId("coding-split-do");
        var named = new HBox(8, new KeyCap("1"), one, new KeyCap("2"), other);
        named.getStyleClass().add("fb-row");
        HBox.setHgrow(one, Priority.ALWAYS);
        HBox.setHgrow(other, Priority.ALWAYS);
        getChildren()
                .setAll(
                        title,
                        named,
                        detail,
                        list,
                        whole,
                        hints(),
                        new HBox(
                                8,
                                split,
                                Buttons.of(texts.get("coding.cancel"), null, this::leave)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static TextField field(String id) {
        var field = new TextField();
        field.setId(id);
        return field;
    }

    private HBox hints() {
        var row = new HBox(8);
        row.getStyleClass().add("fb-row");
        for (Goes goes : Goes.values()) {
            row.getChildren()
                    .addAll(
                            new KeyCap(String.valueOf(goes.ordinal())),
                            Labels.muted(texts.get(goes.hintKey())));
        }
        return row;
    }

    /** Reads the quotes of a code; then this is to be shown. */
    void ask(Code code, Runnable show) {
        String who = model.desk().name();
        model.desk()
                .read(
                        study -> study.read(h -> new CodeQuoteStore(h).of(code.id(), who)),
                        quotes -> {
                            if (quotes.isEmpty()) {
                                model.desk()
                                        .dialogs()
                                        .note(
                                                "codebook.split.no_quotes",
                                                CodeLook.name(code, model.read().tree(), texts));
                            } else {
                                show(code, quotes);
                                show.run();
                                one.requestFocus();
                            }
                        },
                        problem -> model.desk().dialogs().error(problem));
    }

    private void show(Code code, List<CodeQuote> quotes) {
        draft = new SplitDraft(code, quotes);
        one.clear();
        other.clear();
        title.setText(
                texts.get("codebook.split.title", CodeLook.name(code, model.read().tree(), texts)));
        list.getItems().setAll(quotes);
        saidOf.set(0);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        told();
    }

    private void told() {
        SplitDraft now = draft;
        if (now != null) {
            detail.setText(
                    texts.get(
                            "codebook.split.told",
                            now.quotes().size(),
                            now.count(Goes.STAYS),
                            now.count(Goes.FIRST),
                            now.count(Goes.SECOND),
                            now.count(Goes.BOTH)));
        }
    }

    private String whose(CodeQuote quote) {
        String name = quote.text().shownName(model.read().sheet().namesHidden());
        String by =
                quote.by().stream()
                        .distinct()
                        .flatMap(p -> model.read().coder(p).stream())
                        .map(Coder::name)
                        .collect(Collectors.joining(", "));
        return name.isEmpty() ? by : name + " · " + by;
    }

    private String said(CodeQuote quote) {
        SplitDraft now = draft;
        if (now == null) {
            return "";
        }
        String first = one.getText().isBlank() ? "1" : one.getText().strip();
        String second = other.getText().isBlank() ? "2" : other.getText().strip();
        return now.said(quote)
                .map(
                        g ->
                                switch (g) {
                                    case STAYS -> texts.get("codebook.split.stays");
                                    case FIRST -> first;
                                    case SECOND -> second;
                                    case BOTH -> texts.get("codebook.split.both", first, second);
                                })
                .orElse("");
    }

    private void inFull(@Nullable CodeQuote quote) {
        whole.setText(quote == null ? "" : model.read().told(quote.text().text()));
    }

    private void digit(KeyEvent e) {
        SplitDraft now = draft;
        CodeQuote quote = list.getSelectionModel().getSelectedItem();
        if (now == null
                || quote == null
                || e.isShortcutDown()
                || e.isAltDown()
                || e.isShiftDown()) {
            return;
        }
        Optional<Goes> goes =
                switch (e.getCode()) {
                    case DIGIT0, NUMPAD0 -> Optional.of(Goes.STAYS);
                    case DIGIT1, NUMPAD1 -> Optional.of(Goes.FIRST);
                    case DIGIT2, NUMPAD2 -> Optional.of(Goes.SECOND);
                    case DIGIT3, NUMPAD3 -> Optional.of(Goes.BOTH);
                    default -> Optional.empty();
                };
        goes.ifPresent(
                g -> {
                    KeyStrokes.take(e);
                    now.say(quote, g);
                    saidOf.set(saidOf.get() + 1);
                    list.getSelectionModel().selectNext();
                    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
                    told();
                });
    }

    private void split() {
        SplitDraft now = draft;
        if (now == null || split.isDisabled()) {
            return;
        }
        Optional<String> wrong =
                now.missing(one.getText(), other.getText(), model.read().tree(), texts.language());
        if (wrong.isPresent()) {
            model.desk().dialogs().note(wrong.get());
            (other.getText().isBlank() && !one.getText().isBlank() ? other : one).requestFocus();
            return;
        }
        SplitDraft.Made made =
                now.made(one.getText(), other.getText(), model.read().tree(), texts.language());
        String me = Objects.requireNonNullElse(model.read().me(), "");
        split.setDisable(true);
        model.desk()
                .read(
                        study -> SplitPreview.of(study, made.split(), made.codes(), me),
                        seen -> decide(made, seen),
                        problem -> {
                            split.setDisable(false);
                            model.desk().dialogs().error(problem);
                        });
    }

    private String told(String label) {
        return model.read().tree().told(label);
    }

    private void decide(SplitDraft.Made made, SplitPreview seen) {
        split.setDisable(false);
        String counts =
                IntStream.range(0, made.codes().size())
                        .mapToObj(
                                i ->
                                        texts.get(
                                                "codebook.split.count",
                                                told(made.labels().get(i)),
                                                seen.texts().get(i).before(),
                                                seen.texts().get(i).after()))
                        .collect(Collectors.joining(", "));
        SplitCode operation = made.split();
        Optional<String> sure =
                model.desk()
                        .dialogs()
                        .choose(
                                "codebook.split.sure",
                                List.of("codebook.split.do"),
                                told(operation.label()),
                                counts,
                                book.uses(seen.uses()));
        if (sure.isPresent()) {
            model.selectCodeWhenMade(made.codes().get(1));
            model.desk().submit(operation);
            draft = null;
            done.run();
        } else {
            list.requestFocus();
        }
    }

    /** Nothing is written; where something was said of quotes it is asked first. */
    private void leave() {
        SplitDraft now = draft;
        boolean begun = now != null && now.isBegun();
        if (!begun || model.desk().dialogs().confirm("codebook.split.leave")) {
            close();
        }
    }

    /** Somebody else works: what is listed is not theirs to see. */
    void close() {
        draft = null;
        list.getItems().clear();
        done.run();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            KeyStrokes.take(e);
            leave();
        } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            KeyStrokes.take(e);
            split();
        }
    }
}
