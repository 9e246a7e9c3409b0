package org.feltbok.coding.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeQuote;
import org.feltbok.coding.CodeQuoteStore;
import org.feltbok.coding.LookedAt;
import org.feltbok.coding.RecodeCoding;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One's own codings of a code that were given before something else was said of it: each is kept,
 * taken off or becomes another code, by key. In the place of the answers until it is left.
 */
final class LookPane extends VBox {
    private final CodingModel model;
    private final Definitions definitions;
    private final Texts texts;
    private final Runnable done;
    private final Label title = Labels.of("", "fb-title");
    private final Label detail = Labels.muted("");
    private final Label was = Labels.muted("");
    private final Label is = Labels.of("");
    private final Label whole = Labels.of("");
    private final ListView<CodeQuote> list = new ListView<>();
    private final IntegerProperty saidOf = new SimpleIntegerProperty();
    private final Map<CodeQuote, String> said = new HashMap<>();
    private final Map<CodeQuote, List<String>> mine = new HashMap<>();

    /** Those of which something is on its way to the file. */
    private final Set<CodeQuote> busy = new HashSet<>();

    private @Nullable Code code;

    /**
     * @param done told when it was left
     */
    LookPane(CodingModel model, Definitions definitions, Runnable done) {
        super(8);
        this.model = model;
        this.definitions = definitions;
        this.done = done;
        texts = model.desk().texts();
        setId("coding-look");
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        list.setId("coding-look-list");
        list.getStyleClass().add("fb-quotes");
        list.setAccessibleText(texts.get("codebook.look.list"));
        list.setCellFactory(
                l ->
                        new QuoteCell(
                                this::whose,
                                this::mark,
                                words -> model.read().told(words),
                                saidOf));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(q -> whole.setText(q == null ? "" : model.read().told(q.text().text())));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        KeyStrokes.take(e);
                        close();
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        for (Label label : List.of(detail, was, is, whole)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().setAll(title, was, is, detail, list, whole, hints(), buttons());
        definitions.addListener(this::refresh);
    }

    private HBox hints() {
        var row = new HBox(8);
        row.getStyleClass().add("fb-row");
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("K", "codebook.look.keep");
        keys.put("Del", "codebook.look.remove");
        keys.put("C", "codebook.look.recode");
        keys.forEach(
                (key, text) ->
                        row.getChildren().addAll(new KeyCap(key), Labels.muted(texts.get(text))));
        return row;
    }

    private HBox buttons() {
        return new HBox(
                8,
                Buttons.of(texts.get("codebook.look.keep_all"), "fth-check", this::keepAll),
                Buttons.of(texts.get("codebook.look.leave"), null, this::close));
    }

    /** Reads what is to be looked at of a code; then this is to be shown. */
    void ask(Code of, Runnable show) {
        String who = model.desk().name();
        Set<String> left = definitions.toLookAt(of.id());
        model.desk()
                .read(
                        study -> study.read(h -> new CodeQuoteStore(h).of(of.id(), who)),
                        quotes -> {
                            said.clear();
                            mine.clear();
                            for (CodeQuote q : quotes) {
                                List<String> own =
                                        q.codings().stream().filter(left::contains).toList();
                                if (!own.isEmpty()) {
                                    mine.put(q, own);
                                }
                            }
                            if (mine.isEmpty()) {
                                model.desk().dialogs().note("codebook.look.none", told(of));
                                return;
                            }
                            code = of;
                            list.getItems()
                                    .setAll(quotes.stream().filter(mine::containsKey).toList());
                            list.getSelectionModel().selectFirst();
                            list.scrollTo(0);
                            refresh();
                            show.run();
                            list.requestFocus();
                        },
                        problem -> model.desk().dialogs().error(problem));
    }

    private String told(Code of) {
        return model.read().tree().told(of, texts.language());
    }

    private String label(Code of) {
        return of.label().in(texts.language());
    }

    private String whose(CodeQuote quote) {
        return quote.text().shownName(model.read().sheet().namesHidden());
    }

    private boolean isDone(CodeQuote quote) {
        Code of = code;
        return said.containsKey(quote)
                || of != null
                        && mine.getOrDefault(quote, List.of()).stream()
                                .noneMatch(id -> definitions.isToLookAt(of.id(), id));
    }

    private String mark(CodeQuote quote) {
        return isDone(quote) ? said.getOrDefault(quote, texts.get("codebook.look.done")) : "";
    }

    private void refresh() {
        Code of = code;
        if (of == null) {
            return;
        }
        // what an undo brought back is to be looked at anew
        Set<String> left = definitions.toLookAt(of.id());
        said.keySet().removeIf(q -> !busy.contains(q) && isAny(q, left));
        Code now = model.read().tree().byId(of.id()).orElse(of);
        title.setText(texts.get("codebook.look.title", told(now)));
        was.setText(
                definitions.of(of.id()).stream()
                        .findFirst()
                        .map(d -> model.read().told(DefinitionWords.was(texts, d)))
                        .orElse(""));
        is.setText(model.read().told(DefinitionWords.is(texts, now)));
        told();
    }

    private boolean isAny(CodeQuote quote, Set<String> ids) {
        return mine.getOrDefault(quote, List.of()).stream().anyMatch(ids::contains);
    }

    private void told() {
        long left = list.getItems().stream().filter(q -> !isDone(q)).count();
        detail.setText(
                texts.get(
                        "codebook.look.told",
                        list.getItems().size() - left,
                        list.getItems().size()));
        saidOf.set(saidOf.get() + 1);
    }

    private void act(List<CodeQuote> quotes, String mark, Operation operation) {
        quotes.forEach(q -> said.put(q, mark));
        busy.addAll(quotes);
        model.desk()
                .submit(operation)
                .whenComplete(
                        (change, problem) ->
                                model.desk()
                                        .front()
                                        .execute(
                                                () -> {
                                                    quotes.forEach(busy::remove);
                                                    if (problem != null) {
                                                        quotes.forEach(said::remove);
                                                        told();
                                                    }
                                                }));
        told();
    }

    private void atHand(Function<CodeQuote, Operation> does, String mark) {
        CodeQuote quote = list.getSelectionModel().getSelectedItem();
        if (quote != null && !isDone(quote)) {
            act(List.of(quote), mark, does.apply(quote));
            list.getSelectionModel().selectNext();
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        }
    }

    private Instant now() {
        return model.desk().file().environment().clock().instant();
    }

    private void keep(Code of) {
        atHand(
                q -> new LookedAt(own(q), label(of), now().toString()),
                texts.get("codebook.look.kept"));
    }

    private List<String> own(CodeQuote quote) {
        return mine.getOrDefault(quote, List.of());
    }

    private void remove(Code of) {
        atHand(
                q ->
                        each(
                                "coding.remove",
                                List.of(label(of)),
                                q,
                                id -> new RemoveCoding(id, label(of))),
                texts.get("codebook.look.removed"));
    }

    private Operation each(
            String name, List<String> args, CodeQuote quote, Function<String, Operation> one) {
        return Together.of(name, args, own(quote).stream().map(one).toList());
    }

    private void recode(Code of) {
        model.desk()
                .dialogs()
                .askText("codebook.look.recode_to", "")
                .filter(typed -> !typed.isBlank())
                .ifPresent(
                        typed ->
                                model.read().tree().find(typed, texts.language()).stream()
                                        .filter(c -> !c.id().equals(of.id()))
                                        .findFirst()
                                        .ifPresentOrElse(
                                                to -> recode(of, to),
                                                () ->
                                                        model.desk()
                                                                .dialogs()
                                                                .note(
                                                                        "codebook.no_such_code",
                                                                        typed.strip())));
        list.requestFocus();
    }

    private void recode(Code of, Code to) {
        Instant at = now();
        atHand(
                q ->
                        each(
                                "coding.recode",
                                List.of(label(of), label(to)),
                                q,
                                id -> new RecodeCoding(id, label(of), to.id(), label(to), at)),
                told(to));
    }

    private void keepAll() {
        Code of = code;
        List<CodeQuote> left = list.getItems().stream().filter(q -> !isDone(q)).toList();
        if (of != null && !left.isEmpty()) {
            List<String> ids = new ArrayList<>();
            left.forEach(q -> ids.addAll(own(q)));
            act(
                    left,
                    texts.get("codebook.look.kept"),
                    new LookedAt(ids, label(of), now().toString()));
        }
    }

    /** Also when somebody else works: what is listed is not theirs. */
    void close() {
        code = null;
        list.getItems().clear();
        done.run();
    }

    private void key(KeyEvent e) {
        Code of = code;
        if (of == null || e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) {
            return;
        }
        Runnable does =
                switch (e.getCode()) {
                    case K -> () -> keep(of);
                    case DELETE -> () -> remove(of);
                    case C -> () -> recode(of);
                    case ESCAPE -> this::close;
                    default -> null;
                };
        if (does != null) {
            KeyStrokes.take(e);
            does.run();
        }
    }
}
