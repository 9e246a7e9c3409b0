package org.feltbok.cases.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.coding.kit.CaseMemos;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.kit.Pill;

import java.util.List;
import java.util.Optional;

/**
 * The right pane: everything known of the case that is selected, to be read or, on request,
 * changed.
 */
final class CaseCard extends VBox {
    private final CasesModel model;
    private final CaseWords words;
    private final CaseActions actions;
    private final ObservableValue<Palette> palette;
    private final CaseMemos memos;
    private final VBox content = new VBox();
    private Optional<CaseEditor> editor = Optional.empty();
    private boolean editing;

    CaseCard(
            CasesModel model,
            CaseWords words,
            CaseActions actions,
            ObservableValue<Palette> palette,
            CaseMemos memos) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        this.palette = palette;
        this.memos = memos;
        setId("case-card");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.selected()
                .addListener(
                        (o, old, now) -> {
                            if (!old.map(Case::id).equals(now.map(Case::id))) {
                                editing = false;
                            }
                            refresh();
                        });
        model.sheet().addListener(o -> refresh());
        palette.addListener(o -> refresh());
        refresh();
    }

    /** Lets the case be changed, or ends that. */
    void edit(boolean on) {
        editing = on && model.selected().get().isPresent();
        refresh();
        if (editing) {
            Node first = content.lookup("#case-name");
            if (first != null) {
                first.requestFocus();
            }
        }
    }

    /** What could not be given to the study does not stand in its field any more. */
    void refused() {
        if (!editing) {
            return;
        }
        Optional<String> at = editor.flatMap(CaseEditor::hand).map(CaseEditor.Hand::field);
        editor = Optional.empty();
        refresh();
        editor.ifPresent(e -> at.ifPresent(f -> e.take(new CaseEditor.Hand(f, Optional.empty()))));
    }

    boolean isEditing() {
        return editing;
    }

    private void refresh() {
        Texts texts = words.texts();
        Optional<Case> selected = model.selected().get();
        memos.show(selected.map(Case::id));
        if (selected.isEmpty()) {
            editor = Optional.empty();
            content.getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-map-pin",
                                    texts.get("caselist.nothing_chosen.title"),
                                    texts.get("caselist.nothing_chosen.detail")));
            return;
        }
        Case c = selected.get();
        CaseSheet sheet = model.sheet().get();
        if (editing && editor.filter(e -> e.isOf(c, sheet.data())).isPresent()) {
            // what is keyed in it goes on, whatever is read meanwhile
            content.getChildren().set(0, head(c, sheet));
            editor.ifPresent(e -> e.show(c, sheet.data()));
            return;
        }
        // other fields, such as those of a case whose name is hidden now
        Optional<CaseEditor.Hand> hand = editor.filter(e -> e.isAbout(c)).flatMap(CaseEditor::hand);
        editor =
                editing
                        ? Optional.of(new CaseEditor(c, sheet.data(), words, actions))
                        : Optional.empty();
        content.getChildren().setAll(head(c, sheet));
        if (editing) {
            editor.ifPresent(content.getChildren()::add);
            editor.ifPresent(e -> hand.ifPresent(e::take));
            return;
        }
        content.getChildren()
                .addAll(
                        new CaseAttributes(c, sheet, words, palette),
                        new CaseGroups(c, sheet, words));
        content.getChildren().addAll(new CaseContacts(words, actions).sections(c, sheet));
        if (!c.note().isEmpty()) {
            Label note = new Label(c.note());
            note.setWrapText(true);
            content.getChildren().add(section(texts.get("caselist.note"), null, note));
        }
        content.getChildren().add(memos);
    }

    private VBox head(Case c, CaseSheet sheet) {
        Texts texts = words.texts();
        Button edit =
                Icons.button(
                        editing ? "fth-check" : "fth-edit-2",
                        texts.get(editing ? "caselist.edit.done" : "caselist.edit"),
                        () -> edit(!editing));
        edit.setId("case-edit");
        var name = Labels.of(c.name(), "fb-page-title");
        var line =
                new HBox(
                        8,
                        name,
                        Labels.muted(place(c, sheet)),
                        Labels.spacer(),
                        edit,
                        Icons.button(
                                "fth-chevron-up",
                                texts.get("caselist.previous"),
                                () -> actions.move(-1)),
                        Icons.button(
                                "fth-chevron-down",
                                texts.get("caselist.next"),
                                () -> actions.move(1)));
        line.getStyleClass().add("fb-row");
        line.setSpacing(4);
        var status = new Pill("", Pill.Kind.PLAIN);
        words.show(status, sheet.response(c));
        var pills = new HBox(8, status);
        sheet.response(c)
                .map(r -> r.mode())
                .filter(m -> !m.isEmpty())
                .ifPresent(
                        m -> pills.getChildren().add(new Pill(words.mode(m), Pill.Kind.NEUTRAL)));
        if (!c.inFrame()) {
            pills.getChildren()
                    .setAll(new Pill(texts.get("caselist.comparison"), Pill.Kind.NEUTRAL));
        }
        if (!c.pseudonym().isEmpty() && !c.isMasked()) {
            pills.getChildren().add(new Pill(c.pseudonym(), Pill.Kind.ACCENT));
        }
        var box = new VBox(6, line, pills);
        box.getStyleClass().add("fb-pane-section");
        return box;
    }

    /** Number, then what the category attributes say, such as county and region. */
    private String place(Case c, CaseSheet sheet) {
        List<String> parts = new java.util.ArrayList<>(c.isMasked() ? List.of() : List.of(c.key()));
        sheet.data().attributes().stream()
                .filter(a -> a.type() == AttributeType.CATEGORY)
                .map(a -> words.value(sheet.data(), c, a))
                .filter(v -> !v.equals("–"))
                .limit(2)
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    /** A part of the card with its heading and something at the right of it. */
    static VBox section(String title, @org.jspecify.annotations.Nullable Node right, Node... rows) {
        var head = new HBox(8, Labels.of(title, "fb-section"), Labels.spacer());
        head.getStyleClass().add("fb-row");
        if (right != null) {
            head.getChildren().add(right);
        }
        var box = new VBox(8, head);
        box.getChildren().addAll(rows);
        box.getStyleClass().add("fb-pane-section");
        return box;
    }
}
