package org.feltbok.coding.ui;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeCounts;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.kit.CodeCell;
import org.feltbok.coding.kit.CodeFinder;
import org.feltbok.coding.kit.CodingHints;
import org.feltbok.shell.kit.DragScroll;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.PaneHeader;

import java.util.HashSet;
import java.util.Set;

/**
 * The codebook as a tree with how often I gave each code, and the field that finds or makes one.
 */
final class CodebookPane extends BorderPane {
    private final CodingModel model;
    private final Texts texts;
    private final PaneHeader header;
    private final CodeFinder finder;
    private final TreeView<Code> tree = new TreeView<>();
    private final Set<String> closed = new HashSet<>();
    private CodeTree shownTree = new CodeTree(java.util.List.of());
    private CodeCounts counts;
    private boolean showing;

    CodebookPane(
            CodingModel model,
            CodingActions actions,
            CodebookActions book,
            CodebookKeys keys,
            Definitions definitions,
            Runnable back) {
        this.model = model;
        texts = model.desk().texts();
        counts = model.read().myCounts();
        header = new PaneHeader(texts.get("coding.codebook")).dense();
        var menu = new CodebookMenu(texts, keys, book);
        header.right(
                Icons.button("fth-plus", texts.get("codebook.new_code"), book::newBeside),
                menu.button());
        finder = new CodeFinder(texts, () -> model.read().tree());
        finder.on(actions::toggle, actions::make, back);
        tree.setId("coding-tree");
        tree.setShowRoot(false);
        var drag = new CodeDrag(book, () -> model.read().tree());
        tree.setCellFactory(
                t ->
                        drag.on(
                                new CodeCell(
                                        texts,
                                        () -> model.read().tree(),
                                        c -> counts.texts(c.id()),
                                        c -> definitions.count(c.id()),
                                        this::isNoted)));

        DragScroll.on(tree);
        definitions.addListener(tree::refresh);
        tree.setContextMenu(menu.context());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, keys::handle);
        KeyStrokes.keep(tree, CodebookKeys::isStep);
        tree.setAccessibleText(texts.get("coding.codebook"));
        tree.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !showing) {
                                model.selectCode(now.getValue());
                            }
                        });
        tree.setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 2) {
                        model.selectedCode().ifPresent(actions::toggle);
                        back.run();
                    }
                });
        tree.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        model.selectedCode().ifPresent(actions::toggle);
                        KeyStrokes.take(e);
                    }
                });
        var found = finder.found();
        found.visibleProperty().bind(finder.queryProperty().isNotEmpty());
        tree.visibleProperty().bind(found.visibleProperty().not());
        setTop(new VBox(header, finder));
        setCenter(new StackPane(tree, found));
        setBottom(CodingHints.ofCodebook(texts));
    }

    /** Whether I wrote of a code, or others did and I may see it. */
    private boolean isNoted(Code code) {
        String me = model.read().me();
        return !model.memos().of(code.id(), me).isBlank()
                || !model.memos().onCodeByOthers(code.id(), me).isEmpty();
    }

    void focusTree() {
        if (tree.getSelectionModel().getSelectedItem() == null) {
            tree.getSelectionModel().selectFirst();
        }
        tree.requestFocus();
    }

    void find() {
        finder.open();
    }

    void refresh(Set<Part> parts) {
        showing = true;
        try {
            if (parts.contains(Part.CODES)) {
                counts = model.read().myCounts();
                header.detail(texts.get("coding.codes", model.read().tree().size()));
                if (parts.contains(Part.QUESTION)) {
                    fill();
                }
                tree.refresh();
            } else if (parts.contains(Part.MEMOS)) {
                tree.refresh();
            }
            select();
        } finally {
            showing = false;
        }
    }

    private void fill() {
        if (shownTree.all().equals(model.read().tree().all())) {
            return;
        }
        shownTree = model.read().tree();
        TreeItem<Code> root = new TreeItem<>();
        shownTree.roots().forEach(c -> root.getChildren().add(item(c)));
        tree.setRoot(root);
    }

    private TreeItem<Code> item(Code code) {
        TreeItem<Code> item = new TreeItem<>(code);
        shownTree.children(code).forEach(c -> item.getChildren().add(item(c)));
        item.setExpanded(!closed.contains(code.id()));
        item.expandedProperty()
                .addListener(
                        (o, was, open) -> {
                            if (open) {
                                closed.remove(code.id());
                            } else {
                                closed.add(code.id());
                            }
                        });
        return item;
    }

    private void select() {
        TreeItem<Code> now = tree.getSelectionModel().getSelectedItem();
        Code wanted = model.selectedCode().orElse(null);
        if (wanted == null) {
            tree.getSelectionModel().clearSelection();
        } else if (now == null || !now.getValue().id().equals(wanted.id())) {
            find(tree.getRoot(), wanted);
        }
    }

    private void find(@org.jspecify.annotations.Nullable TreeItem<Code> below, Code wanted) {
        if (below == null) {
            return;
        }
        for (TreeItem<Code> item : below.getChildren()) {
            if (item.getValue().id().equals(wanted.id())) {
                tree.getSelectionModel().select(item);
                return;
            }
            find(item, wanted);
        }
    }
}
