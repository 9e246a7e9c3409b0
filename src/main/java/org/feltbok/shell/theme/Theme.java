package org.feltbok.shell.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.feltbok.shell.kit.CutTexts;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.settings.ThemeChoice;

import java.util.List;

/**
 * Dresses every window: fonts, style sheets, colours, icon. A change of theme reaches all windows
 * dressed by it, menus and tooltips included. Used on the user-interface thread.
 */
public final class Theme {
    private final ReadOnlyObjectWrapper<Palette> palette =
            new ReadOnlyObjectWrapper<>(Palette.light());
    private final ObservableList<String> sheets = FXCollections.observableArrayList();
    private final List<Image> icons = AppIcon.images();

    public Theme(ThemeChoice choice) {
        Fonts.load();
        choose(choice);
    }

    /** Font, colours and icon for a window and what it shows. */
    public void dress(Stage stage, Scene scene) {
        dress(scene);
        stage.getIcons().setAll(icons);
    }

    /**
     * Font, colours, whole key strokes and whole texts, for a scene without a window of its own
     * such as a dialog's.
     */
    public void dress(Scene scene) {
        javafx.beans.binding.Bindings.bindContent(scene.getStylesheets(), sheets);
        KeyStrokes.of(scene);
        CutTexts.watch(scene);
    }

    /** Light, dark, or what the system has now. */
    public void choose(ThemeChoice choice) {
        boolean dark =
                choice == ThemeChoice.DARK
                        || choice == ThemeChoice.SYSTEM
                                && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        var base = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        sheets.setAll(
                sheet(dark ? "dark.css" : "light.css"), sheet("feltbok.css"), sheet("window.css"));
        palette.set(dark ? Palette.dark() : Palette.light());
    }

    /** The colours in use, for charts and canvases. */
    public ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    private static String sheet(String name) {
        var url = Theme.class.getResource("/org/feltbok/shell/" + name);
        if (url == null) {
            throw new IllegalStateException("Missing from the program: " + name);
        }
        return url.toExternalForm();
    }
}
