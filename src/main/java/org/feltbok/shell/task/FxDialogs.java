package org.feltbok.shell.task;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.feltbok.base.task.Dialogs;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.theme.Theme;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Dialogs over the main window, dressed like it. Used on the user-interface thread. */
public final class FxDialogs implements Dialogs {
    private final Supplier<@Nullable Window> owner;
    private final Supplier<Texts> texts;
    private final Theme theme;
    private final Notes notes;

    public FxDialogs(
            Supplier<@Nullable Window> owner, Supplier<Texts> texts, Theme theme, Notes notes) {
        this.owner = owner;
        this.texts = texts;
        this.theme = theme;
        this.notes = notes;
    }

    @Override
    public boolean confirm(String key, Object... args) {
        var label = new Label(text(key, args));
        label.setWrapText(true);
        label.setMaxWidth(440);
        Dialog<Boolean> dialog = dialog("shell.dialog.continue");
        dialog.getDialogPane().setContent(content(label));
        dialog.setResultConverter(this::isYes);
        return dialog.showAndWait().orElse(false);
    }

    @Override
    public Optional<String> askText(String key, String initial) {
        var field = new TextField(initial);
        field.setPrefColumnCount(32);
        var label = new Label(text(key));
        label.setLabelFor(field);
        Dialog<Optional<String>> dialog = dialog("shell.dialog.ok");
        dialog.getDialogPane().setContent(content(label, field));
        dialog.setResultConverter(
                b -> isYes(b) ? Optional.of(field.getText().strip()) : Optional.empty());
        dialog.setOnShown(
                // a dialog gives the focus to its first button when it has been shown
                e ->
                        Platform.runLater(
                                () -> {
                                    field.requestFocus();
                                    field.selectAll();
                                }));
        return dialog.showAndWait().flatMap(answer -> answer).filter(answer -> !answer.isEmpty());
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(text(titleKey));
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(String titleKey, List<String> extensions) {
        FileChooser chooser = files(titleKey, extensions);
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseNewFile(String titleKey, String suggestedName, String extension) {
        return save(files(titleKey, List.of(extension)), suggestedName, extension);
    }

    @Override
    public Optional<Path> chooseNewFile(String titleKey, Path proposed, String extension) {
        FileChooser chooser = files(titleKey, List.of(extension));
        Optional.ofNullable(proposed.toAbsolutePath().getParent())
                .map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
        return save(chooser, String.valueOf(proposed.getFileName()), extension);
    }

    /** A name without its ending may be that of a folder, and be taken for going into it. */
    private Optional<Path> save(FileChooser chooser, String name, String extension) {
        chooser.setInitialFileName(withExtension(Path.of(name), extension).toString());
        return Optional.ofNullable(chooser.showSaveDialog(owner.get()))
                .map(File::toPath)
                .map(path -> withExtension(path, extension));
    }

    @Override
    public void note(String key, Object... args) {
        notes.note(text(key, args), text("shell.close"));
    }

    @Override
    public void error(Throwable problem) {
        notes.problem(Problem.lines(problem, texts.get()), texts.get());
    }

    private FileChooser files(String titleKey, List<String> extensions) {
        var chooser = new FileChooser();
        chooser.setTitle(text(titleKey));
        List<String> patterns = extensions.stream().map(e -> "*." + e).toList();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
        return chooser;
    }

    static Path withExtension(Path path, String extension) {
        String name = path.getFileName().toString();
        boolean has =
                name.toLowerCase(Locale.ROOT).endsWith("." + extension.toLowerCase(Locale.ROOT));
        return has ? path : path.resolveSibling(name + "." + extension);
    }

    private static VBox content(Node... parts) {
        var box = new VBox(8, parts);
        box.getStyleClass().add("fb-dialog");
        return box;
    }

    private <T> Dialog<T> dialog(String yesKey) {
        var dialog = new Dialog<T>();
        dialog.initOwner(owner.get());
        dialog.setTitle(text("shell.name"));
        var yes = new ButtonType(text(yesKey), ButtonBar.ButtonData.OK_DONE);
        var no = new ButtonType(text("shell.dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(yes, no);
        ((Button) dialog.getDialogPane().lookupButton(yes)).getStyleClass().add("accent");
        theme.dress(dialog.getDialogPane().getScene());
        return dialog;
    }

    private boolean isYes(@Nullable ButtonType button) {
        return button != null && button.getButtonData() == ButtonBar.ButtonData.OK_DONE;
    }

    private String text(String key, Object... args) {
        return texts.get().get(key, args);
    }
}
