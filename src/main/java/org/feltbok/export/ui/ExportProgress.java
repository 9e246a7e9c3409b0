package org.feltbok.export.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.Withheld;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where it is written, how far it is, and what is there now, with size or fault. */
final class ExportProgress extends VBox {
    private static final double KILO = 1024;

    private final Texts texts;
    private final Label folder = Labels.mono("");
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel;
    private final VBox faults = new VBox(8);
    private final WithheldList withheld;
    private final ListView<ExportJob.Place> files = new ListView<>();
    private Optional<Path> target = Optional.empty();

    /**
     * @param stop asks what runs to stop
     */
    ExportProgress(Texts texts, Runnable stop) {
        this.texts = texts;
        withheld = new WithheldList(texts);
        state.setId("export-state");
        state.setWrapText(true);
        folder.setId("export-folder-name");
        folder.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("delivery.progress"));
        cancel = Buttons.of(texts.get("delivery.cancel"), "fth-x-circle", stop);
        cancel.setId("export-cancel");
        HBox.setHgrow(bar, Priority.ALWAYS);
        var run = new HBox(8, bar, cancel);
        run.getStyleClass().add("fb-row");
        run.visibleProperty().bind(cancel.visibleProperty());
        run.managedProperty().bind(cancel.visibleProperty());
        faults.setId("export-faults");
        var about =
                new VBox(
                        8,
                        Labels.of(texts.get("delivery.to"), "fb-section"),
                        folder,
                        state,
                        run,
                        faults,
                        withheld);
        about.getStyleClass().add("fb-pane-section");
        files.setId("export-files");
        files.setAccessibleText(texts.get("delivery.files"));
        files.setCellFactory(l -> new FileCell());
        files.setPlaceholder(Labels.muted(texts.get("delivery.files.none")));
        VBox.setVgrow(files, Priority.ALWAYS);
        getChildren().addAll(new PaneHeader(texts.get("delivery.files")), about, files);
        cancel.setVisible(false);
    }

    void folder(Optional<Path> chosen) {
        target = chosen;
        folder.setText(chosen.map(Path::toString).orElse(texts.get("delivery.folder.none")));
    }

    /**
     * @param text why it cannot be started, or that it can
     */
    void ready(String text) {
        state.setText(text);
    }

    void started() {
        files.getItems().clear();
        faults.getChildren().clear();
        withheld.clear();
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        cancel.setVisible(true);
    }

    /**
     * @param share from 0 to 1; negative = not known
     */
    void at(double share, String doing) {
        bar.setProgress(share);
        state.setText(doing);
    }

    void ended() {
        cancel.setVisible(false);
    }

    void show(ExportJob.Result result) {
        files.getItems().setAll(result.files());
        faults(result.faults());
        withheld.show(result.withheld(), false);
    }

    /** What would be left out, as it was asked for. */
    void show(List<Withheld> now) {
        withheld.show(now, true);
    }

    void faults(List<Fault> all) {
        faults.getChildren().setAll(all.stream().map(this::fault).toList());
    }

    private HBox fault(Fault fault) {
        Label label = Labels.of(texts.fault(fault), "fb-small-text", "fb-danger");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return new HBox(8, Icons.of("fth-alert-circle", "danger"), label);
    }

    /** As people write sizes: 830 kB, 2.4 MB. */
    static String size(long bytes, Locale locale) {
        double kilo = bytes / KILO;
        return kilo < KILO
                ? String.format(locale, "%.0f kB", Math.max(1, kilo))
                : String.format(locale, "%.1f MB", kilo / KILO);
    }

    private final class FileCell extends ListCell<ExportJob.Place> {
        @Override
        protected void updateItem(ExportJob.@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            if (empty || place == null) {
                setGraphic(null);
                return;
            }
            Path name =
                    target.filter(t -> place.file().startsWith(t))
                            .map(t -> t.relativize(place.file()))
                            .orElse(place.file());
            var file = Labels.mono(name.toString());
            file.setGraphic(Icons.of("fth-check", "success"));
            var row =
                    new HBox(
                            8,
                            file,
                            Labels.spacer(),
                            Labels.muted(size(place.bytes(), texts.locale())));
            row.getStyleClass().add("fb-row");
            setGraphic(row);
        }
    }
}
