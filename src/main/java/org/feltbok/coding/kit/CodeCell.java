package org.feltbok.coding.kit;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A code in the tree: colour, name, how often I gave it, its key. */
public final class CodeCell extends TreeCell<Code> {
    /** What the tree takes from a row's width: padding, arrow, and so much for each level. */
    private static final double EDGE = 44;

    private static final double LEVEL = 18;

    private final Texts texts;
    private final Supplier<CodeTree> tree;
    private final ToIntFunction<Code> count;
    private final ToIntFunction<Code> again;
    private final Predicate<Code> noted;

    /**
     * @param again how many of my codings were given by what was said of it before
     * @param noted whether it has a memo that I may see
     */
    public CodeCell(
            Texts texts,
            Supplier<CodeTree> tree,
            ToIntFunction<Code> count,
            ToIntFunction<Code> again,
            Predicate<Code> noted) {
        this.noted = noted;
        this.texts = texts;
        this.tree = tree;
        this.count = count;
        this.again = again;
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable Code code, boolean empty) {
        super.updateItem(code, empty);
        setGraphic(null);
        if (!empty && code != null) {
            HBox row = row(code, tree.get(), texts, count.applyAsInt(code));
            int level = getTreeView().getTreeItemLevel(getTreeItem()) - 1;
            row.prefWidthProperty()
                    .bind(getTreeView().widthProperty().subtract(EDGE + LEVEL * level));
            row.maxWidthProperty().bind(row.prefWidthProperty());
            setGraphic(row);
            String name = CodeLook.name(code, tree.get(), texts);
            int looks = again.applyAsInt(code);
            String told = looks == 0 ? "" : texts.get("codebook.look.count", looks);
            if (looks > 0) {
                Label number = Labels.of(String.valueOf(looks), "fb-warning");
                number.setGraphic(Icons.of("fth-rotate-ccw", "warning"));
                number.setMinWidth(Region.USE_PREF_SIZE);
                number.setTooltip(new Tooltip(told));
                row.getChildren().add(row.getChildren().size() - 2, number);
            }
            String memo = noted.test(code) ? texts.get("codebook.has_memo") : "";
            if (!memo.isEmpty()) {
                Label sign = new Label("", Icons.of("fth-message-square"));
                sign.setId("code-memo");
                sign.setMinWidth(Region.USE_PREF_SIZE);
                sign.setTooltip(new Tooltip(memo));
                row.getChildren().add(row.getChildren().size() - 2, sign);
            }
            setAccessibleText(
                    Stream.of(name, told, memo)
                            .filter(t -> !t.isEmpty())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** The row of a code, for the tree and for lists of codes. */
    public static HBox row(Code code, CodeTree tree, Texts texts, int times) {
        Label label =
                Labels.of(
                        CodeLook.name(code, tree, texts),
                        code.folder() ? "fb-strong" : "fb-code-name");
        label.setMinWidth(0);
        var row = new HBox(8);
        row.getStyleClass().add("fb-row");
        if (!code.folder()) {
            row.getChildren().add(CodeChip.mark(CodeLook.colour(code)));
        }
        Label number = Labels.muted(times < 0 ? "" : String.valueOf(times));
        number.setMinWidth(Region.USE_PREF_SIZE);
        var key = new HBox();
        key.getStyleClass().add("fb-row-centre");
        key.setMinWidth(22);
        if (code.digit() != null && tree.isOffered(code)) {
            key.getChildren().add(new KeyCap(code.digit().toString()));
        }
        row.getChildren().addAll(label, Labels.spacer(), number, key);
        return row;
    }
}
