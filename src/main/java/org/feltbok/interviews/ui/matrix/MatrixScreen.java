package org.feltbok.interviews.ui.matrix;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.feltbok.base.task.Navigator;
import org.feltbok.coding.framework.Around;
import org.feltbok.coding.framework.Evidence;
import org.feltbok.coding.framework.Matrix;
import org.feltbok.coding.framework.MatrixMaker;
import org.feltbok.coding.kit.BesideScreen;
import org.feltbok.coding.kit.Desk;
import org.feltbok.export.FrameworkFile;
import org.feltbok.pseudonyms.NamesQuestion;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.study.HideNames;

import java.util.List;

/** What cases, groups or roles say on each topic or code, and what was written of it. */
public final class MatrixScreen extends BesideScreen {
    public static final ScreenName NAME =
            new ScreenName("framework", "framework.title", "fth-grid").within("interviews");

    private final Study file;
    private final MatrixModel model;
    private final MenuButton rows = new MenuButton();
    private final MatrixTable table;
    private final ColumnsPane columns;
    private final CellPane cell;
    private final StackPane centre = new StackPane();
    private final Panes panes;

    public MatrixScreen(Study file, OperationQueue queue, ScreenContext context) {
        super(NAME, context);
        this.file = file;
        model = new MatrixModel(new Desk(file, queue, context));
        table = new MatrixTable(model, this::edit);
        columns = new ColumnsPane(model, this::focusTable);
        cell = new CellPane(model, this::focusTable, this::open);
        rows.setId("framework-rows");
        rows.setMinWidth(Region.USE_PREF_SIZE);
        rows.setFocusTraversable(false);
        header.left(rows)
                .right(
                        act("Excel", "fth-share", "excel", () -> export("xlsx")),
                        act("Word", "fth-share", "word", () -> export("docx")),
                        back("fth-mic"));
        centre.getStyleClass().add("fb-centre");
        panes = dressed(Panes.of(centre).left(columns, 264).right(cell, 328));
        model.addListener(this::refresh);
        model.addMoveListener(this::atHand);
    }

    private void focusTable() {
        table.requestFocus();
    }

    private void edit() {
        panes.showRight();
        cell.write();
    }

    private void toQuotes() {
        panes.showRight();
        cell.focusQuotes();
    }

    private void toColumns() {
        panes.showLeft();
        columns.focusFind();
    }

    private void open(Evidence evidence) {
        context.navigator()
                .go(
                        new Navigator.Target(
                                "interviews",
                                evidence.interview().key() + "#" + evidence.passage().id()));
    }

    @Override
    protected void personChanged() {
        cell.keep();
        model.seenByOther();
    }

    private void refresh() {
        rows.getItems().setAll(choice(MatrixMaker.CASES, texts.get("framework.cases")));
        rows.getItems().add(choice(MatrixMaker.ROLES, texts.get("framework.roles")));
        rows.getItems().add(choice(MatrixMaker.CODES, texts.get("framework.rows_codes")));
        for (Around.Classes grouping : model.groupings()) {
            rows.getItems().add(choice(grouping.name(), grouping.label().in(texts.language())));
        }
        rows.setText(
                rows.getItems().stream()
                        .filter(i -> model.rows().equals(i.getUserData()))
                        .findFirst()
                        .map(MenuItem::getText)
                        .orElse(""));
        Matrix matrix = model.matrix();
        boolean nothing = matrix.rows().isEmpty() || model.allColumns().isEmpty();
        if (nothing) {
            centre.getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-grid",
                                    texts.get("framework.title"),
                                    texts.get("framework.nothing")));
        } else if (!centre.getChildren().contains(table)) {
            centre.getChildren().setAll(table);
        }
        table.refreshAll();
        columns.refresh();
        cell.refresh();
        int toWrite = matrix.toWrite();
        header.subtitle(
                toWrite == 0 ? "" : texts.get("framework.subtitle", matrix.written(), toWrite));
        tell();
    }

    private MenuItem choice(String key, String name) {
        var item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setUserData(key);
        item.setOnAction(
                e -> {
                    cell.keep();
                    model.rows(key);
                    focusTable();
                });
        return item;
    }

    private void atHand() {
        table.atHand();
        cell.refresh();
        tell();
    }

    private void tell() {
        status.set(
                model.row()
                        .flatMap(r -> model.column().map(c -> r.label() + " · " + c.label()))
                        .orElse(""));
    }

    private void export(String kind) {
        cell.keep();
        Matrix matrix = model.matrix();
        if (matrix.rows().isEmpty() || matrix.columns().isEmpty()) {
            context.dialogs().note("framework.nothing");
            return;
        }
        new NamesQuestion(file, context.tasks(), context.dialogs())
                .asShown(() -> write(matrix, kind));
    }

    private void write(Matrix matrix, String kind) {
        context.dialogs()
                .chooseNewFile(
                        "framework.choose_file", texts.get("framework.file") + "." + kind, kind)
                .ifPresent(
                        to ->
                                context.tasks()
                                        .run(
                                                "framework.exporting",
                                                p -> {
                                                    FrameworkFile.write(
                                                            matrix,
                                                            file.read(
                                                                    h ->
                                                                            FrameworkFile.Head.of(
                                                                                    h, texts)),
                                                            texts,
                                                            file.read(HideNames::telling),
                                                            file.environment().clock().instant(),
                                                            to);
                                                    return to;
                                                },
                                                done ->
                                                        context.dialogs()
                                                                .note(
                                                                        "framework.written",
                                                                        done.toString(),
                                                                        matrix.rows().size(),
                                                                        matrix.columns().size())));
    }

    @Override
    public Panes view() {
        return panes;
    }

    /**
     * @param subject identity of the summary whose cell is gone to; empty = none
     */
    @Override
    public void shown(String subject) {
        model.shown(subject);
        focusTable();
    }

    @Override
    public void hidden() {
        cell.keep();
        model.hidden();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("framework.edit", MenuPlace.EDIT, this::edit)
                        .withKeys("F2")
                        .withIcon("fth-edit-2"),
                Command.of("framework.to_quotes", MenuPlace.VIEW, this::toQuotes).withKeys("Q"),
                Command.of("framework.to_columns", MenuPlace.VIEW, this::toColumns)
                        .withKeys("Shortcut+F"),
                Command.of("framework.excel", MenuPlace.FILE, () -> export("xlsx"))
                        .withKeys("Shortcut+E")
                        .withIcon("fth-share"),
                Command.of("framework.word", MenuPlace.FILE, () -> export("docx"))
                        .withIcon("fth-share"),
                backCommand("framework.to_interviews"));
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(
                new KeyLine("Enter", "framework.next"), new KeyLine("Space", "framework.rests"));
    }

    @Override
    public void dispose() {
        super.dispose();
        cell.keep();
        model.dispose();
    }
}
