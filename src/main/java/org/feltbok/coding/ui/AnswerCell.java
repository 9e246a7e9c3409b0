package org.feltbok.coding.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.CodedTextView;
import org.feltbok.coding.kit.MarkedRow;
import org.feltbok.coding.kit.Selection;
import org.feltbok.coding.kit.TextMark;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;
import org.feltbok.shell.kit.TallCell;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One answer in the list: whose it is, its text with coded spans, its codes. Becoming the one being
 * coded makes it no higher: what lies under the mouse must stay there.
 */
final class AnswerCell extends TallCell<CodedText> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final CodingModel model;
    private final CodingActions actions;
    private final Texts texts;
    private final StackPane state = new StackPane();
    private final Label name = Labels.strong("");
    private final Label group = Labels.muted("");
    private final HBox people = new HBox(4);
    private final CodedTextView words = new CodedTextView();
    private final FlowPane chips = new FlowPane(6, 4);

    /** Codes whose words were edited away. */
    private final VBox lost = new VBox(6);

    private final HBox beside = new HBox(8);
    private final MarkedRow content;
    private boolean current;

    AnswerCell(CodingModel model, CodingActions actions) {
        this.model = model;
        this.actions = actions;
        texts = model.desk().texts();
        state.setMinWidth(18);
        state.setPadding(new Insets(2, 0, 0, 0));
        people.getStyleClass().add("fb-row");
        var head = new HBox(8, name, group, Labels.spacer(), people);
        head.getStyleClass().add("fb-row");
        head.setMinHeight(20);
        lost.managedProperty().bind(lost.visibleProperty());
        var column = new VBox(6, head, words, chips, lost);
        column.setFillWidth(true);
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        beside.managedProperty().bind(beside.visibleProperty());
        content = new MarkedRow(state, new HBox(12, column, beside), 28);
        getStyleClass().add("fb-answer");
        words.selectable(
                new CodedTextView.Chosen() {
                    @Override
                    public void selected(int from, int to) {
                        change(s -> s.select(from, to));
                    }

                    @Override
                    public void extended(int to) {
                        change(s -> s.extend(to));
                    }
                });
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    /** With Ctrl an answer is taken in with others or out, with Shift all that lie between. */
    private void pressed(MouseEvent e) {
        CodedText text = getItem();
        if (text == null || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (e.isShortcutDown()) {
            model.several().mark(text);
            e.consume();
        } else if (e.isShiftDown() && !isCurrent(text)) {
            model.several().markTo(text);
            e.consume();
        }
    }

    private void change(Consumer<Selection> how) {
        CodedText text = getItem();
        if (text != null) {
            model.goTo(text);
            how.accept(model.selection());
            model.selectionChanged();
        }
    }

    /**
     * Another answer may be the current one, or other words selected: what differs is drawn, in the
     * same cell, so that the mouse does not lose what it draws over.
     *
     * @param all true if more may differ
     */
    void freshen(boolean all) {
        CodedText text = getItem();
        if (isEmpty() || text == null) {
            return;
        }
        boolean now = isCurrent(text);
        pseudoClassStateChanged(MARKED, model.several().contains(text));
        if (all || now != current) {
            tell(text);
            requestLayout();
        } else if (now) {
            words.select(model.selection().span());
        }
    }

    private boolean isCurrent(CodedText text) {
        return model.current().filter(c -> c.ref().equals(text.ref())).isPresent();
    }

    @Override
    protected void updateItem(@Nullable CodedText item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            show(null);
            current = false;
            pseudoClassStateChanged(CURRENT, false);
            pseudoClassStateChanged(MARKED, false);
            return;
        }
        show(content);
        tell(item);
    }

    private void tell(CodedText item) {
        current = isCurrent(item);
        pseudoClassStateChanged(CURRENT, current);
        pseudoClassStateChanged(MARKED, model.several().contains(item));
        name.setText(
                model.read().name(item).isEmpty() ? item.text().source() : model.read().name(item));
        group.setText(model.read().group(item));
        List<TextMark> marks = new ArrayList<>();
        Set<Code> codes = new LinkedHashSet<>();
        List<String> heard = new ArrayList<>();
        lost.getChildren().clear();
        for (Coding coding : item.codingsOf(model.read().me())) {
            model.read()
                    .tree()
                    .byId(coding.codeId())
                    .ifPresent(
                            code -> {
                                if (coding.isLost()) {
                                    lost.getChildren().add(lost(item, coding, code));
                                    heard.add(
                                            name(code)
                                                    + " ("
                                                    + texts.get("coding.words_lost")
                                                    + ")");
                                } else if (codes.add(code)) {
                                    heard.add(name(code));
                                }
                                if (coding.span() != null) {
                                    marks.add(new TextMark(coding.span(), CodeLook.colour(code)));
                                }
                            });
        }
        lost.setVisible(!lost.getChildren().isEmpty());
        words.show(model.read().sheet().telling().text(item.text().text()), marks);
        words.select(current ? model.selection().span() : Optional.empty());
        chips.getChildren().setAll(codes.stream().map(this::chip).toList());
        chips.setManaged(!codes.isEmpty());
        chips.setVisible(!codes.isEmpty());
        state(item);
        beside(item);
        String taken = model.several().contains(item) ? texts.get("coding.marked.one") + " " : "";
        String given = String.join(", ", heard);
        setAccessibleText(
                taken
                        + name.getText()
                        + ": "
                        + words.words()
                        + (given.isEmpty() ? "" : " " + texts.get("coding.codes_on", given)));
    }

    private void beside(CodedText item) {
        double width = ColumnsHead.width(getListView().getWidth());
        beside.getChildren().clear();
        for (CaseClasses of : model.columns().shown()) {
            Label known = Labels.muted(ColumnsHead.told(of, item.text(), model.read()));
            known.setMinWidth(width);
            known.setMaxWidth(width);
            if (!known.getText().isEmpty()) {
                known.setTooltip(new Tooltip(known.getText()));
            }
            beside.getChildren().add(known);
        }
        beside.setVisible(!beside.getChildren().isEmpty());
    }

    private String name(Code code) {
        return CodeLook.name(code, model.read().tree(), texts);
    }

    private Node lost(CodedText text, Coding coding, Code code) {
        return new LostRow(model, new LostCodings(model, actions), text, coding, code);
    }

    private Node chip(Code code) {
        var chip = new CodeChip(name(code), CodeLook.colour(code));
        chip.setOnMouseClicked(
                e -> {
                    if (current && e.getClickCount() == 2) {
                        actions.takeOff(code);
                    } else {
                        model.selectCode(code);
                    }
                });
        return chip;
    }

    private void state(CodedText item) {
        String me = model.read().me();
        Set<String> others = model.read().othersShown(item);
        String icon = "fth-circle";
        String colour = "muted";
        if (item.isDone(me)) {
            icon = others.isEmpty() ? "fth-check" : "fth-check-circle";
            colour = others.isEmpty() ? "accent" : "success";
        } else if (!item.isUncoded(me)) {
            icon = "fth-edit-2";
            colour = "accent";
        }
        state.getChildren().setAll(Icons.of(icon, colour));
        people.getChildren().clear();
        if (current) {
            people.getChildren()
                    .add(
                            Labels.muted(
                                    texts.get(
                                            "coding.number_of",
                                            model.currentNumber(),
                                            model.read().size())));
        }
        if (item.isUncoded(me)) {
            people.getChildren().add(new Pill(texts.get("coding.uncoded"), Pill.Kind.NEUTRAL));
        } else {
            avatar(me);
        }
        others.forEach(this::avatar);
        if (item.isDone(me) && item.codesOf(me).isEmpty()) {
            people.getChildren().addFirst(Labels.muted(texts.get("coding.none_fits")));
        }
        if (!item.memoOf(me).isEmpty()) {
            people.getChildren()
                    .addFirst(
                            Icons.named(
                                    Icons.of("fth-message-square"),
                                    model.read().told(item.memoOf(me))));
        }
    }

    private void avatar(@Nullable String personId) {
        model.read().coder(personId).ifPresent(c -> people.getChildren().add(new Avatar(c.name())));
    }
}
