package org.feltbok.responses.ui.rehearse;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.PlannedRow.CellState;
import org.feltbok.shell.kit.Chip;
import org.feltbok.shell.kit.Labels;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cells are looked at, each kind with its number. */
final class StateFilter extends FlowPane {
    private static final List<CellState> SHOWN =
            List.of(
                    CellState.NEW,
                    CellState.CHANGED,
                    CellState.SAME,
                    CellState.BLANK,
                    CellState.KEPT,
                    CellState.REFUSED);
    private final ObjectProperty<Optional<CellState>> only =
            new SimpleObjectProperty<>(Optional.empty());
    private final Chip all;
    private final Map<CellState, Chip> chips = new EnumMap<>(CellState.class);

    StateFilter(RehearsalModel model, RehearsalWords words) {
        super(8, 6);
        getStyleClass().add("rehearse-filter");
        var group = new ToggleGroup();
        all = new Chip(words.get("rehearse.all"));
        all.setId("rehearse-all");
        all.setToggleGroup(group);
        all.setSelected(true);
        getChildren().add(all);
        for (CellState state : SHOWN) {
            var swatch = new Region();
            swatch.getStyleClass()
                    .addAll(
                            "rehearse-swatch",
                            "rehearse-" + state.name().toLowerCase(java.util.Locale.ROOT));
            Chip chip = new Chip(words.state(state)).mark(swatch);
            chip.setId("rehearse-only-" + state.name().toLowerCase(java.util.Locale.ROOT));
            chip.setToggleGroup(group);
            chips.put(state, chip);
            getChildren().add(chip);
        }
        getChildren().add(Labels.muted(words.get("rehearse.nothing_written")));
        group.selectedToggleProperty()
                .subscribe(
                        now -> {
                            if (now == null) {
                                all.setSelected(true);
                            }
                            only.set(
                                    chips.entrySet().stream()
                                            .filter(e -> e.getValue() == now)
                                            .map(Map.Entry::getKey)
                                            .findFirst());
                        });
        model.plan().subscribe((was, is) -> is.ifPresent(this::count));
    }

    private void count(ImportPlan plan) {
        long sum = 0;
        for (CellState state : SHOWN) {
            long n = plan.count(state);
            sum += n;
            chip(state).count((int) n);
            boolean isSeldom = state == CellState.KEPT;
            chip(state).setVisible(!isSeldom || n > 0);
            chip(state).setManaged(!isSeldom || n > 0);
        }
        all.count((int) sum);
    }

    private Chip chip(CellState state) {
        return java.util.Objects.requireNonNull(chips.get(state));
    }

    ObjectProperty<Optional<CellState>> only() {
        return only;
    }
}
