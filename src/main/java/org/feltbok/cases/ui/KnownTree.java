package org.feltbok.cases.ui;

import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.feltbok.base.text.Texts;
import org.feltbok.names.Kind;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What is known of the cases, with its categories and classes below it. */
final class KnownTree extends TreeView<KnownThing> {
    private static final double ROW = 28;
    private static final double EDGE = 40;
    private static final double LEVEL = 12;

    private final Texts texts;
    private final Predicate<String> isTyped;
    private final Set<String> open = new HashSet<>();
    private boolean showing;

    /**
     * @param chosen told of what a hand chooses
     * @param isTyped whether something is typed for the thing of an identity and not applied
     */
    KnownTree(Texts texts, Consumer<KnownThing> chosen, Predicate<String> isTyped) {
        this.texts = texts;
        this.isTyped = isTyped;
        setId("attributes-tree");
        setAccessibleText(texts.get("attributes.title"));
        setShowRoot(false);
        setFixedCellSize(ROW);
        setRoot(new TreeItem<>());
        setCellFactory(t -> new Cell());
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && now.getValue() != null && !showing) {
                                chosen.accept(now.getValue());
                            }
                        });
    }

    /** Shows them as they are now; what was open and chosen stays so. */
    void show(List<KnownThing> things, String chosen) {
        showing = true;
        TreeItem<KnownThing> root = new TreeItem<>();
        TreeItem<KnownThing> wanted = null;
        for (KnownThing thing : things) {
            TreeItem<KnownThing> item = item(thing);
            root.getChildren().add(item);
            for (KnownThing part : thing.parts()) {
                TreeItem<KnownThing> below = new TreeItem<>(part);
                item.getChildren().add(below);
                if (part.id().equals(chosen)) {
                    item.setExpanded(true);
                    wanted = below;
                }
            }
            if (thing.id().equals(chosen)) {
                wanted = item;
            }
        }
        setRoot(root);
        if (wanted != null) {
            getSelectionModel().select(wanted);
            scrollTo(Math.max(0, getRow(wanted) - 3));
        }
        showing = false;
    }

    private TreeItem<KnownThing> item(KnownThing thing) {
        TreeItem<KnownThing> item = new TreeItem<>(thing);
        item.setExpanded(open.contains(thing.id()));
        item.expandedProperty()
                .addListener(
                        (o, was, now) -> {
                            if (now) {
                                open.add(thing.id());
                            } else {
                                open.remove(thing.id());
                            }
                        });
        return item;
    }

    Optional<KnownThing> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    private final class Cell extends TreeCell<KnownThing> {
        @Override
        protected void updateItem(@Nullable KnownThing thing, boolean empty) {
            super.updateItem(thing, empty);
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            if (empty || thing == null) {
                return;
            }
            String label = thing.label().in(texts.language());
            var name = Labels.of(label, thing.isPart() ? "fb-code-name" : "fb-strong");
            name.setMinWidth(0);
            var row = new HBox(8);
            row.getStyleClass().add("fb-row");
            if (!thing.isPart()) {
                row.getChildren().add(Icons.of(icon(thing.kind()), "muted"));
            }
            var count = Labels.muted(thing.cases() < 0 ? "" : String.valueOf(thing.cases()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(name);
            if (thing.isRetired()) {
                var retired = Labels.muted(texts.get("attributes.retired"));
                retired.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(retired);
            }
            row.getChildren().add(Labels.spacer());
            boolean typed = isTyped.test(thing.id());
            if (typed) {
                row.getChildren().add(Icons.of("fth-edit-3", "warning"));
            }
            row.getChildren().add(count);
            int level = getTreeView().getTreeItemLevel(getTreeItem()) - 1;
            row.prefWidthProperty()
                    .bind(getTreeView().widthProperty().subtract(EDGE + LEVEL * level));
            row.maxWidthProperty().bind(row.prefWidthProperty());
            setGraphic(row);
            setAccessibleText(
                    texts.get("attributes.kind." + thing.kind().name().toLowerCase(Locale.ROOT))
                            + " "
                            + label
                            + (thing.isRetired() ? ", " + texts.get("attributes.retired") : "")
                            + (typed ? ", " + texts.get("attributes.typed") : ""));
        }
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case GROUPING -> "fth-layers";
            case INDICATOR -> "fth-trending-up";
            default -> "fth-list";
        };
    }
}
