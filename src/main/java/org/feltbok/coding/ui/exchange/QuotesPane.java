package org.feltbok.coding.ui.exchange;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.cases.CaseStore;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.quotes.QuoteChoice;
import org.feltbok.coding.quotes.QuoteChoice.Whose;
import org.feltbok.coding.quotes.Quotes;
import org.feltbok.coding.quotes.QuotesStore;
import org.feltbok.export.quotes.QuotesFile;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.kit.Shown;
import org.feltbok.store.Study;
import org.feltbok.study.Telling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Quotes of chosen codes, cases and roles, written with what is known of their cases. */
final class QuotesPane extends VBox implements ExchangePane {
    /** Something that can be chosen; nothing ticked leaves nothing out. */
    private record Tick(String id, String name, SimpleBooleanProperty on) {
        static Tick of(String id, String name) {
            return new Tick(id, name, new SimpleBooleanProperty());
        }
    }

    private record Choices(List<Tick> codes, List<Tick> cases, List<Tick> roles) {}

    private final Desk desk;
    private final Texts texts;
    private final ListView<Tick> codes;
    private final ListView<Tick> cases;
    private final ListView<Tick> roles;
    private final Segments<Whose> whose = new Segments<>();
    private final Label told = Labels.muted("");

    QuotesPane(Desk desk) {
        super(10);
        this.desk = desk;
        texts = desk.texts();
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        codes = list("codes");
        cases = list("cases");
        roles = list("roles");
        for (Whose w : Whose.values()) {
            whose.add(w, texts.get("quotes.of." + w.name().toLowerCase(Locale.ROOT)));
        }
        whose.valueProperty().addListener((o, old, now) -> count());
        told.setId("quotes-told");
        told.setWrapText(true);
        var write = Buttons.primary(texts.get("quotes.write"), "fth-share", this::act);
        write.setId("quotes-write");
        Label what = Labels.wrapped(Labels.muted(texts.get("quotes.what")));
        var lists =
                new HBox(
                        12, column("codes", codes), column("cases", cases), column("roles", roles));
        VBox.setVgrow(lists, Priority.ALWAYS);
        getChildren().setAll(what, new FlowPane(12, 8, whose), lists, new HBox(12, write, told));
    }

    private VBox column(String key, ListView<Tick> list) {
        var column = new VBox(4, Labels.of(texts.get("quotes.choose." + key), "fb-strong"), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(key.equals("codes") ? 320 : 200);
        return column;
    }

    private ListView<Tick> list(String key) {
        ListView<Tick> list = new ListView<>();
        list.setId("quotes-" + key);
        list.setAccessibleText(texts.get("quotes.choose." + key));
        list.setCellFactory(CheckBoxListCell.forListView(Tick::on, Shown.by(Tick::name)));
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    Tick at = list.getSelectionModel().getSelectedItem();
                    if (e.getCode() == KeyCode.SPACE && at != null) {
                        KeyStrokes.take(e);
                        at.on().set(!at.on().get());
                    }
                });
        return list;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void focus() {
        codes.requestFocus();
    }

    @Override
    public void refresh() {
        desk.read(
                this::choices,
                read -> {
                    take(codes, read.codes());
                    take(cases, read.cases());
                    take(roles, read.roles());
                    count();
                });
    }

    private Choices choices(Study study) {
        return study.read(
                h -> {
                    List<Tick> ofCodes = new ArrayList<>();
                    var store = new CodebookStore(h);
                    List<Codebook> books = store.codebooks();
                    for (Codebook book : books) {
                        var tree = store.codes(book.id()).telling(Telling.of(h));
                        // the code first: that is what is looked for, also in a narrow list
                        tree.all()
                                .forEach(
                                        c ->
                                                ofCodes.add(
                                                        Tick.of(
                                                                c.id(),
                                                                called(
                                                                        tree.told(
                                                                                c,
                                                                                texts.language()),
                                                                        book,
                                                                        books.size()))));
                    }
                    return new Choices(
                            ofCodes,
                            CaseStore.told(h).cases().stream()
                                    .filter(c -> c.inFrame())
                                    .map(c -> Tick.of(c.key(), c.name()))
                                    .toList(),
                            new QuotesStore(h, texts.language(), desk.name())
                                    .roles().stream().map(r -> Tick.of(r, r)).toList());
                });
    }

    private String called(String name, Codebook book, int books) {
        return books < 2 ? name : name + " · " + book.label().in(texts.language());
    }

    private void take(ListView<Tick> list, List<Tick> now) {
        Set<String> on = new HashSet<>(chosen(list));
        now.forEach(
                t -> {
                    t.on().set(on.contains(t.id()));
                    t.on().addListener((o, old, w) -> count());
                });
        list.getItems().setAll(now);
    }

    private static Set<String> chosen(ListView<Tick> list) {
        return list.getItems().stream()
                .filter(t -> t.on().get())
                .map(Tick::id)
                .collect(Collectors.toSet());
    }

    private QuoteChoice choice() {
        return new QuoteChoice(
                "",
                chosen(codes),
                chosen(cases),
                chosen(roles),
                Objects.requireNonNullElse(whose.valueProperty().get(), Whose.CODERS));
    }

    private void count() {
        QuoteChoice choice = choice();
        String who = desk.name();
        desk.read(
                study -> study.read(h -> new QuotesStore(h, texts.language(), who).read(choice)),
                quotes -> tell(choice, quotes));
    }

    private void tell(QuoteChoice choice, Quotes quotes) {
        if (choice.equals(choice())) {
            String n = texts.get("quotes.count", quotes.quotes().size());
            told.setText(
                    quotes.unseen() == 0
                            ? n
                            : n + " " + texts.get("quotes.left_out", quotes.unseen()));
        }
    }

    @Override
    public void act() {
        QuoteChoice choice = choice();
        desk.names().asShown(() -> choose(choice));
    }

    private void choose(QuoteChoice choice) {
        desk.dialogs()
                .choose("quotes.kind", List.of("quotes.as.xlsx", "quotes.as.docx", "quotes.as.csv"))
                .map(k -> k.substring(k.lastIndexOf('.') + 1))
                .flatMap(
                        ending ->
                                desk.dialogs()
                                        .chooseNewFile(
                                                "quotes.where",
                                                texts.get("quotes.file") + "." + ending,
                                                ending))
                .ifPresent(path -> write(choice, path));
    }

    private void write(QuoteChoice choice, Path path) {
        String who = desk.name();
        desk.tasks()
                .run(
                        "quotes.writing",
                        p -> QuotesFile.write(desk.file(), choice, who, texts, path),
                        done -> Told.of(desk, done));
    }
}
