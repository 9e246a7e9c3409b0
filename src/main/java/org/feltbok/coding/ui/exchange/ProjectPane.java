package org.feltbok.coding.ui.exchange;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Faults;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AsCoder;
import org.feltbok.coding.exchange.Project;
import org.feltbok.coding.exchange.QdpxReader;
import org.feltbok.coding.exchange.TakeProject;
import org.feltbok.coding.exchange.TakeProject.Count;
import org.feltbok.coding.kit.Desk;
import org.feltbok.export.ProjectFile;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Projects of REFI-QDA written for other programs, and those of others looked at and taken in. */
final class ProjectPane extends VBox implements ExchangePane {
    private final Desk desk;
    private final Texts texts;
    private final CheckBox names;
    private final Label told = Labels.muted("");
    private final ListView<String> list = new ListView<>();
    private final Button take;
    private @Nullable Project read;
    private String from = "";

    ProjectPane(Desk desk) {
        super(10);
        this.desk = desk;
        texts = desk.texts();
        getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        names = new CheckBox(texts.get("qdpx.names"));
        names.setId("project-names");
        Button write = Buttons.of(texts.get("qdpx.write"), "fth-share", this::act);
        write.setId("project-write");
        Button open = Buttons.of(texts.get("qdpx.read"), "fth-download", this::ask);
        open.setId("project-read");
        take = Buttons.primary(texts.get("qdpx.take"), "fth-check", this::take);
        take.setId("project-take");
        take.setDisable(true);
        told.setId("project-told");
        told.setWrapText(true);
        list.setId("project-list");
        list.setAccessibleText(texts.get("qdpx.list"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Label what = Labels.wrapped(Labels.muted(texts.get("qdpx.what")));
        getChildren()
                .setAll(
                        what,
                        new FlowPane(12, 8, write, names),
                        new FlowPane(12, 8, open),
                        told,
                        list,
                        new HBox(12, take));
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void refresh() {
        if (read == null) {
            told.setText("");
        }
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void act() {
        desk.names().asWritten(this::write);
    }

    private void write() {
        boolean named = names.isSelected();
        String who = desk.name();
        desk.dialogs()
                .chooseNewFile("qdpx.where", "feltbok.qdpx", "qdpx")
                .ifPresent(
                        path ->
                                desk.tasks()
                                        .run(
                                                "qdpx.writing",
                                                p ->
                                                        ProjectFile.write(
                                                                desk.file(), who, named, path),
                                                done -> Told.of(desk, done)));
    }

    private record Seen(Project project, Map<Count, Integer> counts) {}

    private void ask() {
        desk.dialogs().chooseFile("qdpx.choose", List.of("qdpx")).ifPresent(this::look);
    }

    /** Reads it and rehearses what would become of it: nothing is changed yet. */
    private void look(Path path) {
        from = String.valueOf(path.getFileName());
        String name = from;
        String who = desk.who();
        String at = now();
        desk.tasks()
                .run(
                        "qdpx.reading",
                        p -> {
                            Project project = QdpxReader.read(path);
                            Map<Count, Integer> counts = new EnumMap<>(Count.class);
                            desk.file()
                                    .rehearse(
                                            new AsCoder(
                                                    who,
                                                    c ->
                                                            new TakeProject(
                                                                    project, name, c, at, counts)));
                            return new Seen(project, counts);
                        },
                        this::show);
    }

    private String now() {
        return desk.file().environment().clock().instant().toString();
    }

    private void show(Seen seen) {
        read = seen.project();
        told.setText(texts.get("qdpx.would", from));
        list.getItems().setAll(lines(seen.counts()));
        Faults.distinct(seen.project().findings())
                .forEach(f -> list.getItems().add(texts.fault(f)));
        take.setDisable(false);
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private List<String> lines(Map<Count, Integer> counts) {
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> texts.get("qdpx.line", texts.get(e.getKey().key()), e.getValue()))
                .toList();
    }

    private void take() {
        Project project = read;
        if (project == null) {
            return;
        }
        take.setDisable(true);
        String name = from;
        String at = now();
        Map<Count, Integer> counts = new EnumMap<>(Count.class);
        desk.asCoderThen(
                me -> new TakeProject(project, name, me, at, counts),
                (change, problem) -> {
                    take.setDisable(problem == null);
                    if (problem == null) {
                        read = null;
                        told.setText(texts.get("qdpx.did", name));
                        list.getItems().setAll(lines(counts));
                    }
                });
    }
}
