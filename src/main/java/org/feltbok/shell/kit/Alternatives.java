package org.feltbok.shell.kit;

import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A box of choices that is there only while there are several to choose from. */
public final class Alternatives<T> extends ChoiceBox<T> {
    private static final double WIDEST = 200;

    private boolean filling;

    /**
     * @param name what a choice is called
     * @param chosen told what people choose, and not what is shown as chosen
     */
    public Alternatives(Function<T, String> name, Consumer<T> chosen) {
        setMaxWidth(WIDEST);
        setConverter(Shown.by(name));
        setOnAction(
                e -> {
                    T now = getValue();
                    if (now != null && !filling) {
                        chosen.accept(now);
                    }
                });
    }

    /** Shows what there is to choose from, and what is chosen. */
    public void show(List<T> all, @Nullable T now) {
        filling = true;
        if (!getItems().equals(all)) {
            setItems(FXCollections.observableArrayList(all));
        }
        setValue(now);
        filling = false;
        setVisible(all.size() > 1);
        setManaged(isVisible());
    }
}
