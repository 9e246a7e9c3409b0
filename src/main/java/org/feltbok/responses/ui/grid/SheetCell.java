package org.feltbok.responses.ui.grid;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A cell that is drawn now; scrolled, it becomes another one. */
final class SheetCell extends Label {
    private static final Map<CellLook.Mark, PseudoClass> STATES =
            new EnumMap<>(CellLook.Mark.class);

    static {
        for (CellLook.Mark mark : CellLook.Mark.values()) {
            String name = mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
            STATES.put(mark, PseudoClass.getPseudoClass("cell-" + name));
        }
    }

    private Supplier<String> spoken = () -> "";
    private Set<CellLook.Mark> marks = Set.of();

    SheetCell() {
        getStyleClass().add("grid-cell");
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TABLE_CELL);
    }

    void show(CellLook look) {
        setText(look.text());
        spoken = look.spoken();
        // most cells are as they were at the key before
        if (!marks.equals(look.marks())) {
            marks = look.marks();
            STATES.forEach((mark, state) -> pseudoClassStateChanged(state, marks.contains(mark)));
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? spoken.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
