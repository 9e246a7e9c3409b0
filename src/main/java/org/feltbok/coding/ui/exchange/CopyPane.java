package org.feltbok.coding.ui.exchange;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.merge.CopyRows;
import org.feltbok.coding.merge.CopyRowsStore;
import org.feltbok.coding.merge.MergeCopy;
import org.feltbok.coding.merge.MergeCopy.Prefer;
import org.feltbok.coding.merge.Merged;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.feltbok.store.OtherCopy;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A colleague's copy: what would come of it is shown, and then it is brought together with this.
 */
final class CopyPane extends VBox implements ExchangePane {
    private final Desk desk;
    private final Texts texts;
    private final Label told = Labels.muted("");
    private final ConflictList list;
    private final Segments<Prefer> prefer = new Segments<>();
    private final Button take;
    private @Nullable CopyRows read;
    private String from = "";

    CopyPane(Desk desk) {
        super(10);
        this.desk = desk;
        texts = desk.texts();
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        for (Prefer p : Prefer.values()) {
            prefer.add(p, texts.get("merge.stands." + p.name().toLowerCase(Locale.ROOT)));
        }
        prefer.valueProperty().addListener((o, old, now) -> rehearse());
        Button open = Buttons.of(texts.get("merge.read"), "fth-download", this::act);
        open.setId("copy-read");
        take = Buttons.primary(texts.get("merge.take"), "fth-git-merge", this::take);
        take.setId("copy-take");
        take.setDisable(true);
        told.setId("copy-told");
        told.setWrapText(true);
        list = new ConflictList(texts);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label what = Labels.wrapped(Labels.muted(texts.get("merge.what")));
        getChildren()
                .setAll(
                        what,
                        new FlowPane(12, 8, open, prefer),
                        told,
                        list,
                        list.hint(),
                        new HBox(12, take));
    }

    @Override
    public Node view() {
        return this;
    }

    /** The study may be another now: what would come of the copy is looked at again. */
    @Override
    public void refresh() {
        rehearse();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void act() {
        desk.dialogs().chooseFile("merge.choose", List.of("feltbok")).ifPresent(this::look);
    }

    private void look(Path path) {
        from = String.valueOf(path.getFileName());
        desk.tasks()
                .run(
                        "merge.reading",
                        p -> OtherCopy.read(path, desk.file().environment(), CopyRowsStore::read),
                        rows -> {
                            // what was chosen was chosen of another copy
                            list.clear();
                            read = rows;
                            rehearse();
                            list.requestFocus();
                        });
    }

    private MergeCopy merge(CopyRows rows, Merged merged, boolean chosen) {
        String at = desk.file().environment().clock().instant().toString();
        return new MergeCopy(
                rows,
                from,
                new MergeCopy.How(
                        Objects.requireNonNullElse(prefer.valueProperty().get(), Prefer.LONGER),
                        chosen ? list.chosen() : Map.of(),
                        desk.name(),
                        at),
                merged);
    }

    private void rehearse() {
        CopyRows rows = read;
        if (rows == null) {
            return;
        }
        Merged merged = new Merged();
        MergeCopy merge = merge(rows, merged, false);
        desk.read(
                study -> study.rehearse(merge),
                rehearsal -> {
                    told.setText(texts.get("merge.would", from));
                    list.tell(merged, true);
                    take.setDisable(false);
                },
                problem -> {
                    read = null;
                    take.setDisable(true);
                    list.clear();
                    told.setText("");
                    desk.dialogs().error(problem);
                });
    }

    private void take() {
        CopyRows rows = read;
        if (rows == null || take.isDisabled()) {
            return;
        }
        take.setDisable(true);
        read = null;
        Merged merged = new Merged();
        MergeCopy merge = merge(rows, merged, true);
        desk.asCoderThen(
                me -> merge,
                (change, problem) -> {
                    if (problem == null) {
                        told.setText(texts.get("merge.did", from));
                        list.tell(merged, false);
                    } else {
                        read = rows;
                        take.setDisable(false);
                    }
                });
    }
}
