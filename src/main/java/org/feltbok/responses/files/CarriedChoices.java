package org.feltbok.responses.files;

import org.feltbok.responses.files.ImportChoices.Spot;
import org.feltbok.tabular.Cells;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.RecordTable;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was chosen for a file as it was read, for the same file read in another way: with another
 * sign between cells, in other letters, another of its sheets.
 */
public final class CarriedChoices {
    private CarriedChoices() {}

    /**
     * Everything that still has its column or its row. A row that is left out is known by its
     * number in the same file; in one that was written anew by what stands in it.
     *
     * @param isSameFile whether nobody has written the file since
     * @param over what was chosen already for the table as it is now; it stays where nothing else
     *     is said
     */
    public static ImportChoices of(
            ImportChoices chosen,
            RecordTable before,
            RecordTable now,
            ImportChoices over,
            boolean isSameFile) {
        Map<Integer, ColumnTarget> targets = new HashMap<>(over.targets());
        Map<Spot, CellCorrection> corrections = new HashMap<>(over.corrections());
        Map<Integer, Integer> places = places(before.heads(), now.heads());
        chosen.targets()
                .forEach(
                        (at, target) -> {
                            Integer to = at == ImportChoices.REST ? at : places.get(at);
                            if (to != null) {
                                targets.put(to, target);
                            }
                        });
        chosen.corrections()
                .forEach(
                        (spot, correction) -> {
                            Integer to = places.get(spot.column());
                            if (to != null) {
                                corrections.put(new Spot(to, spot.text()), correction);
                            }
                        });
        Set<Integer> leftOut = new HashSet<>(over.leftOut());
        if (Objects.equals(before.sheet(), now.sheet()) && !chosen.leftOut().isEmpty()) {
            if (isSameFile) {
                Set<Integer> rows =
                        now.lines().stream().map(Grid.Line::number).collect(Collectors.toSet());
                chosen.leftOut().stream().filter(rows::contains).forEach(leftOut::add);
            } else {
                leftOut.addAll(byCells(chosen.leftOut(), before, now, places));
            }
        }
        return chosen.with(targets, corrections, leftOut);
    }

    /** The rows in which the same stands; of several alike the first stands for the first. */
    private static Set<Integer> byCells(
            Set<Integer> leftOut,
            RecordTable before,
            RecordTable now,
            Map<Integer, Integer> places) {
        Set<Integer> found = new HashSet<>();
        if (places.size() < before.columns().size()) {
            return found;
        }
        List<Integer> from = List.copyOf(places.keySet());
        List<Integer> to = from.stream().map(places::get).toList();
        Map<List<String>, Deque<Boolean>> alike = new HashMap<>();
        for (Grid.Line line : before.lines()) {
            alike.computeIfAbsent(cells(line, from), k -> new ArrayDeque<>())
                    .add(leftOut.contains(line.number()));
        }
        for (Grid.Line line : now.lines()) {
            Deque<Boolean> same = alike.get(cells(line, to));
            if (same != null && Boolean.TRUE.equals(same.poll())) {
                found.add(line.number());
            }
        }
        return found;
    }

    private static List<String> cells(Grid.Line line, List<Integer> columns) {
        return columns.stream()
                .map(c -> c < line.cells().size() ? Cells.clean(line.cells().get(c)) : "")
                .toList();
    }

    /** By their heads where those stand once; else where they stood if there are as many. */
    private static Map<Integer, Integer> places(List<String> before, List<String> now) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            String head = before.get(i);
            boolean isOnce =
                    !head.isEmpty()
                            && Collections.frequency(before, head) == 1
                            && Collections.frequency(now, head) == 1;
            if (isOnce) {
                places.put(i, now.indexOf(head));
            } else if (before.size() == now.size()
                    && (head.equals(now.get(i)) || !before.contains(now.get(i)))) {
                places.put(i, i);
            }
        }
        return places;
    }
}
