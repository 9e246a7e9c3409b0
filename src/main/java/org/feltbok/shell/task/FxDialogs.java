package org.feltbok.shell.task;

import javafx.beans.value.ObservableNumberValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Dialogs over the main window, dressed like it. Used on the user-interface thread. */
public final class FxDialogs implements Dialogs {
    private final Supplier<@Nullable Window> owner;
    private final Supplier<Texts> texts;
    private final Theme theme;
    private final Notes notes;
    private final ObservableNumberValue zoom;
    private final SavePlace place;

    /** Asks the system's own window for the place of a file; null if none is named. */
    @FunctionalInterface
    public interface SavePlace {
        /** Of a new one. */
        @Nullable File ask(FileChooser chooser, @Nullable Window owner);

        /** Of one that is there. */
        default @Nullable File open(FileChooser chooser, @Nullable Window owner) {
            return chooser.showOpenDialog(owner);
        }

        /** Of some that are there. */
        default @Nullable List<File> openSome(FileChooser chooser, @Nullable Window owner) {
            return chooser.showOpenMultipleDialog(owner);
        }

        /** A folder that is there; as {@code DirectoryChooser::showDialog}. */
        default @Nullable File folder(DirectoryChooser chooser, @Nullable Window owner) {
            return chooser.showDialog(owner);
        }
    }

    /**
     * @param zoom percent; questions are as large as the window has its own content
     * @param place such as {@code FileChooser::showSaveDialog}
     */
    public FxDialogs(
            Supplier<@Nullable Window> owner,
            Supplier<Texts> texts,
            Theme theme,
            Notes notes,
            ObservableNumberValue zoom,
            SavePlace place) {
        this.zoom = zoom;
        this.place = place;
        this.owner = owner;
        this.texts = texts;
        this.theme = theme;
        this.notes = notes;
    }

    @Override
    public boolean confirm(String key, Object... args) {
        return ask(key, args, List.of("shell.dialog.continue")).isPresent();
    }

    @Override
    public Optional<String> choose(String key, List<String> ways, Object... args) {
        OptionalInt way = ask(key, args, ways);
        return way.isPresent() ? Optional.of(ways.get(way.getAsInt())) : Optional.empty();
    }

    private OptionalInt ask(String key, Object[] args, List<String> ways) {
        return ask(List.of(label(text(key, args))), ways, null);
    }

    private OptionalInt ask(
            List<? extends Node> content, List<String> ways, @Nullable TextField field) {
        var question =
                new Question(
                        content,
                        ways.stream().map(this::text).toList(),
                        text("shell.dialog.cancel"));
        return question.ask(owner.get(), theme, text("shell.name"), zoom, field);
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    @Override
    public Optional<String> askText(String key, String initial) {
        var field = new TextField(initial);
        var label = label(text(key));
        label.setLabelFor(field);
        field.selectAll();
        OptionalInt way = ask(List.of(label, field), List.of("shell.dialog.ok"), field);
        return way.isPresent()
                ? Optional.of(field.getText().strip()).filter(answer -> !answer.isEmpty())
                : Optional.empty();
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(text(titleKey));
        return Optional.ofNullable(place.folder(chooser, owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(String titleKey, List<String> extensions) {
        FileChooser chooser = files(titleKey, extensions);
        return Optional.ofNullable(place.open(chooser, owner.get())).map(File::toPath);
    }

    @Override
    public List<Path> chooseFiles(String titleKey, List<String> extensions) {
        List<File> chosen = place.openSome(files(titleKey, extensions), owner.get());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).sorted().toList();
    }

    @Override
    public Optional<Path> chooseNewFile(String titleKey, String suggestedName, String extension) {
        return chooseNewFile(titleKey, suggestedName, List.of(extension));
    }

    @Override
    public Optional<Path> chooseNewFile(
            String titleKey, String suggestedName, List<String> endings) {
        return save(files(titleKey, endings), suggestedName, endings);
    }

    @Override
    public Optional<Path> chooseNewFile(String titleKey, Path proposed, String extension) {
        FileChooser chooser = files(titleKey, List.of(extension));
        Optional.ofNullable(proposed.toAbsolutePath().getParent())
                .map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
        return save(chooser, String.valueOf(proposed.getFileName()), List.of(extension));
    }

    /** A name without its ending may be that of a folder, and be taken for going into it. */
    private Optional<Path> save(FileChooser chooser, String name, List<String> endings) {
        chooser.setInitialFileName(withExtension(Path.of(name), endings).toString());
        return Optional.ofNullable(place.ask(chooser, owner.get()))
                .map(File::toPath)
                .map(path -> withExtension(path, endings));
    }

    @Override
    public void note(String key, Object... args) {
        notes.note(text(key, args), text("shell.close"));
    }

    @Override
    public void error(Throwable problem) {
        notes.problem(Problem.lines(problem, texts.get()), texts.get());
    }

    @Override
    public void error(Throwable problem, List<Way> ways) {
        notes.problem(Problem.lines(problem, texts.get()), texts.get(), ways);
    }

    private FileChooser files(String titleKey, List<String> extensions) {
        var chooser = new FileChooser();
        chooser.setTitle(text(titleKey));
        List<String> patterns = extensions.stream().map(e -> "*." + e).toList();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
        return chooser;
    }

    /** A name that ends as none of them gets the first. */
    static Path withExtension(Path path, List<String> endings) {
        String name = path.getFileName().toString();
        boolean has =
                endings.stream()
                        .map(e -> "." + e.toLowerCase(Locale.ROOT))
                        .anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
        return has ? path : path.resolveSibling(name + "." + endings.getFirst());
    }

    private String text(String key, Object... args) {
        return texts.get().get(key, args);
    }
}
