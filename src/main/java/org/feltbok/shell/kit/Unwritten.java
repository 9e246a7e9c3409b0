package org.feltbok.shell.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What stands typed in fields of a window and is not given to the study yet. Fields tell it, so
 * that the window says <em>saved</em> only where nothing typed would be lost.
 */
public final class Unwritten {
    private final Set<Node> fields = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

    private Unwritten() {}

    /** That of a window; made at the first call. */
    public static Unwritten of(Scene scene) {
        return (Unwritten)
                scene.getProperties().computeIfAbsent(Unwritten.class, k -> new Unwritten());
    }

    /** Whether there is anything. */
    public ReadOnlyBooleanProperty any() {
        return any.getReadOnlyProperty();
    }

    /** Says of a field whether what stands there is still to be written down. */
    public static void mark(Node field, boolean something) {
        Unwritten known = (Unwritten) field.getProperties().get(Unwritten.class);
        Scene scene = field.getScene();
        if (!something && known != null) {
            known.set(field, false);
        } else if (something && scene != null) {
            if (known == null) {
                // taken out of the window it holds nothing more: it was left, or is made anew
                field.sceneProperty()
                        .addListener((o, old, now) -> mark(field, now != null && isIn(field)));
            } else if (known != of(scene)) {
                known.set(field, false);
            }
            field.getProperties().put(Unwritten.class, of(scene));
            of(scene).set(field, true);
        }
    }

    /** Whether what stands in a field is still to be written down. */
    public static boolean isIn(Node field) {
        return field.getProperties().get(Unwritten.class) instanceof Unwritten u
                && u.fields.contains(field);
    }

    private void set(Node field, boolean something) {
        if (something) {
            fields.add(field);
        } else {
            fields.remove(field);
        }
        any.set(!fields.isEmpty());
    }

    /**
     * Watches a field whose text is kept when it is left.
     *
     * @param kept what is kept of it now
     */
    public static void watch(TextInputControl field, Supplier<@Nullable String> kept) {
        field.textProperty().addListener(o -> look(field, kept));
        field.focusedProperty().addListener(o -> look(field, kept));
    }

    private static void look(TextInputControl field, Supplier<@Nullable String> kept) {
        String now = kept.get();
        mark(field, field.isFocused() && !field.getText().strip().equals(now == null ? "" : now));
    }
}
